/// One thing that a key does here and now. Tip line, F-key bar, menus, help page, palette and the
/// README's key table are all printed from these values; there is no second list of keys.
public struct KeyBinding {
    /// The keys that do it; the first one is shown.
    public let keys: [Key]
    /// What it does, in a few words.
    public let title: String
    /// A shorter title for the tip line and the F-key bar, where there is one.
    public let shortTitle: String
    public let group: KeyGroup
    /// Whether the tip line should offer it, if there is room.
    public let isTip: Bool
    public let action: () -> Void
    fileprivate let refuses: () -> String?
    /// Whether it is refused, where nobody need be asked about that.
    fileprivate let isAlwaysReady: Bool?

    public init(
        _ keys: [Key], _ title: String, short: String? = nil, group: KeyGroup, isTip: Bool = false,
        refusal: String? = nil, action: @escaping () -> Void
    ) {
        self.init(
            keys, title, short: short, group: group, isTip: isTip, isAlwaysReady: refusal == nil,
            refuses: { refusal }, action: action)
    }

    /// `refuses` is asked whenever somebody wants to know: a binding whose refusal depends on what is
    /// selected need not be made anew with each step of the cursor.
    public init(
        _ keys: [Key], _ title: String, short: String? = nil, group: KeyGroup, isTip: Bool = false,
        refuses: @escaping () -> String?, action: @escaping () -> Void
    ) {
        self.init(
            keys, title, short: short, group: group, isTip: isTip, isAlwaysReady: nil,
            refuses: refuses, action: action)
    }

    private init(
        _ keys: [Key], _ title: String, short: String?, group: KeyGroup, isTip: Bool,
        isAlwaysReady: Bool?, refuses: @escaping () -> String?, action: @escaping () -> Void
    ) {
        self.keys = keys
        self.title = title
        shortTitle = short ?? title
        self.group = group
        self.isTip = isTip
        self.isAlwaysReady = isAlwaysReady
        self.refuses = refuses
        self.action = action
    }

    /// Why it cannot be done just now, in the user's words; nil when it can.
    public var refusal: String? { refuses() }

    public func answers(to key: Key) -> Bool {
        keys.contains(key)
    }

    /// The first key that is not a function key, else the first.
    public var tipKey: Key? {
        keys.first { if case .function = $0.code { false } else { true } } ?? keys.first
    }

    /// The number of its function key, if it has one.
    public var functionNumber: Int? {
        for key in keys {
            if case .function(let number) = key.code, key.modifiers.isEmpty { return number }
        }
        return nil
    }
}

/// The menu and the help chapter that a binding belongs to.
public struct KeyGroup: Hashable {
    public let title: String
    /// Opens the menu with Alt; nil keeps the group out of the menu bar.
    public let mnemonic: Character?

    public init(title: String, mnemonic: Character? = nil) {
        self.title = title
        self.mnemonic = mnemonic
    }
}

/// Which of some keys do something just now. It is asked for with every key: the bindings that are never
/// refused, or always, are not asked again.
struct Readiness {
    private let known: [Bool]
    private let asked: [(index: Int, refuses: () -> String?)]

    /// Where there is no binding nothing is ready.
    init(of bindings: [KeyBinding?]) {
        known = bindings.map { $0.map { $0.isAlwaysReady ?? false } ?? false }
        asked = bindings.enumerated().compactMap { index, binding in
            binding.flatMap { $0.isAlwaysReady == nil ? (index, $0.refuses) : nil }
        }
    }

    var now: [Bool] {
        var ready = known
        for (index, refuses) in asked { ready[index] = refuses() == nil }
        return ready
    }
}
