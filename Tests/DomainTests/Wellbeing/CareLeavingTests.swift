import Domain
import Foundation
import Testing

/// A case is closed for a pupil who has left the school, whatever its level.
@Suite struct CareLeavingTests {
    private static let (me, head) = (Person.ID(1), Person.ID(2))

    private static func event(_ date: String, _ kind: CareEvent.Kind) -> CareEvent {
        CareEvent(at: Moment(day: day(date), hour: 10, minute: 0), actor: me, kind: kind)
    }

    private func watch(
        _ level: WatchLevel = .high, _ kinds: [(String, CareEvent.Kind)] = []
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "九(1)", source: .screening, tags: [.leftBehind],
            level: level, basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2027-07-01"))
        let first = Self.event("2026-09-07", .opened(opening))
        return try #require(
            WatchCase(
                id: CareCase.ID(1), events: [first] + kinds.map { Self.event($0.0, $0.1) }))
    }

    private static func leaving(
        on date: String = "2027-06-30", isGuardianTold: Bool = true,
        receiver: SchoolLeaving.Receiver = .informed, signedBy seconder: Person.ID = Self.head
    ) -> CareEvent.Kind {
        .leftSchool(
            SchoolLeaving(
                reason: .graduated, day: day(date), isGuardianTold: isGuardianTold,
                receiver: receiver), seconder: seconder)
    }

    private func refusal(
        of kind: CareEvent.Kind, after watch: WatchCase, offices: Set<Office> = [.principal],
        as person: Person.ID = Self.me
    ) -> CareRefusal? {
        CareRules.refusal(
            of: CareEvent(
                at: Moment(day: day("2027-07-01"), hour: 10, minute: 0), actor: person,
                kind: kind), after: watch,
            as: Standing(person: person, day: day("2027-07-01"), offices: [.psychologist]),
            seconderOffices: offices)
    }

    @Test(arguments: WatchLevel.allCases)
    func everyLevelIsClosedForAPupilWhoHasLeft(level: WatchLevel) throws {
        #expect(refusal(of: Self.leaving(), after: try watch(level)) == nil)
    }

    @Test(arguments: CareEvent.LeaveKind.allCases)
    func soIsTheCaseOfAPupilOnLeaveWhoIsOnNoneAfterwards(kind: CareEvent.LeaveKind) throws {
        var away = try watch(.medium, [("2026-10-08", .left(reason: "在家", kind: kind))])
        #expect(refusal(of: .closed(reason: "离校", seconder: Self.head), after: away) != nil)
        #expect(refusal(of: Self.leaving(), after: away) == nil)
        away.take(Self.event("2027-07-01", Self.leaving()))
        #expect(!away.isOpen && away.awaySince == nil && away.tags == [.leftBehind])
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        let line = CaseLine(away, clock: clock)
        #expect(line.standing == .closed && line.nextDue == nil)
        #expect(WatchTrend([line], on: day("2027-07-01")).closed == 1)
    }

    @Test func aPrincipalOrAViceSignsAndNobodyElse() throws {
        let watch = try watch()
        #expect(refusal(of: Self.leaving(), after: watch, offices: [.vicePrincipal]) == nil)
        for offices in [[.psychologist], [.homeroomTeacher], []] as [Set<Office>] {
            #expect(refusal(of: Self.leaving(), after: watch, offices: offices) == .headMustSign)
        }
        #expect(refusal(of: Self.leaving(signedBy: Self.me), after: watch) == .headMustSign)
        #expect(refusal(of: Self.leaving(), after: watch, as: Person.ID(9)) == .notYours)
    }

    @Test func theNextSchoolIsToldWithAGuardiansConsentAlone() throws {
        let watch = try watch()
        for receiver in SchoolLeaving.Receiver.allCases {
            let kind = Self.leaving(isGuardianTold: false, receiver: receiver)
            let expected: CareRefusal? = receiver == .notInformed ? nil : .consentMissing
            #expect(refusal(of: kind, after: watch) == expected)
        }
    }

    @Test(arguments: ["2026-09-06", "2027-07-02"])
    func thePupilLeftBetweenTheOpeningAndToday(date: String) throws {
        #expect(refusal(of: Self.leaving(on: date), after: try watch()) == .dayOutOfRange)
    }

    @Test func aCrisisIsReviewedFirstAndAClosedCaseIsNotClosedAgain() throws {
        var watch = try watch(.high, [("2027-06-20", .crisis(.found))])
        #expect(refusal(of: Self.leaving(), after: watch) == .inCrisis)
        watch.take(Self.event("2027-06-25", .crisis(.reviewed)))
        #expect(refusal(of: Self.leaving(), after: watch) == nil)
        watch.take(Self.event("2027-07-01", Self.leaving()))
        #expect(refusal(of: Self.leaving(), after: watch) == .closed)
    }

    /// The key says so before anything is opened, and says how.
    @Test func anOpenCasePastItsDayIsClosedBeforeItIsDestroyed() throws {
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        func refusals(_ watch: WatchCase, on date: String) -> [CareRefusal?] {
            let standing = Standing(person: Self.me, day: day(date), offices: [.psychologist])
            return [
                CareRules.refusal(to: .destroy, on: watch, as: standing),
                CareRules.refusal(
                    to: .destroy, on: CaseLine(watch, clock: clock), as: standing),
            ]
        }
        var watch = try watch()
        let early = CareRefusal.toBeKept(day("2027-07-01"))
        #expect(refusals(watch, on: "2027-06-30") == [early, early])
        #expect(refusals(watch, on: "2027-07-01") == [.closeFirst, .closeFirst])
        watch.take(Self.event("2027-06-30", Self.leaving()))
        #expect(refusals(watch, on: "2027-06-30") == [early, early])
        #expect(refusals(watch, on: "2027-07-01") == [nil, nil])
    }

    @Test func whoeverComesBackIsWatchedAgainUnderTheSameCode() throws {
        var watch = try watch(.high, [("2027-01-10", Self.leaving(on: "2027-01-08"))])
        let again = CareEvent.Kind.reopened(
            .init(level: .medium, basis: .interview, reason: "转回"), seconder: Self.head)
        #expect(refusal(of: again, after: watch) == nil)
        watch.take(Self.event("2027-03-01", again))
        #expect(watch.isOpen && watch.code == "X-001" && watch.level == .medium)
    }

    @Test func aClosingOfAnOlderProgramIsReadAsBefore() throws {
        let text = "{\"closed\":{\"reason\":\"平稳\",\"seconder\":2}}"
        let read = try JSONDecoder().decode(CareEvent.Kind.self, from: Data(text.utf8))
        #expect(read == .closed(reason: "平稳", seconder: Self.head))
        let written = try JSONEncoder().encode(Self.leaving())
        #expect(try JSONDecoder().decode(CareEvent.Kind.self, from: written) == Self.leaving())
    }
}
