import Domain
import TerminalUI
import Testing

@testable import Screens

/// The titles of the board's columns in a row.
@Suite struct BoardTabTests {
    private func labels(_ columns: Int, current: BoardColumn = .rectifying) -> String {
        let names = ["待核实", "待研判", "整改中", "待复查", "已销号"]
        let tabs = zip(BoardColumn.allCases, names).map {
            BoardTabs.Tab(column: $0, name: $1, count: "12")
        }
        return BoardTabs(tabs: tabs, current: current, symbols: .standard)
            .labels(in: columns).map(\.text).joined()
    }

    @Test func labelsSayLessWhereThereIsLessRoomAndNoneIsCut() {
        #expect(labels(80) == " 待核实 12  待研判 12 ▸整改中 12◂ 待复查 12  已销号 12 ")
        #expect(labels(48) == "待核实12 待研判12 ▸整改中12◂待复查12 已销号12 ")
        #expect(labels(40) == "待核实 待研判 ▸整改中 12◂待复查 已销号 ")
        #expect(labels(20) == "▸整改中 12◂待复查 ")
        for columns in 12...80 {
            #expect(DisplayText.width(of: labels(columns)) <= columns)
            #expect(labels(columns, current: .closed).contains("已销号"))
        }
    }
}
