import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// 活动日历, and 咨询室与热线 by month.
@Suite struct ActivityPapersTests {
    private func text(
        of kind: DocumentKind, _ entries: [(CareWorkKind, String, String, Int)]
    ) throws -> String {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        try school.small.beginSemester()
        try ledger.write(as: school.signer(school.vicePrincipal)) { transaction in
            for (kind, date, title, count) in entries {
                let entry = CareWorkEntry(
                    kind: kind, day: day(date), title: title, count: count)
                try transaction.take(.noted(entry), on: nil, at: SmallSchool.now)
            }
        }
        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        return DocumentCSV(try Documents(source).document(DocumentRequest(kind))).text
    }

    @Test func theCalendarSaysWhatIsOwedAndTellsOnlyWhatWasOpenToAll() throws {
        let text = try text(
            of: .activityCalendar,
            [
                (.schoolActivity, "2026-10-10", "心理健康周", 900),
                (.classActivity, "2026-09-02", "认识情绪", 0), (.letter, "2026-12-01", "寒假前", 0),
            ])
        #expect(text.contains("2026-10-03 至 2026-10-17,1/1,—,—"))
        #expect(text.contains("已计划 2026-12-01"))
        #expect(text.contains("2026-10-10,全校活动,心理健康周,已办"))
        #expect(text.contains("2026-09-02,班级活动,—,已办"))
        #expect(text.contains("2026-12-01,致家长信,寒假前,计划"))
    }

    @Test func theCalendarTellsClassByClassInWhichStretchItHadItsActivity() throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        try school.small.beginSemester(day("2026-10-26")...day("2027-01-03"))
        try ledger.write(as: school.signer(school.vicePrincipal)) { transaction in
            let classes = try ["七(1)", "七(2)"].map {
                try transaction.take(
                    .added(name: $0, from: day("2026-10-26")), at: SmallSchool.now)
            }
            for (date, reached) in [
                ("2026-10-28", classes), ("2026-11-10", [classes[1]]),
                ("2026-11-27", [classes[0]]),
            ] {
                let entry = CareWorkEntry(
                    kind: .classActivity, day: day(date), title: "认识情绪", count: 0,
                    classes: Set(reached))
                try transaction.take(.noted(entry), on: nil, at: SmallSchool.now)
            }
        }
        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let text = DocumentCSV(
            try Documents(source).document(DocumentRequest(.activityCalendar))
        ).text
        #expect(text.contains("班级,10-26,11-09,11-23,12-07,12-21,已办/应办"))
        #expect(text.contains("七(1),√,×,○,,,1/3"))
        #expect(text.contains("七(2),√,√,·,,,2/3"))
        #expect(text.contains("合计,2/2,1/2,0/2,,,3/6"))
        #expect(!text.contains("认识情绪"))
    }

    @Test func noSmallMonthFollowsFromTheSum() throws {
        let text = try text(
            of: .roomHotline,
            [
                (.roomOpening, "2026-09-08", "", 7), (.roomOpening, "2026-09-10", "", 6),
                (.roomOpening, "2026-10-13", "", 3), (.roomOpening, "2026-11-10", "", 30),
                (.hotline, "2026-10-13", "", 2),
            ])
        #expect(text.contains("2026年9月,2,0,·,0,0"))
        #expect(text.contains("2026年10月,1,0,<5,1,<5"))
        #expect(text.contains("2026年11月,1,0,30,0,0"))
        // The sum of the visitors leaves open which small number it is; that of the calls would not,
        // and then nothing is told of who called.
        #expect(text.contains("合计,4,0,46,1,·"))
        #expect(text.contains("学生,·") && text.contains("未分类,·"))
    }

    @Test func howOftenAClassActivityIsOwedIsARuleOfTheSchool() {
        let autumn = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))
        func times(_ settings: RuleSettings) -> Int? {
            CareObligation.all(in: autumn, by: SchoolCalendar(semesters: [autumn]), settings)
                .first { $0.subject == .classActivity }?.times.count
        }
        #expect(times(RuleSettings()) == 11)
        #expect(times(RuleSettings(values: [.careClassWeeks: "1"])) == 21)
    }
}
