import Domain
import Interchange
import Persistence
import Security
import TestSupport
import Testing

/// What the map of an earlier day is painted from.
@Suite struct HazardPastTests {
    @Test func aHazardCountsFromTheDayItWasFoundToTheDayItWasDealtWith() throws {
        let school = try StaffedSchool()
        let hazard = try school.hazard(school.verified, foundHoursAgo: 24 * 30)
        for kind in SmallSchool.closing { try school.small.record(kind, on: hazard.id) }
        let today = SmallSchool.now.day
        let (before, found) = (today.adding(days: -31), today.adding(days: -30))
        let past = try school.small.ledger.hazards.past(
            on: [today, found, before, today.adding(days: -1)])
        let kitchen = school.small.kitchen
        #expect(past.map(\.day) == [before, found, today.adding(days: -1), today])
        #expect(past.map { $0.counts[kitchen]?.open ?? 0 } == [0, 1, 1, 0])
        #expect(past.map { $0.appeared[kitchen] ?? 0 } == [0, 1, 0, 0])
        #expect(past.map { $0.gone[kitchen] ?? 0 } == [0, 0, 0, 1])
    }

    @Test func whatWasOpenOnADayIsNamed() throws {
        let school = try StaffedSchool()
        let late = try school.hazard(school.verified, foundHoursAgo: 24 * 3)
        let hazard = try school.hazard(school.verified, foundHoursAgo: 24 * 30)
        for kind in SmallSchool.closing { try school.small.record(kind, on: hazard.id) }
        let (ledger, today) = (school.small.ledger, SmallSchool.now.day)
        func named(_ daysAgo: Int, limit: Int = 3) throws -> [Hazard.ID] {
            try ledger.hazards.openHazards(
                at: [school.small.kitchen, school.small.gate], on: today.adding(days: -daysAgo),
                limit: limit
            ).map(\.id)
        }
        #expect(try named(31) == [])
        #expect(try named(30) == [hazard.id])
        #expect(try Set(named(1)) == [hazard.id, late.id])
        #expect(try named(1, limit: 1).count == 1)
        #expect(try named(0) == [late.id])
        let elsewhere = try ledger.hazards.openHazards(
            at: [school.small.gate], on: today.adding(days: -30), limit: 3)
        #expect(elsewhere.isEmpty)
    }

    @Test func itIsMajorFromTheDayOnWhichItWasGradedSo() throws {
        let school = try StaffedSchool()
        let hazard = try school.hazard(school.verified, foundHoursAgo: 24 * 10)
        try school.small.record(
            .graded(.major, clause: "YD-01", note: "停用", colour: .red, meeting: ""), on: hazard.id)
        let today = SmallSchool.now.day
        let past = try school.small.ledger.hazards.past(on: [today.adding(days: -1), today])
        let kitchen = school.small.kitchen
        #expect(past[0].counts[kitchen] == PlaceHazardCounts(ungraded: 1))
        #expect(past[1].counts[kitchen] == PlaceHazardCounts(major: 1))
        func grade(on day: Day) throws -> HazardGrade? {
            let rows = try school.small.ledger.hazards.openHazards(
                at: [kitchen], on: day, limit: 3)
            #expect(rows.map(\.id) == [hazard.id])
            return rows.first?.grade
        }
        #expect(try grade(on: today.adding(days: -1)) == nil)
        #expect(try grade(on: today) == .major)
    }

    @Test func todayIsWhatTheTalliesSay() throws {
        let ledger = try Ledger.inMemory(cost: .forTests)
        let now = SmallSchool.now
        try Interchange.SampleSchool(seed: 1, now: now).fill(ledger)
        let today = try #require(try ledger.hazards.past(on: [now.day]).first)
        #expect(try today.counts == ledger.hazards.countsByPlace(on: now.day))
    }

    @Test func aRiskPointOfThePastHasTheScoreOfThatDay() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let signer = try ledger.accounts.signInNow(
            school.office, passphrase: .init(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
        func moment(_ daysAgo: Int) -> Moment {
            Moment(day: SmallSchool.now.day.adding(days: -daysAgo), hour: 9, minute: 0)
        }
        let score = RiskScore.matrix(likelihood: 4, severity: 4)
        let lower = RiskScore.matrix(likelihood: 1, severity: 4)
        let id = try await ledger.risks.take(
            .identified(
                RiskEntry(
                    place: school.small.kitchen, name: "燃气", category: "RQ", danger: "爆燃",
                    score: score, measures: "报警", responsible: school.leader, level: .school,
                    reviewDue: moment(0).day)),
            on: nil, seen: nil, as: signer, at: moment(20))
        _ = try await ledger.risks.take(
            .reviewed(lower, note: "改用电灶", next: moment(-100).day), on: id, seen: nil,
            as: signer, at: moment(10))
        _ = try await ledger.risks.take(
            .closed(reason: "拆除"), on: id, seen: nil, as: signer, at: moment(5))
        func scores(_ daysAgo: Int) throws -> [RiskScore] {
            try ledger.risks.points(on: moment(daysAgo).day).map(\.entry.score)
        }
        #expect(try scores(21) == [])
        #expect(try scores(20) == [score])
        #expect(try scores(10) == [lower])
        #expect(try scores(5) == [])
    }
}
