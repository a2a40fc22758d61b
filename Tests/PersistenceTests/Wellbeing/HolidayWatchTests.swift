import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Who keeps watch in a holiday is entered for each case, signed and sealed.
@Suite struct HolidayWatchTests {
    private let school: CareSchool
    private let owner, second: UnlockedKey
    private let line: CaseLine
    private static let friday = day("2026-11-27")

    init() async throws {
        school = try CareSchool()
        try await school.beginSemesterWithHoliday()
        owner = try school.key(of: school.psychologist)
        second = try school.key(of: school.second)
        line = try school.open(by: owner)
    }

    private func keep(
        _ keeper: Person.ID, phone: String = "内线 8231", from starts: Day = Self.friday,
        to ends: Day = day("2026-11-29"), in cases: [CareCase.ID]? = nil
    ) throws {
        let kept = HolidayWatch(starts: starts, ends: ends, keeper: keeper, phone: phone)
        try school.file.record(
            .kept(kept), inAll: cases ?? [line.id], by: owner, at: CareSchool.now)
    }

    private func letIn(_ person: Person.ID) throws {
        try school.file.record(
            .readerAdded(person, reason: "假期值守"), in: line.id, by: owner, at: CareSchool.now)
    }

    private func contact(by key: UnlockedKey, on day: Day) throws {
        try school.file.record(
            .contacted(.init(kind: .guardianCall, outcome: .steady, minutes: 5)), in: line.id,
            by: key, at: Moment(day: day, hour: 10, minute: 0))
    }

