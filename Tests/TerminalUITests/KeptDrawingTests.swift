import Observation
import Testing

@testable import TerminalUI

@Observable
private final class Counter {
    var number = 1
    @ObservationIgnored var drawn = 0
}

struct KeptDrawingTests {
    private let counter = Counter()
    private let kept = KeptDrawing()
    private let canvas = Canvas(size: Size(width: 8, height: 2))
    private let frame = Rect(x: 2, y: 0, width: 4, height: 1)

    private func frame(symbols: Symbols = .standard, in frame: Rect? = nil) -> String {
        canvas.reset(to: canvas.size)
        let surface = canvas.surface(symbols: symbols)
        kept.draw(on: surface.part(frame ?? self.frame)) { surface in
            counter.drawn += 1
            surface.write("网\(counter.number)", x: 0, y: 0)
            surface.placeCursor(x: 1, y: 0)
            surface.onMouse { [counter] _ in counter.number += 1 }
        }
        return canvas.text(ofRow: 0)
    }

    @Test func whatHasNotChangedIsPutBackWithCursorAndMouse() {
        #expect(frame() == "  网1")
        #expect(frame() == "  网1")
        #expect(counter.drawn == 1)
        #expect(canvas.cursor == Point(x: 3, y: 0))
        #expect(canvas.hotspots.map(\.frame) == [frame])
    }

    @Test func whatHasChangedIsDrawnAnew() {
        _ = frame()
        canvas.hotspots.last?.action(MouseEvent(kind: .click, at: Point(x: 2, y: 0)))
        #expect(frame() == "  网2")
        #expect(frame() == "  网2")
        #expect(counter.drawn == 2)
    }

    @Test func anotherPlaceOrOtherGlyphsAreDrawnAnew() {
        _ = frame()
        #expect(frame(in: Rect(x: 0, y: 0, width: 4, height: 1)) == "网1")
        _ = frame(symbols: Symbols(replacing: [.ellipsis: "~"]))
        #expect(counter.drawn == 3)
    }

    /// A frame that puts something back must hear of its changes, or it would be the last.
    @Test func aFrameThatPutsBackHearsOfChanges() {
        _ = frame()
        var changes = 0
        withObservationTracking {
            _ = frame()
        } onChange: {
            MainActor.assumeIsolated { changes += 1 }
        }
        counter.number = 5
        #expect(changes == 1)
    }
}
