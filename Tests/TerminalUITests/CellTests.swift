import Testing

@testable import TerminalUI

/// Rows of cells are compared as memory.
struct CellTests {
    @Test func cellHasNoGap() {
        #expect(MemoryLayout<Cell>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 8)
    }

    @Test func eachPartOfACellTellsItApart() {
        let canvas = Canvas(size: Size(width: 4, height: 1))
        let shown = Array(canvas.row(0))
        let others = [
            Cell(glyph: Glyph("x"), role: .text, ground: .text),
            Cell(glyph: .blank, role: .muted, ground: .text),
            Cell(glyph: .blank, role: .text, ground: .muted),
            Cell(glyph: .blank, role: .text, ground: .text, width: 2),
        ]
        #expect(canvas.columns(ofRow: 0, differingFrom: shown, at: 0).isEmpty)
        for other in others {
            var before = shown
            before[2] = other
            #expect(canvas.columns(ofRow: 0, differingFrom: before, at: 0) == 2..<3)
            #expect(!canvas.row(0, equals: before, at: 0))
        }
    }
}
