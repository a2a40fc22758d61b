import Localisation
import Observation
import Security
import TerminalUI
import ViewModels

/// What a `ListPage` stands on: who signs, the form that lies over the list, how the list scrolls, and what
/// is told.
@Observable
final class ListLeaf {
    let strings: Strings
    /// The chapter of the help that the keys of the page belong to.
    let group: KeyGroup
    @ObservationIgnored let desk: PageDesk
    /// A form over the lists.
    var dialog: (any Dialog)?
    /// The form that a question lies over.
    private(set) var behind: (any Dialog)?
    @ObservationIgnored var scroll = ListScroll()
    /// What stands around the list, and the list.
    @ObservationIgnored let frame = KeptDrawing()
    @ObservationIgnored let table = KeptDrawing()

    init(strings: Strings, group: String, desk: PageDesk) {
        self.strings = strings
        self.group = KeyGroup(title: group)
        self.desk = desk
    }

    func walk(by key: Key, over cursor: some RowCursor) -> Bool {
        switch key {
        case .up, .character("k"): cursor.select(cursor.selectedIndex - 1)
        case .down, .character("j"): cursor.select(cursor.selectedIndex + 1)
        case .pageUp: cursor.select(cursor.selectedIndex - scroll.visible)
        case .pageDown, .space: cursor.select(cursor.selectedIndex + scroll.visible)
        case .home, .character("g"): cursor.select(0)
        case .end, .character("G"): cursor.select(cursor.rowCount - 1)
        default: return false
        }
        return true
    }

    func rows(of cursor: some RowCursor, emptyText: String) -> ListRows {
        ListRows(
            count: cursor.rowCount, selected: cursor.selectedIndex, isFocused: dialog == nil,
            emptyText: emptyText,
            onMouse: { gesture in
                switch gesture {
                case .select(let row), .open(let row): cursor.select(row)
                case .scroll(let rows): cursor.select(cursor.selectedIndex + rows)
                }
            })
    }

    /// Draws a table that leaves the last row to a note.
    func draw(
        _ columns: [ListColumn], _ rows: ListRows, note: String, on surface: Surface,
        cells: (Int) -> [CellText]
    ) {
        draw(columns, rows, foot: [CellText(note, .muted)], on: surface, cells: cells)
    }

    /// Draws a table that leaves the last rows to its foot.
    func draw(
        _ columns: [ListColumn], _ rows: ListRows, foot: [CellText], on surface: Surface,
        cells: (Int) -> [CellText]
    ) {
        let body = surface.bounds.splitTop(max(2, surface.height - foot.count)).0
        ListTable(columns: columns, rows: rows)
            .draw(on: surface.part(body.inset(dx: 1)), scroll: &scroll, cells: cells)
        for (row, line) in foot.enumerated() {
            surface.write(
                line.text, x: 2, y: body.maxY + row, columns: surface.width - 4,
                role: line.role ?? .text)
        }
    }

    /// Lays a form over the page until `submit` says that it is done.
    func ask(
        _ title: String, _ form: Form, rows: Int = 0, asksToDrop: Bool = false,
        didType: @escaping () -> Void = {},
        submit: @escaping () async -> Bool
    ) {
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            rows: rows, asksToDrop: asksToDrop, didType: didType,
            close: { [weak self] in self?.dialog = nil }, submit: submit)
    }

    /// Asks why, and lets `submit` do it with that reason; `usual` is the one that is typed already.
    func askWhy(
        _ title: String, _ label: String, hint: String, missing: String, usual: String = "",
        submit: @escaping (String) async -> Bool
    ) {
        let reason = TextInput(usual, limit: 60)
        let field = FormField(label, reason, hint: hint)
        ask(title, Form([field])) {
            guard !reason.text.trimmed.isEmpty else {
                field.error = missing
                return false
            }
            return await submit(reason.text.trimmed)
        }
    }

    /// Asks who signs and lets `step` be taken; tells `told`, or what `failure` says then.
    func sign(
        in session: SessionModel, told: String, failure: () -> String?,
        _ step: (Signer?) async -> Bool
    ) async -> Bool {
        let (signer, isRefused) = await self.signer(in: session)
        guard !isRefused else { return false }
        let isDone = await step(signer)
        return tell(told, isDone, failure: isDone ? nil : failure())
    }

    /// Asks yes or no, over a form where one is shown; `act` follows a yes, and a no leads back.
    func confirm(_ title: String, _ question: String, act: @escaping () async -> Void) {
        behind = dialog
        let words = DialogWords(
            group: KeyGroup(title: strings.workbench.menuDialog), accept: strings.common.yes,
            cancel: strings.common.no)
        dialog = ConfirmDialog(title: title, question: question, words: words) {
            [weak self] isYes in
            self?.dialog = isYes ? nil : self?.behind
            self?.behind = nil
            guard isYes else { return }
            Task.immediate { await act() }
        }
    }

    /// Whoever signs; `isRefused` where somebody has to and nobody does.
    func signer(in session: SessionModel) async -> (signer: Signer?, isRefused: Bool) {
        guard session.state != .noAccounts else { return (nil, false) }
        let signer = await desk.signer()
        return (signer, signer == nil)
    }

    /// Tells what came of it: `text`, or the sentence that says why not.
    @discardableResult
    func tell(_ text: String?, _ isDone: Bool, failure: String?) -> Bool {
        if isDone {
            if let text { desk.tell(.done(text)) }
        } else if let failure {
            tell(failure: failure)
        }
        return isDone
    }

    /// Where a form is shown it stands in it, under the field in hand, where one looks; else in the last line or,
    /// where that has no room for all of it, in a window.
    private func tell(failure: String) {
        let isLong = DisplayText.width(of: failure) > Self.longestNotice
        if let form = (dialog as? FormDialog)?.form, let field = form.focus {
            form.show(errors: [(field, failure)])
        } else if isLong, dialog == nil {
            let words = DialogWords(
                group: KeyGroup(title: strings.workbench.menuDialog), accept: strings.common.ok,
                cancel: strings.common.cancel)
            dialog = MessageDialog(title: group.title, text: failure, words: words) {
                [weak self] in self?.dialog = nil
            }
        } else {
            desk.tell(.refused(failure))
        }
    }

    /// Columns of the last line at the smallest size.
    private static let longestNotice = 58

    /// From the sums of a period to its lines and back, and from one period to the next.
    func periodBindings(
        of model: some PeriodModel, _ turn: String, short: String, refusal: String? = nil,
        earlier: String, later: String
    ) -> [KeyBinding] {
        [
            KeyBinding(
                [.tab, .backTab], turn, short: short, group: group, isTip: true,
                refusal: refusal
            ) { model.turn() },
            KeyBinding([.character("["), .left], earlier, group: group) { model.step(by: -1) },
            KeyBinding([.character("]"), .right], later, group: group) { model.step(by: 1) },
        ]
    }

    func backBinding(
        _ title: String? = nil, before leaving: @escaping () -> Void = {}
    ) -> KeyBinding {
        KeyBinding(
            [.escape, .function(10), .character("q")], title ?? strings.careWork.back,
            short: strings.workbench.shortBack, group: group, isTip: true
        ) { [desk] in
            leaving()
            desk.close()
        }
    }
}
