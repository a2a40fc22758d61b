import Testing

@testable import TerminalUI

/// Draws into frames of many sizes, none included: nothing may trap.
func survivesEverySize(_ draw: (Surface) -> Void) {
    for width in [0, 1, 2, 3, 4, 5, 7, 11, 20, 33, 80] {
        for height in [0, 1, 2, 3, 5, 9, 24] {
            let canvas = Canvas(size: Size(width: width, height: height))
            draw(canvas.surface())
            expectWholeGlyphs(canvas)
            draw(canvas.surface().part(Rect(x: -3, y: -2, width: width, height: height + 1)))
            draw(canvas.surface().part(Rect(x: 5, y: 3, width: 40, height: 12)))
            expectWholeGlyphs(canvas)
        }
    }
}

/// Every wide glyph has its trail, and every trail its wide glyph.
func expectWholeGlyphs(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
    for y in 0..<canvas.size.height {
        var owed = false
        for cell in canvas.row(y) {
            if cell.isTrail != owed {
                Issue.record(
                    "half a glyph in row \(y): \(canvas.text(ofRow: y))",
                    sourceLocation: sourceLocation)
                return
            }
            owed = cell.width == 2
        }
        if owed {
            Issue.record("half a glyph at the end of row \(y)", sourceLocation: sourceLocation)
        }
    }
}
