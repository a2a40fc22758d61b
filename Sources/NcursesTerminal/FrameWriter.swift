import CNcurses
import TerminalUI

/// Hands ncurses what differs between a frame and the one before.
final class FrameWriter {
    private let window: UnsafeMutablePointer<WINDOW>
    private var shown: [Cell] = []
    private var size = Size(width: 0, height: 0)
    private var line: [cchar_t] = []

    init(window: UnsafeMutablePointer<WINDOW>) {
        self.window = window
    }

    /// Makes the next frame be handed over whole.
    func forget() {
        size = Size(width: 0, height: 0)
    }

    /// Takes over a frame; what lies beyond `limit` is left out.
    func write(_ canvas: Canvas, looks: RoleLooks, limit: Size) {
        let isWhole = canvas.size != size
        if isWhole {
            size = canvas.size
            werase(window)
            shown = Array(repeating: .blank(.text), count: size.width * size.height)
            line = Array(repeating: cchar_t(), count: size.width)
        }
        guard size.width > 0 else { return }
        for y in 0..<min(size.height, limit.height) {
            let row = canvas.row(y)
            let span = isWhole ? row.indices : differing(row, at: y * size.width)
            guard !span.isEmpty else { continue }
            shown.replaceSubrange(y * size.width..<(y + 1) * size.width, with: row)
            send(row, span, y: y, looks: looks)
        }
    }

    /// From the first to the last cell that differs, at whole glyphs. A row has the indices that its
    /// cells have in `shown`.
    private func differing(_ row: ArraySlice<Cell>, at start: Int) -> Range<Int> {
        guard var first = row.indices.first(where: { row[$0] != shown[$0] }),
            var last = row.indices.last(where: { row[$0] != shown[$0] })
        else { return start..<start }
        while first > start, row[first].isTrail || shown[first].isTrail { first -= 1 }
        while last + 1 < row.endIndex, row[last + 1].isTrail || shown[last + 1].isTrail {
            last += 1
        }
        return first..<last + 1
    }

    private func send(_ row: ArraySlice<Cell>, _ span: Range<Int>, y: Int, looks: RoleLooks) {
        var count = 0
        for index in span where !row[index].isTrail {
            let cell = row[index]
            let columns = set(cell, at: count, looks[cell.role, on: cell.ground])
            count += 1
            // A wide character that the C library does not know leaves a column over.
            if cell.width == 2, columns == 1, count < line.count {
                set(.blank(cell.role), at: count, looks[cell.role, on: cell.ground])
                count += 1
            }
        }
        let x = span.lowerBound - row.startIndex
        wmove(window, Int32(y), Int32(x))
        wadd_wchnstr(window, line, Int32(count))
    }

    @discardableResult
    private func set(_ cell: Cell, at index: Int, _ look: RoleLooks.Look) -> Int32 {
        if let scalar = cell.glyph.loneScalar {
            return cn_set_cell(
                &line[index], scalar, 0, 0, Int32(cell.width), look.attributes, look.pair)
        }
        let scalars = cell.glyph.scalars.map(\.value) + [0]
        return cn_set_cell(
            &line[index], scalars[0], scalars[1], scalars.count > 3 ? scalars[2] : 0,
            Int32(cell.width), look.attributes, look.pair)
    }
}
