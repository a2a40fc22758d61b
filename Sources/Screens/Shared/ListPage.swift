import Localisation
import TerminalUI
import ViewModels

/// A page over the whole middle of the screen, with forms and questions over it.
protocol ListPage: Dialog {
    associatedtype Model
    var model: Model { get }
    var leaf: ListLeaf { get }

    /// The keys while no form or question lies over the page.
    var pageBindings: [KeyBinding] { get }

    func drawPage(on surface: Surface)

    /// Moves where the key says so; returns whether it did.
    func walk(by key: Key) -> Bool
}

extension ListPage {
    var strings: Strings { leaf.strings }
    var group: KeyGroup { leaf.group }
    var isPageInFront: Bool { leaf.dialog == nil }
    var front: (any Dialog)? { leaf.behind ?? leaf.dialog }
    var keyBindings: [KeyBinding] { leaf.dialog?.keyBindings ?? pageBindings }

    func draw(on surface: Surface) {
        surface.fill(.text)
        drawPage(on: surface)
        leaf.dialog?.draw(on: surface)
    }

    func type(_ event: InputEvent) -> Bool {
        if let dialog = leaf.dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        return walk(by: key.halfWidth)
    }
}

extension ListPage where Model: RowCursor {
    /// A key that does something on this page walks nowhere.
    func walk(by key: Key) -> Bool {
        !pageBindings.contains { $0.answers(to: key) } && leaf.walk(by: key, over: model)
    }
}
