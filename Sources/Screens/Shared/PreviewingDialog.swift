import TerminalUI

/// A choice whose selected line takes effect at once, for looking at.
final class PreviewingDialog<ID: Hashable>: Dialog {
    private let choice: ChoiceDialog<ID>
    private let preview: (ID) -> Void

    init(_ choice: ChoiceDialog<ID>, preview: @escaping (ID) -> Void) {
        self.choice = choice
        self.preview = preview
    }

    var keyBindings: [KeyBinding] { choice.keyBindings }

    func draw(on surface: Surface) {
        choice.draw(on: surface)
    }

    func type(_ event: InputEvent) -> Bool {
        let before = choice.list.selectedItem?.id
        guard choice.type(event) else { return false }
        if let selected = choice.list.selectedItem?.id, selected != before { preview(selected) }
        return true
    }
}
