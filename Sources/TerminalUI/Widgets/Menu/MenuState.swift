public import Observation

/// One drop-down: the bindings of a group that has a mnemonic.
public struct Menu {
    public let group: KeyGroup
    public let items: [KeyBinding]

    /// All that shows of it while no menu is open.
    public var title: Menu { Menu(group: group, items: []) }

    /// The menus for what the keys do now, in the order of the groups' first bindings.
    public static func menus(from bindings: [KeyBinding]) -> [Menu] {
        bindings.inForce.byGroup
            .filter { $0.group.mnemonic != nil }
            .map { Menu(group: $0.group, items: $0.bindings) }
    }
}

/// Which menu is open, and which of its items is selected.
@Observable
public final class MenuState {
    /// The place of the open menu; nil while all are closed.
    public private(set) var openMenu: Int?
    public private(set) var item = 0

    public init() {}

    public var isOpen: Bool { openMenu != nil }

    public func open(_ menu: Int = 0) {
        openMenu = max(0, menu)
        item = 0
    }

    public func close() {
        openMenu = nil
    }

    func select(_ item: Int) {
        self.item = item
    }

    /// While a menu is open, takes every key; otherwise only Alt with a menu's letter.
    public func handle(
        _ event: InputEvent, menus: [Menu], refuse: (String) -> Void
    ) -> Bool {
        guard case .key(let key) = event else { return isOpen }
        if let menu = menus.firstIndex(where: { $0.answers(to: key, withAlt: true) }) {
            open(menu)
            return true
        }
        guard let openMenu else { return false }
        guard menus.indices.contains(openMenu) else {
            close()
            return true
        }
        press(key, in: openMenu, of: menus, refuse: refuse)
        return true
    }

    private func press(
        _ key: Key, in menu: Int, of menus: [Menu], refuse: (String) -> Void
    ) {
        let items = menus[menu].items
        let item = min(self.item, max(0, items.count - 1))
        switch key {
        case .escape, .function(9), .function(10): close()
        case .left: open((menu + menus.count - 1) % menus.count)
        case .right, .tab: open((menu + 1) % menus.count)
        case .down: self.item = (item + 1) % max(1, items.count)
        case .up: self.item = (item + items.count - 1) % max(1, items.count)
        case .home: self.item = 0
        case .end: self.item = max(0, items.count - 1)
        case .enter, .space: run(item, of: items, refuse: refuse)
        default: pressLetter(key, in: menu, of: menus, refuse: refuse)
        }
    }

    /// An item's own key runs it; a menu's letter opens that menu.
    private func pressLetter(
        _ key: Key, in menu: Int, of menus: [Menu], refuse: (String) -> Void
    ) {
        let items = menus[menu].items
        let place =
            items.firstIndex { $0.answers(to: key) }
            ?? items.firstIndex { $0.answers(to: key.halfWidth) }
        if let place {
            run(place, of: items, refuse: refuse)
        } else if let other = menus.firstIndex(where: {
            $0.answers(to: key.halfWidth, withAlt: false)
        }) {
            open(other)
        }
    }

    func run(_ item: Int, of items: [KeyBinding], refuse: (String) -> Void) {
        guard items.indices.contains(item) else { return }
        close()
        items[item].run(orRefuse: refuse)
    }
}

extension Menu {
    fileprivate func answers(to key: Key, withAlt: Bool) -> Bool {
        guard let mnemonic = group.mnemonic, case .character(let letter) = key.code,
            key.modifiers == (withAlt ? .alt : [])
        else { return false }
        return letter.lowercased() == mnemonic.lowercased()
    }
}
