import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What the fills of the ownership layer stand for.
@Suite struct GridLegendTests {
    private func sitting(
        _ ledger: Ledger, _ size: Size, _ language: Language = .chinese
    ) throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            size, language, ledger: ledger, now: SmallSchool.now, as: nil)
        sitting.type("zh")
        #expect(sitting.model.map.layer == .ownership)
        return sitting
    }

    /// A school with fifteen grids below it.
    private func wideSchool() throws -> Ledger {
        let ledger = try StaffedSchool().small.ledger
        let root = try ledger.organisation.organisation(on: SmallSchool.now.day).grids
            .first { $0.parent == nil }
        try ledger.write { transaction in
            for number in 3...16 {
                let code = "G" + (number < 10 ? "0" : "") + "\(number)"
                _ = try transaction.addGrid(code: code, name: "第\(number)网格", parent: root?.id)
            }
        }
        return ledger
    }

    /// Where the owner stands in the shape, the number of the grid is told with it and not once more.
    @Test(arguments: [Size(width: 120, height: 40), Size(width: 200, height: 60)])
    func gridIsToldOnceInAShapeTrueToScale(size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        sitting.type("zhx")
        sitting.expect("G03 李松年")
        let fill = Symbols.standard[.fill3]
        sitting.expect(not: fill + "G03" + fill)
    }

    @Test func sixteenGridsAreAllToldOnASmallScreen() throws {
        let sitting = try sitting(try wideSchool(), WorkbenchSitting.small)
        sitting.expect(Symbols.standard[PlaceFill(grid: 0).symbol] + "G01")
        for index in 1..<16 {
            let number = (index < 9 ? "0" : "") + "\(index + 1)"
            sitting.expect(Symbols.standard[PlaceFill(grid: index).symbol] + number)
        }
        sitting.expect("? 未划")
    }

    @Test(arguments: [(Language.chinese, "? 未划网格"), (.english, "? in no grid")])
    func theMarkOfAPlaceInNoGridIsNamed(_ language: Language, _ told: String) throws {
        let size = Size(width: 60, height: 16)
        try sitting(try StaffedSchool().small.ledger, size, language).expect(told)
    }

    /// The garden between two buildings is narrower than its name, and lower than that is long.
    @Test(arguments: [
        (Size(width: 60, height: 16), Language.chinese, "┆11  [+] 缺字"),
        (Size(width: 60, height: 16), .english, "┆11  [+] cut"),
    ])
    func wordsWithoutRoomAreToldOfBehindTheGrids(
        size: Size, language: Language, told: String
    ) throws {
        let sitting = try WorkbenchSitting(size, language)
        sitting.type("h")
        #expect(sitting.model.map.layer == .ownership)
        sitting.expect(told)
    }

    /// Nobody knows which hazards will be open: a bullet stands everywhere.
    @Test func whatTheBulletOfADayToComeMeansIsNamed() async throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        let past = sitting.model.map.past
        sitting.type("zD2026-11-30")
        sitting.press(.enter)
        await sitting.wait(until: "the day is read") { past.scene?.day.text == "2026-11-30" }
        sitting.expect("· 尚无记录")
        sitting.expect(not: "✓ 无隐患")
        sitting.type("l")
        sitting.expect("· 尚无记录")
        sitting.type("l")
        sitting.expect("· 无岗")
    }
}
