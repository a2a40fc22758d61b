import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// 心理健康教育工作量表 by kind and by month.
@Suite struct WorkloadSheetTests {
    @Test func eachMonthAndTheirSumStandThereWithTheFactorsAndWhereTheyComeFrom() throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        try school.small.beginSemester()
        try ledger.write(as: school.signer(school.vicePrincipal)) { transaction in
            for (kind, date, amount) in [
                (WorkloadKind.group, "2026-10-09", 1), (.counselling, "2026-11-02", 4),
                (.hotline, "2026-08-30", 9), (.crisis, "2026-11-05", 1),
            ] {
                let entry = WorkloadEntry(
                    person: school.leader, kind: kind, day: day(date), amount: amount)
                try transaction.take(.noted(entry), on: nil, at: SmallSchool.now)
            }
        }
        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let text = DocumentCSV(
            try Documents(source, reader: school.vicePrincipal)
                .document(DocumentRequest(.workload))
        ).text
        let name = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).person(school.leader)
        ).name
        // What lies before the semester does not count.
        #expect(text.contains("\(name),0,4,1,<5,0,<5,5.5+"))
        #expect(text.contains("\(name),0,0,1.5,4,5.5"))
        #expect(text.contains("团辅,1.5,默认："))
    }
}
