import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// 替班人: who is named for it, and what is told of it.
@Suite struct StandInStoryTests {
    private let school: StaffedSchool
    private let sitting: WorkbenchSitting
    private var ledger: Ledger { school.small.ledger }

    /// The clerk of the office at the roster, with one duty of the leader at the canteen.
    init() throws {
        school = try StaffedSchool()
        sitting = try school.sittingAtTheRoster()
    }

    private func name(_ person: Person.ID) -> String {
        sitting.model.school.name(of: person) ?? ""
    }

    private func duties() throws -> [Duty] {
        try ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day).duties
    }

    private func choose(_ name: String) {
        sitting.press(.control("u"))
        sitting.type(name)
        sitting.press(.enter)
    }

    private func give(_ person: Person.ID, at place: String, standIn: Person.ID) {
        sitting.type("n")
        choose(name(person))
        choose(place)
        choose(name(standIn))
        sitting.press(.function(2))
    }

    @Test func standInWhoStandsElsewhereIsRefusedUnderTheStandIn() async throws {
        give(school.vicePrincipal, at: "图书馆", standIn: school.leader)
        await sitting.wait(until: "the refusal") {
            sitting.shows(name(school.leader) + "在 2026-11-23 的同一时间已排在 食堂")
        }
        #expect(try duties().count == 1)
        // The stand-in has the keys.
        choose(name(school.principal))
        sitting.press(.function(2))
        await sitting.wait(until: "the duty") { sitting.shows("已保存") }
        #expect(try duties().map(\.standIn) == [nil, school.principal])
        sitting.expect(not: "注意")
    }

    /// The column of the stand-ins has no room there.
    @Test func standInIsToldBelowTheListOnASmallScreen() async throws {
        give(school.vicePrincipal, at: "图书馆", standIn: school.principal)
        await sitting.wait(until: "the duty") { sitting.shows("已保存") }
        let told = "替班人 " + name(school.principal)
        sitting.expect(not: told)
        sitting.resize(to: WorkbenchSitting.small)
        sitting.expect(told)
        sitting.press(.up)
        sitting.expect(not: told)
    }

    @Test func standInOfTwoPostsAtOnceIsToldWhenItIsEntered() async throws {
        give(school.vicePrincipal, at: "图书馆", standIn: school.principal)
        await sitting.wait(until: "the first duty") { sitting.shows("已保存") }
        // What was given is in the hand, below what was.
        #expect(sitting.cursorRow.contains("图书馆"))
        give(school.office, at: "校门", standIn: school.principal)
        await sitting.wait(until: "what is told of the second one") {
            sitting.shows("注意：" + name(school.principal) + " 11-23 同时也替 图书馆")
        }
        #expect(try duties().map(\.standIn) == [nil, school.principal, school.principal])
    }

    /// The leader stands at the canteen and the vice-principal in the library at the same hour.
    @Test func twoPostsAreSwappedForADayAndTakenBackInOneForm() async throws {
        give(school.vicePrincipal, at: "图书馆", standIn: school.principal)
        await sitting.wait(until: "the second duty") { sitting.shows("已保存") }
        sitting.type("t")
        choose(name(school.leader), as: "由他人替")
        sitting.press(.function(2))
        await sitting.wait(until: "what else there is") {
            sitting.shows("可选“互换岗位”")
        }
        #expect(try covers().allSatisfy { $0 == nil })
        sitting.press(.backTab, .right, .function(2))
        await sitting.wait(until: "the swap") {
            sitting.shows(name(school.leader) + " 替 " + name(school.vicePrincipal))
                && sitting.shows(name(school.vicePrincipal) + " 替 " + name(school.leader))
                && !sitting.shows("互换岗位")
        }
        #expect(
            try covers() == [.person(school.vicePrincipal), .person(school.leader)])
        sitting.type("t")
        sitting.press(.left, .function(2))
        await sitting.wait(until: "that it is taken back") { !sitting.shows(" 替 ") }
        #expect(try covers() == [.withdrawn, .withdrawn])
    }

    /// The person is chosen in the field behind the choice, which has the keys first.
    private func choose(_ name: String, as choice: String) {
        sitting.expect("(●) " + choice)
        sitting.press(.tab)
        choose(name)
    }

    private func covers() throws -> [Substitution.Cover?] {
        let today = SmallSchool.now.day
        let book = try ledger.duties.book(today...today)
        return book.duties.map { book.cover(of: $0.id, on: today) }
    }
}
