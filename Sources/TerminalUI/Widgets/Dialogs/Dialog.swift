/// A box that takes the keys while it is open. It is state: the owner keeps it, draws it last, and
/// puts its bindings first.
public protocol Dialog: AnyObject {
    func draw(on surface: Surface)

    var keyBindings: [KeyBinding] { get }

    /// Takes text and the keys that move within the dialog; returns whether it did.
    func type(_ event: InputEvent) -> Bool

    /// Whether it is as large as a screen, with nothing of its own on top: then `F1` lists its keys.
    var isPageInFront: Bool { get }

    /// What was opened over it, under a question where one is asked; nil where nothing was.
    var front: (any Dialog)? { get }
}

extension Dialog {
    public func type(_ event: InputEvent) -> Bool { false }

    public var isPageInFront: Bool { false }

    public var front: (any Dialog)? { nil }
}

/// The words on a dialog's buttons, and the help chapter that its keys belong to.
public struct DialogWords {
    public let group: KeyGroup
    public let accept: String
    public let cancel: String

    public init(group: KeyGroup, accept: String, cancel: String) {
        self.group = group
        self.accept = accept
        self.cancel = cancel
    }
}
