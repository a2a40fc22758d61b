import Domain
import Testing

/// What stands beside a line of the 心理工作台账: what goes with which kind, and the sums of it.
@Suite struct CareDetailsTests {
    private let today = day("2026-11-23")
    private let organisation = Organisation(
        day: day("2026-11-23"), schoolName: "", schoolCode: "",
        people: [Person(id: Person.ID(7), name: "钱予", initials: "qy")], grids: [], places: [],
        assignments: [], gridsOfPlace: [:])
    private let pool = TalentPool([
        TalentMember(
            id: TalentMember.ID(3), who: .outsider(name: "何静澜", school: "县医院"),
            terms: [
                TalentTerm(
                    starts: day("2026-09-01"), role: .outsideExpert, qualifications: [.degree])
            ])
    ])

    private func entry(_ kind: CareWorkKind, _ on: String, _ count: Int) -> CareWorkEntry {
        CareWorkEntry(
            kind: kind, day: day(on), title: kind.hasWords ? "座谈" : "", count: count)
    }

    private func refusal(
        _ kind: CareWorkKind, on: String = "2026-11-20", count: Int = 3,
        _ details: CareWorkDetails
    ) -> CareWorkRefusal? {
        CareWorkRules.refusal(
            of: [.noted(entry(kind, on, count)), .detailed(details)], on: nil, on: today,
            pool, organisation, calendar: SchoolCalendar())
    }

    private func meeting(
        _ participants: [CareParticipant] = [.staff(Person.ID(7))],
        _ services: Set<VisitService> = [.lecture], hours: Int = 15
    ) -> CareWorkDetails {
        .meeting(
            CareMeeting(
                host: "云溪小学", tenthsOfHours: hours, participants: participants,
                services: services))
    }

    @Test func aClusterVisitSaysWhatWasDoneAndATrainingDoesNot() {
        #expect(refusal(.clusterVisit, meeting()) == nil)
        #expect(
            refusal(.clusterVisit, meeting([.staff(Person.ID(7))], [])) == .noService)
        #expect(refusal(.training, meeting()) == .noService)
        #expect(refusal(.training, meeting([.staff(Person.ID(7))], [])) == nil)
        #expect(refusal(.publicity, meeting()) == .otherKind)
        #expect(refusal(.clusterVisit, meeting(hours: 0)) == .badHours)
    }

    @Test func whoTookPartIsKnownOnThatDay() {
        let guest = CareParticipant.outsider(TalentMember.ID(3))
        #expect(refusal(.clusterVisit, meeting([guest])) == nil)
        #expect(
            refusal(.clusterVisit, on: "2026-08-31", meeting([guest])) == .unknownParticipant)
        #expect(
            refusal(.clusterVisit, meeting([.staff(Person.ID(8))])) == .unknownParticipant)
        #expect(refusal(.clusterVisit, meeting([])) == .nobodyTookPart)
        // Who will come is not known of what is planned.
        #expect(refusal(.clusterVisit, on: "2026-12-01", meeting([])) == nil)
    }

    @Test func callersAndWhatFollowedAreAsManyAsTheCalls() {
        let calls = HotlineCalls(
            callers: [.pupil: 2, .parent: 1], outcomes: [.answered: 2, .crisis: 1])
        #expect(refusal(.hotline, .calls(calls)) == nil)
        #expect(refusal(.hotline, count: 4, .calls(calls)) == .sumsDiffer)
        let lost = HotlineCalls(callers: [.pupil: 3], outcomes: [.answered: 2])
        #expect(refusal(.hotline, .calls(lost)) == .sumsDiffer)
        #expect(refusal(.hotline, on: "2026-12-01", .calls(calls)) == .notYet)
        #expect(refusal(.roomOpening, .opening(tenthsOfHours: 15)) == nil)
        #expect(refusal(.roomOpening, .opening(tenthsOfHours: 241)) == .badHours)
    }

    @Test func eachIsCountedOnceAMeetingWhateverItWas() {
        func work(_ id: Int64, _ kind: CareWorkKind, _ details: CareWorkDetails?) -> CareWork {
            CareWork(
                id: CareWork.ID(id), entry: entry(kind, "2026-11-20", 0), isHeld: true,
                details: details)
        }
        let (own, guest) = (
            CareParticipant.staff(Person.ID(7)), CareParticipant.outsider(TalentMember.ID(3))
        )
        let tally = CareMeetingTally(
            [
                work(1, .clusterVisit, meeting([guest, own], hours: 30)),
                work(2, .training, meeting([own], [])), work(3, .training, nil),
                work(4, .publicity, nil),
            ], among: pool, in: day("2026-09-01")...today)
        #expect(tally.visits == 1 && tally.trainings == 2)
        #expect(
            tally.rows.map(\.who) == [
                .staff(Person.ID(7)), .outsider(name: "何静澜", school: "县医院"),
            ])
        #expect(tally.rows.map(\.visitTenths) == [30, 30])
        #expect(tally.rows.map(\.trainings) == [1, 0])
        #expect(tally.rows.map(\.trainingTenths) == [15, 0])
    }

    @Test func roomAndHotlineAreSummedByMonthAndByWhoCalled() {
        func work(
            _ id: Int64, _ kind: CareWorkKind, _ on: String, _ count: Int,
            _ details: CareWorkDetails?
        )
            -> CareWork
        {
            CareWork(
                id: CareWork.ID(id), entry: entry(kind, on, count), isHeld: true,
                details: details)
        }
        let days = day("2026-10-15")...today
        let calls = HotlineCalls(
            callers: [.pupil: 2, .parent: 1], outcomes: [.answered: 2, .appointment: 1])
        let figures = RoomHotline(
            [
                work(1, .roomOpening, "2026-10-20", 6, .opening(tenthsOfHours: 15)),
                work(2, .roomOpening, "2026-11-03", 4, .opening(tenthsOfHours: 20)),
                work(3, .hotline, "2026-11-06", 3, .calls(calls)),
                work(4, .hotline, "2026-11-13", 5, nil), work(5, .hotline, "2026-10-01", 9, nil),
            ], in: days, months: ReportingPeriod.months(of: days))
        #expect(figures.months.map(\.roomTenths) == [15, 20])
        #expect(figures.months.map(\.calls) == [0, 8])
        #expect(figures.total.visitors == 10 && figures.total.hotlineDays == 2)
        #expect(figures.calls == calls && figures.unsorted == 5)
    }
}
