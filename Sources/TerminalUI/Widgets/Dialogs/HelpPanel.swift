/// All keys that do something here, by chapter. Typing narrows the list, Enter runs the line.
public final class HelpPanel: Dialog {
    public let list: FilterList<KeyBinding>
    private let title: String
    private let emptyText: String
    private let words: DialogWords
    private let refuse: (String) -> Void
    private let close: () -> Void

    /// `bindings` are those of the screen below; `close` is called before one of them runs.
    public init(
        title: String, bindings: [KeyBinding], placeholder: String = "", emptyText: String = "",
        words: DialogWords, refuse: @escaping (String) -> Void, close: @escaping () -> Void
    ) {
        self.title = title
        self.emptyText = emptyText
        self.words = words
        self.refuse = refuse
        self.close = close
        let lines = bindings.inForce.byGroup.flatMap(\.bindings)
        list = FilterList(placeholder: placeholder) { text in
            text.isEmpty
                ? lines
                : lines.matching {
                    TextMatch(text, title: $0.title, detail: $0.keysText + " " + $0.group.title)
                }
        }
    }

    public var keyBindings: [KeyBinding] {
        [
            KeyBinding([.enter], words.accept, group: words.group) { [weak self] in self?.accept()
            },
            KeyBinding([.escape, .function(1)], words.cancel, group: words.group, action: close),
        ]
    }

    public func type(_ event: InputEvent) -> Bool { list.handle(event) }

    public func draw(on surface: Surface) {
        let body = DialogFrame(
            title: title, body: Size(width: 72, height: max(8, surface.height - 10)),
            buttons: keyBindings
        ).draw(on: surface)
        let columns = [
            ListColumn("", .fixed(groupWidth), rank: 1),
            ListColumn("", .fixed(16)),
            ListColumn("", .flexible(weight: 1, minimum: 16)),
        ]
        list.draw(
            on: body, prompt: "/", columns: columns, emptyText: emptyText,
            onOpen: { [weak self] in self?.run($0) },
            cells: { [weak self] in self?.cells($0) ?? [] })
    }

    /// A chapter's name stands only before its first line.
    private func cells(_ index: Int) -> [CellText] {
        let binding = list.matches[index]
        let isFirst = index == 0 || list.matches[index - 1].group != binding.group
        let isRefused = binding.refusal != nil
        let title = binding.title + (binding.refusal.map { "  " + $0 } ?? "")
        return [
            CellText(isFirst ? binding.group.title : "", .heading),
            CellText(binding.keysText, isRefused ? .muted : .tipKey),
            CellText(title, isRefused ? .muted : nil),
        ]
    }

    private var groupWidth: Int {
        min(16, list.matches.map { DisplayText.width(of: $0.group.title) }.max() ?? 0)
    }

    private func accept() {
        if let binding = list.selectedItem { run(binding) }
    }

    private func run(_ binding: KeyBinding) {
        close()
        binding.run(orRefuse: refuse)
    }
}
