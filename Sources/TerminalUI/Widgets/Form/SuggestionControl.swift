public import Observation

/// Something that a suggestion field offers, with what it stands for.
public struct Suggestion<ID: Hashable>: Identifiable {
    public let id: ID
    public let title: String
    public let detail: String
    /// Whether the detail is needed to know who is meant, also of those who are not offered.
    public let hasNamesake: Bool

    public init(id: ID, title: String, detail: String = "", hasNamesake: Bool = false) {
        self.id = id
        self.title = title
        self.detail = detail
        self.hasNamesake = hasNamesake
    }

    /// The same with other words: the title, and the detail behind it.
    func with(_ words: ArraySlice<String>) -> Suggestion {
        Suggestion(
            id: id, title: words.first ?? "", detail: words.dropFirst().first ?? "",
            hasNamesake: hasNamesake)
    }
}

/// A text field with a list of matches below it: ↓ goes into the list, Enter takes a match.
///
/// `chosen` stands for the text until the text is edited. A field that is left takes the match that
/// its text can only mean.
@Observable
public final class SuggestionControl<ID: Hashable>: FormControl {
    public let input: TextInput
    public private(set) var chosen: Suggestion<ID>? {
        didSet { tellApart() }
    }
    /// Another one has the same title, so that the detail says which is meant.
    private var hasNamesake = false
    public private(set) var isOpen = false
    public private(set) var matches: [Suggestion<ID>] = []
    /// The match that the pointer is at; nil while the caret is in the text.
    public private(set) var selected: Int?

    @ObservationIgnored private var scroll = ListScroll()
    @ObservationIgnored private let search: (String) -> [Suggestion<ID>]
    private let takesOwnText: Bool

    /// `search` gives the matches for a text, best first, and is asked when the text changes.
    /// Unless the field `takesOwnText`, Enter takes the first match.
    public init(
        chosen: Suggestion<ID>? = nil, placeholder: String = "", takesOwnText: Bool = false,
        search: @escaping (String) -> [Suggestion<ID>]
    ) {
        input = TextInput(chosen?.title ?? "", limit: 200, placeholder: placeholder)
        self.chosen = chosen
        self.takesOwnText = takesOwnText
        self.search = search
        // What was offered is typed anew rather than edited.
        if chosen != nil { input.select() }
        tellApart()
    }

    private func tellApart() {
        hasNamesake =
            chosen.map { one in
                one.hasNamesake || search(one.title).count { $0.title == one.title } > 1
            } ?? false
    }

    /// Puts a suggestion in the field, or empties it.
    public func choose(_ suggestion: Suggestion<ID>?) {
        input.setText(suggestion?.title ?? "")
        chosen = suggestion
        close()
    }

    public func handle(_ event: InputEvent) -> Bool {
        if case .key(let key) = event, key.modifiers.isEmpty {
            switch key.code {
            case .down where isOpen || chosen == nil: return enterList()
            case .up where selected != nil:
                selected = selected.flatMap { $0 > 0 ? $0 - 1 : nil }
                return true
            case .pageUp where selected != nil, .home where selected != nil:
                return select(key.code == .home ? 0 : (selected ?? 0) - scroll.visible)
            case .pageDown where selected != nil, .end where selected != nil:
                return select(
                    key.code == .end ? matches.count - 1 : (selected ?? 0) + scroll.visible)
            case .escape where isOpen:
                close()
                return true
            case .tab where isOpen: takeOffer()
            default: break
            }
        }
        return edit(event)
    }

    public func accept() -> Bool {
        guard isOpen else { return false }
        guard let offer, matches.indices.contains(offer) else {
            close()
            return false
        }
        choose(matches[offer])
        return true
    }

    /// The match that Enter takes.
    private var offer: Int? {
        selected ?? (takesOwnText || input.text.isEmpty || matches.isEmpty ? nil : 0)
    }

    /// What Tab takes: the match that ↓ went to, else the only one, or the only one whose title begins with
    /// the text. The first of several is nobody's choice.
    private func takeOffer() {
        if let selected {
            if matches.indices.contains(selected) { choose(matches[selected]) }
            return
        }
        guard offer != nil else { return }
        let text = input.text.lowercased()
        let begun = matches.filter { $0.title.lowercased().hasPrefix(text) }
        if matches.count == 1 {
            choose(matches[0])
        } else if begun.count == 1 {
            choose(begun[0])
        }
    }

    public func leave() {
        if chosen == nil, let meant = onlyMeaning() { choose(meant) }
        close()
    }

