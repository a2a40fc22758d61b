import TestSupport
import Testing

@testable import TerminalUI

struct SurfaceTests {
    @Test func aWideGlyphThatLosesOneHalfLeavesABlank() {
        let frame = Frame(8, 3).draw {
            $0.write("教学楼A", x: 0, y: 0)
            $0.write("x", x: 1, y: 0)
            $0.write("教学楼A", x: 0, y: 1)
            $0.write("门", x: 1, y: 1)
            $0.write("教学楼A", x: 0, y: 2)
            $0.fill(.text, in: Rect(x: 3, y: 2, width: 2, height: 1))
        }
        frame.expect(
            picture: """
                 x学楼A
                 门 楼A
                教    A
                """)
    }

    @Test func textIsCutAtTheClipWithoutHalfGlyphs() {
        let frame = Frame(9, 2).draw {
            $0.write("········", x: 0, y: 0)
            $0.part(Rect(x: 1, y: 0, width: 5, height: 1)).write("教学楼", x: 0, y: 0)
            $0.part(Rect(x: 1, y: 1, width: 5, height: 1)).write("教学楼", x: -1, y: 0)
        }
        frame.expect(
            picture: """
                ·教学 ··
                  学楼
                """)
    }

    @Test func longTextEndsInAnEllipsis() {
        let frame = Frame(8, 4).draw {
            $0.write("教学楼A二层", x: 0, y: 0, columns: 8)
            $0.write("教学楼", x: 0, y: 1, columns: 6)
            $0.write("右", x: 0, y: 2, columns: 8, alignment: .right)
            $0.write("中", x: 0, y: 3, columns: 8, alignment: .centre)
        }
        frame.expect(
            picture: """
                教学楼A…
                教学楼
                      右
                   中
                """)
    }

    @Test func fillingWithAWideGlyphLeavesBlanks() {
        let frame = Frame(4, 1).draw { $0.fill(.text, glyph: Glyph("教")) }
        frame.expect(picture: "")
        expectWholeGlyphs(frame.canvas)
    }

    @Test(arguments: 0..<60)
    func noGlyphIsEverCutInHalf(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let canvas = Canvas(size: Size(width: 23, height: 5))
        let texts = ["教学楼A", "a", "隐患 11-24", "e\u{301}👍🏽", "──", "\u{202E}\t", "一"]
        for _ in 0..<200 {
            let rect = Rect(
                x: .random(in: -5...24, using: &dice), y: .random(in: -2...6, using: &dice),
                width: .random(in: 0...20, using: &dice), height: .random(in: 0...5, using: &dice))
            let surface = canvas.surface().part(rect)
            let (x, y) = (
                Int.random(in: -4...20, using: &dice), Int.random(in: -1...4, using: &dice)
            )
            switch Int.random(in: 0...4, using: &dice) {
            case 0: surface.fill(.dialog)
            case 1: surface.frame()
            case 2: surface.tint(.selection, in: surface.bounds)
            case 3: surface.write(texts.randomElement(using: &dice) ?? "", x: x, y: y, columns: 5)
            default: surface.write(texts.randomElement(using: &dice) ?? "", x: x, y: y)
            }
            expectWholeGlyphs(canvas)
        }
    }

    @Test func laterHotspotsLieAboveEarlierOnes() {
        var clicked: [String] = []
        let frame = Frame(10, 2).draw {
            $0.onMouse { _ in clicked.append("below") }
            $0.onMouse(in: Rect(x: 2, y: 0, width: 3, height: 1)) { _ in clicked.append("above") }
        }
        frame.mouse(x: 3, y: 0)
        frame.mouse(x: 6, y: 0)
        #expect(clicked == ["above", "below"])
    }
}
