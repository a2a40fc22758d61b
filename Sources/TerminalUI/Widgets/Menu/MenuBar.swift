/// The menus' titles in one row with a status at the right, and the open menu below its title.
public struct MenuBar {
    private let menus: [Menu]
    private let state: MenuState
    /// The whole status and what is left of it where it has no room, the longest first.
    private let statuses: [String]
    private let compactTitle: String
    private let refuse: (String) -> Void

    /// `compactTitle` stands for all titles when they leave too little room for the status; the first
    /// of `statuses` is shown that has room.
    public init(
        _ menus: [Menu], state: MenuState, statuses: [String] = [],
        compactTitle: String, refuse: @escaping (String) -> Void
    ) {
        self.menus = menus
        self.state = state
        self.statuses = statuses
        self.compactTitle = compactTitle
        self.refuse = refuse
    }

    /// Takes the keys of the menus; see `MenuState`.
    public func handle(_ event: InputEvent) -> Bool {
        state.handle(event, menus: menus, refuse: refuse)
    }

    /// Draws the titles' row on the first row of the surface.
    public func draw(on surface: Surface) {
        let bar = surface.part(surface.bounds.splitTop(1).0)
        bar.fill(.menuBar)
        let end = isCompact(surface.width) ? drawCompactTitle(on: bar) : drawTitles(on: bar)
        let room = max(0, surface.width - end - 3)
        let status = statuses.first { DisplayText.width(of: $0) <= room } ?? statuses.last
        bar.write(
            status ?? "", x: end + 2, y: 0, columns: room, role: .menuBar, alignment: .right)
    }

    /// Draws the open menu over what is below the bar; to be called last.
    public func drawOpenMenu(on surface: Surface) {
        guard let open = state.openMenu, menus.indices.contains(open) else { return }
        surface.onMouse { [state] event in
            if event.kind == .click { state.close() }
        }
        if !isCompact(surface.width) {
            // Titles answer the mouse while a menu is open, too.
            _ = drawTitles(on: surface.part(surface.bounds.splitTop(1).0))
        }
        let x = isCompact(surface.width) ? 0 : titleFrames[open].x
        let dropDown = DropDown(menus[open], selected: state.item)
        let frame = dropDown.frame(below: Point(x: x, y: 1), in: surface.bounds)
        let box = surface.part(frame)
        dropDown.draw(on: box) { [state, menus, refuse] item in
            state.run(item, of: menus[open].items, refuse: refuse)
        }
        if isCompact(surface.width) {
            let title = " " + menus[open].group.title + " "
            box.write(title, x: 2, y: 0, columns: max(0, box.width - 4), role: .dialogTitle)
        }
    }

    /// An open menu's neighbours are worth more than the status.
    private func isCompact(_ width: Int) -> Bool {
        let status = state.isOpen ? 0 : 3 + min(DisplayText.width(of: statuses.first ?? ""), 56)
        return (titleFrames.last?.maxX ?? 0) + status > width
    }

    private func drawCompactTitle(on bar: Surface) -> Int {
        let end = bar.write(" " + compactTitle + " ", x: 0, y: 0, role: .menuBarKey)
        bar.onMouse(in: Rect(x: 0, y: 0, width: end, height: 1)) { [state] event in
            if event.kind == .click { state.open() }
        }
        return end
    }

    private var titleFrames: [Rect] {
        var x = 0
        return menus.map { menu in
            let width = DisplayText.width(of: title(of: menu)) + 2
            defer { x += width - 1 }
            return Rect(x: x, y: 0, width: width, height: 1)
        }
    }

    /// The mnemonic stands in brackets unless it is a letter of the title.
    private func title(of menu: Menu) -> String {
        guard let mnemonic = menu.group.mnemonic, mnemonicPlace(in: menu) == nil else {
            return menu.group.title
        }
        return menu.group.title + "(" + mnemonic.uppercased() + ")"
    }

    private func mnemonicPlace(in menu: Menu) -> Int? {
        guard let letter = menu.group.mnemonic?.lowercased() else { return nil }
        return menu.group.title.enumerated().first { $0.element.lowercased() == letter }?.offset
    }

    private func drawTitles(on bar: Surface) -> Int {
        for (place, (menu, frame)) in zip(menus, titleFrames).enumerated() {
            let isOpen = state.openMenu == place
            let title = title(of: menu)
            if isOpen { bar.fill(.menuBarActive, in: frame) }
            bar.write(title, x: frame.x + 1, y: 0, role: isOpen ? .menuBarActive : .menuBar)
            if !isOpen, menu.group.mnemonic != nil {
                let letter = mnemonicPlace(in: menu) ?? title.count - 2
                let x = frame.x + 1 + DisplayText.width(of: title.prefix(letter))
                bar.tint(.menuBarKey, in: Rect(x: x, y: 0, width: 1, height: 1))
            }
            bar.onMouse(in: frame) { [state] event in
                guard event.kind == .click else { return }
                if state.openMenu == place { state.close() } else { state.open(place) }
            }
        }
        return titleFrames.last?.maxX ?? 0
    }
}
