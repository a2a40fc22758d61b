import Domain
import Interchange
import Persistence
import Security
import TestSupport
import Testing

struct ImportRiskTests {
    private let header = "风险点,部位,类别,可能后果,评分,管控措施,责任人,管控层级,下次评估\n"

    @Test func riskPointsAreFiledWithTheirScores() throws {
        let small = try SmallSchool()

        let report = try importRisks(
            header + "燃气管道,食堂 一层 灶间,燃气,泄漏,R=3×5=15,每日关阀,孙立民,校级,2026-12-01\n"
                + "书架,图书馆,校舍,倾倒,3*2*1,固定,张三,,\n", into: small)
        let points = try small.ledger.risks.points()

        #expect((report.outcome, report.added) == (.written, 2))
        #expect(points.map(\.entry.place) == [small.kitchen, small.library])
        #expect(points.map(\.entry.score.formula) == ["R=3×5=15", "D=3×2×1=6"])
        #expect(points.map(\.entry.responsible) == [small.cook, small.teacher])
        #expect(points.first?.entry.reviewDue == day("2026-12-01"))
        #expect(report.assumptions == [.controlLevel: 1, .reviewDay: 1])
        #expect(try small.ledger.verify().faults.isEmpty)
    }

    @Test func runningTwiceAddsNothingAndOnlyWhatARowSaysAnewIsTakenOver() throws {
        let small = try SmallSchool()
        let row = "燃气管道,食堂,燃气,泄漏,3×4,每日关阀,孙立民,校级,\n"
        _ = try importRisks(header + row, into: small)

        let again = try importRisks(header + row, into: small)
        let changed = try importRisks(
            "风险点,部位,可能性,严重性,管控措施\n燃气管道,食堂,3,4,换金属软管\n", into: small)
        let entry = try #require(try small.ledger.risks.points().first?.entry)

        #expect((again.added, again.updated, again.alreadyThere) == (0, 0, 1))
        #expect((changed.added, changed.updated) == (0, 1))
        #expect((entry.measures, entry.danger, entry.level) == ("换金属软管", "泄漏", .school))
    }

    @Test(arguments: [
        ("管道,老校区,燃气,泄漏,3×4,关阀,孙立民,,", "部位", ImportIssue.Reason.unknownPlace),
        ("管道,食堂,燃气,泄漏,3×9,关阀,孙立民,,", "评分", .notAScore),
        ("管道,食堂,燃气,泄漏,高,关阀,孙立民,,", "评分", .notAScore),
        ("管道,食堂,燃气,泄漏,,关阀,孙立民,,", "评分", .missingValue),
        ("管道,食堂,燃气,泄漏,3×4,关阀,王五,,", "责任人", .unknownPerson),
        ("管道,食堂,燃气,泄漏,3×4,关阀,孙立民,高级,", "管控层级", .unknownLevel),
        ("管道,食堂,燃气,泄漏,3×4,关阀,孙立民,,明天", "下次评估", .notADate),
        (
            "管道,食堂,燃气,泄漏,3×4,关阀,孙立民,,2026-11-01", "风险点",
            .riskRefused(.faulty([.reviewNotAhead]))
        ),
        ("管道,食堂,燃气,,3×4,关阀,孙立民,,", "风险点", .riskRefused(.faulty([.noDanger]))),
        ("管道,食堂,燃气,泄漏,3×4,关阀,,,", "风险点", .riskRefused(.faulty([.noResponsible]))),
    ])
    func badCellIsNamedByLineAndColumn(
        row: String, column: String, reason: ImportIssue.Reason
    ) throws {
        let report = try importRisks(header + row + "\n", into: SmallSchool())

        #expect(report.outcome == .refused)
        #expect(report.issues.map(\.line) == [2])
        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [reason])
    }

    @Test(arguments: [(",6,15", "可能性"), ("3,,15", "暴露频率"), ("3,6,", "严重性")])
    func factorLeftEmptyIsAskedForAndNoMatrixMadeOfTheOthers(
        factors: String, column: String
    ) throws {
        let header = "风险点,部位,可能后果,可能性,暴露频率,严重性,管控措施,责任人\n"
        let small = try SmallSchool()

        let report = try importRisks(
            header + "管道,食堂,泄漏,\(factors),关阀,孙立民\n", into: small)
        let whole = try importRisks(
            header + "管道,食堂,泄漏,3,6,15,关阀,孙立民\n书架,图书馆,倾倒,2,-,3,固定,张三\n", into: small)

        #expect(report.issues.map(\.column) == [column])
        #expect(report.issues.map(\.reason) == [.missingValue])
        #expect(whole.outcome == .written)
        #expect(
            try small.ledger.risks.points().map(\.entry.score.formula) == [
                "D=3×6×15=270", "R=2×3=6",
            ])
    }

    @Test func whoMayNotIsRefused() throws {
        let staffed = try StaffedSchool()
        let key = try staffed.small.ledger.accounts.signInNow(
            staffed.leader, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key
        defer { key.lock() }
        let stamp = ImportStamp(signer: key.signer, at: SmallSchool.now)
        let rows = "管道,食堂,燃气,泄漏,2×2,关阀,孙立民,,\n书架,图书馆,校舍,倾倒,2×2,固定,张三,,\n"

        let report = try importRisks(header + rows, into: staffed.small, stamp: stamp)

        #expect(report.issues.map(\.line) == [3])
        #expect(report.issues.map(\.reason) == [.riskRefused(.notYours)])
        #expect(throws: AccountRefusal.notSignedIn) {
            try importRisks(header + rows, into: staffed.small)
        }
    }

    @Test func whatWasClosedIsNotOpenedByAnOldList() throws {
        let small = try SmallSchool()
        let row = "管道,食堂,燃气,泄漏,2×2,关阀,孙立民,,\n"
        _ = try importRisks(header + row, into: small)
        let point = try #require(try small.ledger.risks.points().first)
        try small.ledger.write { ledger in
            _ = try ledger.take(.closed(reason: "已拆除"), on: point.id, at: SmallSchool.now)
        }

        let report = try importRisks(header + row, into: small)

        #expect(report.alreadyThere == 1)
        #expect(try small.ledger.risks.points().map(\.isOpen) == [false])
    }

    @Test func thePrintedListOfTheSampleSchoolComesBackAsItIs() throws {
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SampleSchool(seed: 7, now: SmallSchool.now).fill(ledger)
        let before = try ledger.risks.points()
        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let document = try Documents(source).document(DocumentRequest(.riskPoints))

        var options = ImportOptions(now: SmallSchool.now)
        options.dryRun = true
        let report = try RiskImport(ledger: ledger, options: options)
            .run(Array(DocumentCSV(document).text.utf8), fileName: "list.csv")

        #expect(report.issues.isEmpty)
        #expect(report.alreadyThere == before.count { $0.isOpen })
    }

    private func importRisks(
        _ text: String, into small: SmallSchool, stamp: ImportStamp? = nil
    ) throws -> ImportReport {
        try RiskImport(ledger: small.ledger, options: ImportOptions(now: SmallSchool.now))
            .run(Array(text.utf8), fileName: "risks.csv", stamp: stamp)
    }
}
