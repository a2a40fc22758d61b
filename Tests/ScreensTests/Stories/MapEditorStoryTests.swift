import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Drawing the campus with the keys.
@Suite struct MapEditorStoryTests {
    private let ledger: Ledger
    private let sitting: WorkbenchSitting

    init() throws {
        ledger = try SmallSchool.onlyFounded()
        sitting = try WorkbenchSitting(ledger: ledger)
    }

    @Test func schoolOfTwelveBuildingsIsDrawnFromNothingWithFewerThanNineHundredKeys() async throws
    {
        var keys = Keys(sitting)
        keys.press(.character("e"))
        for index in 0..<12 {
            let column = index % 4
            if index > 0 {
                // From the south-east corner of the last one to where the next begins.
                if column == 0 {
                    for _ in 0..<15 { keys.press(Key(.left, .shift)) }
                    keys.press(Key(.down, .shift), Key(.down, .shift))
                } else {
                    keys.press(Key(.right, .shift), Key(.up, .shift))
                }
            }
            keys.press(.character("a"), .enter)
            keys.press(Key(.right, .shift), Key(.right, .shift), Key(.down, .shift), .enter)
            keys.type("Block \(index + 1)")
            keys.press(.tab, .control("u"))
            keys.type("4")
            keys.press(.tab, .control("u"))
            keys.type("6")
            keys.press(.function(2))
            await sitting.wait(until: "building \(index + 1)") {
                sitting.model.school.organisation.children(of: nil).count == index + 1
                    && !sitting.shows("F2 保存")
            }
        }
        #expect(keys.count < 900)
        let organisation = try ledger.organisation.organisation(on: SampleLedger.now.day)
        #expect(organisation.places.count == 12 * (1 + 4 + 24))
        let plan = try ledger.campus.plan()
        #expect(plan.footprints.count == 12)
        let bounds = organisation.children(of: nil).compactMap { plan.footprints[$0.id]?.bounds }
        for (at, one) in bounds.enumerated() {
            for other in bounds[(at + 1)...] {
                #expect(
                    one.east <= other.west || other.east <= one.west || one.north <= other.south
                        || other.north <= one.south)
            }
        }
        #expect(try ledger.journal.entries(limit: 99).count == 12)
    }

    /// 公共区域 can be given to a grid, 场地 is only seen.
    @Test func kindsThatAreNoPlacesSaySoBeforeTheyAreDrawn() {
        sitting.type("ea")
        sitting.type("公共区域")
        sitting.expect("公共区域")
        sitting.expect(not: "不能划网格")
        sitting.press(.control("u"))
        sitting.type("场地")
        sitting.expect("不能划网格、记隐患")
    }

    @Test func aBuildingOverAnotherIsAskedAboutOnce() async throws {
        func draw() {
            sitting.type("a")
            sitting.press(
                .enter, Key(.right, .shift), Key(.right, .shift), Key(.down, .shift), .enter)
        }
        func finish(_ name: String, _ count: Int) async {
            sitting.type(name)
            sitting.press(.function(2))
            await sitting.wait(until: name) {
                sitting.model.school.organisation.children(of: nil).count == count
            }
        }
        sitting.type("e")
        draw()
        await finish("东楼", 1)
        draw()
        sitting.expect("会压在“东楼”上面")
        sitting.press(.enter)
        await finish("西楼", 2)
    }

    @Test func whatHasNoNameIsToldByItsKindAndAPointHasNoSize() async {
        sitting.type("e")
        sitting.type("a")
        sitting.type("ldsm")
        sitting.press(.enter)
        sitting.expect("方向键拉伸")
        sitting.press(Key(.right, .shift), Key(.down, .shift), .enter, .function(2))
        await sitting.wait(until: "trees are saved") { sitting.shows("已保存 绿地树木 · u 撤销") }
        sitting.expect(not: "方向键拉伸")
        sitting.press(Key(.right, .shift), Key(.right, .shift))
        sitting.type("a")
        sitting.type("dmbj")
        sitting.press(.enter, .function(2))
        await sitting.wait(until: "the gate is saved") {
            sitting.shows("已保存 大门标记 · u 撤销")
        }
        sitting.expect(not: "0×0")
    }

    @Test func everythingOfASessionIsUndoneAndDoneAgain() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10)
        editor.move(columns: 20, rows: 0)
        await draw(editor, "Hall", 10)
        let drawn = try ledger.campus.plan()
        #expect(await editor.undo() == nil)
        #expect(await editor.undo() == nil)
        #expect(try places().isEmpty)
        #expect(await editor.redo() == nil)
        #expect(await editor.redo() == nil)
        #expect(try places().map(\.name) == ["Gym", "Hall"])
        #expect(try ledger.campus.plan() == drawn)
    }

    @Test func aBuildingThatWasTakenOffComesBackWithItsFloorsAndRooms() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10, floors: ["F1", "F2"])
        editor.goInside()
        editor.innerIndex = 1
        #expect(await editor.addRooms(["201", "202"]) == nil)
        editor.goOutside()
        let gym = try #require(try places().first?.id)
        let whole = try inside(gym)
        #expect(whole.map(\.name).sorted() == ["201", "202", "F1", "F2", "Gym"])
        #expect(await editor.drop(.place(gym)) == nil)
        #expect(try places().isEmpty)
        #expect(await editor.undo() == nil)
        #expect(try inside(gym) == whole)
        #expect(await editor.redo() == nil)
        #expect(try places().isEmpty)
        for _ in 0..<3 { #expect(await editor.undo() == nil) }
        #expect(editor.done.isEmpty)
    }

    @Test func whatWasWrittenOverABuildingIsInHandAfterwards() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10)
        let drawn = try #require(editor.begin(.ground(.label)))
        #expect(await editor.addGround(.label, name: "Mind", shape: drawn.shape) == nil)
        let written = try #require(try ledger.campus.plan().ground.first?.id)
        #expect(editor.subject == .ground(written))
    }

    @Test func whatSomebodyElseTookOffWhileItWasMovedIsNamed() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10)
        let gym = try #require(try places().first?.id)
        editor.beginMoving()
        let other = try #require(openedEditor())
        #expect(await other.drop(.place(gym)) == nil)
        editor.move(columns: 2, rows: 0)
        let failure = await editor.putDown()
        guard case .refused(.removed("Gym", by: _, at: .some)) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(editor.hand == .empty)
    }

    @Test func secondWhoChangesABuildingIsToldAndKeepsWhatIsInHand() async throws {
        let editor = try #require(openedEditor())
        await draw(editor, "Gym", 10)
        let gym = try #require(try places().first)
        editor.subject = .place(gym.id)
        editor.beginMoving()
        editor.move(columns: 5, rows: 0)
        let now = editor.school.clockTime
        try await ledger.write { ledger in
            try ledger.change(gym.id, on: now.day) { $0.name = "Arena" }
        }
        // The screen shows at once what the other did.
        editor.school.refresh()
        let failure = await editor.putDown()
        #expect(
            failure
                == .refused(
                    .changedMeanwhile(
                        "Gym", by: nil, at: Moment(day: now.day, secondOfDay: 0))))
        #expect(editor.hand != .empty)
        #expect(await editor.putDown() == nil)
        #expect(try places().map(\.name) == ["Arena"])
    }

    /// Lawns and trees hardly ever have one.
    @Test func whatHasNoNameIsCalledByItsKind() throws {
        let sitting = try WorkbenchSitting()
        let words = EditorWords(
            strings: Language.chinese.strings, school: sitting.model.school)
        let trees = GroundDrawing(
            kind: .green, name: "", shape: .point(PlanPoint(east: 0, north: 0)))
        let step = CampusStep.ground(GroundFeature.ID(1), from: trees, to: trees)
        let kind = words.name(of: .ground(.green))
        #expect(words.title(of: [step]) == kind)
        #expect(words.title(of: [step, step]) == kind + " +1")
        let name = words.name(of: .place(.dormitory))
        let place = Place(id: Place.ID(1), name: name, kind: .dormitory, initials: "ssl")
        var draft = MapEditorModel(session: sitting.model.session).draft
        draft.items = [.init(place: place, footprint: Footprint(outlines: []))]
        #expect(words.title(of: .place(place.id), in: draft) == name)
    }

    @Test func firstAndLastRoomAreOneKeyAway() throws {
        let sitting = try WorkbenchSitting()
        let teaching = try sitting.place("教学楼A")
        let organisation = sitting.model.school.organisation
        let floors = organisation.children(of: teaching)
        let top = try #require(floors.last)
        let last = organisation.children(of: top.id).last ?? top
        sitting.model.map.select(teaching)
        sitting.type("1e")
        sitting.press(.enter, .end)
        #expect(sitting.cursorRow.contains(last.name), "\(sitting.picture)")
        sitting.press(.home)
        #expect(sitting.cursorRow.contains(try #require(floors.first).name))
    }

    // MARK: Support

    func openedEditor() -> MapEditorModel? {
        MapEditorModel(session: sitting.model.session)
    }

    func draw(
        _ editor: MapEditorModel, _ name: String, _ columns: Int, floors: [String] = []
    ) async {
        _ = editor.begin(.place(.teaching))
        editor.move(columns: columns, rows: 3)
        guard let footprint = editor.finished?.footprint else { return }
        #expect(
            await editor.addPlace(
                name, kind: .teaching, footprint: footprint, floors: floors, rooms: 0) == nil)
    }

    private func places() throws -> [Place] {
        try ledger.organisation.organisation(on: SampleLedger.now.day).children(of: nil)
    }

    private func inside(_ place: Place.ID) throws -> [Place] {
        let organisation = try ledger.organisation.organisation(on: SampleLedger.now.day)
        return organisation.subtree(of: place).compactMap(organisation.place)
    }

    /// Presses keys one after another and counts them.
    private struct Keys {
        let sitting: WorkbenchSitting
        var count = 0

        init(_ sitting: WorkbenchSitting) { self.sitting = sitting }

        mutating func press(_ keys: Key...) {
            for key in keys { sitting.press(key) }
            count += keys.count
        }

        mutating func type(_ text: String) {
            sitting.type(text)
            count += text.count
        }
    }
}
