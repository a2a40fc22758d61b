import Domain
import Localisation
import TerminalUI
import ViewModels

/// Another level: up under one signature, down by one step under two; or a closed case begins again, by the same
/// rule.
final class LevelForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    private let present: WatchLevel
    /// A crisis was reviewed: the same level may be signed for anew.
    private let isOwed: Bool
    private let isReopening: Bool
    private let level, basis: ChoiceControl
    private let reason = TextInput(rows: 2, limit: 200)
    /// Of whoever had left during 休学, and comes back from it; nil for all others.
    private let check: ReturnCheckFields?
    private let second: SecondSignatureFields
    private let levelField, basisField, reasonField: FormField

    init(of watch: WatchCase, model: WatchModel, strings: Strings, isReopening: Bool = false) {
        self.model = model
        care = model.inHand
        self.strings = strings
        self.isReopening = isReopening
        present = watch.level
        isOwed = watch.levelOwedSince != nil && !isReopening
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        level = ChoiceControl(WatchLevel.allCases.map(words.name))
        basis = ChoiceControl(LevelBasis.allCases.map(words.name))
        check =
            isReopening && watch.hasLeftWhileSuspended ? ReturnCheckFields(strings: strings) : nil
        second = SecondSignatureFields(
            forms.second, of: CareRules.seconders, model: model, strings: strings)
        second.isShown = false
        let now =
            words.name(watch.level)
            + (isOwed && !watch.isInCrisis ? "  " + strings.careCrisis.levelHint : "")
        levelField = FormField(forms.level, level)
        basisField = FormField(forms.basis, basis)
        reasonField = FormField(forms.reason, reason, hint: forms.reasonHint)
        form = Form(
            [
                FormField(watch.code, ReadOnlyControl { now }), levelField, basisField,
                reasonField, FormField("", ReadOnlyControl(role: .muted) { forms.downNeedsTwo }),
            ] + (check?.fields ?? []) + second.fields + [model.failureField(strings)])
    }

    /// The second signature is asked for as soon as the next lower level is chosen; of one that is further down
    /// it is said at once that it cannot be.
    func didType() {
        let isNext = chosen.map { $0 == present.lower } ?? false
        if second.isShown != isNext { second.isShown = isNext }
        if isTooLow {
            levelField.error = onlyOneStep
        } else if levelField.error == onlyOneStep {
            levelField.error = nil
        }
    }

    private var isTooLow: Bool { chosen.map { $0 < present && $0 != present.lower } ?? false }

    private var onlyOneStep: String { strings.care.refusals.onlyOneStep }

    private var chosen: WatchLevel? { level.chosen.map { WatchLevel.allCases[$0] } }

    func field(of text: CareText) -> FormField? { reasonField }

    func submit() async -> Bool {
        var errors: [(FormField, String)] = []
        if chosen == nil { errors.append((levelField, strings.care.forms.choose)) }
        if isTooLow { errors.append((levelField, onlyOneStep)) }
        if basis.chosen == nil { errors.append((basisField, strings.care.forms.choose)) }
        if reason.text.trimmed.isEmpty {
            errors.append((reasonField, strings.care.refusals.reasonMissing))
        }
        errors += check?.errors ?? []
        if second.isShown { errors += second.errors }
        form.show(errors: errors)
        guard errors.isEmpty, let chosen, let basis = basis.chosen else { return false }
        let change = CareEvent.LevelChange(
            level: chosen, basis: LevelBasis.allCases[basis], reason: reason.text.trimmed)
        let isDone = await record(change)
        second.settle(isDone: isDone, model.failure)
        return settle(isDone, of: model, strings, under: field)
    }

    private func record(_ change: CareEvent.LevelChange) async -> Bool {
        if isReopening {
            let isLower = change.level < present
            return await model.record(
                .reopened(
                    change, seconder: isLower ? second.chosen : nil, check: check?.entered),
                in: care, second: isLower ? second.signature : nil)
        }
        if isOwed, change.level == present {
            return await model.record(.confirmed(change), in: care)
        }
        guard change.level < present, let seconder = second.chosen else {
            return await model.record(.raised(change), in: care)
        }
        return await model.record(
            .lowered(change, seconder: seconder), in: care, second: second.signature)
    }

    private func field(for failure: CareFailure) -> FormField? {
        switch failure {
        case .refused(.scoreAlone): basisField
        case .refused(.notHigher), .refused(.onlyOneStep), .refused(.justBack),
            .refused(.inCrisis), .refused(.reviewAfterCrisis):
            levelField
        default: second.field(for: failure)
        }
    }
}
