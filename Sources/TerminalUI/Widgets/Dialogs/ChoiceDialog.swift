public import Observation

/// One line of a choice dialog.
public struct ChoiceItem<ID: Hashable>: Identifiable {
    public let id: ID
    public let title: String
    public let detail: String
    /// Letters that find the title, such as those of its pinyin.
    public let initials: String
    /// Why it cannot be taken, though it stands there to be read; nil where it can.
    public let refusal: String?

    public init(
        id: ID, title: String, detail: String = "", initials: String = "", refusal: String? = nil
    ) {
        self.refusal = refusal
        self.id = id
        self.title = title
        self.detail = detail
        self.initials = initials
    }
}

/// A list to pick one line from; typing narrows it, Enter takes the selected line, or says why not and stays.
@Observable
public final class ChoiceDialog<ID: Hashable>: Dialog {
    public let list: FilterList<ChoiceItem<ID>>
    private let title: String
    private let emptyText: String
    private let columns: Int
    private let hasDetails: Bool
    private let words: DialogWords
    private let choose: (ID) -> Void
    private let cancel: () -> Void
    /// Why the line cannot be taken on which Enter was pressed last.
    private var refusal: String?

    public init(
        title: String, items: [ChoiceItem<ID>], selected: ID? = nil, placeholder: String = "",
        emptyText: String = "", columns: Int = 56, words: DialogWords,
        choose: @escaping (ID) -> Void,
        cancel: @escaping () -> Void
    ) {
        self.title = title
        self.emptyText = emptyText
        hasDetails = items.contains { !$0.detail.isEmpty }
        // Without anything beside them the titles have the whole row, and need no more than it.
        let widest = items.map { DisplayText.width(of: $0.title) }.max() ?? 0
        self.columns = hasDetails ? columns : max(columns, widest + 4)
        self.words = words
        self.choose = choose
        self.cancel = cancel
        list = FilterList(placeholder: placeholder) { text in
            items.matching {
                TextMatch(text, title: $0.title, initials: $0.initials, detail: $0.detail)
            }
        }
        if let place = items.firstIndex(where: { $0.id == selected }) { list.select(place) }
    }

    public var keyBindings: [KeyBinding] {
        [
            KeyBinding([.enter], words.accept, group: words.group) { [weak self] in self?.accept()
            },
            KeyBinding([.escape], words.cancel, group: words.group, action: cancel),
        ]
    }

    public func type(_ event: InputEvent) -> Bool {
        if refusal != nil { refusal = nil }
        return list.handle(event)
    }

    public func draw(on surface: Surface) {
        let body = DialogFrame(
            title: title, body: Size(width: columns, height: 14), buttons: keyBindings
        ).draw(on: surface)
        let titles = ListColumn("", .flexible(weight: 3, minimum: 12))
        let columns =
            hasDetails
            ? [titles, ListColumn("", .flexible(weight: 2, minimum: 10), rank: 1)] : [titles]
        let rows = refusal.map { DisplayText.wrap("! " + $0, columns: body.width) } ?? []
        let end = max(0, body.height - rows.count)
        for (row, text) in rows.enumerated() {
            body.write(text, x: 0, y: end + row, role: .error)
        }
        list.draw(
            on: body.part(Rect(x: 0, y: 0, width: body.width, height: end)), prompt: "/",
            columns: columns, emptyText: emptyText,
            onOpen: { [weak self] in self?.take($0) },
            cells: { [list] index in
                let item = list.matches[index]
                return [CellText(item.title), CellText(item.detail, .muted)]
            })
    }

    private func accept() {
        if let item = list.selectedItem { take(item) }
    }

    private func take(_ item: ChoiceItem<ID>) {
        refusal = item.refusal
        if item.refusal == nil { choose(item.id) }
    }
}
