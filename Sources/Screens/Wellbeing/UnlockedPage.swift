import TerminalUI

/// A page that holds nothing but what was read with the keys: once they are dropped its empty rows would say that
/// there is nothing.
protocol UnlockedPage: Dialog {
    /// Lets go of what was read.
    func letGo()
}

extension UnlockedPage {
    func letGo() {}
}
