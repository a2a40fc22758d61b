import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of any action: the hazard as it stands, the fields that its draft asks for, who signs.
final class HazardActionForm: HazardDraftForm {
    let form: Form
    let model: HazardActionModel
    private let words: HazardWords
    private let fields: HazardDraftFields
    private let trouble: FormField

    init(model: HazardActionModel, words: HazardWords) {
        self.model = model
        self.words = words
        fields = HazardDraftFields(
            of: model.draft, on: model.hazard, words: words, hint: words.hint)
        let sentence = { [model, words] in
            model.fault.map { words.sentence(for: $0, on: model.hazard) } ?? ""
        }
        trouble = FormField("", ReadOnlyControl(role: .error, sentence))
        let forms = words.strings.workflow.forms
        let head = FormField(
            forms.problem, ReadOnlyControl { [model, words] in words.summary(of: model.hazard) })
        let foot = FormField(
            forms.signer, ReadOnlyControl(role: .muted) { [model] in model.session.name ?? "" })
        form = Form([head, trouble] + fields.shown + [foot])
        takeIn()
    }

    var isTouched: Bool { fields.isTouched }

    func takeIn() {
        fields.takeIn(into: &model.draft)
        let hasTrouble = model.fault.map { $0.field(in: model.draft) == nil } ?? false
        if trouble.isShown != hasTrouble { trouble.isShown = hasTrouble }
    }

    /// Shows what stands against the action: beside its field, or above the form.
    func showFault() {
        takeIn()
        guard let fault = model.fault, let field = fields.field(of: fault, in: model.draft) else {
            form.clearErrors()
            return
        }
        form.show(errors: [(field, words.sentence(for: fault, on: model.hazard))])
    }
}

extension HazardWords {
    /// Number, grade, stage, place and problem, with the last step below: what is decided upon.
    func summary(of hazard: Hazard) -> String {
        let head = [hazard.number, name(hazard.grade), name(hazard.category), name(hazard.stage)]
        let lines: [String?] = [
            head.joined(separator: " · "),
            school.path(of: hazard.place) + "  " + Self.onOneLine(hazard.text),
            hazard.lastStep.map { step in
                let remark = Self.onOneLine(remark(step.event.kind))
                return line(for: step.event) + (remark.isEmpty ? "" : "  " + remark)
            },
        ]
        return lines.compactMap(\.self).map { DisplayText.prefix(of: $0, columns: 120) }
            .joined(separator: "\n")
    }

    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
