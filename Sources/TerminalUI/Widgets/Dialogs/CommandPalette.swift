/// Something that the command palette offers.
public struct PaletteEntry {
    public let title: String
    /// What people call it, where the title says more: to type it, or how it begins, finds it first.
    public let name: String?
    public let detail: String
    /// The keys that do the same, to learn them by.
    public let keys: String
    /// Letters that find it, such as those of its pinyin.
    public let initials: String
    public let refusal: String?
    /// Tells something of all that is found, and stands behind it, whatever was typed.
    public let isRemark: Bool
    public let action: () -> Void

    public init(
        title: String, name: String? = nil, detail: String = "", keys: String = "",
        initials: String = "", refusal: String? = nil, isRemark: Bool = false,
        action: @escaping () -> Void
    ) {
        self.title = title
        self.name = name
        self.detail = detail
        self.keys = keys
        self.initials = initials
        self.refusal = refusal
        self.isRemark = isRemark
        self.action = action
    }

    public init(_ binding: KeyBinding, initials: String = "") {
        self.init(
            title: binding.title, detail: binding.group.title, keys: binding.keysText,
            initials: initials, refusal: binding.refusal, action: binding.action)
    }
}

/// Finds and does anything by a few typed letters: commands, and what a closure finds. Enter runs
/// the line.
public final class CommandPalette: Dialog {
    public let list: FilterList<PaletteEntry>
    private let title: String
    private let arrangement: PaletteArrangement
    private let emptyText, restText: String
    private let words: DialogWords
    private let refuse: (String) -> Void
    private let close: () -> Void

    /// `find` gives more entries for a text that is not empty, such as numbers, places and people;
    /// they stand among the others by how well they match, and last when they match otherwise.
    /// `restText` says what can be typed where there is nothing to list before; `close` is called before
    /// an entry runs.
    public init(
        title: String, arrangement: PaletteArrangement = .byTitle, entries: [PaletteEntry],
        placeholder: String = "", emptyText: String = "", restText: String? = nil,
        words: DialogWords,
        find: @escaping (String) -> [PaletteEntry] = { _ in [] },
        refuse: @escaping (String) -> Void, close: @escaping () -> Void
    ) {
        self.title = title
        self.arrangement = arrangement
        self.emptyText = emptyText
        self.restText = restText ?? emptyText
        self.words = words
        self.refuse = refuse
        self.close = close
        list = FilterList(placeholder: placeholder) { text in
            guard text.contains(where: { $0 != " " }) else { return entries }
            let known = entries.map { (entry: $0, match: $0.match(text)) }
            let found = find(text).map { (entry: $0, match: $0.match(text) ?? .scattered) }
            return (known + found).matching(\.match).map(\.entry)
        }
    }

    public var keyBindings: [KeyBinding] {
        [
            KeyBinding([.enter], words.accept, group: words.group) { [weak self] in self?.accept()
            },
            KeyBinding(
                [.escape, arrangement.openingKey], words.cancel, group: words.group, action: close),
        ]
    }

    public func type(_ event: InputEvent) -> Bool { list.handle(event) }

    public func draw(on surface: Surface) {
        let rows = min(arrangement.mostRows, max(6, surface.height - DialogFrame.rowsAround))
        let body = DialogFrame(
            title: title, body: Size(width: arrangement.columns, height: rows),
            buttons: keyBindings
        ).draw(on: surface)
        list.draw(
            on: body, prompt: arrangement.prompt,
            columns: arrangement.listColumns(for: list.matches),
            emptyText: list.input.text.contains { $0 != " " } ? emptyText : restText,
            onOpen: { [weak self] in self?.run($0) },
            cells: { [list, arrangement] in arrangement.cells(of: list.matches, at: $0) })
    }

    private func accept() {
        if let entry = list.selectedItem { run(entry) }
    }

    private func run(_ entry: PaletteEntry) {
        close()
        if let refusal = entry.refusal { refuse(refusal) } else { entry.action() }
    }
}

extension PaletteEntry {
    fileprivate func match(_ text: String) -> TextMatch? {
        guard !isRemark else { return nil }
        let named = name.flatMap { TextMatch(text, title: $0) }
        let titled = TextMatch(text, title: title, initials: initials, detail: detail + " " + keys)
        return [named, titled].compactMap(\.self).min()
    }
}
