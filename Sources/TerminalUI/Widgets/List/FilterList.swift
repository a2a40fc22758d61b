import Observation

/// A list that narrows while one types: the text, what matches it, and which match is selected.
public final class FilterList<Item> {
    public let input: TextInput
    public var scroll = ListScroll()

    private var found: [Item]
    private let state = FilterState()
    private let search: (String) -> [Item]

    /// `search` gives the matches for a text, best first; it is asked when the text changes.
    public init(placeholder: String = "", search: @escaping (String) -> [Item]) {
        input = TextInput(limit: 200, placeholder: placeholder)
        self.search = search
        found = search("")
        selected = found.isEmpty ? nil : 0
    }

    /// What matches the text, best first.
    public private(set) var matches: [Item] {
        get {
            _ = state.edition
            return found
        }
        set {
            found = newValue
            state.edition += 1
        }
    }

    /// The place of the selected match; nil when there is none.
    public private(set) var selected: Int? {
        get { state.selected }
        set { state.selected = newValue }
    }

    public var selectedItem: Item? {
        selected.map { matches[$0] }
    }

    /// Edits the text or moves the selection; false when the event does neither. Home and End go to
    /// the ends of the list where the caret is at that end of the text.
    public func handle(_ event: InputEvent) -> Bool {
        if case .key(let key) = event {
            // The prompt says so, and whoever presses it means to filter.
            if input.text.isEmpty, key == .character("/") || key == .character("／") { return true }
            switch (key.code, key.modifiers) {
            case (.up, []), (.tab, .shift): move(by: -1)
            case (.down, []), (.tab, []): move(by: 1)
            case (.pageUp, []): move(by: -scroll.visible)
            case (.pageDown, []): move(by: scroll.visible)
            case (.home, []) where input.caret == 0: select(0)
            case (.end, []) where input.caret == input.text.count: select(matches.count - 1)
            default: return edit(event)
            }
            return true
        }
        return edit(event)
    }

    public func select(_ place: Int) {
        guard !matches.isEmpty else { return }
        selected = min(max(0, place), matches.count - 1)
    }

    /// Asks once more for the same text, where what it searches has changed.
    public func refresh() {
        matches = search(input.text)
        selected = matches.isEmpty ? nil : min(selected ?? 0, matches.count - 1)
    }

    public func move(by rows: Int) {
        select((selected ?? 0) + rows)
    }

    private func edit(_ event: InputEvent) -> Bool {
        let before = input.text
        guard input.handle(event) else { return false }
        if input.text != before { searchAgain() }
        return true
    }

    private func searchAgain() {
        matches = search(input.text)
        selected = matches.isEmpty ? nil : 0
        scroll = ListScroll()
    }
}

/// What of a list is observed. It knows nothing of the items: of a generic type every access would make its
/// key path anew, which was a fifth of all that a step through the people cost.
@Observable
private final class FilterState {
    var selected: Int?
    /// Counts up with the matches.
    var edition = 0
}

extension FilterList {
    /// Draws the text field in the first row, then the matches. The cursor stays in the text.
    public func draw(
        on surface: Surface, prompt: String, columns: [ListColumn], emptyText: String,
        role: Role = .dialog, onOpen: @escaping (Item) -> Void, cells: (Int) -> [CellText]
    ) {
        let (head, rest) = surface.bounds.splitTop(1)
        let promptEnd = surface.part(head).write(prompt, x: 0, y: 0, role: .fieldLabel)
        let rows = ListRows(
            count: matches.count, selected: selected, emptyText: emptyText, role: role,
            onMouse: { [weak self] in self?.answer($0, onOpen: onOpen) })
        ListTable(columns: columns, rows: rows)
            .draw(on: surface.part(rest.splitTop(1).1), scroll: &scroll, cells: cells)
        let field = surface.part(head.splitLeft(prompt.isEmpty ? 0 : promptEnd + 1).1)
        input.draw(on: field, isFocused: true)
        field.onMouse { [input] in input.click(at: field.local($0.at)) }
    }

    private func answer(_ gesture: ListGesture, onOpen: (Item) -> Void) {
        switch gesture {
        case .select(let place): select(place)
        case .scroll(let rows): move(by: rows)
        case .open(let place):
            select(place)
            if let item = selectedItem { onOpen(item) }
        }
    }
}