    public var heldTexts: [String] {
        get { [input.held, chosen?.title ?? "", chosen?.detail ?? ""] }
        set {
            input.held = newValue.first ?? ""
            chosen = chosen?.with(newValue.dropFirst())
            matches = []
            close()
        }
    }

    public var typedTexts: [String] { [input.held] }

    public func draw(on surface: Surface, isFocused: Bool) {
        Bracketed(columns: nil).draw(input, on: surface, isFocused: isFocused && selected == nil)
        guard let chosen else { return }
        surface.write(.check, x: surface.width - 2, y: 0, role: .success)
        let start = DisplayText.width(of: input.text) + 3
        if hasNamesake, start < surface.width - 3 {
            surface.write(
                chosen.detail, x: start, y: 0, columns: surface.width - 3 - start, role: .muted)
        }
    }

    public func click(at point: Point) {
        input.click(at: Point(x: point.x - 1, y: point.y))
        if chosen == nil, !isOpen { open() }
    }

    public func drawOverlay(on surface: Surface, beside frame: Rect) {
        guard isOpen, !matches.isEmpty else { return }
        let box = Self.overlayFrame(rows: matches.count, beside: frame, in: surface.bounds)
        guard box.height > 2 else { return }
        let list = surface.part(box)
        list.fill(.dialog)
        list.frame(role: .borderFocused)
        let rows = ListRows(
            count: matches.count, selected: offer, isFocused: selected != nil, role: .dialog,
            onMouse: { [weak self] in self?.answer($0) })
        ListTable(columns: columns(in: box.width - 6), rows: rows)
            .draw(on: list.part(list.bounds.inset(dx: 1, dy: 1)), scroll: &scroll) { index in
                [CellText(matches[index].title), CellText(matches[index].detail, .muted)]
            }
    }

    /// Two thirds for the titles, unless a detail needs more than the rest: then what the longest title needs.
    private func columns(in room: Int) -> [ListColumn] {
        func widest(_ text: (Suggestion<ID>) -> String) -> Int {
            matches.map { DisplayText.width(of: text($0)) }.max() ?? 0
        }
        let titles = min(max(8, widest(\.title)), max(8, room * 2 / 3))
        let areDetailsLong = widest(\.detail) > room / 3
        return [
            ListColumn(
                "", areDetailsLong ? .fixed(titles) : .flexible(weight: 2, minimum: 8)),
            ListColumn("", .flexible(weight: 1, minimum: 8), rank: 1),
        ]
    }

    /// Below the field if there is room for three matches, otherwise on the roomier side.
    static func overlayFrame(rows: Int, beside frame: Rect, in bounds: Rect) -> Rect {
        let wanted = min(rows, 8) + 2
        let below = bounds.maxY - frame.maxY
        let isBelow = below >= min(wanted, 5) || below >= frame.y
        let height = min(wanted, isBelow ? below : frame.y)
        return Rect(
            x: frame.x, y: isBelow ? frame.maxY : frame.y - height, width: frame.width,
            height: height)
    }

    private func edit(_ event: InputEvent) -> Bool {
        let before = input.text
        guard input.handle(event) else { return false }
        selected = nil
        if input.text != before {
            chosen = nil
            open()
        }
        return true
    }

    private func enterList() -> Bool {
        if !isOpen { open() }
        guard !matches.isEmpty else {
            close()
            return false
        }
        selected = min((selected ?? -1) + 1, matches.count - 1)
        return true
    }

    private func select(_ match: Int) -> Bool {
        selected = min(max(0, match), matches.count - 1)
        return true
    }

    /// The one match with just this title, else the only match of a text that must be one.
    private func onlyMeaning() -> Suggestion<ID>? {
        guard input.text.contains(where: { !$0.isWhitespace }) else { return nil }
        let matches = search(input.text)
        let named = matches.filter { $0.title.lowercased() == input.text.lowercased() }
        if !named.isEmpty || takesOwnText { return named.count == 1 ? named[0] : nil }
        return matches.count == 1 ? matches[0] : nil
    }

    private func answer(_ gesture: ListGesture) {
        switch gesture {
        case .select(let place), .open(let place):
            if matches.indices.contains(place) { choose(matches[place]) }
        case .scroll(let rows):
            selected = min(max(0, (selected ?? 0) + rows), matches.count - 1)
        }
    }

    private func open() {
        matches = search(input.text)
        isOpen = true
        selected = nil
        scroll = ListScroll()
    }

    private func close() {
        isOpen = false
        selected = nil
    }
}
