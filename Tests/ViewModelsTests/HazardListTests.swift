import Domain
import Interchange
import Persistence
import TestSupport
import Testing

@testable import ViewModels

/// A list of two thousand hazards, seen through windows.
@Suite struct HazardListTests {
    private static let synthetic = Result {
        let ledger = try Ledger.inMemory()
        try SyntheticSchool(hazards: 2000, places: 30, now: SmallSchool.now)
            .fill(ledger) { _, _ in }
        return ledger
    }

    private nonisolated static let closed = HazardQuery(scope: .column(.closed))
    private nonisolated static let everything = HazardQuery(scope: .everything)

    private func list(_ query: HazardQuery) throws -> (list: HazardList, order: [Hazard.ID]) {
        let hazards = try Self.synthetic.get().hazards
        let order = try hazards.rows(query, .first, limit: 10_000).map(\.id)
        return (HazardList(query, hazards: hazards), order)
    }

    @Test(arguments: [closed, everything], [1, 7, 53, 90, 300])
    func walkingDownMeetsEveryRowInOrder(_ query: HazardQuery, _ step: Int) throws {
        let (list, order) = try list(query)
        #expect(order.count > 1900)
        for index in stride(from: 0, to: order.count, by: step) {
            #expect(list.selectedIndex == index)
            try #require(list.selected?.id == order[index])
            list.move(by: step)
        }
        #expect(list.selected?.id == order.last)
        list.move(by: 1)
        #expect(list.selected?.id == order.last)
    }

    @Test(arguments: [closed, everything], [1, 7, 53, 90, 300])
    func walkingUpFromTheEndMeetsEveryRowInOrder(_ query: HazardQuery, _ step: Int) throws {
        let (list, order) = try list(query)
        list.moveToLast()
        for row in order.reversed().enumerated() where row.offset % step == 0 {
            try #require(list.selected?.id == row.element)
            list.move(by: -step)
        }
        #expect(list.selected?.id == order.first)
        #expect(list.selectedIndex == 0)
        list.move(by: -1)
        #expect(list.selected?.id == order.first)
    }

    @Test func theLastRowHasItsNumberWhereTheTotalIsKnown() throws {
        let (list, order) = try list(Self.everything)
        list.moveToLast(total: order.count)
        #expect(list.selectedIndex == order.count - 1)
        #expect(list.row(at: order.count - 1)?.id == order.last)
        #expect(list.row(at: order.count) == nil)
        list.moveToFirst()
        #expect(list.selected?.id == order.first)
        #expect(list.selectedIndex == 0)
    }

    /// Whatever is done, the rows at hand are a piece of the whole list and few.
    @Test(arguments: 1...6)
    func theRowsAtHandAreAPieceOfTheListAndStayFew(_ seed: Int) throws {
        let (list, order) = try list(Self.everything)
        var random = SeededDice(seed: UInt64(seed))
        for _ in 0..<200 {
            switch random.roll(8) {
            case 0: list.moveToFirst()
            case 1: list.moveToLast(total: random.roll(2) == 0 ? order.count : nil)
            case 2: list.reload()
            case 3: list.select(order[random.roll(order.count)])
            default: list.move(by: random.roll(260) - 130)
            }
            let ids = list.rows.map(\.id)
            let start = try #require(order.firstIndex(of: ids[0]))
            try #require(Array(order[start...].prefix(ids.count)) == ids)
            try #require(ids.count <= 480)
            try #require(list.loaded.contains(list.selectedIndex))
        }
    }

    @Test func aHazardFarAwayIsSelectedWithItsNeighbours() throws {
        let (list, order) = try list(Self.closed)
        #expect(list.select(order[1234]))
        #expect(list.selected?.id == order[1234])
        list.move(by: -1)
        #expect(list.selected?.id == order[1233])
        list.move(by: 2)
        #expect(list.selected?.id == order[1235])
        list.move(by: -5000)
        #expect(list.selected?.id == order[0])
    }

