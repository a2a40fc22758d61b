import CNcurses
import TerminalUI

/// Hands ncurses what differs between a frame and the one before.
final class FrameWriter {
    private let window: UnsafeMutablePointer<WINDOW>
    private let canScroll: Bool
    private var shown: [Cell] = []
    private var size = Size(width: 0, height: 0)
    private var line: [cchar_t] = []

    init(window: UnsafeMutablePointer<WINDOW>) {
        self.window = window
        canScroll = cn_can_scroll() != 0
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
        let height = min(size.height, limit.height)
        var spans = Array(repeating: 0..<size.width, count: height)
        if !isWhole {
            for y in 0..<height {
                spans[y] = canvas.columns(ofRow: y, differingFrom: shown, at: y * size.width)
            }
        }
        if !isWhole, canScroll, size.width <= limit.width,
            let shift = RowShift.find(in: canvas, from: shown, spans: spans)
        {
            scroll(shift)
            for y in shift.region {
                spans[y] =
                    shift.rows.contains(y)
                    ? canvas.columns(ofRow: y, differingFrom: shown, at: y * size.width)
                    : 0..<size.width
            }
        }
        for (y, span) in spans.enumerated() where !span.isEmpty {
            let row = canvas.row(y)
            shown.replaceSubrange(y * size.width..<(y + 1) * size.width, with: row)
            send(row, span, y: y, looks: looks)
        }
    }

    /// Lets the terminal move its rows, which costs less than drawing them anew.
    private func scroll(_ shift: RowShift) {
        let region = shift.region
        cn_scroll(
            Int32(region.lowerBound), Int32(region.upperBound - 1), Int32(shift.distance))
        let (to, width) = (shift.rows.lowerBound, size.width)
        shown.withUnsafeMutableBufferPointer { cells in
            guard let first = cells.baseAddress else { return }
            (first + to * width).update(
                from: first + (to + shift.distance) * width, count: shift.rows.count * width)
        }
    }

    /// Blanks take on the look of what stands before them where nobody can see that, unless what comes behind
    /// them has their own: each change of colours costs a terminal some twenty bytes. It follows from the
    /// whole row, whatever of it is sent: what comes in at the edge of a list is then mostly what it would be when it
    /// has been moved.
    private func send(_ row: ArraySlice<Cell>, _ span: Range<Int>, y: Int, looks: RoleLooks) {
        var count = 0
        var last: RoleLooks.Look?
        var behind: (index: Int, look: RoleLooks.Look?) = (row.startIndex, nil)
        let sent = (row.startIndex + span.lowerBound)..<(row.startIndex + span.upperBound)
        for index in row.startIndex..<sent.upperBound where !row[index].isTrail {
            let cell = row[index]
            var look = looks[cell.role, on: cell.ground]
            if cell.glyph == .blank, let last, let ground = look.bareGround,
                last.bareGround == ground
            {
                if behind.index <= index {
                    var next = index
                    while next < row.endIndex, row[next].glyph == .blank { next += 1 }
                    let isLast = next == row.endIndex
                    behind = (next, isLast ? nil : looks[row[next].role, on: row[next].ground])
                }
                if behind.look != look { look = last }
            }
            last = look
            guard index >= sent.lowerBound else { continue }
            let columns = set(cell, at: count, look)
            count += 1
            // A wide character that the C library does not know leaves a column over.
            if cell.width == 2, columns == 1, count < line.count {
                set(.blank(cell.role), at: count, look)
                count += 1
            }
        }
        wmove(window, Int32(y), Int32(span.lowerBound))
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
