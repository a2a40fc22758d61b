import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// F6 流转: everything that can be done to a hazard, and of the rest the rule that stands against it.
@Observable
final class HazardActionList: Dialog {
    /// One line: an action, the key that does the same, and why not.
    struct Line {
        let action: HazardAction
        let title: String
        let key: String
        let refusal: String?
        /// What is told of it where it can be done.
        var detail = ""
        /// Letters that find it, such as those of its pinyin.
        let initials: String
    }

    @ObservationIgnored let list: FilterList<Line>
    private let title: String
    private let strings: Strings
    private let choose: (HazardAction) -> Void
    private let refuse: (String) -> Void
    private let close: () -> Void

    /// `choose` is called with what can be tried, after `close`; `refuse` with why something cannot.
    init(
        title: String, lines: [Line], strings: Strings, choose: @escaping (HazardAction) -> Void,
        refuse: @escaping (String) -> Void, close: @escaping () -> Void
    ) {
        self.title = title
        self.strings = strings
        self.choose = choose
        self.refuse = refuse
        self.close = close
        list = FilterList(placeholder: strings.common.chooseHint) { text in
            lines.filter { !text.isEmpty && $0.key == text }
                + lines.filter { text.isEmpty || $0.key != text }
                .matching { TextMatch(text, title: $0.title, initials: $0.initials) }
        }
    }

    var keyBindings: [KeyBinding] {
        let group = KeyGroup(title: strings.workbench.menuDialog)
        return [
            KeyBinding([.enter, .function(2)], strings.common.ok, group: group, isTip: true) {
                [weak self] in self?.accept()
            },
            KeyBinding(
                [.escape, .function(6), .function(10)], strings.common.cancel,
                short: strings.common.shortCancel, group: group, isTip: true, action: close),
        ]
    }

    func type(_ event: InputEvent) -> Bool { list.handle(event) }

    private static let width = 66

    func draw(on surface: Surface) {
        let rows = max(6, min(list.matches.count + 5, surface.height - 6))
        let body = DialogFrame(
            title: title, body: Size(width: Self.width, height: rows), buttons: keyBindings
        ).draw(on: surface)
        let reason = list.selectedItem?.refusal ?? ""
        let lines = DisplayText.wrap(reason, columns: body.width).prefix(2)
        let (top, bottom) = body.bounds.splitTop(body.height - 2)
        let columns = [
            ListColumn("", .fixed(3)), ListColumn("", .fixed(nameColumns)),
            ListColumn("", .flexible(weight: 1, minimum: 10), rank: 1),
        ]
        list.draw(
            on: body.part(top), prompt: "/", columns: columns,
            emptyText: strings.workbench.noMatches, onOpen: { [weak self] in self?.run($0) },
            cells: { [list] index in
                let line = list.matches[index]
                let role: Role? = line.refusal == nil ? nil : .muted
                return [
                    CellText(line.key, role ?? .tipKey), CellText(line.title, role),
                    CellText(line.refusal ?? line.detail, .muted),
                ]
            })
        let foot = body.part(bottom)
        for (y, line) in lines.enumerated() {
            foot.write(line, x: 0, y: y, columns: foot.width, role: .warning)
        }
    }

    private var nameColumns: Int { strings.language == .chinese ? 18 : 28 }

    private func accept() {
        if let line = list.selectedItem { run(line) }
    }

    private func run(_ line: Line) {
        if let refusal = line.refusal {
            refuse(refusal)
        } else {
            close()
            choose(line.action)
        }
    }
}
