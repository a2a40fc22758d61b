import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Leaders who are to come and do not: whoever made way for them goes on as before.
@Suite struct ComingLeaderTests {
    private let school: StaffedSchool
    private let office: Signer
    private let grid: Grid.ID
    private var ledger: Ledger { school.small.ledger }
    private let now = SmallSchool.now
    private let monday = day("2026-11-30")

    init() async throws {
        school = try StaffedSchool()
        office = try school.signer(school.office)
        let root = try school.small.ledger.organisation.organisation(on: now.day).grids.first {
            $0.parent == nil
        }
        let opened = try await school.small.ledger.duties.act(
            .opened(
                Grid(id: Grid.ID(0), code: "G08", name: "东区", parent: root?.id), from: now.day),
            as: office, at: now)
        guard case .opened(let grid, _) = opened else { throw OtherAct() }
        self.grid = grid.id
    }

    private func act(_ act: GridAct) async throws {
        try await ledger.duties.act(act, as: office, at: now)
    }

    private func lead(
        _ person: Person.ID, as role: GridRole = .leader, from start: Day, until end: Day? = nil
    ) async throws {
        try await act(
            .assigned(
                GridAssignment(grid: grid, person: person, role: role, starts: start, ends: end)))
    }

    private func end(
        _ person: Person.ID, as role: GridRole = .leader, on text: String
    ) async throws {
        try await act(.assignmentEnded(grid, person, role, on: day(text), endingDuties: false))
    }

    private func leader(on text: String) throws -> Person.ID? {
        try ledger.organisation.organisation(on: day(text)).leader(of: grid)?.id
    }

    private func isDeputy(_ person: Person.ID, on text: String) throws -> Bool {
        try ledger.organisation.organisation(on: day(text)).deputies(of: grid)
            .contains { $0.id == person }
    }

    @Test func aLeaderWhoIsNotToComeEndsNobodysTerm() async throws {
        try await lead(school.finder, from: now.day)
        try await lead(school.office, from: monday)
        #expect(try ledger.organisation.leaderGaps(after: now.day).isEmpty)
        let coming = GridAssignment(
            grid: grid, person: school.office, role: .leader, starts: monday)
        #expect(try ledger.duties.makingWay(for: coming).map(\.person) == [school.finder])
        try await end(school.office, on: "2026-11-29")
        let later = try ledger.organisation.organisation(on: day("2026-12-01"))
        #expect(later.leader(of: grid)?.id == school.finder)
        #expect(later.assignments.filter { $0.grid == grid }.map(\.ends) == [nil])
    }

