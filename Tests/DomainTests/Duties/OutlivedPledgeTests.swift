import Domain
import Testing

/// A pledge that is for none of the grids that its signer answers for by now.
@Suite struct OutlivedPledgeTests {
    private let school = DutySchool()

    @Test func whoeverCameToLeadAfterSigningHasToSignAnew() throws {
        let roles = [
            role(DutySchool.grid, .deputy, "2026-09-01", "2026-10-07"),
            role(DutySchool.grid, .leader, "2026-10-08", nil),
        ]
        let before = pledge(.principalLeader, signed: "2026-09-03")
        let line = try line(roles, [before])
        #expect(line.layer == .principalLeader)
        #expect(line.pledge == nil)
        #expect(line.outlived == before)
        #expect(refusal(of: before, roles, []) == .signedBeforeChange)

        let since = pledge(.principalLeader, signed: "2026-10-12")
        #expect(try self.line(roles, [before, since]).pledge == since)
        #expect(try self.line(roles, [before, since]).outlived == nil)
        #expect(refusal(of: since, roles, [before]) == nil)
    }

    @Test func pledgeForAGridThatSomebodyElseHasByNowDoesNotCount() throws {
        let roles = [
            role(DutySchool.root, .leader, "2026-09-01", "2026-10-07"),
            role(DutySchool.grid, .leader, "2026-10-08", nil),
        ]
        let signed = pledge(.principalLeader, signed: "2026-09-03")
        #expect(try line(roles, [signed]).pledge == nil)
        let then = roll(roles, [signed], on: day("2026-10-01"))
        #expect(then.line(of: DutySchool.li)?.pledge == signed)
    }

    /// Signed on a Friday, leading from the Monday.
    @Test func pledgeSignedShortlyBeforeTheRoleBeginsCounts() throws {
        let roles = [
            role(DutySchool.grid, .deputy, "2026-09-01", "2026-10-11"),
            role(DutySchool.grid, .leader, "2026-10-12", nil),
        ]
        let friday = pledge(.principalLeader, signed: "2026-10-09")
        #expect(try line(roles, [friday]).pledge == friday)
        #expect(refusal(of: friday, roles, []) == nil)
        let earliest = pledge(.principalLeader, signed: "2026-09-11")
        #expect(try line(roles, [earliest]).pledge == earliest)
        let tooEarly = pledge(.principalLeader, signed: "2026-09-10")
        #expect(try line(roles, [tooEarly]).outlived == tooEarly)
    }

    /// The text on the screen named the one grid; a paper may have named the other.
    @Test func pledgeSignedOnScreenIsForNoGridThatCameSoonAfter() throws {
        let roles = [
            role(DutySchool.root, .leader, "2026-09-01", "2026-09-24"),
            role(DutySchool.grid, .leader, "2026-09-25", nil),
        ]
        let onScreen = Pledge(
            id: Pledge.ID(1), layer: .principalLeader, schoolYear: 2026, person: DutySchool.li,
            at: clock("16:20", on: day("2026-09-01")), signature: .onScreen(digest: "00"),
            text: "责任状")
        #expect(try line(roles, [onScreen]).outlived == onScreen)
        #expect(try line(roles, [onScreen]).pledge == nil)
        let then = roll(roles, [onScreen], on: day("2026-09-24"))
        #expect(then.line(of: DutySchool.li)?.pledge == onScreen)
        let paper = pledge(.principalLeader, signed: "2026-09-01")
        #expect(try line(roles, [paper]).pledge == paper)
    }

    /// Signed for a grid from the Monday on, and moved to another one long after.
    @Test func pledgeForAGridThatCameAndIsLeftByNowDoesNotCount() throws {
        let others = GridAssignment(
            grid: DutySchool.grid, person: DutySchool.zhang, role: .member,
            starts: day("2026-09-01"))
        let roles = [
            role(DutySchool.root, .leader, "2026-09-07", "2026-10-31"),
            role(DutySchool.grid, .leader, "2026-11-01", nil), others,
        ]
        let friday = pledge(.principalLeader, signed: "2026-09-04")
        #expect(try line(roles, [friday]).outlived == friday)
        #expect(
            roll(roles, [friday], on: day("2026-10-01")).line(of: DutySchool.li)?.pledge == friday)
    }

    /// The grids of that day are in no ledger: a roster that is imported begins on the day of the import.
    @Test func pledgeOfATimeBeforeTheLedgerKnewAnyGridCounts() throws {
        let roles = [
            role(DutySchool.root, .leader, "2026-10-19", "2026-11-08"),
            role(DutySchool.grid, .leader, "2026-11-09", nil),
        ]
        let paper = Pledge(
            id: Pledge.ID(1), layer: .principalLeader, schoolYear: 2026, person: DutySchool.li,
            at: clock("16:20", on: day("2026-10-19")),
            signature: .onPaper(day("2026-09-03"), archiveBox: "2026-3"), text: "")
        #expect(try line(roles, [paper]).pledge == paper)
        #expect(refusal(of: paper, roles, []) == nil)
    }

    @Test func oneGridOfThoseSignedForIsEnough() throws {
        let roles = [
            role(DutySchool.root, .leader, "2026-09-01", "2026-10-07"),
            role(DutySchool.grid, .leader, "2026-09-01", nil),
        ]
        let signed = pledge(.principalLeader, signed: "2026-09-03")
        let line = try line(roles, [signed])
        #expect(line.pledge == signed)
        #expect(line.hasChanged)
    }

    private func role(
        _ grid: Grid.ID, _ role: GridRole, _ starts: String, _ ends: String?
    ) -> GridAssignment {
        GridAssignment(
            grid: grid, person: DutySchool.li, role: role, starts: day(starts),
            ends: ends.map { day($0) })
    }

    private func pledge(_ layer: PledgeLayer, signed: String) -> Pledge {
        Pledge(
            id: Pledge.ID(1), layer: layer, schoolYear: 2026, person: DutySchool.li,
            at: clock("16:20", on: day(signed)),
            signature: .onPaper(day(signed), archiveBox: "2026-3"), text: "")
    }

    private func roll(
        _ roles: [GridAssignment], _ pledges: [Pledge], on today: Day = DutySchool.today
    ) -> PledgeRoll {
        var school = school
        school.assignments = roles
        return PledgeRoll(
            organisation: school.organisation(on: today), offices: school.offices,
            book: PledgeBook(schoolYear: 2026, pledges: pledges).knowing(
                PledgeGrounds(firstDay: day("2026-09-01"), assignments: roles)))
    }

    private func line(
        _ roles: [GridAssignment], _ pledges: [Pledge]
    ) throws -> PledgeRoll.Line {
        try #require(roll(roles, pledges).line(of: DutySchool.li))
    }

    private func refusal(
        of pledge: Pledge, _ roles: [GridAssignment], _ before: [Pledge]
    ) -> DutyRefusal? {
        PledgeRules(roll: roll(roles, before), calendar: DutySchool.calendar)
            .refusal(of: .signed(pledge), at: clock("09:00"))
    }
}
