import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Marked places, and what one is told before they are given to a grid.
@Suite struct GiveStoryTests: PlaceStories {
    let school: SmallSchool
    let sitting: WorkbenchSitting

    init() throws {
        school = try SmallSchool.founded()
        sitting = try WorkbenchSitting(ledger: school.ledger)
    }

    @Test func theQuestionNamesThemAndWhereTheyComeFrom() async throws {
        sitting.model.map.select(school.library)
        sitting.type(" ")
        sitting.model.map.select(school.canteen)
        sitting.type(" wg02")
        sitting.press(.enter)
        sitting.expect("把已标记的 1 处场所划入：G02 食堂？")
        sitting.expect("图书馆（自 G01）、食堂（已在其中，不变）")
        sitting.type("y")
        await sitting.wait(until: "the library is given") {
            sitting.model.map.markedPlaces.isEmpty
        }
        #expect(try organisation().grid(of: school.library)?.code == "G02")
    }

    @Test func aGridThatIsLeftWithoutAPlaceIsNamed() throws {
        let organisation = try organisation()
        let grid = try #require(organisation.grids.first { $0.code == "G02" })
        let handover = organisation.handover(
            of: organisation.places(givenTo: grid.id), to: nil)
        #expect(handover.emptied.map(\.code) == ["G02"])
        #expect(handover.unchanged.isEmpty)
        sitting.model.map.select(school.canteen)
        sitting.type(" w")
        sitting.press(.end, .enter)
        sitting.expect("把已标记的 1 处场所移出网格？")
        sitting.expect("此后没有场所的网格：G02")
    }

    /// Of a single place, unmarked, it is told too before it is done.
    @Test func theLastPlaceOfAGridDoesNotGoUnasked() async throws {
        sitting.model.map.select(school.canteen)
        sitting.type("w")
        sitting.press(.end, .enter)
        sitting.expect("把“食堂”移出网格？")
        sitting.expect("此后没有场所的网格：G02")
        sitting.press(.escape)
        #expect(try organisation().grid(of: school.canteen)?.code == "G02")
        // A grid with others below it is to have none of its own.
        let root = try #require(try organisation().grids.first { $0.parent == nil })
        let library = try #require(try organisation().place(school.library))
        #expect(try organisation().handover(of: [library], to: nil).emptied.isEmpty)
        #expect(try organisation().places(givenTo: root.id).map(\.id) == [school.library])
    }

    @Test func oneAndManyAndNoneHaveTheirOwnWords() {
        let english = Language.english.strings.places
        #expect(english.giveManyQuestion(1, "G04 东区") == "Give 1 marked place to: G04 东区?")
        #expect(english.takeManyQuestion(2) == "Take the 2 marked places out of their grids?")
        let organisation = Organisation(
            day: SampleLedger.now.day, schoolName: "实验中学", schoolCode: "SY", people: [],
            grids: [], places: [], assignments: [], gridsOfPlace: [:])
        let strings = Language.chinese.strings
        func said(_ notice: Notice) -> String { strings.line(for: notice, in: organisation).text }
        #expect(said(.manyGivenToGrid(3, nil)) == "3 处场所已移出网格")
        #expect(said(.liesInGrid("校门", nil)) == "校门 本就不属于任何网格，未变")
        let refusal = Notice.mapUnchanged(
            .changedMeanwhile("校门", by: nil, at: nil), by: "陈静宜")
        #expect(
            said(.notTakenBack("图书馆 +1", refusal)) == "“图书馆 +1”撤销不了：陈静宜后来又改过 校门")
    }

    @Test func whatLiesThereAlreadyIsNotGivenAgain() throws {
        sitting.model.map.select(school.canteen)
        sitting.type(" wg02")
        sitting.press(.enter)
        sitting.expect("! 所标场所都已在其中：G02")
        #expect(sitting.model.map.markedPlaces.count == 1)
    }

    @Test func manyAreNamedAsFarAsThereIsRoom() throws {
        let organisation = try organisation()
        let places = (1...60).map {
            Place(
                id: .init(Int64(900 + $0)), name: "第\($0)教学楼", kind: .teaching,
                initials: "jxl", order: $0)
        }
        let full = Organisation(
            day: organisation.day, schoolName: "实验中学", schoolCode: "SY", people: [],
            grids: organisation.grids, places: places, assignments: [], gridsOfPlace: [:])
        let grid = try #require(organisation.grids.last)
        let question = GiveQuestion(
            handover: full.handover(of: places, to: grid.id), grid: grid, pathOf: full.path(of:),
            words: Language.chinese.strings.places
        ).text
        #expect(question.contains("第1教学楼、第2教学楼"))
        #expect(question.contains(" … 等 60 处"))
        #expect(DisplayText.wrap(question, columns: 56).count <= 7)
    }

    /// A mark on a room is not forgotten because one sees only the building.
    @Test func aBuildingTellsOfTheMarksInside() throws {
        sitting.model.map.reveal(school.kitchen)
        sitting.type(" ")
        sitting.press(.backspace, .backspace, .backspace)
        #expect(sitting.model.map.path.isEmpty)
        sitting.expect("*1 ✓")
        sitting.type("\\")
        sitting.expect(not: "*1")
    }

    @Test func whereEveryPlaceHasAGridThereIsNoneToMark() async throws {
        sitting.type("*")
        let count = sitting.model.map.markedPlaces.count
        sitting.type("wg02")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "they are given") { sitting.model.map.markedPlaces.isEmpty }
        #expect(count > 0)
        sitting.type("*")
        sitting.expect("! 没有空白场所：每处都已划入网格")
    }
}
