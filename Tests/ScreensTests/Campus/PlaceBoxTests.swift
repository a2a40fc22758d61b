import Domain
import TerminalUI
import Testing

@testable import Screens

/// Boxes that reach beyond the map show their names in the part that is seen.
struct PlaceBoxTests {
    @Test func nameOfABoxThatGoesOnBeyondTheEdgeEndsWithAnEllipsis() {
        #expect(
            picture(Rect(x: 4, y: 0, width: 18, height: 3), .small) == """
                    ┌───────
                    │ 教…  ✓
                    └───────
                """)
        #expect(picture(Rect(x: 4, y: 1, width: 14, height: 1), .tag) == "\n    教学…✓")
    }

    @Test func tooLittleOfABoxToReadItsNameShowsNone() {
        #expect(picture(Rect(x: 7, y: 1, width: 14, height: 1), .tag).isEmpty)
    }

    @Test func nameOfABoxThatBeginsBeforeTheEdgeBeginsAtTheEdge() {
        #expect(
            picture(Rect(x: -6, y: 0, width: 18, height: 3), .small) == """
                ───────────┐
                 教学楼A  ✓│
                ───────────┘
                """)
    }

    @Test func nameStandsBesideWhatTheSmallMapHides() {
        let corner = Rect(x: 0, y: 0, width: 4, height: 2)
        #expect(
            picture(Rect(x: 1, y: 0, width: 11, height: 1), .tag, hidden: corner) == "    教学…✓")
        #expect(
            picture(Rect(x: 0, y: 2, width: 11, height: 1), .tag, hidden: corner) == "\n\n教学楼A✓")
    }

    @Test func halfANumberIsNotShown() {
        #expect(picture(Rect(x: 10, y: 1, width: 3, height: 1), .number, number: 17).isEmpty)
    }

    @Test func numberStandsForANameAndLargeBoxesKeepTheirLine() {
        #expect(picture(Rect(x: 2, y: 1, width: 3, height: 1), .number, number: 17) == "\n  17✓")
        #expect(
            picture(Rect(x: 2, y: 0, width: 7, height: 3), .number, number: 17) == """
                  ┌─────┐
                  │17✓  │
                  └─────┘
                """)
    }

    /// A colour alone would say nothing in monochrome.
    @Test func countsGiveWayToTheirMarksBesideANumber() {
        func forms(_ short: String) -> [String] {
            PlaceLook.Badge(long: short, short: short, role: .caution).shortened
        }
        #expect(forms("●1 !1") == ["●1 !1", "●!", "●"])
        #expect(forms("缺2") == ["缺2", "缺", "缺"])
        #expect(forms("G03") == ["G03"])
    }

    private func picture(
        _ frame: Rect, _ detail: CampusDetail, number: Int? = nil, hidden: Rect? = nil
    ) -> String {
        let canvas = Canvas(size: Size(width: 12, height: 3))
        PlaceBox(
            look: PlaceLook(
                name: "教学楼A", owner: "", badge: .init(long: "✓", short: "✓", role: .good)),
            detail: detail, number: number, isSelected: false, hasFocus: false
        ).draw(in: frame, on: canvas.surface(), seen: SeenMap(size: canvas.size, hidden: hidden))
        var rows = (0..<3).map { canvas.text(ofRow: $0) }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows.joined(separator: "\n")
    }
}
