import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

@Suite struct BoardModelTests {
    private let school: SmallSchool
    private let board: BoardModel
    private let reported, assigned, inLibrary, closed: Hazard

    init() throws {
        school = try SmallSchool()
        reported = try school.file("燃气软管老化")
        assigned = try school.file("灭火器压力不足", school.assigned(due: day("2026-11-20")))
        inLibrary = try school.file("书架松动", at: school.library, category: "XS")
        closed = try school.file("消防通道堆物", at: school.gate, SmallSchool.closing)
        board = BoardModel(school: school.school())
    }

    private func texts(_ column: BoardColumn) -> [String] {
        board.list(of: column).rows.map(\.text)
    }

    @Test func eachHazardStandsInTheColumnOfItsStage() {
        #expect(texts(.toVerify) == ["燃气软管老化", "书架松动"])
        #expect(texts(.rectifying) == ["灭火器压力不足"])
        #expect(texts(.closed) == ["消防通道堆物"])
        #expect(BoardColumn.allCases.map(board.count) == [2, 0, 1, 0, 1])
        #expect(board.school.summary.overdue == 1)
    }

    @Test func theFirstColumnWithHazardsIsInHand() {
        #expect(board.column == .toVerify)
        #expect(board.selected?.id == reported.id)
    }

    @Test func aFilterNarrowsEveryColumnAndTheList() {
        board.setFilter("消防")
        #expect(texts(.toVerify) == ["燃气软管老化"])
        #expect(texts(.rectifying) == ["灭火器压力不足"])
        #expect(texts(.closed) == ["消防通道堆物"])
        #expect(BoardColumn.allCases.map(board.count) == [1, 0, 1, 0, 1])
        board.arrangement = .list
        #expect(board.list.rows.map(\.id) == [closed.id, assigned.id, reported.id])
        board.setFilter("")
        #expect(!board.isFiltered)
        #expect(board.list.rows.count == 4)
    }

    @Test func aFilterLeavesAColumnThatItHasEmptied() {
        board.setFilter("灭火器")
        #expect(board.column == .rectifying)
        #expect(board.selected?.id == assigned.id)
        board.setFilter("没有这样的隐患")
        #expect(board.selected == nil)
        #expect(BoardColumn.allCases.map(board.count) == [0, 0, 0, 0, 0])
    }

    @Test func aFilterTypedInTheListLeavesNoEmptyColumnBehind() {
        board.arrangement = .list
        board.setFilter("灭火器")
        #expect(board.selected?.id == assigned.id)
        board.arrangement = .columns
        #expect(board.column == .rectifying)
        #expect(board.selected?.id == assigned.id)
    }

    @Test func aPlaceShowsItsHazardsAndThoseInsideIt() {
        board.show(place: school.canteen)
        #expect(BoardColumn.allCases.map(board.count) == [1, 0, 1, 0, 0])
        board.show(place: school.library)
        #expect(texts(.toVerify) == ["书架松动"])
        board.show(place: nil)
        #expect(BoardColumn.allCases.map(board.count) == [2, 0, 1, 0, 1])
    }

    @Test func revealingAHazardTakesAwayTheFilterThatHidesIt() {
        board.setFilter("燃气")
        board.reveal(closed.id)
        #expect(board.filter == "")
        #expect(board.column == .closed)
        #expect(board.selected?.id == closed.id)
        board.show(place: school.canteen)
        board.reveal(inLibrary.id)
        #expect(board.place == nil)
        #expect(board.selected?.id == inLibrary.id)
    }

    @Test func aVoidHazardIsRevealedInTheList() throws {
        try school.record(.voided(reason: "重复"), on: reported.id)
        board.school.refresh()
        board.reload()
        board.reveal(reported.id)
        #expect(board.selected?.id == reported.id)
    }

    @Test func theDetailIsThatOfTheSelectedHazardWithItsHistory() throws {
        board.select(.rectifying)
        let detail = try #require(board.detail)
        #expect(detail.hazard.id == assigned.id)
        #expect(detail.events.count == 4)
        try school.record(.submitted(note: "已换"), on: assigned.id)
        board.school.refresh()
        board.reload()
        #expect(board.selected == nil)
        #expect(board.count(in: .toReview) == 1)
    }

    @Test func whoeverReadsADetailGoesOnReadingItWhereverItIsBrought() throws {
        board.reveal(reported.id)
        board.isDetailOpen = true
        board.detailScroll = 3
        try school.record(.verified(note: "属实"), on: reported.id)
        board.school.refresh()
        board.reload()
        #expect(board.column == .toGrade)
        #expect(board.selected?.id == reported.id)
        #expect(board.isDetailOpen)
        #expect(board.detailScroll == 3)
    }

    @Test func aDetailClosesWhereTheBoardShowsItsHazardNoLonger() throws {
        board.reveal(reported.id)
        board.isDetailOpen = true
        try school.record(.voided(reason: "重复"), on: reported.id)
        board.school.refresh()
        board.reload()
        #expect(!board.isDetailOpen)
        #expect(board.selected?.id == inLibrary.id)
    }

    @Test func theColumnsEndAtTheFirstAndTheLast() {
        board.moveColumn(by: -1)
        #expect(board.column == .toVerify)
        board.moveColumn(by: 99)
        #expect(board.column == .closed)
    }
}
