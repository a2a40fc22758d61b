import Localisation
import Observation
import Security
import TerminalUI
import ViewModels

/// The row in hand of a model with a list.
protocol RowCursor: AnyObject {
    var rowCount: Int { get }
    var selectedIndex: Int { get }
    func select(_ index: Int)
}

extension CareWorkModel: RowCursor {
    var rowCount: Int { works.count }
}
extension ScreeningModel: RowCursor {
    var rowCount: Int { count }
}
extension HomeVisitModel: RowCursor {}
extension WorkloadModel: RowCursor {}
extension TalentPoolModel: RowCursor {}
extension CareMeetingModel: RowCursor {}
extension RoomHotlineModel: RowCursor {}

/// What all pages of the book of the work around the cases stand on: who signs, the form that lies over
/// the list, how the list scrolls, and what is told.
@Observable
final class BookLeaf {
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A form over the lists.
    var dialog: (any Dialog)?
    @ObservationIgnored var scroll = ListScroll()

    init(strings: Strings, desk: PageDesk) {
        self.strings = strings
        self.desk = desk
    }

    /// The form takes what is typed; without one, arrows and pages walk over the rows.
    func type(_ event: InputEvent, over cursor: some RowCursor) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .character("k"): cursor.select(cursor.selectedIndex - 1)
        case .down, .character("j"): cursor.select(cursor.selectedIndex + 1)
        case .pageUp: cursor.select(cursor.selectedIndex - scroll.visible)
        case .pageDown: cursor.select(cursor.selectedIndex + scroll.visible)
        case .home: cursor.select(0)
        case .end: cursor.select(cursor.rowCount - 1)
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
        let (body, foot) = surface.bounds.splitTop(max(2, surface.height - 1))
        ListTable(columns: columns, rows: rows)
            .draw(on: surface.part(body.inset(dx: 1)), scroll: &scroll, cells: cells)
        surface.write(note, x: 2, y: foot.y, columns: surface.width - 4, role: .muted)
    }

    /// Lays a form over the page until `submit` says that it is done.
    func ask(
        _ title: String, _ form: Form, rows: Int = 0, didType: @escaping () -> Void = {},
        submit: @escaping () async -> Bool
    ) {
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            rows: rows, didType: didType, close: { [weak self] in self?.dialog = nil },
            submit: submit)
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
        let behind = dialog
        let words = DialogWords(
            group: KeyGroup(title: strings.workbench.menuDialog), accept: strings.common.yes,
            cancel: strings.common.no)
        dialog = ConfirmDialog(title: title, question: question, words: words) {
            [weak self] isYes in
            self?.dialog = isYes ? nil : behind
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
            desk.tell(.refused(failure))
        }
        return isDone
    }

    func backBinding(_ group: KeyGroup, before leaving: @escaping () -> Void = {}) -> KeyBinding {
        KeyBinding(
            [.escape, .function(10), .character("q")], strings.careWork.back,
            short: strings.workbench.shortBack, group: group, isTip: true
        ) { [desk] in
            leaving()
            desk.close()
        }
    }
}
