import TerminalUI
import Testing

/// Every row of a frame is as wide as the screen: no wide glyph lost one of its halves.
enum WholeGlyphs {
    static func expect(in sitting: Sitting, sourceLocation: SourceLocation = #_sourceLocation) {
        for (y, row) in sitting.widths.enumerated() {
            var owed = false
            for width in row {
                guard (width == 0) == owed else {
                    Issue.record(
                        "half a glyph in row \(y):\n\(sitting.picture)",
                        sourceLocation: sourceLocation)
                    return
                }
                owed = width == 2
            }
            if owed {
                Issue.record(
                    "half a glyph at the end of row \(y):\n\(sitting.picture)",
                    sourceLocation: sourceLocation)
            }
        }
    }
}
