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
        try ledger.organisation.organisation(on: day(text)).isDeputy(person, in: grid)
    }

    @Test func aLeaderWhoIsNotToComeEndsNobodysTerm() async throws {
        try await lead(school.finder, from: now.day)
        try await lead(school.office, from: monday)
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
