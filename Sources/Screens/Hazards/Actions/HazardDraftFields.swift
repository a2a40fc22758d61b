import Domain
import Localisation
import TerminalUI
import ViewModels

/// The fields that a draft asks for, as a form shows them: for one hazard and for all marked alike.
final class HazardDraftFields {
    private struct Entry {
        let field: HazardField
        let shown: FormField
        let control: HazardFieldControl
    }

    private let entries: [Entry]
    private let before: [HazardFieldValue?]

    /// `hint` gives the words below a field.
    init(
        of draft: HazardDraft, on hazard: Hazard, words: HazardWords,
        hint: (HazardField) -> String
    ) {
        let controls = HazardFieldControls(hazard: hazard, words: words)
        entries = draft.entries.map { entry in
            let control = controls.control(for: entry.content, draft[entry.field])
            let shown = FormField(
                words.name(entry.field), control.control, hint: hint(entry.field))
            return Entry(field: entry.field, shown: shown, control: control)
        }
        before = entries.map { $0.control.value() }
    }

    var shown: [FormField] { entries.map(\.shown) }

    /// Whether anything has been filled in that would be lost.
    var isTouched: Bool { entries.map { $0.control.value() } != before }

    /// Takes what stands in the fields into the draft, and shows those that it now asks for.
    func takeIn(into draft: inout HazardDraft) {
        for entry in entries { draft[entry.field] = entry.control.value() }
        for entry in entries {
            let isShown = draft.asks(for: entry.field)
            if entry.shown.isShown != isShown { entry.shown.isShown = isShown }
        }
    }

    /// The field that a fault is about; nil where it is about none.
    func field(of fault: HazardActionFault, in draft: HazardDraft) -> FormField? {
        guard let field = fault.field(in: draft) else { return nil }
        return entries.first { $0.field == field }?.shown
    }
}