    @Test func theKeeperIsTheOwnerOrSomebodyWhoWasLetIn() throws {
        #expect(throws: CareRefusal.keeperMayNot) { try keep(school.second) }
        for phone in ["", "1", "1234567890🙂电话", "值班手机", "8231 转谁"] {
            #expect(throws: CareRefusal.phoneMissing, "\(phone)") {
                try keep(school.psychologist, phone: phone)
            }
        }
        #expect(throws: CareRefusal.keepingDays) {
            try keep(school.psychologist, to: day("2026-11-26"))
        }
        #expect(throws: CareRefusal.keepingDays) {
            try keep(
                school.psychologist, from: day("2026-11-20"), to: day("2026-11-22"))
        }
        // School days beside the holiday are none of it.
        for (starts, ends) in [("2026-11-26", "2026-11-29"), ("2026-11-27", "2026-11-30")] {
            #expect(throws: CareRefusal.keepingDays) {
                try keep(school.psychologist, from: day(starts), to: day(ends))
            }
        }
        try keep(school.psychologist, phone: "值班手机 13900001234")
        #expect(
            try school.file.lines(for: owner).first?.kept?.spans.map(\.phone) == [
                "值班手机 13900001234"
            ])
        try letIn(school.second)
        try keep(school.second)
        let entered = try school.file.lines(for: second).first?.kept
        #expect(entered?.spans.map(\.keeper) == [school.second])
        // Whoever is locked out keeps watch no longer.
        try school.file.record(
            .readerRemoved(school.second), in: line.id, by: owner, at: CareSchool.now)
        #expect(try school.file.lines(for: owner).first?.kept == nil)
    }

    /// Still on the roll, and still among those who were let in, of whom nobody has struck the name: the case opens
    /// to them no longer, so that they would keep watch over what they cannot see.
    @Test func whoeverHoldsNoOfficeAnyMoreKeepsNoWatch() async throws {
        try letIn(school.second)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.second, isHeld: false, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        #expect(try school.file.watchCase(line.id, for: owner).readers.contains(school.second))
        #expect(throws: CareRefusal.keeperMayNot) { try keep(school.second) }
        #expect(try school.file.watchCase(line.id, for: owner).kept.isEmpty)
        try keep(school.psychologist)
    }

    @Test func theKeeperNotesFollowUpsInTheHolidayAndNothingElse() throws {
        try letIn(school.second)
        try keep(school.second)
        #expect(throws: CareRefusal.notYours) {
            try contact(by: second, on: day("2026-11-26"))
        }
        try contact(by: second, on: Self.friday)
        #expect(try school.file.lines(for: owner).first?.lastContact == Self.friday)
        #expect(throws: CareRefusal.notYours) {
            try school.file.record(
                .raised(.init(level: .high, basis: .interview, reason: "加重")), in: line.id,
                by: second, at: Moment(day: Self.friday, hour: 11, minute: 0))
        }
        #expect(throws: CareRefusal.notYours) {
            try contact(by: second, on: day("2026-11-30"))
        }
        #expect(try school.file.verify().fault == nil)
    }

    /// Each keeps watch on the own days alone; what the last one takes, the first has no more.
    @Test func severalKeepOneCaseOneAfterAnother() throws {
        try letIn(school.second)
        try keep(school.second, to: day("2026-11-28"))
        try keep(school.psychologist, phone: "值班手机 13900001234", from: day("2026-11-29"))
        let kept = try #require(try school.file.lines(for: owner).first?.kept)
        #expect(kept.spans.map(\.keeper) == [school.second, school.psychologist])
        #expect(kept.spans.map(\.phone) == ["内线 8231", "值班手机 13900001234"])
        try contact(by: second, on: day("2026-11-28"))
        #expect(throws: CareRefusal.notYours) {
            try contact(by: second, on: day("2026-11-29"))
        }
        try keep(school.psychologist, from: day("2026-11-28"))
        let spans = try school.file.lines(for: owner).first?.kept?.spans ?? []
        #expect(spans.map(\.ends) == [Self.friday, day("2026-11-29")])
        #expect(try school.file.watchCase(line.id, for: owner).kept.spans == spans)
        #expect(try school.file.verify().fault == nil)
    }

    /// On another terminal, or before the rows were read anew.
    @Test func daysThatWereEnteredMeanwhileAreNotTakenWithoutAWord() throws {
        try letIn(school.second)
        try keep(school.second)
        let own = HolidayWatch(
            starts: day("2026-11-28"), ends: day("2026-11-29"), keeper: school.psychologist,
            phone: "值班手机 13900001234")
        func take(givingUp given: Set<HolidayWatch>) throws {
            try school.file.record(
                .kept(own), inAll: [line.id], givingUp: given, by: owner, at: CareSchool.now)
        }
        #expect(throws: CareRefusal.keepingTaken) { try take(givingUp: []) }
        let kept = try #require(try school.file.lines(for: owner).first?.kept)
        #expect(kept.spans.map(\.keeper) == [school.second])
        try take(givingUp: Set(kept.givenUp(for: own)))
        let now = try school.file.lines(for: owner).first?.kept?.spans ?? []
        #expect(now.map(\.keeper) == [school.second, school.psychologist])
        #expect(now.first?.ends == Self.friday)
    }

    @Test func oneFormEntersAllCasesOrNone() throws {
        let other = try school.open(number: 2, by: owner)
        try letIn(school.second)
        #expect(throws: CareRefusal.keeperMayNot) {
            try keep(school.second, in: [line.id, other.id])
        }
        #expect(try school.file.lines(for: owner).allSatisfy { $0.kept == nil })
        try keep(school.psychologist, in: [line.id, other.id])
        #expect(try school.file.lines(for: owner).allSatisfy { $0.kept != nil })
    }

    @Test func nobodyKeepsACaseThatTheyCannotOpenAnyMore() throws {
        try keep(school.psychologist)
        try school.file.record(
            .handedOver(to: school.second, reason: "产假"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.lines(for: second).first?.kept == nil)
    }

    @Test func theKeysOfTheKeeperAreOfferedBeforeTheCaseIsOpened() throws {
        try letIn(school.second)
        try keep(school.second)
        let line = try #require(try school.file.lines(for: second).first)
        func refusal(_ action: CareAction, on date: Day) -> CareRefusal? {
            CareRules.refusal(
                to: action, on: line,
                as: Standing(person: school.second, day: date, offices: [.psychologist]))
        }
        #expect(refusal(.followUp, on: Self.friday) == nil)
        #expect(refusal(.crisis, on: Self.friday) == nil)
        #expect(refusal(.plan, on: Self.friday) == .notYours)
        #expect(refusal(.followUp, on: Self.friday.adding(days: 3)) == .notYours)
    }
}
