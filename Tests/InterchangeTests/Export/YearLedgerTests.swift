import Domain
import Foundation
import Interchange
import Persistence
import Testing

@Suite struct YearLedgerTests {
    private static let ledger = """
        检查时间,检查人,检查部位,问题描述,隐患类型,隐患等级,整改要求,整改责任人,整改期限,整改完成日期,复查人,销号日期,销号情况
        2025-11-03 10:20,张三,食堂,燃气软管老化,燃气,一般隐患,更换软管,李四,2025-11-10,2025-11-08,王伟,2025-11-09,已销号
        2025-12-30,张三,教学楼A二层,"灯坏了，""跳闸""
        还冒烟",用电,一般隐患,,李四,2026-01-06,2026-01-04,张三,2026-01-05,已销号
        2026-01-02,张三,教学楼A,'=1+1,消防,一般隐患,'@整改,李四,2026-01-09,,,,未销号
        2026-02-01,李四,食堂,地面湿滑,校舍建筑,,,,,,,,

        """

    private func csv(_ school: ImportSchool, _ year: Int?) throws -> (String, StockBalance) {
        var text = ""
        let balance = try YearLedger(ledger: school.ledger, year: year)
            .write(today: ImportSchool.today) { text += $0 }
        return (text, balance)
    }

    @Test func whatWasExportedIsReadBackTheSame() throws {
        let school = try ImportSchool()
        #expect(try school.importHazards(Self.ledger).added == 4)
        let exported = try csv(school, nil).0
        #expect(exported.hasPrefix("\u{FEFF}序号,编号,检查时间,"))
        #expect(exported.contains(",\"'=1+1\",") && exported.contains(",\"'@整改\","))
        let fresh = try ImportSchool()
        let report = try fresh.importHazards(exported)
        #expect(report.added == 4 && report.skipped == 0)
        for (one, other) in zip(try school.hazards(), try fresh.hazards()) {
            #expect(one.text == other.text)
            #expect(one.place == other.place && one.category == other.category)
            #expect(one.foundAt == other.foundAt && one.finder == other.finder)
            #expect(one.grade == other.grade && one.stage == other.stage)
            #expect(one.originalDue == other.originalDue && one.measures == other.measures)
            #expect(one.acceptedOn == other.acceptedOn && one.closedOn == other.closedOn)
            #expect(one.reviewer == other.reviewer && one.responsible == other.responsible)
        }
        #expect(try school.hazards()[2].text == "=1+1")
        #expect(try csv(fresh, nil).0 == exported)
    }

    @Test(arguments: ["=A1", "+1", "-1", "@x", "'=A1", "''-1", "'text", "\"=A1\""])
    func formulaBecomesTextAndComesBack(text: String) throws {
        let school = try ImportSchool()
        try school.ledger.write { ledger in
            let organisation = try ledger.organisation(on: ImportSchool.today)
            let place = try #require(organisation.places.first)
            let report = HazardReport(
                place: place.id, category: "XF", text: text,
                foundAt: Moment(day: ImportSchool.today, hour: 9, minute: 0), finder: nil)
            _ = try ledger.addHazard(
                report, reportedAt: report.foundAt, actor: nil, events: [], importKey: nil)
        }
        let exported = try csv(school, nil).0
        for start in "=+-@" { #expect(!exported.contains(",\(start)")) }
        for start in "=+-@" { #expect(!exported.contains(",\"\(start)")) }
        let fresh = try ImportSchool()
        _ = try fresh.importHazards(exported)
        #expect(try fresh.hazards().map(\.text) == [text])
    }

    @Test func yearBeginsWithWhatIsStillOpen() throws {
        let school = try ImportSchool()
        _ = try school.importHazards(Self.ledger)
        let (before, last) = try csv(school, 2025)
        #expect((last.opening, last.added, last.closed, last.stock) == (0, 2, 1, 1))
        #expect(before.contains("燃气软管老化") && before.contains("跳闸"))
        #expect(!before.contains("1+1"))
        let (after, this) = try csv(school, 2026)
        #expect((this.opening, this.added, this.closed, this.stock) == (1, 2, 1, 2))
        #expect(!after.contains("燃气软管老化") && after.contains("跳闸"))
        #expect(after.contains("1+1") && after.contains("地面湿滑"))
        #expect(try csv(school, 2024).0.split(separator: "\r\n").count == 1)
        #expect(try csv(school, 2027).1.stock == 2)
    }
}
