import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of something done to all marked hazards: how many it can be done to, which rules stand
/// against the others, what is asked for, who signs.
final class BulkForm {
    let form: Form
    let model: BulkModel
    private let words: HazardWords
    private let entries: [(field: HazardField, shown: FormField, control: HazardFieldControl)]
    private let touched: () -> Bool

    /// How many of those that are refused the form names.
    private static let named = 3

    init(model: BulkModel, words: HazardWords) {
        self.model = model
        self.words = words
        let controls = HazardFieldControls(hazard: model.hazards[0], words: words)
        entries = model.draft.entries.map { entry in
            let control = controls.control(for: entry.content, model.draft[entry.field])
            let shown = FormField(
                words.name(entry.field), control.control, hint: words.bulkHint(entry.field))
            return (entry.field, shown, control)
        }
        let bulk = words.strings.bulk
        let head = FormField(
            "",
            ReadOnlyControl(role: .accent) { [model] in
                bulk.possible(model.possible, model.hazards.count)
            })
        let refused = FormField(
            "",
            ReadOnlyControl(role: .warning) { [model, words] in
                words.lines(for: model.refused, limit: Self.named).joined(separator: "\n")
            })
        let foot = FormField(
            words.strings.workflow.forms.signer,
            ReadOnlyControl(role: .muted) { [model] in model.session.name ?? "" })
        refused.isShown = !model.refused.isEmpty
        form = Form([head, refused] + entries.map(\.shown) + [foot])
        let before = entries.map { $0.control.value() }
        touched = { [entries] in entries.map { $0.control.value() } != before }
        takeIn()
    }

    /// Whether anything has been filled in that would be lost.
    var isTouched: Bool { touched() }

    /// Takes what stands in the form into the draft, and shows what that now asks for.
    func takeIn() {
        for entry in entries { model.draft[entry.field] = entry.control.value() }
        for entry in entries {
            let isShown = model.draft.asks(for: entry.field)
            if entry.shown.isShown != isShown { entry.shown.isShown = isShown }
        }
    }

    /// Shows a fault beside its field; false where it is about none.
    func showFault() -> Bool {
        guard let fault = model.fault, let field = fault.field(in: model.draft),
            let entry = entries.first(where: { $0.field == field })
        else {
            form.clearErrors()
            return false
        }
        form.show(errors: [(entry.shown, words.sentence(for: fault, on: model.hazards[0]))])
        return true
    }
}
