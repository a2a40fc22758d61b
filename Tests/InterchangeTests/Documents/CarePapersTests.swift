import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import Interchange

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
        // Below the cut as well stands what the school files its copy by; the guardian's has it once, as before.
        let copies = text.components(separatedBy: "第二联　学校留存")
        try #require(copies.count == 2)
        let source = try DocumentSource(ledger: school.ledger, now: CareSchool.now)
        for word in ["档案号：" + line.code, source.school, source.dateNote] {
            #expect(copies[1].contains(word))
        }
        #expect(copies[0].components(separatedBy: line.code).count == 2)
        #expect(document.text(as: .html).contains("class=\"watermark\""))
        #expect(document.text(as: .csv).contains("钱予 2026-11-23 14:05"))
        let views = try school.file.views(for: owner, since: day("2026-11-01"))
        // One look, with no end to wait for: the name was on no screen.
        #expect(views.map(\.subject) == [.exported])
        #expect(views.first?.reason == .referral && views.first?.code == line.code)
        #expect(views.first?.words == "转介建议书")
        let rows = try self.papers(school, as: school.psychologist).document(.access)
            .text(as: .csv)
        #expect(rows.contains("钱予,导出资料,X-001,转介送医：转介建议书,,"))
        #expect(!rows.contains("查看身份") && !rows.contains("未见遮盖"))
    }

    @Test func theSchoolsCopyOfAReferralIsPrintedAfterTheReturnToo() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: owner)
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        for kind in [
            CareEvent.Kind.referred(
                .init(to: "县医院心理科", reason: "建议评估", guardianSigned: true)),
            .left(reason: "就诊"), .returned(check),
        ] {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        #expect(try school.file.watchCase(line.id, for: owner).referral == nil)
        let text = try papers(school, as: school.psychologist).document(.referral, of: line)
            .text(as: .text)
        #expect(text.contains("县医院心理科"))
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

    @Test func anExtractOfTheLogHoldsOneCaseOrOneReaderAlone() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        let (one, other) = (
            try school.open(.high, number: 1, by: owner),
            try school.open(.low, number: 2, by: second)
        )
        try school.file.note(.caseFile, of: one, by: owner, at: CareSchool.now)
        try school.file.note(.caseFile, of: other, by: second, at: CareSchool.now)
        let papers = try papers(school, as: school.staffed.principal)
        func rows(_ filter: CareViewFilter) throws -> String {
            try papers.document(.access, views: filter).text(as: .text)
        }
        let ofCase = try rows(CareViewFilter(code: one.code))
        #expect(ofCase.contains("档案号 X-001") && ofCase.contains("查看个案"))
        #expect(!ofCase.contains("X-002"))
        let ofReader = try rows(CareViewFilter(viewer: school.second))
        #expect(ofReader.contains("查看人 苏叶") && ofReader.contains("X-002"))
        #expect(!ofReader.contains("X-001"))
        let own = try self.papers(school, as: school.second).document(.access).text(as: .text)
        #expect(own.contains("摘录人本人的查看") && !own.contains("X-001"))
        #expect(throws: CareRefusal.self) {
            try self.papers(school, as: school.staffed.vicePrincipal).document(.access)
        }
    }

    @Test func theExtractNamesThePrincipalWhoApproved() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: owner)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        _ = try school.file.reveal(
            line.id, reason: .crisis, words: "", by: school.key(of: school.second),
            approver: school.key(of: school.staffed.principal), at: CareSchool.now)
        let text = try papers(school, as: school.psychologist).document(.access)
            .text(as: .csv)
        let name = try #require(
            try school.ledger.organisation.organisation(on: CareSchool.now.day)
                .person(school.staffed.principal)?.name)
        #expect(text.contains("苏叶,查看身份,X-001,危机处置,\(name),至多 60"))
    }

    @Test func theExtractTellsOfAnIdentityThatWasMaskedOnceAndHowLongItWasSeen() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: owner)
        _ = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: owner,
            at: CareSchool.now.adding(seconds: -120))
        try school.file.note(
            .masked, of: line, seconds: 2, by: owner,
            at: CareSchool.now.adding(seconds: -118))
        let text = try papers(school, as: school.psychologist).document(.access)
            .text(as: .csv)
        #expect(text.contains("钱予,查看身份,X-001,跟进联系,,2"))
        #expect(!text.contains("遮盖身份"))
        #expect(text.components(separatedBy: "X-001").count == 2)
    }

    @Test func theCertificateOfDestructionNamesTheFileAndNobody() throws {
        let school = try CareSchool()
        let later = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.closedCase(ofPupil: 1, at: later)
        let owner = try school.key(of: school.psychologist)
        _ = try school.file.destroy(line.id, by: owner, at: later)
        let document = try papers(school, as: school.staffed.principal).document(.destruction)
        let row = [
            line.code, "2026-11-23", "2027-01-20", "2027-02-01 14:05", "钱予",
            owner.publicIdentity.fingerprint, String(line.id.rawValue),
        ].joined(separator: ",")
        #expect(document.text(as: .csv).contains(row))
        // Neither the titles nor the number are broken.
        let lines = document.text(as: .text).split(separator: "\n")
        #expect(
            lines.contains { line in
                ["办理人", "密钥指纹", "内部编号"].allSatisfy { line.contains($0) }
            })
        #expect(lines.contains { $0.contains(String(line.id.rawValue)) })
        let words = document.text(as: .text).filter { !$0.isWhitespace }
        #expect(words.contains("“内部编号”是封存文件care.db中该个案一行的编号"))
        for word in ["学生甲", "八(3)", "观察"] { #expect(!words.contains(word), "\(word)") }
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
        #expect(text.contains("流动,·,<5,<5,·") && text.contains("合计,·,·,·,·"))
        #expect(!text.contains("学生甲") && !text.contains("八(3)"))
        // The principal, who opens no list, gets what it comes to.
        let sums = try papers(school, as: school.staffed.principal).document(.homeVisits)
            .text(as: .csv)
        #expect(sums.contains("合计,·,·,·,·") && !sums.contains("留守"))
        let words = try papers(school, as: school.staffed.principal).document(.homeVisits)
            .text(as: .text).filter { !$0.isWhitespace }
        #expect(words.contains("合计已核对（与心理教师的签字相符）"))
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try papers(school, as: school.staffed.office).document(.homeVisits)
        }
    }

    @Test func aSumThatIsNotAsItWasSignedSaysSoOnPaper() throws {
        let school = try CareSchool()
        try school.beginSemester()
        func words(_ proof: SumProof) throws -> String {
            let sheet = HomeVisitSheet(
                source: try DocumentSource(ledger: school.ledger, now: CareSchool.now),
                semester: CareSchool.semester,
                sum: .exact(OutstandingCount(needed: 44, waiting: 0)),
                proof: proof)
            return sheet.document.text(as: .text).filter { !$0.isWhitespace }
        }
        #expect(try words(.changed).contains("合计与心理教师的签字不符"))
        #expect(try words(.unsigned).contains("合计未与封存名单核对"))
    }

    @Test func theScreeningOnPaperHidesSmallNumbersOfSecondInterviews() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let entry = ScreeningEntry(
            instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20"))
        let batch = try await school.ledger.screening.take(
            [.begun(entry)], on: nil, as: owner.signer, at: CareSchool.now)
        try await school.ledger.screening.take(
            [
                .counted(ScreeningClass(name: "八(1)", due: 40, tested: 38)),
                .counted(ScreeningClass(name: "八(2)", due: 41, tested: 41)),
            ], on: batch, as: owner.signer, at: CareSchool.now)
        let pupils = (1...9).map { number in
            ScreeningQueue.Pupil(
                name: CareSchool.pupil(number).name, className: number > 2 ? "八(2)" : "八(1)")
        }
        try school.file.list(pupils, of: batch, by: owner, at: CareSchool.now)
        let text = try papers(school, as: school.psychologist).document(.screening)
            .text(as: .csv)
        #expect(text.contains("八(1),40,38,2,95%,·,·,·"))
        #expect(text.contains("八(2),41,41,0,100%,·,·,·"))
        #expect(text.contains("合计,81,79,2,97%,9,0,9"))
        #expect(!text.contains("学生甲"))
        let sums = try papers(school, as: school.staffed.principal).document(.screening)
            .text(as: .csv)
        #expect(sums.contains("八(1),40,38,2,95%,—,—,—"))
        #expect(sums.contains("合计,81,79,2,97%,9,0,9"))
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try papers(school, as: school.staffed.office).document(.screening)
        }
        // Without the keys there is the same paper of the tests alone.
        let source = try DocumentSource(ledger: school.ledger, now: CareSchool.now)
        let plain = try Documents(source, reader: school.staffed.principal)
            .document(DocumentRequest(.screening)).text(as: .csv)
        #expect(plain.contains("八(1),40,38,2,95%\r\n") || plain.contains("八(1),40,38,2,95%\n"))
    }

    @Test func theSheetOfFollowUpsSaysWhatTheScreenSaysWhoeverPrintsIt() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 0..<9 {
            let line = try school.open(.low, number: number, by: owner)
            try school.file.record(
                .contacted(.init(kind: .meeting, outcome: .steady, minutes: 5)), in: line.id,
                by: owner, at: CareSchool.now)
        }
        try school.open(.medium, number: 20, by: owner, daysAgo: 9)
        let own = try papers(school, as: school.psychologist).document(.timeliness)
        let counts = try #require(try school.file.publicCounts())
        #expect(counts.followUps == PublicShare(part: 9, rest: 1))
        let principals = try papers(school, as: school.staffed.principal).document(.timeliness)
        #expect(own.blocks == principals.blocks)
        let text = own.text(as: .text)
        #expect(text.contains("90% 以上") && text.contains("2026-09-01 至 2026-11-23"))
        #expect(!text.contains(" 9 ") && !text.contains(" 10 "))
    }
}
