import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// 互换 in a small window: who is where on which day, and what is left of a swap that is half taken back.
@Suite struct SwapStoryTests {
    private let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }
    private let now = SmallSchool.now

    init() throws {
        school = try StaffedSchool()
    }

    /// The leader of the canteen and the vice-principal, who stands in the library, have swapped for today.
    private func swapped(_ language: Language) throws -> (WorkbenchSitting, [Duty]) {
        let sitting = try school.sittingAtTheRoster(WorkbenchSitting.small, language)
        let other = Duty(
            id: Duty.ID(0), person: school.vicePrincipal, place: school.small.library,
            slot: DutySlot.ID(1), starts: now.day)
        try ledger.write { _ = try $0.record(.given(other, replacing: nil), at: now) }
        let duties = try ledger.duties.book(now.day...now.day).duties
        let swap = DutySwap(of: duties[0], with: duties[1], on: now.day, reason: "公差")
        try ledger.write { ledger in
            for act in swap.acts { try ledger.record(act, at: now) }
        }
        sitting.type("]")
        sitting.type("0")
        return (sitting, duties)
    }

    private func cover(of duty: Duty) throws -> Substitution.Cover? {
        try ledger.duties.book(now.day...now.day).cover(of: duty.id, on: now.day)
    }

    @Test(arguments: Language.allCases)
    func bothPeopleBothPostsAndTheDayCanBeRead(_ language: Language) throws {
        let (sitting, duties) = try swapped(language)
        let page = language.strings.duties.rosterPage
        let (leader, vice) = ("孙立民", "王勤")
        let told = page.swapped("11-23", leader, "图书馆", vice, "食堂")
        let mirrored = page.swapped("11-23", vice, "食堂", leader, "图书馆")
        #expect(duties.count == 2)
        #expect(sitting.shows(told) || sitting.shows(mirrored))
        sitting.expect(leader + " " + page.shortSwap)
        sitting.expect(vice + " " + page.shortSwap)
        sitting.press(.down)
        #expect(sitting.shows(told) || sitting.shows(mirrored))
    }

    @Test(arguments: Language.allCases)
    func halfASwapTakenBackTellsWhoIsStillPutDownAsAbsent(_ language: Language) async throws {
        let (sitting, duties) = try swapped(language)
        let absent = Substitution(
            duty: duties[1].id, day: now.day, cover: .nobody, reason: "病假")
        try await ledger.write { _ = try $0.record(.substituted(absent), at: now) }
        sitting.type("]")
        sitting.type("0")
        if !sitting.cursorRow.contains("食堂") { sitting.press(.down) }
        sitting.type("t")
        sitting.press(.left, .function(2))
        let page = language.strings.duties.rosterPage
        let told = page.stillAbsent("王勤", "图书馆")
        await sitting.wait(until: "what is left") { sitting.shows(told) }
        #expect(try cover(of: duties[0]) == .withdrawn)
        #expect(try cover(of: duties[1]) == .nobody)
    }
}
