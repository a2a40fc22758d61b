import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What a psychology teacher does all day: row after row, tick after tick.
@Suite struct WatchRowStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func sitting() async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        return sitting
    }

    private func noteFollowUp(_ sitting: WorkbenchSitting, in code: String) async {
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("\(code) 跟进已签字记入") }
    }

    /// The case goes down the list with its next day; the cursor does not.
    @Test func whoeverWorksFromTheTopStaysThere() async throws {
        let sitting = try await sitting()
        let watch = sitting.model.watch
        #expect(watch.shown.prefix(2).map(\.code) == ["X-002", "X-001"])
        await noteFollowUp(sitting, in: "X-002")
        #expect(watch.selectedIndex == 0)
        #expect(watch.selectedLine?.code == "X-001")
    }

    @Test func aCaseThatIsOpenStaysInView() async throws {
        let sitting = try await sitting()
        sitting.press(.enter)
        await noteFollowUp(sitting, in: "X-002")
        #expect(sitting.model.watch.isDetailOpen)
        #expect(sitting.model.watch.selectedLine?.code == "X-002")
    }

    @Test func aMeasureIsAskedAboutBeforeItIsSigned() async throws {
        let sitting = try await sitting()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-001" }
        sitting.model.watch.select(at: try #require(index))
        func done() -> Int? { sitting.model.watch.detail?.plan?.done.count }
        sitting.type("m")
        sitting.press(.enter)
        sitting.expect("X-001：调整座位")
        sitting.expect("打勾就是签字")
        #expect(done() == 0)
        sitting.type("n")
        #expect(done() == 0)
        sitting.type("m")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "it is ticked off") { done() == 1 }
    }

    @Test func whyAReaderIsLockedOutIsAskedAndKept() async throws {
        let owner = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: owner).first { $0.code == "X-001" })
        try school.file.record(
            .readerAdded(school.second, reason: "会商"), in: line.id, by: owner, at: CareSchool.now)
        let sitting = try await sitting()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-001" }
        sitting.model.watch.select(at: try #require(index))
        sitting.type("r")
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("sy")
        sitting.press(.enter)
        sitting.press(.function(2))
        sitting.expect("! 请写明理由")
        sitting.type("会商结束")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.events.last?.kind == .readerRemoved(school.second, reason: "会商结束"))
        sitting.type("z")
        sitting.press(.enter)
        sitting.expect("撤销查阅人 苏叶 会商结束")
    }
}
