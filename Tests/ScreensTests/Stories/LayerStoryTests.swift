import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Layers, the past, and finding one's way on the campus map.
@Suite struct LayerStoryTests {
    @Test func lGoesThroughAllLayersAndHBack() throws {
        let sitting = try WorkbenchSitting()
        for name in ["四色风险 [2/5]", "此刻值守 [3/5]", "今日巡查 [4/5]", "责任网格 [5/5]", "隐患 [1/5]"] {
            sitting.type("l")
            sitting.expect("图层 " + name)
        }
        sitting.type("h")
        sitting.expect("责任网格 [5/5]")
    }

    @Test func dutyEndsOnTheDayInHandAndAfterWhatWasTicked() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7d")
        sitting.expect("从 2026-11-24 起结束 顾长青")
        sitting.press(.escape)
        sitting.type("]d")
        sitting.expect("从 2026-11-30 起结束 顾长青")
        sitting.press(.escape)
        sitting.type("[")
        sitting.type("e")
        sitting.expect("[2026-11-24")
    }

    @Test func dayToComeShowsWhoWillAnswerForWhat() async throws {
        let sitting = try WorkbenchSitting()
        let past = sitting.model.map.past
        sitting.type("D")
        sitting.type("2026-11-30")
        sitting.press(.enter)
        sitting.expect("预看 2026-11-30")
        await sitting.wait(until: "the day is read") { past.scene?.day.text == "2026-11-30" }
        sitting.type("]")
        await sitting.wait(until: "the next week") { past.scene?.day.text == "2026-12-06" }
        sitting.type("[[")
        sitting.expect(not: "预看")
        sitting.type("D")
        sitting.type("2036-11-30")
        sitting.press(.enter)
        sitting.expect("太远了，还没有安排。")
    }

    @Test func theWeekToComeIsOneKeyAwayUntilNobodyHasArrangedAnything() async throws {
        let sitting = try WorkbenchSitting()
        sitting.type("]")
        sitting.expect("预看 2026-11-29")
        sitting.type("[")
        sitting.expect(not: "预看")
        for _ in 0..<60 { sitting.type("]") }
        sitting.expect("太远了，还没有安排。")
    }

    @Test func theWeeksBeforeAreOneKeyAwayAndTodayIsAnother() async throws {
        let sitting = try WorkbenchSitting()
        let past = sitting.model.map.past
        let today = sitting.model.map.scene.counts
        sitting.type("[")
        sitting.expect("回看 2026-11-22")
        await sitting.wait(until: "last week is read") { past.scene?.day.text == "2026-11-22" }
        sitting.type("[[")
        await sitting.wait(until: "an earlier week is read") {
            past.scene?.day.text == "2026-11-08"
        }
        #expect(sitting.model.map.scene.counts != today)
        // The small pane names what is new in a word; zoomed it has room for more.
        sitting.expect("↑ 新增  ↓ 消除")
        sitting.expect("11-08")
        sitting.type("z")
        sitting.expect("↑ 较上周新增")
        sitting.type("z")
        sitting.type("w")
        sitting.expect("正在看别的日子，先按 = 回到今天。")
        sitting.type("=")
        sitting.expect(not: "回看")
        #expect(sitting.model.map.scene.counts == today)
    }

    @Test func whoWasOnDutyIsShownBySchoolDaysAndNeverAsNow() async throws {
        let sitting = try WorkbenchSitting()
        let map = sitting.model.map
        sitting.type("ll[")
        await sitting.wait(until: "Friday is read") { map.past.scene?.day.text == "2026-11-20" }
        sitting.expect("回看 2026-11-20")
        sitting.expect("14:05值守 [3/5]")
        sitting.expect(not: "此刻")
        #expect(!map.scene.patrols.isEmpty)
        sitting.type("l")
        sitting.expect("当日巡查 [4/5]")
        sitting.expect(not: "今日巡查")
        sitting.type("]")
        sitting.expect("今日巡查 [4/5]")
        sitting.type("]")
        await sitting.wait(until: "Tuesday is read") { map.past.scene?.day.text == "2026-11-24" }
        sitting.expect("预看 2026-11-24")
        #expect(!map.scene.patrols.isEmpty)
    }

    @Test func fromASundayDutiesLeadToTheSchoolDayBefore() async throws {
        let sitting = try WorkbenchSitting()
        let past = sitting.model.map.past
        sitting.type("[")
        sitting.expect("回看 2026-11-22")
        sitting.type("ll")
        await sitting.wait(until: "Friday is read") { past.scene?.day.text == "2026-11-20" }
        sitting.expect("回看 2026-11-20")
        sitting.expect("11-22 无课 · 14:05值守 [3/5]")
        sitting.type("hh")
        sitting.expect("隐患 [1/5]")
        sitting.expect("回看 2026-11-22")
        sitting.expect(not: "无课")
        await sitting.wait(until: "Sunday is read") { past.scene?.day.text == "2026-11-22" }
    }

    @Test func escComesBackFromThePastBeforeItUnzooms() async throws {
        let sitting = try WorkbenchSitting()
        sitting.type("z[")
        await sitting.wait(until: "it is read") { sitting.model.map.past.scene != nil }
        sitting.press(.escape)
        #expect(!sitting.model.map.isInThePast)
        #expect(sitting.model.isZoomed)
    }

    @Test func aDayIsShownWithTheLeaderOfThatDay() async throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.select(try sitting.place("教学楼A"))
        sitting.expect("G03 网格长 李松年")
        sitting.type("D")
        sitting.type("13-45")
        sitting.press(.enter)
        sitting.expect("看不懂这个日期。")
        for _ in 1...5 { sitting.press(.backspace) }
        sitting.type("9-15")
        sitting.press(.enter)
        await sitting.wait(until: "that day is read") {
            sitting.model.map.past.scene?.day.text == "2026-09-15"
        }
        sitting.expect("G03 网格长 蒋维民")
    }

    @Test func aPersonIsFoundAtWhatTheyLeadAndAGridByItsNumber() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("/sht")
        sitting.press(.enter)
        #expect(try sitting.model.map.selection == sitting.place("食堂"))
        sitting.type("/G07")
        sitting.press(.enter)
        #expect(try sitting.model.map.selection == sitting.place("实验楼"))
    }

    @Test func nOnTheMapGoesOnToHazardsAndElsewhereReportsOne() throws {
        let sitting = try WorkbenchSitting()
        let first = sitting.model.map.selection
        sitting.type("n")
        #expect(sitting.model.map.selection != first)
        sitting.type("N")
        #expect(sitting.model.map.selection == first)
        sitting.type("r")
        sitting.expect("━ 上报隐患")
        sitting.press(.escape)
        sitting.type("2n")
        sitting.expect("━ 上报隐患")
        sitting.press(.escape)
        sitting.type("10n")
        sitting.expect("━ 上报隐患")
    }

    @Test func afterAFindNGoesOnFromWhatWasFound() throws {
        let sitting = try WorkbenchSitting()
        let map = sitting.model.map
        map.select(try sitting.place("食堂"))
        sitting.type("n")
        let next = map.selection
        map.select(try sitting.place("教学楼A"))
        sitting.type("/st")
        sitting.press(.enter)
        #expect(try map.selection == sitting.place("食堂"))
        sitting.type("n")
        #expect(map.selection == next)
    }

    /// Whatever has room beside the title: the last that goes is what one looks at.
    @Test func theLayerIsNamedOnTheSmallestScreen() async throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), .english)
        let past = sitting.model.map.past
        func title() -> String {
            sitting.picture.split(separator: "\n", omittingEmptySubsequences: false).prefix(3)
                .joined(separator: "\n")
        }
        for isToday in [true, false] {
            if !isToday {
                try past.show(day("2026-11-20"))
                await sitting.wait(until: "that day is read") { past.scene != nil }
            }
            for name in ["hazards", "risk", isToday ? "on duty" : "duty at", "patrols", "grids"] {
                #expect(title().contains(name), "\(title())")
                sitting.type("l")
            }
        }
    }

    /// "3 risk points … 3 more" would read as six.
    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual])
    func risksThatTheFootHasCountedAreNotCountedAsMore(_ size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        let (map, strings) = (sitting.model.map, Strings.chinese)
        sitting.type("l")
        #expect(map.layer == .risk)
        for (place, risk) in map.scene.risks where risk.total > 1 {
            map.select(place)
            let rows = sitting.picture.split(separator: "\n").filter {
                $0.contains(strings.layers.riskPoints(risk.total))
            }
            #expect(!rows.contains { $0.contains(strings.map.moreHazards(risk.total)) })
        }
    }

    @Test func insideABuildingNGoesToWhatHasHazards() throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.select(try sitting.place("食堂"))
        sitting.press(.enter)
        sitting.type("n")
        let hazard = try #require(sitting.model.map.hazardInHand)
        #expect(hazard.stage.isOpen)
        sitting.type("N")
        #expect(try sitting.model.map.placeInHand == sitting.place("食堂 一层"))
        sitting.type("r")
        sitting.expect("[食堂 一层")
    }

    @Test func onTheZoomedMapTabGoesToWorkAndElsewhereItDoesNot() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.tab)
        #expect(sitting.model.focus == .board)
        sitting.type("1zl")
        sitting.press(.tab)
        let place = try #require(sitting.model.map.selection)
        #expect((sitting.model.map.scene.risks[place]?.overdueReviews ?? 0) > 0)
        #expect(sitting.model.focus == .map)
    }

    @Test func vTellsEverythingOfThePlaceInWords() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.large)
        sitting.model.map.select(try sitting.place("食堂"))
        sitting.type("v")
        for text in ["网格长 孙厚田", "未销号隐患", "风险点", "灶间燃气管道与灶具", "相邻"] {
            sitting.expect(text)
        }
    }

    @Test func homeAndEndGoToTheFirstAndTheLastPlace() throws {
        let sitting = try WorkbenchSitting()
        let map = sitting.model.map
        func walk(_ key: Character) -> Place.ID? {
            for _ in map.campusPlaces { sitting.type(String(key)) }
            return map.selection
        }
        let (first, last) = (walk("k"), walk("j"))
        #expect(first != last)
        sitting.press(.home)
        #expect(map.selection == first)
        sitting.press(.end)
        #expect(map.selection == last)
        sitting.type("g")
        #expect(map.selection == first)
        sitting.type("G")
        #expect(map.selection == last)
    }

    @Test func theListBesideTheMapIsInStepWithIt() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("z")
        sitting.expect("场所 10/10")
        sitting.type("F")
        let withHazards = sitting.model.map.campusPlaces.count {
            sitting.model.map.scene.count(of: $0.id).open > 0
        }
        sitting.expect("场所 \(withHazards)/10 · 只列待办")
    }
}
