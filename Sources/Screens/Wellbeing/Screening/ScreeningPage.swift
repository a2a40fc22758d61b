import Domain
import Localisation
import TerminalUI
import ViewModels

/// 心理普查 over the whole middle of the screen: the sums, and below them the classes or the queue.
final class ScreeningPage: @MainActor ListPage {
    let model: ScreeningModel
    let leaf: ListLeaf
    /// Asks for the passphrase that opens the sealed file.
    let unlock: () -> Void

    init(model: ScreeningModel, leaf: ListLeaf, unlock: @escaping () -> Void) {
        self.model = model
        self.leaf = leaf
        self.unlock = unlock
    }

    var words: Strings.Screening { strings.screening }
    var names: ScreeningWords { ScreeningWords(strings: strings) }

    func drawPage(on surface: Surface) {
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
    }

    private func draw(_ batch: ScreeningBatch, on surface: Surface) {
        let columns = surface.width - 4
        let cutOff = words.cutOff + " " + batch.entry.cutOff
        let interviews = names.interviews(model.interviews, exactly: model.seesExactly)
        let isWaiting = model.interviews?.mayWait ?? false
        let mark = model.areSumsChanged ? strings.watchFigures.notAsSigned : ""
        let role: Role = model.areSumsChanged ? .serious : isWaiting ? .caution : .muted
        let lines: [(String, Role)] = [
            (names.title(of: batch.entry) + " · " + cutOff, .text),
            (names.tested(batch.tested, of: batch.due), .text),
            (interviews + mark, role),
        ]
        for (y, line) in lines.enumerated() {
            surface.write(line.0, x: 2, y: y, columns: columns, role: line.1)
        }
    }

    private func drawList(on surface: Surface) {
        let (isQueue, classes, queue) = (model.isQueueShown, model.classes, model.queue)
        leaf.draw(
            isQueue ? queueColumns : classColumns, leaf.rows(of: model, emptyText: emptyText),
            foot: [note], on: surface
        ) { row in
            if isQueue, let lines = queue?.lines {
                let number = model.order[row]
                return cells(of: lines[number], number)
            }
            return cells(of: classes[row], queue)
        }
    }

    private var note: CellText {
        if let (count, listed) = model.understated {
            return CellText(words.countsDiffer(count.name, count.tested, listed), .caution)
        }
        if model.seesExactly, model.queue == nil { return CellText(words.queueSealed, .muted) }
        return CellText(model.isQueueShown ? words.queueNote : words.noPupils, .muted)
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

    private func cells(of line: ScreeningQueue.Line, _ number: Int) -> [CellText] {
        let batch = model.batch?.id ?? ScreeningBatch.ID(0)
        let pupil = model.pupil(at: number)
        return [
            CellText(ScreeningQueue.code(of: number, batch: batch)),
            CellText(line.pupil.className, .muted),
            CellText(
                line.isErased ? strings.careTrust.erased : pupil?.name ?? words.masked,
                pupil == nil ? .muted : .accent),
            CellText(names.state(of: line), line.isHeld ? .muted : .caution),
        ]
    }
}
