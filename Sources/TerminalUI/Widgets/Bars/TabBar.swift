/// Panes to choose from, in one row: `[1 网格图]  2 隐患 11  3 心理 锁`.
public struct TabBar {
    public struct Tab {
        public let title: String
        /// A count or a state after the title.
        public let badge: String
        public let badgeRole: Role

        public init(_ title: String, badge: String = "", badgeRole: Role = .title) {
            self.title = title
            self.badge = badge
            self.badgeRole = badgeRole
        }
    }

    private let tabs: [Tab]
    private let selected: Int
    private let select: (Int) -> Void

    public init(_ tabs: [Tab], selected: Int, select: @escaping (Int) -> Void) {
        self.tabs = tabs
        self.selected = selected
        self.select = select
    }

    /// That all of it wants.
    public var columns: Int {
        tabs.reduce(1) { columns, tab in
            let badge = tab.badge.isEmpty ? 0 : 1 + DisplayText.width(of: tab.badge)
            return columns + 2 + DisplayText.width(of: tab.title) + badge
        }
    }

    /// Draws one row; returns the column after the last tab, for what else stands there.
    @discardableResult
    public func draw(on surface: Surface) -> Int {
        var x = 1
        for (place, tab) in tabs.enumerated() {
            let start = x
            let isSelected = place == selected
            let role: Role = isSelected ? .titleFocused : .title
            x = surface.write(isSelected ? "[" : " ", x: x, y: 0, role: role)
            x = surface.write(tab.title, x: x, y: 0, role: role)
            if !tab.badge.isEmpty {
                x = surface.write(
                    " " + tab.badge, x: x, y: 0, role: isSelected ? role : tab.badgeRole)
            }
            x = surface.write(isSelected ? "]" : " ", x: x, y: 0, role: role)
            surface.onMouse(in: Rect(x: start, y: 0, width: x - start, height: 1)) {
                [select] event in
                if event.kind == .click { select(place) }
            }
        }
        return x
    }
}
