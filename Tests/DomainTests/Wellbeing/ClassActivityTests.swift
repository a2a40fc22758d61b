import Domain
import Testing

/// 班级活动 class by class: which class had one in which two weeks.
@Suite struct ClassActivityTests {
    private static let autumn = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))
    private let classes = ["七(1)", "七(2)", "八(1)"].enumerated().map {
        SchoolClass(
            id: SchoolClass.ID(Int64($0.offset + 1)), name: $0.element,
            starts: ClassActivityTests.autumn.starts)
    }

    private func obligation(
        _ subject: CareObligation.Subject, _ settings: RuleSettings = RuleSettings()
    ) throws -> CareObligation {
        let calendar = SchoolCalendar(semesters: [Self.autumn])
        return try #require(
            CareObligation.all(in: Self.autumn, by: calendar, settings)
                .first { $0.subject == subject })
    }

    private func activity(_ text: String, _ reached: [Int64], isHeld: Bool = true) -> CareWork {
        CareWork(
            id: CareWork.ID(1),
            entry: CareWorkEntry(
                kind: .classActivity, day: day(text), title: "认识情绪", count: 0,
                classes: Set(reached.map { SchoolClass.ID($0) })),
            isHeld: isHeld)
    }

    @Test func twoWeeksAreMetWhenEveryClassHadOne() throws {
        let owed = try obligation(.classActivity)
        let today = day("2026-09-10")
        let some = [activity("2026-09-02", [1, 3])]
        let standing = owed.standing(by: some, of: classes, on: today)
        let table = try #require(standing.table)
        #expect([standing.begun, standing.met, standing.missed] == [1, 0, 0])
        #expect(standing.openUntil == day("2026-09-13"))
        #expect(table.reach(in: 0) == .init(reached: 2, due: 3))
        #expect(table.behind(in: 0).map(\.name) == ["七(2)"])
        let all = some + [activity("2026-09-10", [2])]
        #expect(owed.standing(by: all, of: classes, on: today).met == 1)
        #expect(owed.standing(by: all, of: classes, on: today).owed == 0)
        // What is over stays missed for the class that had none.
        let later = owed.standing(by: some, of: classes, on: day("2026-09-20"))
        #expect(later.missed == 1)
        #expect(later.table?.sum == .init(reached: 2, due: 6))
    }

    @Test func aPlanForAllThatAreBehindIsNoDebt() throws {
        let owed = try obligation(.classActivity)
        let today = day("2026-09-08")
        let works = [activity("2026-09-02", [1]), activity("2026-09-09", [2], isHeld: false)]
        let standing = owed.standing(by: works, of: classes, on: today)
        #expect(standing.owed == 1)
        #expect(standing.table?.mark(of: classes[1].id, in: 0) == .planned(day("2026-09-09")))
        #expect(standing.table?.mark(of: classes[2].id, in: 0) == .open)
        let planned = works + [activity("2026-09-11", [3], isHeld: false)]
        #expect(owed.standing(by: planned, of: classes, on: today).owed == 0)
        // Nobody said that they took place.
        #expect(owed.standing(by: planned, of: classes, on: day("2026-09-14")).missed == 1)
    }

    @Test func aLineThatNamesNoClassCountsForAllAsItDid() throws {
        let owed = try obligation(.classActivity)
        let standing = owed.standing(
            by: [activity("2026-09-02", [])], of: classes, on: day("2026-09-20"))
        #expect(standing.met == 1)
        #expect(standing.table?.mark(of: classes[0].id, in: 0) == .heldForAll)
        #expect(owed.standing(by: [activity("2026-09-02", [])], on: day("2026-09-20")).met == 1)
        #expect(owed.standing(by: [], on: day("2026-09-20")).table == nil)
    }

    @Test func aClassOwesFromItsFirstDayToItsLast() throws {
        let owed = try obligation(.classActivity)
        let new = SchoolClass(id: SchoolClass.ID(7), name: "七(3)", starts: day("2026-09-14"))
        let gone = SchoolClass(
            id: SchoolClass.ID(8), name: "七(4)", starts: Self.autumn.starts,
            ends: day("2026-09-15"))
        let table = ClassActivityTable(
            owed.times, of: [new, gone], by: [], on: day("2026-09-30"))
        #expect(table.mark(of: new.id, in: 0) == .notOwed)
        #expect(table.mark(of: new.id, in: 1) == .missed)
        #expect(table.mark(of: gone.id, in: 0) == .missed)
        #expect(table.mark(of: gone.id, in: 1) == .notOwed)
        #expect(table.mark(of: gone.id, in: 5) == .notOwed)
        #expect(table.mark(of: new.id, in: 5) == .toCome)
        #expect(table.reach(of: gone.id) == .init(reached: 0, due: 1))
    }

    @Test func howManyASemesterOwesIsARule() throws {
        let settings = RuleSettings(values: [.careActivities: "3", .careLetters: "2"])
        let owed = try obligation(.schoolActivity, settings)
        let today = day("2026-11-23")
        func work(_ text: String, isHeld: Bool = true) -> CareWork {
            CareWork(
                id: CareWork.ID(1),
                entry: CareWorkEntry(
                    kind: .schoolActivity, day: day(text), title: "心理健康周", count: 0),
                isHeld: isHeld)
        }
        let one = owed.standing(by: [work("2026-10-08")], on: today)
        #expect([one.begun, one.met, one.owed] == [3, 1, 2])
        let planned = [work("2026-10-08"), work("2026-12-05", isHeld: false)]
        #expect(owed.standing(by: planned, on: today).owed == 1)
        #expect(owed.standing(by: [work("2026-10-08")], on: day("2027-01-30")).missed == 2)
        let four = (1...4).map { work("2026-10-0\($0)") }
        #expect(owed.standing(by: four, on: today).met == 3)
        #expect(try obligation(.letter, settings).number == 2)
        #expect(RuleName.careActivities.refusal(of: "0") != nil)
    }

    @Test func aClassActivityNamesItsClassesAndNothingElseDoes() {
        let today = day("2026-11-23")
        func refusal(_ kind: CareWorkKind, _ reached: [Int64]) -> CareWorkRefusal? {
            let entry = CareWorkEntry(
                kind: kind, day: today, title: "认识情绪", count: 0,
                classes: Set(reached.map { SchoolClass.ID($0) }))
            return CareWorkRules.refusal(
                of: .noted(entry), on: nil, on: today, among: classes,
                calendar: SchoolCalendar())
        }
        #expect(refusal(.classActivity, []) == .noClasses)
        #expect(refusal(.classActivity, [1, 2]) == nil)
        #expect(refusal(.classActivity, [99]) == .notAClassThen)
        #expect(refusal(.training, [1]) == .noClasses)
        #expect(refusal(.training, []) == nil)
        let entry = CareWorkEntry(kind: .classActivity, day: today, title: "认识情绪", count: 0)
        // A school without a list of classes notes them as before.
        #expect(
            CareWorkRules.refusal(
                of: .noted(entry), on: nil, on: today, calendar: SchoolCalendar()) == nil)
    }

    @Test func classesJoinALineAndLeaveItButNeverAllOfThem() {
        let today = day("2026-11-23")
        let line = activity("2026-11-20", [1, 2])
        func refusal(_ step: CareWorkStep) -> CareWorkRefusal? {
            CareWorkRules.refusal(
                of: step, on: line, on: today, among: classes, calendar: SchoolCalendar())
        }
        #expect(refusal(.reached([SchoolClass.ID(3)])) == nil)
        #expect(refusal(.reached([SchoolClass.ID(1)])) == .alreadyHeld)
        #expect(refusal(.reached([SchoolClass.ID(99)])) == .notAClassThen)
        #expect(refusal(.notReached([SchoolClass.ID(2)])) == nil)
        #expect(refusal(.notReached([SchoolClass.ID(3)])) == .noClasses)
        #expect(refusal(.notReached([SchoolClass.ID(1), SchoolClass.ID(2)])) == .noClasses)
    }
}
