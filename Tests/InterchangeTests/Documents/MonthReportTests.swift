import Domain
import Interchange
import Persistence
import Testing

/// 月报: every grid that answers for places, and what the two logs end with.
@Suite struct MonthReportTests {
    private func report(of month: String) throws -> String {
        let sample = try SampleLedger.shared()
        let period = try #require(ReportingPeriod(typed: month))
        let basis = try #require(try MonthReport.Basis(sample.ledger, period, now: sample.now))
        let figures = try sample.ledger.hazards.figuresNow(
            of: period.days, on: basis.today, lastEvent: basis.heads.hazardEvent
        ) { _, _ in }
        let source = try DocumentSource(ledger: sample.ledger, now: sample.now)
        return DocumentText(MonthReport(source, basis, figures).document).text
    }

    /// 零报告: silence would not tell whether anybody looked.
    @Test func gridWithoutAHazardIsTold() throws {
        let text = try report(of: "2026-10")
        let organisation = try SampleLedger.shared().organisation
        for grid in organisation.grids where !organisation.places(givenTo: grid.id).isEmpty {
            #expect(text.contains(grid.code + " " + grid.name), "\(text)")
        }
        #expect(!text.contains("G01 "))
    }

    @Test func theLogsAreNamedAsOnTheScreen() throws {
        let text = try report(of: "2026-10")
        for fact in ["三、日志末条", "隐患事件", "本页数字摘要", "尚无电子签字。"] {
            #expect(text.contains(fact), "\(fact)\n\(text)")
        }
    }
}
