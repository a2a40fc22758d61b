import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of something done to all marked hazards: how many it can be done to, which rules stand
/// against the others, what is asked for, who signs.
final class BulkForm: HazardDraftForm {
    let form: Form
    let model: BulkModel
    private let words: HazardWords
    private let fields: HazardDraftFields

    /// How many of those that are refused the form names.
    private static let named = 3

    init(model: BulkModel, words: HazardWords) {
        self.model = model
        self.words = words
        fields = HazardDraftFields(
            of: model.draft, on: model.hazards[0], words: words, hint: words.bulkHint)
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
        form = Form([head, refused] + fields.shown + [foot])
        takeIn()
    }

    var isTouched: Bool { fields.isTouched }

    func takeIn() {
        fields.takeIn(into: &model.draft)
    }

    /// Shows a fault beside its field; false where it is about none.
    func showFault() -> Bool {
        guard let fault = model.fault, let field = fields.field(of: fault, in: model.draft) else {
            form.clearErrors()
            return false
        }
        form.show(errors: [(field, words.sentence(for: fault, on: model.hazards[0]))])
        return true
    }
}
