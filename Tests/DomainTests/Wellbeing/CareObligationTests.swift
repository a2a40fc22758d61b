import Domain
import Testing

/// What a semester owes around the cases, and who keeps the book about it.
@Suite struct CareObligationTests {
    private let autumn = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))
    private let spring = Semester(
        schoolYear: 2026, term: .spring, starts: day("2027-02-22"), ends: day("2027-07-02"))

    private func obligation(
        _ subject: CareObligation.Subject, in semester: Semester? = nil,
        holidays: ClosedRange<Day>? = nil
    ) throws -> CareObligation {
        let semester = semester ?? autumn
        let days = holidays.map { ($0.lowerBound.ordinal...$0.upperBound.ordinal) } ?? 0...0
        let calendar = SchoolCalendar(
            semesters: [autumn, spring],
            exceptions: Dictionary(
                uniqueKeysWithValues: days.map { (Day(ordinal: $0), DayException.holiday) }))
        return try #require(
            CareObligation.all(in: semester, by: calendar).first { $0.subject == subject })
    }

    private func work(
        _ kind: CareWorkKind, _ text: String, isHeld: Bool = true, withdrawnFor: String? = nil
    ) -> CareWork {
        CareWork(
            id: CareWork.ID(1),
            entry: CareWorkEntry(kind: kind, day: day(text), title: "活动", count: 0),
            isHeld: isHeld, withdrawnFor: withdrawnFor)
    }

    @Test func aSemesterOwesItsActivityUntilOneIsHeldOrPlanned() throws {
        let owed = try obligation(.schoolActivity)
        let today = day("2026-11-23")
        #expect(owed.standing(by: [], on: today).openUntil == autumn.ends)
        #expect(owed.standing(by: [], on: today).owed == 1)
        let planned = work(.schoolActivity, "2026-12-05", isHeld: false)
        #expect(owed.standing(by: [planned], on: today).plannedOn == day("2026-12-05"))
        #expect(owed.standing(by: [planned], on: today).owed == 0)
        // Nobody said that it took place.
        #expect(owed.standing(by: [planned], on: day("2026-12-06")).owed == 1)
        let held = work(.schoolActivity, "2026-10-08")
        #expect(owed.standing(by: [held], on: today).met == 1)
        let called = work(.schoolActivity, "2026-10-08", withdrawnFor: "下雨")
        #expect(owed.standing(by: [called], on: today).owed == 1)
    }

    @Test func everyTwoWeeksAreCountedByThemselvesAndTheLaterOnesNotYet() throws {
        let owed = try obligation(.classActivity)
        #expect(owed.times.first == day("2026-08-31")...day("2026-09-13"))
        let works = [work(.classActivity, "2026-09-02"), work(.classActivity, "2026-09-09")]
        let standing = owed.standing(by: works, on: day("2026-10-01"))
        #expect(standing.begun == 3)
        #expect(standing.met == 1)
        #expect(standing.missed == 1)
        #expect(standing.openUntil == day("2026-10-11"))
        #expect(standing.owed == 2)
    }

    @Test func aWeekWithoutASchoolDayOwesNothing() throws {
        let all = try obligation(.roomOpening).times.count
        let holidays = day("2026-10-01")...day("2026-10-11")
        let times = try obligation(.roomOpening, holidays: holidays).times
        #expect(times.count == all - 1)
        #expect(!times.contains { $0.contains(day("2026-10-07")) })
    }

    @Test func daysOfTheYearBelongToTheSemesterTheyLieIn() throws {
        let tenTen = try obligation(.tenTen)
        #expect(tenTen.times == [day("2026-10-03")...day("2026-10-17")])
        #expect(tenTen.standing(by: [work(.publicity, "2026-10-17")], on: autumn.ends).met == 1)
        #expect(tenTen.standing(by: [work(.publicity, "2026-10-18")], on: autumn.ends).missed == 1)
        #expect(tenTen.standing(by: [], on: day("2026-10-02")).owed == 0)
        #expect(
            try obligation(.mayTwentyFive, in: spring).times
                == [day("2027-05-18")...day("2027-06-01")])
        let calendar = SchoolCalendar(semesters: [autumn, spring])
        let (first, second) = (
            CareObligation.all(in: autumn, by: calendar).map(\.subject),
            CareObligation.all(in: spring, by: calendar).map(\.subject)
        )
        #expect(!first.contains(.mayTwentyFive) && !second.contains(.tenTen))
    }

    @Test(arguments: [
        (Office.psychologist, true, true), (.vicePrincipal, true, true), (.principal, false, true),
        (.safetyOffice, false, false), (.homeroomTeacher, false, false),
        (.administrator, false, false),
    ])
    func psychologyTeacherAndVicePrincipalWriteAndThePrincipalReads(
        office: Office, writes: Bool, reads: Bool
    ) {
        let standing = Standing(
            person: Person.ID(1), day: day("2026-11-23"), offices: [office])
        #expect((CareWorkRules.refusal(toWriteBy: standing) == nil) == writes)
        #expect(CareWorkRules.mayRead(standing) == reads)
    }

    /// Where the year begins in August, that day is of the new one.
    @Test func theSchoolYearIsThatOfTheSchool() {
        let calendar = SchoolCalendar(semesters: [autumn, spring])
        let days = CareWorkRules.days(on: day("2026-08-31"), calendar)
        #expect(days == day("2026-07-01")...day("2027-09-30"))
        let before = CareWorkRules.days(on: day("2026-08-30"), calendar)
        #expect(before == day("2025-07-01")...day("2026-09-30"))
    }

    /// It would stand in no list, and in no count.
    @Test(arguments: [
        ("2020-01-01", false), ("2026-06-30", false), ("2026-07-01", true), ("2026-11-23", true),
        ("2027-06-30", true), ("2027-09-30", true), ("2027-10-01", false), ("2028-05-05", false),
    ])
    func aDayOfAnotherSchoolYearIsASlip(date: String, isTaken: Bool) {
        let today = day("2026-11-23")
        let entry = CareWorkEntry(kind: .hotline, day: day(date), title: "", count: 1)
        let other = CareWorkRefusal.otherYear(day("2026-07-01")...day("2027-09-30"))
        #expect(
            CareWorkRules.refusal(
                of: .noted(entry), on: nil, on: today, calendar: SchoolCalendar())
                == (isTaken ? nil : other))
        let planned = CareWork(
            id: .init(1),
            entry: CareWorkEntry(
                kind: .letter, day: day("2026-11-20"), title: "致家长信", count: 0), isHeld: false)
        let held = CareWorkRules.refusal(
            of: .held(on: day(date), count: 1), on: planned, on: today,
            calendar: SchoolCalendar())
        #expect(held == (day(date) > today ? .notYet : isTaken ? nil : other))
    }

    @Test(arguments: [CareWorkKind.hotline, .roomOpening])
    func hotlineAndRoomAreCountedAndHaveNoPlaceForAWord(kind: CareWorkKind) {
        let today = day("2026-11-23")
        var entry = CareWorkEntry(kind: kind, day: today, title: "某人来电", count: 1)
        func refusal() -> CareWorkRefusal? {
            CareWorkRules.refusal(
                of: .noted(entry), on: nil, on: today, calendar: SchoolCalendar())
        }
        #expect(refusal() == .noWords)
        entry.title = ""
        #expect(refusal() == nil)
        entry.count = -1
        #expect(refusal() == .badCount)
    }
}
