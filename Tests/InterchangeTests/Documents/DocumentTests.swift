import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// What the documents say, and that no form loses any of it.
@Suite struct DocumentTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func document(
        _ kind: DocumentKind, year: Int? = nil, hazard: Hazard.ID? = nil, on day: Day? = nil
    ) throws -> Document {
        let source = try DocumentSource(
            ledger: school.small.ledger, now: SmallSchool.now, on: day)
        return try Documents(source, reader: school.principal).document(
            DocumentRequest(kind, year: year, hazard: hazard))
    }

    @Test func noticeHasWhatWasOrderedAndTheSlipThatComesBack() throws {
        let hazard = try school.hazard(school.assigned)
        let text = DocumentText(try document(.notice, hazard: hazard.id)).text
        for fact in [
            "编号：2026-1", "总务处 赵修：", "更换软管", "2026年11月30日", "关闭总阀", "签发人：陈安",
            "裁 剪 线", "整改通知书回执", "（盖章）",
        ] { #expect(text.contains(fact), "\(fact)\n\(text)") }
    }

    @Test(arguments: [DocumentKind.gridMap, .riskMap])
    func mapsAmongTheDocumentsAreOnA4AsAllOfThemAre(_ kind: DocumentKind) throws {
        let source = try DocumentSource(ledger: school.small.ledger, now: SmallSchool.now)
        let html = try Documents(source, reader: school.principal)
            .file(DocumentRequest(kind), as: .html).text
        #expect(html.contains("size: A4 landscape"))
        #expect(!html.contains("A3"))
    }

    @Test func gridsOfAnotherDayStandUnderTheDayOfWriting() throws {
        let ledger = school.small.ledger
        let grid = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).grids
                .first { $0.code == "G02" })
        try ledger.write { ledger in
            try ledger.assign(
                GridAssignment(
                    grid: grid.id, person: school.repairer, role: .leader,
                    starts: day("2026-11-30")))
        }
        let today = DocumentText(try document(.responsibilities)).text
        let monday = DocumentText(
            try document(.responsibilities, on: day("2026-11-30"))
        ).text
        let leader = /食堂 *│ *赵修/
        #expect(!today.contains(leader) && !today.contains("所列为"))
        #expect(monday.contains(leader), "\(monday)")
        #expect(monday.contains("填表日期：2026年11月23日　所列为2026年11月30日的情况"))
    }

    @Test func whatIsKeptWithoutItsDaysIsOfTodayOnly() throws {
        let yesterday = SmallSchool.now.day.adding(days: -1)
        for kind in DocumentKind.allCases where !kind.canBeOfAnotherDay {
            #expect(throws: DocumentRefusal.onlyOfToday) { try document(kind, on: yesterday) }
        }
        #expect(throws: Never.self) { try document(.riskPoints, on: yesterday) }
    }

    @Test func risksOfADayToComeAreNotKnown() throws {
        let tomorrow = SmallSchool.now.day.adding(days: 1)
        for kind in [DocumentKind.riskPoints, .riskMap] {
            #expect(throws: DocumentRefusal.notYet) { try document(kind, on: tomorrow) }
        }
        #expect(throws: Never.self) { try document(.gridMap, on: tomorrow) }
    }

    @Test func pledgesOfADayAreThoseThatHadBeenSignedByThen() throws {
        let ledger = school.small.ledger
        let line = try #require(
            PledgeRoll(
                organisation: try ledger.organisation.organisation(on: SmallSchool.now.day),
                offices: try ledger.accounts.officeHistory(), book: PledgeBook(schoolYear: 2026)
            ).lines(.principalLeader).first)
        let name =
            try school.small.ledger.organisation.organisation(on: SmallSchool.now.day)
            .person(line.person)?.name ?? ""
        let signed = day("2026-11-16")
        try ledger.write { ledger in
            _ = try ledger.record(
                .signed(
                    Pledge(
                        id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026,
                        person: line.person, at: SmallSchool.now,
                        signature: .onPaper(signed, archiveBox: "A-1"), text: "")),
                at: SmallSchool.now)
        }
        func isUnsigned(_ day: Day) throws -> Bool {
            DocumentText(try document(.pledgeRatio, on: day)).text.contains(name)
        }

        #expect(try isUnsigned(signed.adding(days: -1)))
        #expect(try !isUnsigned(signed))
        #expect(try !isUnsigned(SmallSchool.now.day))
    }

    @Test func printOfASignedPledgeTellsWhatWasSignedAndWhatIsDifferentNow() throws {
        let (leader, canteen) = (school.leader, school.small.canteen)
        let hours = try #require(ClockRange(text: "11:45-12:20"))
        let summer = try #require(ClockRange(text: "12:00-12:35"))
        func file(_ name: String, from first: String) throws {
            try school.small.ledger.write { ledger in
                let slot = DutySlot(
                    id: DutySlot.ID(0), name: name, kind: .lunch, summer: summer, winter: hours,
                    starts: day(first))
                let act = try ledger.record(.slotSet(slot), at: SmallSchool.now)
                guard case .slotSet(let slot) = act else { return }
                let duty = Duty(
                    id: Duty.ID(0), person: leader, place: canteen, slot: slot.id,
                    starts: day(first))
                _ = try ledger.record(DutyAct.given(duty, replacing: nil), at: SmallSchool.now)
            }
        }
        try file("午餐", from: "2026-11-10")
        try school.small.ledger.write { ledger in
            let pledge = Pledge(
                id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026, person: leader,
                at: SmallSchool.now,
                signature: .onPaper(day("2026-11-16"), archiveBox: "A-1"), text: "")
            _ = try ledger.record(.signed(pledge), at: SmallSchool.now)
        }
        let source = try DocumentSource(ledger: school.small.ledger, now: SmallSchool.now)
        func print() throws -> String {
            let documents = Documents(source, reader: school.principal)
            return DocumentText(
                try documents.document(DocumentRequest(.pledge, person: leader))
            ).text
        }
        let before = try print()
        #expect(before.contains("午餐") && !before.contains("宜重签"), "\(before)")
        #expect(before.contains("夏令12:00-12:35、冬令11:45-12:20"), "\(before)")

        try file("晚餐", from: "2026-11-20")
        let after = try print()
        let parts = after.split(separator: "签后职责的变化")
        #expect(after.contains("签后职责已变，宜重签"), "\(after)")
        #expect(parts.count == 2 && !parts[0].contains("晚餐"), "\(after)")
        #expect(parts.last?.contains("晚餐") == true, "\(after)")
    }

    @Test func familiesAreLeftOutOfAnotherDaysPledges() throws {
        let year = try school.small.ledger.calendar.calendar().schoolYear(of: SmallSchool.now.day)
        try school.small.ledger.write { ledger in
            _ = try ledger.record(
                .familiesCounted(
                    FamilyPledges(
                        schoolYear: year, className: "七(1)班", due: 45, signed: 44,
                        archiveBox: "A-2")),
                at: SmallSchool.now)
        }
        let today = DocumentText(try document(.pledgeRatio)).text
        let before = DocumentText(
            try document(.pledgeRatio, on: SmallSchool.now.day.adding(days: -1))
        ).text
        #expect(today.contains("教师与家长") && today.contains("七(1)班"))
        #expect(!before.contains("教师与家长") && !before.contains("七(1)班"))
        #expect(before.contains("本表不列"))
    }

    @Test func whatHasNotHappenedYetIsNotPrinted() throws {
        let tomorrow = SmallSchool.now.day.adding(days: 1)
        #expect(throws: DocumentRefusal.notYet) { try document(.pledgeRatio, on: tomorrow) }
        let source = try DocumentSource(
            ledger: school.small.ledger, now: SmallSchool.now, on: tomorrow)
        #expect(throws: DocumentRefusal.notYet) {
            try Poster(source, PosterOptions(paper: .a3, layer: .hazards, isPublic: false))
        }
        #expect(throws: Never.self) {
            try Poster(source, PosterOptions(paper: .a3, layer: .hazards, isPublic: true))
        }
        #expect(throws: Never.self) { try document(.responsibilities, on: tomorrow) }
    }

    /// A sheet on which no place lies in a grid would look as if the school had none.
    @Test func mapsOfDaysBeforeTheLedgerAreRefused() throws {
        let first = try #require(try school.small.ledger.organisation.firstDay())
        let source = try DocumentSource(
            ledger: school.small.ledger, now: SmallSchool.now, on: first.adding(days: -1))
        #expect(throws: DocumentRefusal.beforeLedger(first)) {
            try Poster(source, PosterOptions(paper: .a3, layer: .ownership, isPublic: true))
        }
    }

    @Test func papersAreRefusedBeforeTheirTime() throws {
        let filed = try school.hazard(school.verified)
        #expect(throws: DocumentRefusal.notAssigned(filed.number)) {
            try document(.notice, hazard: filed.id)
        }
        #expect(throws: DocumentRefusal.notSubmitted(filed.number)) {
            try document(.review, hazard: filed.id)
        }
        #expect(throws: DocumentRefusal.notAccepted(filed.number)) {
            try document(.closing, hazard: filed.id)
        }
        #expect(throws: DocumentRefusal.noHazard) { try document(.notice) }
    }

    @Test func reviewIsBlankUntilItIsSigned() throws {
        let waiting = try school.hazard(school.submitted)
        let blank = DocumentText(try document(.review, hazard: waiting.id)).text
        #expect(blank.contains("☐ 合格") && blank.contains("复查人：___"))
        let accepted = try school.hazard(
            school.submitted + [(school.leader, .accepted(opinion: "气密试验合格"))],
            foundHoursAgo: 30)
        let signed = DocumentText(try document(.review, hazard: accepted.id)).text
        #expect(signed.contains("☑ 合格") && signed.contains("复查人：孙立民"))
        #expect(signed.contains("整改责任人：赵修"))
    }

    @Test func signOffSheetCarriesEverySignatureWithItsDay() throws {
        let hazard = try school.hazard(
            school.submitted + [
                (school.office, .accepted(opinion: "合格")), (school.leader, .closed(note: "同意销号")),
            ])
        let text = DocumentText(try document(.closing, hazard: hazard.id)).text
        for fact in ["复查人：陈安    2026年11月22日", "网格长（销号）：孙立民", "按期", "同意销号"] {
            #expect(text.contains(fact), "\(fact)\n\(text)")
        }
    }

    @Test func withdrawnSignatureIsNotPrinted() throws {
        let hazard = try school.hazard(
            school.submitted + [
                (school.leader, .accepted(opinion: "看错了")),
                (school.leader, .revoked(ordinal: 6, reason: "看错了")),
            ])
        let text = DocumentText(try document(.review, hazard: hazard.id)).text
        #expect(text.contains("☐ 合格") && !text.contains("复查人：孙立民"))
    }

    @Test func supervisionRegisterTellsWhoOrderedAndHowFarItIs() throws {
        try school.hazard(school.majorInFull)
        let text = DocumentText(try document(.supervision)).text
        for fact in ["督〔2026〕3号", "责任人 赵修；措施 换管", "未摘牌", "挂牌 1 项"] {
            #expect(text.contains(fact), "\(fact)\n\(text)")
        }
        #expect(try document(.supervision, year: 2025).rowCount == 0)
    }

    @Test func responsibilityTableNamesTheGapsItHas() throws {
        let text = DocumentText(try document(.responsibilities)).text
        for fact in [
            "何敏", "G02", "孙立民", "无AB角：G01、G02", "全校下设网格 1 个，责任人员",
            "未划入网格（空白）：图书馆、校门",
        ] {
            #expect(text.contains(fact), "\(fact)\n\(text)")
        }
    }

    /// Cells below them keep their lines.
    @Test func titlesOfASpreadsheetStandInOneLine() {
        let table = DocumentTable(
            [.init("时段"), .init("周一\n11-23", isCentred: true)],
            rows: [["早入校\n07:30-08:00", "顾长青\n何满仓"]])
        let document = Document(title: "护导值班表", school: "本校", blocks: [.table(table)])
        #expect(
            document.text(as: .csv)
                == "\u{FEFF}时段,周一 11-23\r\n\"早入校\n07:30-08:00\",\"顾长青\n何满仓\"\r\n")
    }

    @Test func spreadsheetRunsNoFormulaAndHtmlNoMarkup() throws {
        try school.small.file("=HYPERLINK(\"x\") <b>&\u{202E}燃气\u{7}", at: nil)
        let register = try document(.hazardRegister)
        let csv = register.text(as: .csv)
        #expect(csv.hasPrefix("\u{FEFF}序号,编号,"))
        #expect(csv.contains("\"'=HYPERLINK(\"\"x\"\") <b>&燃气\""))
        let html = register.text(as: .html)
        #expect(html.contains("=HYPERLINK(&quot;x&quot;) &lt;b&gt;&amp;燃气"))
        #expect(!html.contains("\u{202E}") && !html.contains("\u{7}"))
    }
}
