import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Changes of the grids that are dated already speak against others that would not go with them.
@Suite struct DatedGridTests {
    let school: StaffedSchool
    let office: Signer
    let first, second: Grid.ID
    private var ledger: Ledger { school.small.ledger }
    private let now = SmallSchool.now

    /// G08 and G09 below the whole school.
    init() async throws {
        school = try StaffedSchool()
        office = try school.signer(school.office)
        let (duties, now, office) = (school.small.ledger.duties, now, office)
        let grids = try school.small.ledger.organisation.organisation(on: now.day).grids
        let root = try #require(grids.first { $0.parent == nil })
        func open(_ code: String) async throws -> Grid.ID {
            let grid = Grid(id: Grid.ID(0), code: code, name: code, parent: root.id)
            let act = try await duties.act(.opened(grid, from: now.day), as: office, at: now)
            guard case .opened(let opened, _) = act else { throw OtherAct() }
            return opened.id
        }
        (first, second) = (try await open("G08"), try await open("G09"))
    }

    private func act(_ act: GridAct) async throws {
        try await ledger.duties.act(act, as: office, at: now)
    }

    @Test func movesOfTwoDaysNeverMakeARing() async throws {
        let (first, second) = (first, second)
        try await act(.moved(second, under: first, from: day("2026-12-01")))
        await #expect(throws: DutyRefusal.liesInsideLater(on: day("2026-12-01"))) {
            try await act(.moved(first, under: second, from: day("2026-11-30")))
        }
        for date in ["2026-11-30", "2026-12-01"] {
            let grids = try ledger.organisation.organisation(on: day(date)).grids
            #expect(grids.first { $0.id == first }?.parent != second)
        }
        // Whoever takes the later move back may make the earlier one.
        let root = try #require(
            try ledger.organisation.organisation(on: now.day).grids.first { $0.parent == nil })
        try await act(.moved(second, under: root.id, from: now.day))
        try await act(.moved(first, under: second, from: day("2026-11-30")))
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func gridThatGetsAPlaceLaterIsNotClosedBefore() async throws {
        let (first, library) = (first, school.small.library)
        try await act(.placeGiven(library, first, from: day("2026-12-07")))
        let gets = DutyRefusal.gridGets(places: 1, grids: 0, on: day("2026-12-07"))
        await #expect(throws: gets) {
            try await act(.closed(first, on: day("2026-11-30")))
        }
        try await act(.placeGiven(library, nil, from: day("2026-12-01")))
        try await act(.closed(first, on: day("2026-11-30")))
    }

    @Test func aPlaceIsGivenOnlyToAGridWithoutOthersBelowIt() async throws {
        let (first, second, library) = (first, second, school.small.library)
        let today = try ledger.organisation.organisation(on: now.day)
        let root = try #require(today.grids.first { $0.parent == nil })
        await #expect(throws: DutyRefusal.hasGridsBelow(from: nil)) {
            try await act(.placeGiven(library, root.id, from: now.day))
        }
        try await act(.moved(second, under: first, from: day("2026-12-07")))
        await #expect(throws: DutyRefusal.hasGridsBelow(from: day("2026-12-07"))) {
            try await act(.placeGiven(library, first, from: now.day))
        }
        try await act(.placeGiven(library, second, from: now.day))
        let third = try await ledger.duties.act(
            .opened(
                Grid(id: Grid.ID(0), code: "G10", name: "东", parent: root.id), from: now.day),
            as: office, at: now)
        guard case .opened(let opened, _) = third else { throw OtherAct() }
        await #expect(throws: DutyRefusal.gridHasPlaces(1)) {
            try await act(.moved(opened.id, under: second, from: now.day))
        }
    }

    @Test func placesGoDownIntoTheFirstGridBelowTheirs() async throws {
        let (first, second, library) = (first, second, school.small.library)
        let (canteen, monday) = (school.small.canteen, day("2026-11-30"))
        try await act(.placeGiven(library, first, from: now.day))
        try await act(.placeGiven(library, second, from: day("2026-12-14")))
        try await act(.placeGiven(canteen, first, from: day("2026-12-07")))
        let done = try await ledger.duties.act(
            .opened(Grid(id: Grid.ID(0), code: "G10", name: "楼上", parent: first), from: monday),
            as: office, at: now)
        guard case .opened(let below, _) = done else { throw OtherAct() }
        func grid(of place: Place.ID, on text: String) throws -> Grid.ID? {
            try ledger.organisation.organisation(on: day(text)).grid(of: place)?.id
        }
        #expect(try grid(of: library, on: "2026-11-29") == first)
        #expect(try grid(of: library, on: "2026-11-30") == below.id)
        #expect(try grid(of: library, on: "2026-12-14") == second)
        #expect(try grid(of: canteen, on: "2026-12-06")?.rawValue != below.id.rawValue)
        #expect(try grid(of: canteen, on: "2026-12-07") == below.id)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func nothingIsPutForGoodIntoAGridWhoseLastDayIsSettled() async throws {
        let (first, second, library) = (first, second, school.small.library)
        try await act(.closed(first, on: day("2026-12-31")))
        let ends = DutyRefusal.gridEnds(on: day("2026-12-31"))
        await #expect(throws: ends) {
            try await act(.placeGiven(library, first, from: now.day))
        }
        await #expect(throws: ends) {
            try await act(.moved(second, under: first, from: day("2026-12-01")))
        }
        await #expect(throws: DutyRefusal.unknownGrid) {
            try await act(.placeGiven(library, first, from: day("2027-01-01")))
        }
        // What ends no later than the grid may lie in it.
        try await act(.closed(second, on: day("2026-11-30")))
    }

    @Test func aRoleInAGridWhoseLastDayIsSettledEndsWithIt() async throws {
        let (first, member) = (first, school.finder)
        try await act(.closed(first, on: day("2026-12-31")))
        try await act(
            .assigned(
                GridAssignment(grid: first, person: member, role: .member, starts: now.day)))
        let last = try ledger.organisation.organisation(on: day("2026-12-31"))
        #expect(last.people(in: first, as: .member).map(\.id) == [member])
        #expect(last.assignments.filter { $0.grid == first }.map(\.ends) == [day("2026-12-31")])
        let after = try ledger.organisation.organisation(on: day("2027-01-01"))
        #expect(after.assignments.filter { $0.grid == first } == [])
    }

    @Test func nobodyIsLeaderAndDeputyOfOneGrid() async throws {
        let (first, finder, monday) = (first, school.finder, day("2026-11-30"))
        func assign(_ role: GridRole, from day: Day) async throws {
            try await act(
                .assigned(
                    GridAssignment(grid: first, person: finder, role: role, starts: day)))
        }
        try await assign(.deputy, from: monday)
        await #expect(throws: DutyRefusal.hasRole(finder, .deputy)) {
            try await assign(.leader, from: now.day)
        }
        try await act(
            .assignmentEnded(
                first, finder, .deputy, on: day("2026-12-06"), endingDuties: false))
        try await assign(.leader, from: day("2026-12-07"))
        await #expect(throws: DutyRefusal.hasRole(finder, .leader)) {
            try await assign(.deputy, from: day("2026-12-14"))
        }
    }

    @Test(arguments: [GridRole.leader, .deputy])
    func whoeverAnswersForAGridIsNoMemberOfItBesides(_ role: GridRole) async throws {
        let (first, finder) = (first, school.finder)
        func assign(_ role: GridRole, from day: Day) async throws {
            try await act(
                .assigned(
                    GridAssignment(grid: first, person: finder, role: role, starts: day)))
        }
        try await assign(role, from: day("2026-11-30"))
        // Nor from an earlier day on: the two would meet.
        for start in ["2026-12-07", "2026-11-30"] {
            await #expect(throws: DutyRefusal.hasRole(finder, role)) {
                try await assign(.member, from: day(start))
            }
        }
        try await act(
            .assignmentEnded(first, finder, role, on: day("2026-12-06"), endingDuties: false))
        try await assign(.member, from: day("2026-12-07"))
        guard role == .deputy else { return }
        await #expect(throws: DutyRefusal.hasRole(finder, .member)) {
            try await assign(role, from: day("2026-12-14"))
        }
    }

    @Test(arguments: [GridRole.deputy, .member])
    func whoComesToLeadIsNothingElseFromThatDayOn(_ before: GridRole) async throws {
        let (first, finder) = (first, school.finder)
        func assign(_ role: GridRole, from day: Day) async throws {
            try await act(
                .assigned(
                    GridAssignment(grid: first, person: finder, role: role, starts: day)))
        }
        try await assign(before, from: now.day)
        try await assign(.leader, from: day("2026-12-07"))
        func role(on text: String) throws -> [GridRole] {
            let then = try ledger.organisation.organisation(on: day(text))
            return GridRole.allCases.filter { role in
                then.people(in: first, as: role).contains { $0.id == finder }
            }
        }
        #expect(try role(on: "2026-12-06") == [before])
        #expect(try role(on: "2026-12-07") == [.leader])
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func whoComesSecondToAGridIsToldWhoWasFirst() async throws {
        let (first, monday) = (first, day("2026-11-30"))
        let seen = try ledger.duties.sight(of: first)
        let principal = try school.signer(school.principal)
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: first, person: school.finder, role: .leader, starts: monday)),
            seen: seen, as: principal, at: now)
        let told = DutyRefusal.changedMeanwhile(by: school.principal)
        let mine = GridAct.assigned(
            GridAssignment(grid: first, person: school.repairer, role: .leader, starts: monday))
        await #expect(throws: told) {
            try await ledger.duties.act(mine, seen: seen, as: office, at: now)
        }
        let then = try ledger.organisation.organisation(on: monday)
        #expect(then.leader(of: first)?.id == school.finder)
        // A member, or another name, takes nothing away from the first.
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: first, person: school.repairer, role: .member, starts: now.day)),
            seen: seen, as: office, at: now)
        try await ledger.duties.act(
            .renamed(first, to: "东区"), seen: seen, as: office, at: now)
        await #expect(throws: DutyRefusal.changedMeanwhile(by: school.office)) {
            try await ledger.duties.act(
                .renamed(first, to: "西区"), seen: seen, as: principal, at: now)
        }
    }

    @Test func whoComesSecondToAPlaceOrARequirementIsTold() async throws {
        let (first, second, library) = (first, second, school.small.library)
        let seen =
            try ledger.duties.sightsOfPlaces()[library]
            ?? GridSight(.place(library), terms: [])
        try await ledger.duties.act(
            .placeGiven(library, first, from: now.day), seen: seen, as: office, at: now)
        await #expect(throws: DutyRefusal.changedMeanwhile(by: school.office)) {
            try await ledger.duties.act(
                .placeGiven(library, second, from: now.day), seen: seen, as: office, at: now)
        }
        let hours = try #require(ClockRange(text: "07:30-08:00"))
        let set = try await ledger.duties.act(
            .slotSet(
                DutySlot(
                    id: DutySlot.ID(0), name: "上学", kind: .gate, summer: hours, winter: hours,
                    starts: now.day)), as: office, at: now)
        guard case .slotSet(let slot) = set else { throw OtherAct() }
        let bare = DutySight(slot.id, requiredAt: library, in: DutyBook())
        let need = DutyAct.required(
            SlotRequirement(place: library, slot: slot.id, starts: now.day))
        try await ledger.duties.act(need, seen: bare, as: office, at: now)
        await #expect(throws: DutyRefusal.changedMeanwhile(by: school.office)) {
            try await ledger.duties.act(need, seen: bare, as: office, at: now)
        }
    }
}

private struct OtherAct: Error {}