    /// The old leader was ended by an act of their own, and made way for nobody.
    @Test func whoWasEndedOnPurposeDoesNotComeBack() async throws {
        try await lead(school.finder, from: now.day)
        try await end(school.finder, on: "2026-11-29")
        try await lead(school.office, from: monday)
        try await end(school.office, on: "2026-11-25")
        #expect(try leader(on: "2026-11-29") == school.finder)
        #expect(try leader(on: "2026-11-30") == nil)
        #expect(try leader(on: "2027-06-01") == nil)
        // The check tells so before the day is there.
        #expect(try ledger.organisation.leaderGaps(after: now.day) == [grid: monday])
        #expect(try ledger.organisation.leaderGaps(after: monday).isEmpty)
        try await lead(school.repairer, from: monday, until: day("2027-01-31"))
        #expect(try ledger.organisation.leaderGaps(after: monday).isEmpty)
        #expect(
            try ledger.organisation.leaderGaps(after: day("2027-01-10"))
                == [grid: day("2027-02-01")])
    }

    @Test func everybodysOwnEndComesBack() async throws {
        try await lead(school.finder, from: now.day, until: day("2027-01-31"))
        try await lead(school.repairer, as: .deputy, from: now.day, until: day("2027-02-28"))
        try await lead(school.repairer, from: monday)
        #expect(try leader(on: "2026-11-30") == school.repairer)
        #expect(try !isDeputy(school.repairer, on: "2026-11-30"))
        try await end(school.repairer, on: "2026-11-29")
        #expect(try leader(on: "2027-01-31") == school.finder)
        #expect(try leader(on: "2027-02-01") == nil)
        #expect(try isDeputy(school.repairer, on: "2027-02-28"))
        #expect(try !isDeputy(school.repairer, on: "2027-03-01"))
    }

    /// Another one from the same day takes the deputy's place as leader, not as deputy.
    @Test func aDeputyWhoIsNotToLeadAfterAllStaysDeputy() async throws {
        try await lead(school.finder, from: now.day)
        try await lead(school.repairer, as: .deputy, from: now.day)
        try await lead(school.repairer, from: monday)
        try await lead(school.office, from: monday)
        #expect(try leader(on: "2026-11-29") == school.finder)
        #expect(try leader(on: "2026-11-30") == school.office)
        #expect(try isDeputy(school.repairer, on: "2026-12-31"))
        try await end(school.office, on: "2026-11-29")
        #expect(try leader(on: "2026-11-30") == school.finder)
        #expect(try ledger.verify().faults.isEmpty)
    }

    /// Also one who was to be deputy, or member, from the very day on which they come to lead.
    @Test(arguments: [GridRole.deputy, .member], ["2026-11-30", "2026-11-23"])
    func whatALeaderWasBeforeComesBack(_ before: GridRole, _ start: String) async throws {
        let then = day("2026-12-31")
        func roles() throws -> [GridAssignment] {
            try ledger.organisation.organisation(on: then).assignments.filter { $0.grid == grid }
        }
        try await lead(school.repairer, as: before, from: max(now.day, day(start)), until: then)
        let own = try roles()
        try await lead(school.repairer, from: monday)
        #expect(try roles().map(\.role) == [.leader])
        let seen = try ledger.duties.sight(of: grid).roles
        #expect(seen.allSatisfy { role in role.ends.map { $0 >= role.starts } ?? true })
        let leading = try #require(seen.first { $0.role == .leader })
        #expect(try ledger.duties.makingWay(for: leading).map(\.role) == [before])
        try await end(school.repairer, on: "2026-11-29")
        #expect(try roles() == own)
    }

    /// Told before it is done.
    @Test func aSightNamesWhoMakesWayAndTheDayWithoutALeader() async throws {
        try await lead(school.finder, from: now.day)
        try await lead(school.repairer, from: monday)
        try await lead(school.office, as: .member, from: now.day)
        let seen = try ledger.duties.sight(of: grid)
        let coming = GridAssignment(
            grid: grid, person: school.office, role: .leader, starts: monday)
        let told = seen.makingWay(for: coming)
        #expect(Set(told.map(\.person)) == [school.repairer, school.office])
        #expect(told.allSatisfy { $0.ends == day("2026-11-29") })
        #expect(told.first { $0.person == school.repairer }?.starts == monday)
        let sooner = GridAssignment(
            grid: grid, person: school.office, role: .leader, starts: day("2026-11-27"))
        #expect(Set(seen.makingWay(for: sooner).map(\.person)) == [school.finder, school.office])
        let leader = try #require(seen.roles.first { $0.person == school.repairer })
        let returning = try ledger.duties.makingWay(for: leader)
        func leaderless(after last: String, _ returning: [GridAssignment]) -> Day? {
            seen.leaderlessDay(without: leader, after: day(last), returning: returning)
        }
        #expect(leaderless(after: "2026-11-29", returning) == nil)
        #expect(leaderless(after: "2026-11-25", []) == monday)
        #expect(leaderless(after: "2026-12-31", returning) == day("2027-01-01"))
        #expect(seen.leaderlessUntil(from: day("2027-01-01")) == nil)
        let present = try #require(seen.roles.first { $0.person == school.finder })
        let first = seen.leaderlessDay(without: present, after: day("2026-11-25"), returning: [])
        #expect(first == day("2026-11-26"))
        #expect(seen.leaderlessUntil(from: day("2026-11-26")) == day("2026-11-29"))
    }

    @Test func whoGoesOnLeadsUntilTheNextOneComes() async throws {
        try await lead(school.finder, from: now.day)
        try await lead(school.office, from: day("2026-12-21"))
        try await lead(school.repairer, from: monday)
        #expect(try leader(on: "2026-12-20") == school.repairer)
        try await end(school.repairer, on: "2026-11-29")
        #expect(try leader(on: "2026-12-20") == school.finder)
        #expect(try leader(on: "2026-12-21") == school.office)
        try await end(school.office, on: "2026-12-20")
        #expect(try leader(on: "2027-06-01") == school.finder)
    }
}

private struct OtherAct: Error {}
