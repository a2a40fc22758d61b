import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// 护导表: the week, its holidays, and narrow screens.
@Suite struct RosterStoryTests {
    @Test func holidaysAndMadeUpDaysSaySo() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7[[[[[[[[[")
        sitting.expect("第4周")
        sitting.expect("放假")
        sitting.type("llll")
        sitting.expect("09-25 放假（09-25 至 09-27）")
        sitting.type("[ll")
        sitting.expect("09-20 补班（按周一）")
        sitting.type("h")
        sitting.expect(not: "补班（按")
    }

    @Test func noticeOfAHolidayLeavesTheGapsOfTheWeekTheirRoom() throws {
        let source = "国务院办公厅关于2026年部分节假日安排的通知"
        let ledger = try SampleLedger.fresh()
        try ledger.write {
            try $0.setException(
                .holiday, on: day("2026-11-28")...day("2026-11-29"), source: source)
        }
        let small = try WorkbenchSitting(WorkbenchSitting.small, ledger: ledger)
        small.type("7llllll")
        small.expect("11-29 放假（11-28 至 11-29） ")
        small.expect("本周空岗")
        let usual = try WorkbenchSitting(ledger: ledger)
        usual.type("7llllll")
        usual.expect("11-29 放假（11-28 至 11-29，" + source)
        usual.expect("本周空岗")
    }

    @Test func slotsLeadBackToTheRosterOfTheDayThatWasShown() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7]l")
        sitting.expect("第14周")
        sitting.type("s")
        sitting.expect("夏令")
        sitting.press(.escape)
        sitting.expect("第14周")
        sitting.press(.escape)
        sitting.expect(not: "第14周")
    }

    @Test func gapsAreToldWithThePostsThatTheyAreAmong() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7")
        sitting.expect("! 1/")
        sitting.expect("✓ ")
    }

    @Test func narrowScreenKeepsDatesAndStates() throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), .english)
        sitting.type("7")
        sitting.expect("11-23")
        sitting.expect("11-29")
        sitting.expect(not: "Mon11")
        sitting.expect("State")
        sitting.expect("present")
    }

    /// Whoever is named last is not cut while the column beside has room.
    @Test(arguments: Language.allCases)
    func whoStandsInForWhomIsToldWholeOnAWideScreen(language: Language) throws {
        let ledger = try SampleLedger.fresh()
        let now = SampleLedger.now
        let school = try ledger.organisation.organisation(on: now.day)
        let cover = try #require(school.people.first { $0.name == "王砚秋" })
        let posts = try ledger.duties.book(now.day...now.day).roster(on: now.day).posts
        let shift = posts.flatMap(\.shifts).first {
            $0.person != nil && $0.person != cover.id && $0.tick == nil
        }
        let duty = try #require(shift?.duty)
        let absent = try #require(school.person(duty.person)?.name)
        try ledger.write { ledger in
            let act = DutyAct.substituted(
                Substitution(
                    duty: duty.id, day: now.day, cover: .person(cover.id), reason: "公差"))
            try ledger.record(act, at: now)
        }
        let sitting = try WorkbenchSitting(WorkbenchSitting.usual, language, ledger: ledger)
        sitting.type("7")
        sitting.expect("王砚秋 " + language.strings.duties.rosterPage.inPlaceOf(absent) + " ")
    }

    @Test func theSlotsAreOneKeyAwayFromTheRoster() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7s")
        sitting.expect("护导时段")
        sitting.expect("夏令")
        sitting.press(.escape)
        sitting.expect(not: "夏令")
    }

    /// Nobody misses a post that was given after it.
    @Test func aDutyOfASlotThatIsOverBeginsTomorrow() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7n")
        sitting.expect("上学")
        sitting.expect("[2026-11-24")
        sitting.press(.tab, .tab, .right, .right, .right)
        sitting.expect("◂ 放学 ▸")
        sitting.expect("[2026-11-23")
        sitting.expect(not: "[2026-11-24")
    }

    /// The gaps take the row below, where nothing else has room.
    @Test func narrowScreenTellsOfMadeUpDays() throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16))
        sitting.type("7[[[[[[[[[[")
        sitting.expect("第3周")
        sitting.expect("09-20补")
        sitting.expect("! 1/")
    }
}
