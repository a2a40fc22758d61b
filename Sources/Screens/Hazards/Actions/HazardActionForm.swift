import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of any action: the hazard as it stands, the fields that its draft asks for, who signs.
final class HazardActionForm {
    let form: Form
    let model: HazardActionModel
    private let words: HazardWords
    private let entries: [(field: HazardField, shown: FormField, control: HazardFieldControl)]
    private let trouble: FormField
    private let touched: () -> Bool

    init(model: HazardActionModel, words: HazardWords) {
        self.model = model
        self.words = words
        let controls = HazardFieldControls(hazard: model.hazard, words: words)
        entries = model.draft.entries.map { entry in
            let control = controls.control(for: entry.content, model.draft[entry.field])
            let shown = FormField(
                words.name(entry.field), control.control, hint: words.hint(entry.field))
            return (entry.field, shown, control)
        }
        let sentence = { [model, words] in
            model.fault.map { words.sentence(for: $0, on: model.hazard) } ?? ""
        }
        trouble = FormField("", ReadOnlyControl(role: .error, sentence))
        let forms = words.strings.workflow.forms
        let head = FormField(
            forms.problem, ReadOnlyControl { [model, words] in words.summary(of: model.hazard) })
        let foot = FormField(
            forms.signer, ReadOnlyControl(role: .muted) { [model] in model.session.name ?? "" })
        form = Form([head, trouble] + entries.map(\.shown) + [foot])
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
        let hasTrouble = model.fault.map { $0.field(in: model.draft) == nil } ?? false
        if trouble.isShown != hasTrouble { trouble.isShown = hasTrouble }
    }

    /// Shows what stands against the action: beside its field, or above the form.
    func showFault() {
        takeIn()
        guard let fault = model.fault, let field = fault.field(in: model.draft),
            let entry = entries.first(where: { $0.field == field })
        else {
            form.clearErrors()
            return
        }
        form.show(errors: [(entry.shown, words.sentence(for: fault, on: model.hazard))])
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
