import Domain
import Foundation
import Interchange
import Persistence
import TestSupport
import Testing

/// The papers out of the sealed file: what stands on them, and what the log keeps of their writing.
@Suite struct CarePapersTests {
    private func papers(
        _ school: CareSchool, as person: Person.ID
    ) throws -> CarePapers {
        let source = try DocumentSource(ledger: school.ledger, now: CareSchool.now)
        return CarePapers(source, school.file, key: try school.key(of: person))
    }

    @Test func theReferralLetterComesInTwoCopiesWithAWatermarkAndIsLogged() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: owner)
        let papers = try papers(school, as: school.psychologist)
        #expect(throws: CareRefusal.noReferral) { try papers.document(.referral, of: line) }
        try school.file.record(
            .referred(.init(to: "县医院心理科", reason: "建议评估", guardianSigned: false)),
            in: line.id, by: owner, at: CareSchool.now)
        let document = try papers.document(.referral, of: line)
        let text = document.text(as: .text)
        #expect(text.components(separatedBy: CareSchool.pupil(1).name).count == 3)
        #expect(text.hasPrefix("钱予 2026-11-23 14:05"))
        #expect(document.text(as: .html).contains("class=\"watermark\""))
        #expect(document.text(as: .csv).contains("钱予 2026-11-23 14:05"))
        let views = try school.file.views(for: owner, since: day("2026-11-01"))
        #expect(views.map(\.subject) == [.exported, .identity])
        #expect(views.last?.reason == .referral)
    }

    @Test func whoeverLeadsNoCaseWritesNothingAboutOne() throws {
        let school = try CareSchool()
        let line = try school.open(.high, by: school.key(of: school.psychologist))
        for person in [school.second, school.staffed.principal, school.staffed.office] {
            #expect(throws: CareRefusal.notAReader) {
                try papers(school, as: person).document(.referral, of: line)
            }
        }
    }

    @Test func countsOnPaperHideSmallNumbersAndNameNobody() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 0..<6 { try school.open(.low, number: number, by: owner) }
        try school.open(.high, number: 7, by: owner)
        let text = try papers(school, as: school.psychologist).document(.timeliness)
            .text(as: .text)
        #expect(text.contains("<5"))
        for word in ["X-0", "学生甲", "八(3)", " 6 "] { #expect(!text.contains(word), "\(word)") }
    }

    @Test func theHomeVisitsOnPaperHideWhatIsFewAndNameNobody() throws {
        let school = try CareSchool()
        try school.beginSemester()
        let owner = try school.key(of: school.psychologist)
        try school.listHomeVisits(by: owner)
        let text = try papers(school, as: school.psychologist).document(.homeVisits)
            .text(as: .csv)
        #expect(text.contains("留守,·,<5,<5,·"))
        #expect(text.contains("合计,·,<5,·,·"))
        #expect(!text.contains("学生甲") && !text.contains("八(3)"))
        #expect(throws: CareRefusal.notAReader) {
            try papers(school, as: school.staffed.principal).document(.homeVisits)
        }
    }
}
