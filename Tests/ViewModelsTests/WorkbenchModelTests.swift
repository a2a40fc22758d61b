import Domain
import Foundation
import Persistence
import TestSupport
import Testing

@testable import ViewModels

@Suite struct WorkbenchModelTests {
    private func workbench(_ ledger: Ledger, now: Moment = SmallSchool.now) -> WorkbenchModel {
        WorkbenchModel(
            school: SchoolModel(ledger: ledger, clock: { now }))
    }

    @Test func theFocusGoesAroundBothWays() throws {
        let model = workbench(try SmallSchool().ledger)
        model.moveFocus(by: 1)
        #expect(model.focus == .board)
        model.moveFocus(by: 2)
        #expect(model.focus == .map)
        model.moveFocus(by: -1)
        #expect(model.focus == .watch)
    }

    @Test func aFiledHazardShowsOnMapAndBoard() async throws {
        let school = try SmallSchool()
        let model = workbench(school.ledger)
        model.map.select(school.gate)
        let report = ReportHazardModel(
            school: model.school, place: school.kitchen, finder: school.cook)
        report.category = "XF"
        report.text = "燃气软管老化"
        let hazard = try #require(await report.submit())

        model.didReport(hazard)

        #expect(model.board.selected?.id == hazard.id)
        #expect(model.map.selection == school.canteen)
        #expect(model.school.counts[school.canteen]?.open == 1)
        #expect(model.school.summary.open == 1)
        #expect(model.notice == .reported("SY-2026-XF-0001"))
        #expect(model.lastFinder == school.cook)
    }

    /// Two programs on one file: what one files, the other shows.
    @Test func aColleaguesReportAppears() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "wangge-two-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }  // may never have been made
        let directory = DataDirectory(path: folder.path)
        let school = try SmallSchool(in: Ledger.open(in: directory, access: .create))
        let here = workbench(school.ledger)
        let there = workbench(try Ledger.open(in: directory, access: .existing))
        here.follow()
        there.follow()
        defer {
            here.stopFollowing()
            there.stopFollowing()
        }
        let report = ReportHazardModel(
            school: here.school, place: school.kitchen, finder: school.cook)
        report.category = "XF"
        report.text = "燃气软管老化"
        let hazard = try #require(await report.submit())

        await wait(until: "the colleague sees it") { there.board.selected?.id == hazard.id }
        await wait(until: "it counts on the map") {
            there.school.counts[school.canteen]?.open == 1
        }
        await wait(until: "it shows here, too") { here.board.selected?.id == hazard.id }
    }

    @Test func aNewDayMakesOverdueWhatWasDue() throws {
        let school = try SmallSchool()
        try school.file("灭火器压力不足", school.assigned(due: day("2026-11-23")))
        var now = SmallSchool.now
        let model = SchoolModel(ledger: school.ledger, clock: { now })
        #expect(model.summary.overdue == 0)
        now = Moment(day: day("2026-11-24"), hour: 0, minute: 1)
        model.tick()
        #expect(model.summary.overdue == 1)
        #expect(model.counts[school.canteen]?.overdue == 1)
    }

    /// What took ten seconds has failed, unless others had the main actor for most of them.
    private func wait(until fact: String, _ holds: () -> Bool) async {
        let deadline = ContinuousClock.now + .seconds(10)
        var turns = 0
        while !holds() {
            turns += 1
            guard turns < 5000 || ContinuousClock.now < deadline else {
                Issue.record("not in ten seconds: \(fact)")
                return
            }
            await Task.yield()
        }
    }

    /// Whatever an act has to say of a ledger that it finds nothing in.
    @Test func aLedgerThatIsGoneIsToldWhateverIsDone() throws {
        let directory = try TemporaryDirectory()
        let model = workbench(
            try SmallSchool(in: Ledger.open(in: directory.data, access: .create)).ledger)
        model.passSecond()
        #expect(model.notice == nil)
        let path = directory.data.ledgerPath
        try FileManager.default.moveItem(atPath: path, toPath: path + ".aside")
        model.passSecond()
        #expect(model.notice == .ledger(.gone(path)))
        model.notice = .reported("SY-2026-XF-0001")
        model.passSecond(isNew: false)
        #expect(model.notice == .ledger(.gone(path)))
        try FileManager.default.moveItem(atPath: path + ".aside", toPath: path)
        model.passSecond()
        #expect(model.notice == nil && model.school.loss == nil && model.school.failure == nil)
    }
}
