import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The open hazards of a place in the row at the foot of the map.
struct NamedHazardsTests {
    private let school: SmallSchool
    private let rows: [HazardRow]

    init() throws {
        school = try SmallSchool.founded()
        try school.file([
            "灶间燃气软管老化开裂", "抽油烟机积油", "灶间地面湿滑未设提示标志，早餐时段师傅两次滑倒",
        ])
        rows = try school.ledger.hazards.rows(
            HazardQuery(scope: .everything, places: [school.kitchen]), .first, limit: 3)
    }

    private func drawn(_ rows: [HazardRow], open: Int, columns: Int) -> String {
        let model = SchoolModel(ledger: school.ledger, clock: { SmallSchool.now })
        let canvas = Canvas(size: Size(width: columns, height: 1))
        NamedHazards(
            rows: rows, open: open,
            words: HazardWords(strings: Language.chinese.strings, school: model)
        ).draw(on: canvas.surface())
        return canvas.text(ofRow: 0)
    }

    @Test func aTitleIsCutOnlyWhereTheRowIsFull() {
        let whole = drawn(rows, open: 3, columns: 120)
        #expect(rows.allSatisfy { whole.contains($0.text) })
        let short = rows.filter { $0.text.count < 12 }
        let row = drawn(rows, open: 3, columns: 90)
        #expect(row.contains("…"))
        // What is cut leaves nothing unused, and what fits its share is whole.
        #expect(DisplayText.width(of: row) >= 88)
        #expect(short.allSatisfy { row.contains($0.text) })
    }

    @Test func whatIsNotNamedIsCounted() {
        let row = drawn(rows, open: 5, columns: 67)
        #expect(row.hasSuffix("另 3 项") || row.hasSuffix("另 4 项"))
        #expect(drawn(rows, open: 3, columns: 33).hasSuffix("另 2 项"))
        #expect(drawn(rows, open: 3, columns: 12) == "另 3 项")
        #expect(drawn(rows, open: 3, columns: 4) == "")
    }
}
