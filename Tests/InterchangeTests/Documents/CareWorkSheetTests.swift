import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// 心理工作台账 as counts.
@Suite struct CareWorkSheetTests {
    @Test func smallNumbersOfPeopleAreLeftOutAndNoTitleIsTold() throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let today = SmallSchool.now.day
        try school.small.beginSemester(today.adding(days: -80)...today.adding(days: 60))
        try ledger.write(as: school.signer(school.vicePrincipal)) { transaction in
            for (kind, title, count) in [
                (CareWorkKind.hotline, "", 3), (.roomOpening, "", 17), (.training, "沟通", 21),
                (.publicity, "橱窗", 0),
            ] {
                let entry = CareWorkEntry(kind: kind, day: today, title: title, count: count)
                try transaction.take(.noted(entry), on: nil, at: SmallSchool.now)
            }
        }
        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let text = DocumentCSV(
            try Documents(source, reader: school.principal).document(DocumentRequest(.careWork))
        ).text
        // Two numbers whose sum is known would give one away; one mark stands for both.
        #expect(text.contains("热线,1,·,"))
        #expect(text.contains("咨询室开放,1,·,"))
        #expect(text.contains("培训,1,21,"))
        #expect(!text.contains("沟通"))
        // Not counted is not nobody.
        #expect(text.contains("宣传,1,—,"))
        #expect(text.contains("致家长信,0,—,—,0"))
    }
}
