import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Cases are found as one types, by what the list shows of them.
@Suite struct WatchFindStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func open(_ language: Language = .chinese) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: 80, height: 24), language)
        await sitting.unlockWatch()
        return sitting
    }

    private func codes(_ sitting: WorkbenchSitting) -> Set<String> {
        Set(sitting.model.watch.shown.map(\.code))
    }

    @Test func theListFollowsEachLetterEnterKeepsAndEscapeDrops() async throws {
        let sitting = try await open()
        #expect(codes(sitting).count == 9)
        sitting.type("/")
        sitting.type("中")
        #expect(codes(sitting) == ["X-002", "X-003"])
        sitting.expect("筛选：中")
        sitting.type(" 留守 3")
        #expect(codes(sitting) == ["X-002", "X-003"])
        sitting.press(.backspace)
        sitting.type("x-003")
        #expect(codes(sitting) == ["X-003"])
        sitting.press(.enter)
        sitting.expect("筛选：中 留守 x-003")
        #expect(codes(sitting) == ["X-003"] && sitting.model.watch.detail == nil)
        sitting.type("/")
        sitting.press(.escape)
        #expect(codes(sitting).count == 9)
        sitting.expect(not: "筛选：")
    }

    @Test func neitherANameNorAnEmptyWordFindsAnybody() async throws {
        let sitting = try await open()
        sitting.type("/")
        sitting.type("学生")
        #expect(codes(sitting).isEmpty)
        sitting.expect("没有符合条件的个案")
        sitting.press(.escape)
        sitting.type("/")
        sitting.type("八（3）")
        #expect(codes(sitting).count == 9)
    }

    @Test func theLockTakesTheLineWithIt() async throws {
        let sitting = try await open(.english)
        sitting.type("/")
        sitting.type("high")
        #expect(codes(sitting) == ["X-001"])
        sitting.model.watch.lock()
        await sitting.unlockWatch()
        #expect(codes(sitting).count == 9)
        // The keys go to the list again, not into the line.
        sitting.type("F")
        sitting.expect("Filter")
        #expect(sitting.screen.dialog != nil)
    }
}
