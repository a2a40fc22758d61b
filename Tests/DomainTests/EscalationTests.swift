import Domain
import Testing

/// The ladder of a deadline, day by day.
@Suite struct EscalationTests {
    static let due = day("2026-11-20")

    @Test(arguments: [
        (-4, Escalation.Light.none, Escalation.Rung?.none, false, false),
        (-3, .amber, nil, false, false), (-1, .amber, nil, false, false),
        (0, .red, .responsible, false, false), (1, .red, .gridLeader, false, false),
        (2, .red, .gridLeader, false, false), (3, .red, .vicePrincipal, false, false),
        (6, .red, .vicePrincipal, false, false), (7, .red, .principal, true, false),
        (14, .red, .principal, true, false), (15, .red, .principal, true, true),
        (400, .red, .principal, true, true),
    ])
    func climbsAsTheDaysPass(
        days: Int, light: Escalation.Light, rung: Escalation.Rung?, supervision: Bool,
        reporting: Bool
    ) {
        let ladder = ladder(.general, on: Self.due.adding(days: days))
        #expect(ladder.daysOver == days)
        #expect(ladder.light == light)
        #expect(ladder.rung == rung)
        #expect(ladder.offersSupervision == supervision)
        #expect(ladder.offersReporting == reporting)
    }

    @Test func tellsEverybodyUpToTheRung() {
        #expect(ladder(.general, on: Self.due.adding(days: -1)).told == [])
        #expect(
            ladder(.general, on: Self.due.adding(days: 3)).told
                == [.responsible, .gridLeader, .vicePrincipal])
    }

    @Test func majorIsOfferedForBothAtOnceAndOnlyOnce() {
        let early = ladder(.major, on: Self.due.adding(days: -30))
        #expect(early.light == .none)
        #expect(early.offersSupervision && early.offersReporting)
        let done = ladder(.major, on: Self.due, isSupervised: true, isReported: true)
        #expect(!done.offersSupervision && !done.offersReporting)
    }

    @Test func whatIsClosedOrWithoutADeadlineClimbsNothing() {
        let closed = ladder(.major, on: Self.due.adding(days: 99), isOpen: false)
        #expect(closed.daysOver == nil && closed.light == .none && closed.told == [])
        #expect(!closed.offersSupervision && !closed.offersReporting)
        let undated = Escalation(
            due: nil, grade: nil, isOpen: true, isSupervised: false, isReported: false,
            on: Self.due, settings: RuleSettings(), calendar: SchoolCalendar())
        #expect(undated.daysOver == nil && undated.light == .none && undated.rung == nil)
    }

    @Test func inSchoolDaysAWeekendDoesNotCountAndAMakeUpDayDoes() {
        // 2026-11-20 is a Friday; Saturday 28 is worked for Friday 27.
        let calendar = SchoolCalendar(exceptions: [
            day("2026-11-27"): .holiday, day("2026-11-28"): .makeUpDay,
        ])
        let settings = RuleSettings(values: [.ladderUnit: "school"])
        func over(_ text: String) -> Int? {
            Escalation(
                due: Self.due, grade: .general, isOpen: true, isSupervised: false,
                isReported: false, on: day(text), settings: settings, calendar: calendar
            ).daysOver
        }
        #expect(over("2026-11-22") == 0)
        #expect(over("2026-11-23") == 1)
        #expect(over("2026-11-27") == 4)
        #expect(over("2026-11-28") == 5)
        #expect(over("2026-11-18") == -2)
    }

    @Test func followsTheSchoolsOwnNumbers() {
        let settings = RuleSettings(values: [.amberDays: "5", .ladderPrincipal: "10"])
        func ladder(_ days: Int) -> Escalation {
            Escalation(
                due: Self.due, grade: .general, isOpen: true, isSupervised: false,
                isReported: false, on: Self.due.adding(days: days), settings: settings,
                calendar: SchoolCalendar())
        }
        #expect(ladder(-5).light == .amber)
        #expect(ladder(9).rung == .vicePrincipal)
        #expect(ladder(10).rung == .principal)
    }

    private func ladder(
        _ grade: HazardGrade, on day: Day, isOpen: Bool = true, isSupervised: Bool = false,
        isReported: Bool = false
    ) -> Escalation {
        Escalation(
            due: Self.due, grade: grade, isOpen: isOpen, isSupervised: isSupervised,
            isReported: isReported, on: day, settings: RuleSettings(), calendar: SchoolCalendar())
    }
}
