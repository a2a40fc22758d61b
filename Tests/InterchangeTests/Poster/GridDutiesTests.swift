import Domain
import Persistence
import TestSupport
import Testing

@testable import Interchange

/// What the sheet for the wall says of a grid's duties.
@Suite struct GridDutiesTests {
    @Test func theSchoolsOwnSlotsComeBeforeWhatIsUsual() throws {
        let sample = try SampleLedger.shared()
        let source = try DocumentSource(ledger: sample.ledger, now: sample.now)
        let day = source.now.day
        let book = try source.ledger.duties.book(day...day)
        let gate = try #require(source.organisation.grids.first { $0.code == "G09" })
        let duties = GridDuties(of: gate, in: source.organisation, book)
        #expect(duties.text.hasPrefix("上学、周五放学、放学、课后巡查、夜间值守到岗；出入登记"))
        #expect(duties.frequency == "周一至周五：上学、课后巡查；周五：周五放学；周一至周四：放学；每天：夜间值守")
    }

    @Test(arguments: [
        ("12347", "周一至周四、周日"), ("135", "周一、周三、周五"), ("1234567", "每天"), ("67", "周六、周日"),
        ("12567", "周一、周二、周五至周日"),
    ])
    func weekdaysAreWrittenInRuns(digits: String, text: String) throws {
        #expect(DutyWords.text(of: try #require(Set<Weekday>(digits: digits))) == text)
    }

    @Test func whatIsUsualStandsThereUntilTheSchoolHasSlots() {
        let duties = GridDuties(kinds: [.canteen])
        #expect(duties.text == "检查食材、留样、燃气和就餐秩序")
        #expect(duties.frequency == "日管控、周排查、月调度")
    }
}
