import Domain
import Localisation
import Persistence
import TestSupport
import TerminalUI
import Testing
import ViewModels

@testable import Screens

/// Inside a building the layer of the campus goes on.
@Suite struct InsideLayerStoryTests {
    /// Inside a building of the sample school, on the zoomed map.
    private func inside(
        _ building: String, _ size: Size = WorkbenchSitting.usual, _ language: Language = .chinese
    ) throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(size, language)
        sitting.model.map.select(try sitting.place(building))
        sitting.type("z")
        sitting.press(.enter)
        return sitting
    }

    /// The row of a place inside.
    private func row(of place: Place, in sitting: WorkbenchSitting) -> String {
        let rows = sitting.picture.split(separator: "\n").map(String.init)
        return rows.first { $0.contains(" " + place.name + " ") && !$0.contains("图层") } ?? ""
    }

    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual])
    func titleNamesThePlaceAndTheLayer(_ size: Size) throws {
        let sitting = try inside("教学楼A", size)
        for name in ["隐患 [1/5]", "四色风险 [2/5]", "此刻值守 [3/5]", "今日巡查 [4/5]", "责任网格 [5/5]"] {
            sitting.expect("教学楼A · 图层 " + name)
            sitting.type("l")
        }
        sitting.type("h")
        sitting.expect("责任网格 [5/5]")
        let english = try inside("教学楼A", size, .english)
        english.expect("hazards [1/5]")
        english.type("l")
        english.expect("risk [2/5]")
    }

    @Test func roomsShowTheRiskOfTheirOwnPoints() throws {
        let sitting = try inside("食堂")
        let map = sitting.model.map
        sitting.type("l")
        let words = Strings.chinese.risks.letters
        #expect(!map.innerPlaces.isEmpty)
        for floor in map.innerPlaces {
            let risk = map.scene.risks[floor.id]
            let expected = risk.map {
                "\(words[$0.highest.rawValue] ?? "?")\($0.counts[$0.highest] ?? 0)"
            }
            #expect(row(of: floor, in: sitting).contains(expected ?? "无风险点"), "\(sitting.picture)")
        }
        sitting.expect("灶间燃气管道与灶具")
    }

    @Test func roomsShowWhoIsOnDutyAndWhetherTheyWereChecked() throws {
        let sitting = try inside("教学楼A")
        let map = sitting.model.map
        sitting.type("ll")
        for place in map.innerPlaces {
            let text = row(of: place, in: sitting)
            if let duty = map.scene.duties[place.id] {
                let names = duty.people.compactMap { map.scene.organisation.person($0)?.name }
                for name in names { #expect(text.contains(name)) }
                if duty.gaps > 0 { #expect(text.contains("缺岗\(duty.gaps)")) }
            } else {
                #expect(text.contains("· 无岗"), "\(sitting.picture)")
            }
        }
        sitting.type("l")
        for place in map.innerPlaces {
            let share = map.scene.patrols[place.id].map { "\($0.checked)/\($0.total)" }
            #expect(row(of: place, in: sitting).contains(share ?? "· 无岗"))
        }
        sitting.type("l")
        for place in map.innerPlaces {
            let grid = map.scene.organisation.grid(of: place.id)
            #expect(row(of: place, in: sitting).contains(grid?.code ?? "未划网格"))
        }
    }

    @Test func whatALayerSaysOfThePlaceStandsBehindOneDot() throws {
        let school = try SmallSchool.founded()
        let sitting = try WorkbenchSitting(ledger: school.ledger)
        sitting.model.map.select(school.canteen)
        sitting.type("z")
        sitting.press(.enter)
        for nothing in ["无风险点", "无岗", "无岗"] {
            sitting.type("l")
            sitting.expect(" · " + nothing)
            sitting.expect(not: "· · ")
        }
    }

    /// Whoever walks on from a hazard to another layer stands on a place.
    @Test func hazardsAreListedOnTheirOwnLayerOnly() throws {
        let school = try SmallSchool.founded()
        try school.file("燃气软管老化")
        let sitting = try WorkbenchSitting(ledger: school.ledger)
        let map = sitting.model.map
        map.select(school.canteen)
        sitting.type("z")
        sitting.press(.enter, .end)
        #expect(map.hazardInHand?.text == "燃气软管老化")
        sitting.type("l")
        #expect(map.hazardInHand == nil)
        sitting.expect(not: "燃气软管老化")
        sitting.type("n")
        #expect(map.hazardInHand == nil)
        sitting.type("h")
        sitting.expect("燃气软管老化")
        #expect(map.innerIndex < map.innerPlaces.count)
    }

    @Test func tabGoesToWhatIsToBeDoneInside() throws {
        let sitting = try inside("食堂")
        let map = sitting.model.map
        let path = map.path
        sitting.press(.tab)
        #expect(map.hazardInHand?.stage.isOpen == true)
        sitting.press(.backTab)
        #expect(map.hazardInHand == nil && map.innerIndex < map.innerPlaces.count)
        sitting.type("llll")
        sitting.press(.tab)
        sitting.expect("这一图层没有待办之处")
        #expect(sitting.model.focus == .map && map.path == path)
    }

    @Test func anotherDayStandsBeforePlaceAndLayer() async throws {
        let sitting = try inside("教学楼A")
        let past = sitting.model.map.past
        sitting.type("l[")
        await sitting.wait(until: "last week is read") { past.scene?.day.text == "2026-11-22" }
        sitting.expect("回看 2026-11-22")
        sitting.expect("教学楼A · 图层 四色风险 [2/5]")
    }
}
