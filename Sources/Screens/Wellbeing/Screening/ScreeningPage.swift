import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 心理普查 over the whole middle of the screen: the sums, and below them the classes or the queue.
@Observable
final class ScreeningPage: Dialog {
    let model: ScreeningModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// Asks for the passphrase that opens the sealed file.
    @ObservationIgnored let unlock: () -> Void
    /// A form over the lists.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }

    @ObservationIgnored private var scroll = ListScroll()

    init(
        model: ScreeningModel, strings: Strings, desk: PageDesk, unlock: @escaping () -> Void
    ) {
        self.model = model
        self.strings = strings
        self.desk = desk
        self.unlock = unlock
    }

    var words: Strings.Screening { strings.screening }
    var names: ScreeningWords { ScreeningWords(strings: strings) }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .character("k"): model.select(model.selectedIndex - 1)
        case .down, .character("j"): model.select(model.selectedIndex + 1)
        case .pageUp: model.select(model.selectedIndex - scroll.visible)
        case .pageDown: model.select(model.selectedIndex + scroll.visible)
        case .home: model.select(0)
        case .end: model.select(model.count - 1)
        default: return false
        }
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let batches = model.batches
        let place = batches.firstIndex { $0.id == model.batch?.id } ?? 0
        let inner = surface.pane(
            title: words.title,
            note: batches.isEmpty ? "" : words.place(place + 1, batches.count), isFocused: true)
        if let batch = model.batch {
            draw(batch, on: inner)
            inner.horizontalLine(x: 0, y: 3, columns: inner.width)
            drawList(on: inner.part(inner.bounds.splitTop(4).1))
        } else {
            inner.write(words.noBatch, x: 2, y: 1, columns: inner.width - 4, role: .muted)
        }
        dialog?.draw(on: surface)
    }

    private func draw(_ batch: ScreeningBatch, on surface: Surface) {
        let columns = surface.width - 4
        let cutOff = words.cutOff + " " + batch.entry.cutOff
        let lines: [(String, Role)] = [
            (names.title(of: batch.entry) + " · " + cutOff, .text),
            (names.tested(batch.tested, of: batch.due), .text),
            (
                names.interviews(model.interviews, exactly: model.seesExactly),
                (model.interviews?.waiting ?? 0) > 0 ? .caution : .muted
            ),
        ]
        for (y, line) in lines.enumerated() {
            surface.write(line.0, x: 2, y: y, columns: columns, role: line.1)
        }
    }

    private func drawList(on surface: Surface) {
        let (body, foot) = surface.bounds.splitTop(max(2, surface.height - 1))
        let list = ListRows(
            count: model.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: emptyText,
            onMouse: { [model] gesture in
                switch gesture {
                case .select(let row), .open(let row): model.select(row)
                case .scroll(let rows): model.select(model.selectedIndex + rows)
                }
            })
        let (isQueue, classes, queue) = (model.isQueueShown, model.classes, model.queue)
        ListTable(columns: isQueue ? queueColumns : classColumns, rows: list)
            .draw(on: surface.part(body.inset(dx: 1)), scroll: &scroll) { row in
                if isQueue, let lines = queue?.lines { return cells(of: lines[row], row) }
                return cells(of: classes[row], queue)
            }
        let note = model.seesExactly && queue == nil ? words.queueSealed : words.noPupils
        surface.write(note, x: 2, y: foot.y, columns: surface.width - 4, role: .muted)
    }

    private var emptyText: String {
        if model.isQueueShown { return words.queueEmpty }
        return model.mayRead ? words.empty : words.onlyTotals
    }

    private var classColumns: [ListColumn] {
        let numbers =
            [words.due, words.tested, words.missing]
            + (model.queue == nil
                ? [] : [words.needed, words.held, words.waiting])
        return [ListColumn(words.className, .flexible(weight: 1, minimum: 10))]
            + numbers.map { ListColumn($0, .fixed(8), alignment: .right) }
    }

    private func cells(of count: ScreeningClass, _ queue: ScreeningQueue?) -> [CellText] {
        var cells = [
            CellText(count.name), CellText("\(count.due)", .muted), CellText("\(count.tested)"),
            CellText("\(count.missing)", count.missing > 0 ? .caution : .muted),
        ]
        if let queue {
            let (needed, held) = queue.count(of: count.name)
            cells += [
                CellText("\(needed)", .muted), CellText("\(held)", .muted),
                CellText("\(needed - held)", needed > held ? .serious : .muted),
            ]
        }
        return cells
    }

    private var queueColumns: [ListColumn] {
        [
            ListColumn(words.number, .fixed(8)), ListColumn(words.className, .fixed(12)),
            ListColumn(words.pupil, .flexible(weight: 1, minimum: 16)),
            ListColumn(words.state, .fixed(18)),
        ]
    }

    private func cells(of line: ScreeningQueue.Line, _ row: Int) -> [CellText] {
        let batch = model.batch?.id ?? ScreeningBatch.ID(0)
        let pupil = model.pupil(at: row)
        return [
            CellText(ScreeningQueue.code(of: row, batch: batch)),
            CellText(line.pupil.className, .muted),
            CellText(
                line.isErased ? strings.careTrust.erased : pupil?.name ?? words.masked,
                pupil == nil ? .muted : .accent),
            CellText(names.state(of: line), line.isHeld ? .muted : .caution),
        ]
    }
}
