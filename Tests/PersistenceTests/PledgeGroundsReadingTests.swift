import Domain
import Persistence
import TestSupport
import Testing

/// What a pledge was signed for, as the ledger knows it.
@Suite struct PledgeGroundsReadingTests {
    let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }
    private let today = SmallSchool.now.day

    init() throws { school = try StaffedSchool() }

    @Test func dutyOfTheSameDayCountsByWhichOfTheTwoCameFirst() throws {
        try give(school.small.canteen, at: 0)
        try sign(at: 60)
        #expect(try !line().hasChanged)
        try give(school.small.library, at: 120)
        #expect(try line().hasChanged)
        #expect(try line().signed?.later.given.count == 1)
    }

    @Test func dutyThatEndsAfterTheSignatureOfTheSameDayIsAChange() throws {
        try give(school.small.canteen, at: 0)
        try give(school.small.library, at: 10)
        try end(try given()[0], at: 20)
        try sign(at: 60)
        #expect(try !line().hasChanged)
        try end(try given()[0], at: 120)
        #expect(try line().signed?.later.ended.count == 1)
        #expect(try line().hasChanged)
    }

    @Test func gridGivenAfterTheSignatureOfTheSameDayIsAChange() throws {
        try sign(at: 60)
        let moment = SmallSchool.now.adding(seconds: 120)
        let root = try #require(
            try ledger.organisation.organisation(on: today).grids.first { $0.code == "G01" })
        let role = GridAssignment(
            grid: root.id, person: school.leader, role: .leader, starts: today)
        try ledger.write { ledger in _ = try ledger.recordLeading(role, at: moment) }
        #expect(try line().signed?.later.assigned == [role])
        #expect(try line().hasChanged)
        try sign(at: 180)
        #expect(try !line().hasChanged)
    }

    private func given() throws -> [Duty] { try ledger.duties.book(today...today).duties }

    private func end(_ duty: Duty, at seconds: Int) throws {
        let (moment, eve) = (SmallSchool.now.adding(seconds: seconds), today.adding(days: -1))
        try ledger.write { ledger in
            _ = try ledger.record(DutyAct.ended(duty.id, on: eve), at: moment)
        }
    }

    @Test func signingAnewPutsAnEndToTheAdvice() throws {
        try sign(at: 60)
        try give(school.small.canteen, at: 120)
        #expect(try line().hasChanged)
        try sign(at: 180)
        #expect(try !line().hasChanged)
    }

    @Test func textThatHasBecomeStaleWhileItWasReadIsNotSigned() async throws {
        let seen = try sight()
        try give(school.small.canteen, at: 60)
        let act = PledgeAct.signed(pledge(at: SmallSchool.now.adding(seconds: 120)))
        await #expect(throws: DutyRefusal.changedMeanwhile(by: nil)) {
            try await ledger.duties.act(
                act, seen: seen, as: school.signer(school.leader), at: SmallSchool.now)
        }
        #expect(try line().pledge == nil)

        try await ledger.duties.act(
            act, seen: try sight(), as: school.signer(school.leader), at: SmallSchool.now)
        #expect(try line().pledge != nil)
    }

    private func sight() throws -> PledgeSight {
        let principal = try ledger.accounts.officeHistory().last {
            $0.office == .principal && $0.isInForce(on: today)
        }
        let subject = PledgeSubject(
            try line(), book: try ledger.duties.book(today...today), schoolYear: 2026,
            in: try ledger.organisation.organisation(on: today), principal: principal?.person)
        return PledgeSight(
            template: .standard(.principalLeader), subject: try #require(subject))
    }

    private func line() throws -> PledgeRoll.Line {
        let roll = PledgeRoll(
            organisation: try ledger.organisation.organisation(on: today),
            offices: try ledger.accounts.officeHistory(),
            book: try ledger.duties.pledges(schoolYear: 2026))
        return try #require(roll.line(of: school.leader))
    }

    private func sign(at seconds: Int) throws {
        let moment = SmallSchool.now.adding(seconds: seconds)
        let pledge = pledge(at: moment)
        try ledger.write { ledger in
            _ = try ledger.record(.signed(pledge), at: moment)
        }
    }

    private func pledge(at moment: Moment) -> Pledge {
        Pledge(
            id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026, person: school.leader,
            at: moment, signature: .onScreen(digest: ""), text: "责任状")
    }

    private func give(_ place: Place.ID, at seconds: Int) throws {
        let moment = SmallSchool.now.adding(seconds: seconds)
        let (person, today) = (school.leader, today)
        let hours = try #require(ClockRange(text: "07:30-08:00"))
        try ledger.write { ledger in
            let slot = DutySlot(
                id: DutySlot.ID(0), name: "上学\(seconds)", kind: .gate, summer: hours,
                winter: hours, starts: today)
            guard case .slotSet(let set) = try ledger.record(.slotSet(slot), at: moment) else {
                return
            }
            let duty = Duty(
                id: Duty.ID(0), person: person, place: place, slot: set.id, starts: today)
            _ = try ledger.record(DutyAct.given(duty, replacing: nil), at: moment)
        }
    }
}