    @Test func aHazardOfAnotherColumnIsNotSelected() throws {
        let (list, order) = try list(Self.closed)
        let open = HazardQuery(scope: .column(.toVerify))
        let stranger = try #require(
            try Self.synthetic.get().hazards.rows(open, .first, limit: 1).first)
        list.move(by: 3)
        #expect(!list.select(stranger.id))
        #expect(list.selected?.id == order[3])
    }

    @Test func aPreparedQueryIsReadWhenSomebodyLooks() throws {
        let (list, order) = try list(Self.closed)
        list.move(by: 200)
        list.prepare(Self.everything)
        #expect(list.isEmpty && list.selected == nil)
        list.use()
        #expect(try list.rows.first?.id == self.list(Self.everything).order.first)
        list.prepare(Self.closed)
        list.use()
        #expect(list.selectedIndex == 0)
        #expect(list.selected?.id == order.first)
    }

    @Test func anotherQueryBeginsAtItsFirstRow() throws {
        let (list, _) = try list(Self.everything)
        list.move(by: 40)
        let query = HazardQuery(scope: .everything, text: "H0000123")
        list.show(query)
        #expect(list.rows.count == 1)
        #expect(list.selectedIndex == 0)
        #expect(list.selected?.text.contains("H0000123") == true)
        list.show(HazardQuery(scope: .everything, text: "没有这样的隐患"))
        #expect(list.isEmpty)
        #expect(list.selected == nil)
        list.move(by: 1)
        list.moveToLast()
        list.reload()
        #expect(list.selected == nil)
    }
}

/// The same list while colleagues change what is in it.
@Suite struct HazardListReloadTests {
    private let school: SmallSchool
    private let filed: [Hazard]

    init() throws {
        school = try SmallSchool()
        filed = try school.file((1...200).map { "第\($0)条" })
    }

    private func everything() -> HazardList {
        HazardList(HazardQuery(scope: .everything), hazards: school.ledger.hazards)
    }

    private func toVerify() -> HazardList {
        HazardList(HazardQuery(scope: .column(.toVerify)), hazards: school.ledger.hazards)
    }

    @Test(arguments: [0, 5, 69, 100, 199])
    func theSelectionStaysWhenOthersAreFiledAboveIt(_ index: Int) throws {
        let list = everything()
        list.select(index)
        let selected = try #require(list.selected?.id)
        try school.file((1...150).map { "新\($0)" })
        list.reload()
        #expect(list.selected?.id == selected)
        list.move(by: -5000)
        #expect(list.selected?.text == "新150")
        #expect(list.selectedIndex == 0)
    }

    @Test(arguments: [1, 69, 100, 198])
    func theSelectionStaysWhenItsNeighboursLeave(_ index: Int) throws {
        let list = toVerify()
        list.select(index)
        try school.record(.voided(reason: "重复"), on: filed[index - 1].id)
        try school.record(.voided(reason: "重复"), on: filed[index + 1].id)
        list.reload()
        #expect(list.selected?.id == filed[index].id)
        list.move(by: -5000)
        for hazard in filed where hazard.id != filed[index - 1].id {
            guard hazard.id != filed[index + 1].id else { continue }
            try #require(list.selected?.id == hazard.id)
            list.move(by: 1)
        }
    }

    @Test(arguments: [0, 5, 69, 100])
    func theNextRowTakesThePlaceOfOneThatLeft(_ index: Int) throws {
        let list = toVerify()
        list.select(index)
        try school.record(.voided(reason: "重复"), on: filed[index].id)
        list.reload()
        #expect(list.selected?.id == filed[index + 1].id)
    }

    @Test func theRowBeforeItIsLeftWhenTheLastOneGoes() throws {
        let list = toVerify()
        list.moveToLast()
        try school.record(.voided(reason: "重复"), on: filed[199].id)
        list.reload()
        #expect(list.selected?.id == filed[198].id)
    }

    @Test func aListThatEmptiesHasNoSelectionAndFillsAgain() throws {
        let list = HazardList(
            HazardQuery(scope: .column(.toGrade)), hazards: school.ledger.hazards)
        #expect(list.isEmpty)
        try school.record(.verified(note: ""), on: filed[7].id)
        list.reload()
        #expect(list.selected?.id == filed[7].id)
        try school.record(.voided(reason: "重复"), on: filed[7].id)
        list.reload()
        #expect(list.selected == nil)
    }
}
