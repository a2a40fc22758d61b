/// What the whole terminal shows: draws itself, and says what the keys do.
public protocol Screen: AnyObject {
    /// Draws one frame on a blank surface.
    func draw(on surface: Surface)

    /// What the keys do now, most specific first: an open dialog's come before the pane's.
    var keyBindings: [KeyBinding] { get }

    /// Takes text for a focused field before any binding is asked; returns whether it did.
    func type(_ event: InputEvent) -> Bool

    /// Tells the person why a key did nothing.
    func refuse(_ refusal: String)
}

/// Where frames go and events come from.
public protocol Terminal: AnyObject {
    var size: Size { get }

    /// Shows a frame; only what differs from the last one need be sent.
    func present(_ canvas: Canvas, theme: Theme)
}
