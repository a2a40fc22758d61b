import Domain
import Localisation
import TerminalUI
import ViewModels

/// Says what is wrong with an earlier entry, which stays: in words alone, or that it never was. Of a tick that
/// somebody else has made only the latter is said.
final class CorrectionForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID
    private let entry: CareHistory.Entry
    private let strings: Strings
    private let note = TextInput(rows: 2, limit: 200)
    /// Nothing is chosen to begin with: words alone leave the clock as the entry has set it.
    private let effect: ChoiceControl
    /// Nil stands for words alone.
    private let effects: [CareEvent.Withdrawal?]
    private let noteField, effectField: FormField

    init(
        of entry: CareHistory.Entry, in care: CareCase.ID, model: WatchModel, strings: Strings
    ) {
        self.model = model
        self.care = care
        self.entry = entry
        self.strings = strings
        let (words, withdrawal) = (CareWords(strings: strings), strings.careWithdrawal)
        let texts = CareEventWords(words: words, school: model.session.school)
        // Asked of the case each time: it is let go of when the list is locked.
        let told = ReadOnlyControl(role: .muted) { [weak model] in
            guard let watch = model?.detail, watch.id == care else { return "" }
            return CareHistory(watch: watch, texts: texts).text(of: entry) ?? ""
        }
        let withdrawals = CareEvent.Withdrawal.ofEntries.map(Optional.some)
        switch entry {
        case .event: effects = [nil] + withdrawals
        case .tick: effects = withdrawals
        }
        effect = ChoiceControl(
            effects.map { $0.map { withdrawal.withdraw(words.name($0)) } ?? withdrawal.stands })
        effectField = FormField(withdrawal.effect, effect, hint: withdrawal.hint)
        noteField = FormField(withdrawal.note, note)
        let refusal = model.detail.flatMap { watch in
            watch.id == care ? Self.refusal(toWithdraw: entry, in: watch) : nil
        }
        effectField.isShown = refusal == nil
        let why = refusal.map { words.sentence(for: $0) } ?? ""
        let whyField = FormField("", ReadOnlyControl(role: .muted) { why })
        whyField.isShown = refusal != nil
        form = Form([
            FormField("", told), effectField, whyField, noteField, model.failureField(strings),
        ])
    }

    private static func refusal(
        toWithdraw entry: CareHistory.Entry, in watch: WatchCase
    ) -> CareRefusal? {
        switch entry {
        case .event(let event): CareRules.refusal(toWithdraw: event, in: watch)
        case .tick(let number): CareRules.refusal(toTakeBack: number, in: watch)
        }
    }

    func field(of text: CareText) -> FormField? { noteField }

    func submit() async -> Bool {
        form.clearErrors()
        guard !effectField.isShown || effect.chosen != nil else {
            form.show(errors: [(effectField, strings.care.forms.choose)])
            return false
        }
        let isDone = await model.record(kind, in: care)
        return settle(isDone, of: model, strings) { failure in
            switch failure {
            case .refused(.reasonMissing): noteField
            case .refused(.notWithdrawable), .refused(.alreadyWithdrawn): effectField
            default: nil
            }
        }
    }

    private var kind: CareEvent.Kind {
        let chosen = effectField.isShown ? effect.chosen.flatMap { effects[$0] } : nil
        let words = note.text.trimmed
        switch entry {
        case .event(let event):
            return .corrected(event: event, note: words, withdrawal: chosen)
        // What may not be taken back is refused once more, and told.
        case .tick(let number):
            return .tickTakenBack(
                task: number, note: words, withdrawal: chosen ?? .notHappened)
        }
    }
}
