import TerminalUI

extension KeyBinding {
    /// The same without its function key, unless it `isOffered`: what is not of the office of whoever sits here
    /// takes no place in their bar. Its letter still says who may.
    func offered(_ isOffered: Bool) -> KeyBinding {
        guard !isOffered else { return self }
        let letters = keys.filter { key in
            if case .function = key.code { false } else { true }
        }
        return KeyBinding(
            letters, title, short: shortTitle, group: group, isTip: isTip,
            refuses: { refusal }, action: action)
    }
}
