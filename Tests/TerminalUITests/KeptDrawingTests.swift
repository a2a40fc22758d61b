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

    // MARK: Rows

    /// Six columns with a title, four rows and a bar that tells the first; the rows are wide at the edge.
    private func rows(from first: Int, size: Size = Size(width: 8, height: 6)) -> (Canvas, [Int]) {
        if canvas.size != size { canvas.reset(to: size) } else { canvas.reset(to: canvas.size) }
        let area = Rect(x: 0, y: 1, width: 6, height: 4)
        var drawn: [Int] = []
        kept.draw(
            "list", rowsFrom: first, in: area,
            on: canvas.surface().part(Rect(x: 1, y: 1, width: 6, height: 5))
        ) { surface, only in
            if only == nil { surface.write("编号", x: 0, y: 0, role: .heading) }
            for row in first..<first + 4 where only?.contains(row) ?? true {
                drawn.append(row)
                surface.write("行\(row % 10)格", x: 0, y: row - first + 1)
            }
            surface.write("\(first % 10)", x: 5, y: 1)
            for y in 2...4 { surface.write(" ", x: 5, y: y) }
            surface.onMouse { [counter] _ in counter.number = first }
        }
        return (canvas, drawn)
    }

    @Test func scrolledRowsAreMovedAndOnlyThoseThatComeInAreDrawn() {
        #expect(rows(from: 3).1 == [3, 4, 5, 6])
        #expect(rows(from: 4).1 == [7])
        #expect(rows(from: 3).1 == [3])
        #expect(rows(from: 5).1 == [7, 8])
        #expect(rows(from: 5).1.isEmpty)
        #expect(rows(from: 9).1 == [9, 10, 11, 12])
        #expect(rows(from: 90).1 == [90, 91, 92, 93])
        kept.erase()
        #expect(rows(from: 90).1 == [90, 91, 92, 93])
    }

    @Test(arguments: [4, 2, 7, 1, 8, 40])
    func movedRowsLookAsIfDrawnThereAndAnswerTheMouse(next: Int) {
        _ = rows(from: 3)
        let (moved, _) = rows(from: next)
        let other = KeptDrawingTests()
        let (fresh, _) = other.rows(from: next)
        #expect(moved.text == fresh.text)
        #expect((0..<6).allSatisfy { Array(moved.row($0)) == Array(fresh.row($0)) })
        #expect(moved.hotspots.map(\.frame) == fresh.hotspots.map(\.frame))
        moved.hotspots.last?.action(MouseEvent(kind: .click, at: Point(x: 2, y: 2)))
        #expect(counter.number == next)
    }
}
