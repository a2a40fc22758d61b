import Domain
import Localisation
import TerminalUI
import ViewModels

/// 转介建议书: where to, why, and that the guardian has signed.
final class ReferralForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let hospital, reason: TextInput
    private let signed: CheckControl
    private let hospitalField, reasonField: FormField

    /// Begins with the letter that was written before, to be signed now.
    init(of watch: WatchCase?, model: WatchModel, strings: Strings) {
        self.model = model
        care = model.inHand
        self.strings = strings
        let forms = strings.care.forms
        hospital = TextInput(watch?.referral?.to ?? "", limit: 60)
        reason = TextInput(watch?.referral?.reason ?? "", rows: 2, limit: 200)
        signed = CheckControl(
            forms.guardianSigned, isOn: watch?.referral?.guardianSigned ?? false)
        hospitalField = FormField(forms.hospital, hospital)
        reasonField = FormField(forms.reason, reason, hint: forms.reasonHint)
        form = Form([
            hospitalField, reasonField, FormField("", signed), model.failureField(strings),
        ])
    }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        if hospital.text.trimmed.isEmpty {
            errors.append((hospitalField, strings.common.required))
        }
        if reason.text.trimmed.isEmpty {
            errors.append((reasonField, strings.care.refusals.reasonMissing))
        }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.record(
            .referred(
                CareEvent.Referral(
                    to: hospital.text.trimmed, reason: reason.text.trimmed,
                    guardianSigned: signed.isOn)),
            in: care)
        return settle(isDone, of: model, strings) { _ in nil }
    }
}
