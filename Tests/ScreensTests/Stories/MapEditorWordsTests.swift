import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What the editor of the map says where there is little room.
@Suite struct MapEditorWordsTests {
    private static let name = "青少年科技创新与劳动教育综合实践活动中心大楼东侧附属用房及连廊"
    private let ledger: Ledger
    private let gym: Place.ID

    /// A building of a long name, with three floors, and another beside it.
    init() throws {
        ledger = try SmallSchool.onlyFounded()
        gym = try ledger.write { ledger in
            let gym = try ledger.addPlace(
                name: Self.name, kind: .teaching, parent: nil, initials: "q", importKey: nil)
            for floor in ["一层", "二层", "三层"] {
                _ = try ledger.addPlace(
                    name: floor, kind: .floor, parent: gym, initials: "c", importKey: nil)
            }
            let hall = try ledger.addPlace(
                name: "礼堂", kind: .otherBuilding, parent: nil, initials: "lt", importKey: nil)
            try ledger.setFootprint(
                Footprint(rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 20)), of: gym)
            try ledger.setFootprint(
                Footprint(rectangle: PlanBounds(west: 30, south: 0, east: 60, north: 20)), of: hall)
            return gym
        }
    }

    @Test(arguments: [Language.chinese, .english])
    func aLongNameLeavesRoomForWhatCanBeDone(_ language: Language) throws {
        let sitting = try sitting(WorkbenchSitting.small, language)
        let words = language.strings.canvas.editor
        sitting.type("r")
        sitting.expect(words.stretch)
        sitting.press(.escape)
        sitting.type("m")
        sitting.expect(words.carry)
    }

    @Test func aLongNameLeavesRoomForWhatToPress() throws {
        let words = Language.chinese.strings.canvas.editor
        let names = EditorWords(
            strings: Language.chinese.strings,
            school: SchoolModel(ledger: ledger, clock: { SampleLedger.now }))
        let told = words.overlaps(names.list(of: [Self.name, "礼堂"]))
        #expect(told.hasSuffix("按 Enter 或 F2 就放在这里"))
        #expect(told.contains("… +1") && DisplayText.width(of: told) <= 78)
        #expect(names.list(of: ["礼堂"]) == "礼堂")
    }

    @Test func whatIsInHandIsDrawnOverItsNeighbours() throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        #expect(sitting.picture.split(separator: "\n").dropLast(4).joined().contains(Self.name))
    }

    /// The hall is smaller, and would hide the corner of what is carried over it.
    @Test func whatIsCarriedLiesOverALargerOneAndASmallerOne() throws {
        let box = { (west: Double, east: Double) in
            Footprint(rectangle: PlanBounds(west: west, south: 0, east: east, north: 20))
        }
        let items = [(1, box(0, 24)), (2, box(20, 36))].map { id, footprint in
            TrueScaleInput.Item(
                id: Place.ID(id), name: "", footprint: footprint, boxes: [:])
        }
        let frame = PlanFrame(origin: PlanPoint(east: 0, north: 20), metresPerColumn: 2)
        for (lifted, owner) in [(nil, 2), (1, 1), (2, 2)] as [(Int64?, Int64)] {
            let drawing = TrueScaleDrawing(
                items, ground: [], frame: frame, size: Size(width: 20, height: 6),
                lifted: lifted.map { Place.ID($0) })
            #expect(drawing.place(at: Point(x: 11, y: 2)) == Place.ID(owner))
        }
    }

    /// Without anything in hand every building keeps a cell; through what is carried nothing shows.
    @Test(arguments: [(nil, 1), (1, 0)] as [(Int64?, Int)])
    func whatLiesUnderTheOneInHandDoesNotShowThroughIt(lifted: Int64?, cells: Int) throws {
        let box = Footprint(rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 24))
        let items = [1, 2].map {
            TrueScaleInput.Item(id: Place.ID($0), name: "", footprint: box, boxes: [:])
        }
        let drawing = TrueScaleDrawing(
            items, ground: [],
            frame: PlanFrame(origin: PlanPoint(east: 0, north: 24), metresPerColumn: 2),
            size: Size(width: 12, height: 6), lifted: lifted.map { Place.ID($0) })
        let counts = [1, 2].map { drawing.shapes[Place.ID($0)]?.cells.count ?? 0 }
        #expect(counts.min() == cells)
        #expect(counts.reduce(0, +) == 72)
        if let lifted {
            let inHand = try #require(drawing.shapes[Place.ID(lifted)])
            #expect(inHand.cells.count { $0.isInner } == 40)
        }
    }

    @Test func noNameHoldsAMobileNumber() throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        sitting.type("a")
        sitting.type("文字")
        sitting.press(.enter)
        sitting.type("值班13900002222")
        sitting.press(.function(2))
        sitting.expect("手机号是个人信息，不保存；请从这里删去。")
        sitting.press(.escape, .tab, .function(4))
        sitting.type(" 139 0000 1111")
        sitting.press(.function(2))
        sitting.expect("手机号是个人信息，不保存；请从这里删去。")
        #expect(try ledger.campus.plan().ground.isEmpty)
    }

    /// As on the map: told once which place it is, the person may well mean it.
    @Test func twoPlacesOfANameAreAskedForTwice() async throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        let told = Language.chinese.strings.canvas.editor.sameName("礼堂")
        func name() throws -> String? {
            try ledger.organisation.organisation(on: SampleLedger.now.day).place(gym)?.name
        }
        sitting.type("e")
        sitting.press(.control("u"))
        sitting.type("礼 堂")
        sitting.press(.function(2))
        await sitting.wait(until: "it is told") { sitting.shows(told) }
        #expect(try name() == Self.name)
        sitting.press(.function(2))
        // What cannot be read is not the name that is waited for.
        await sitting.wait(until: "it is saved") { (try? name()) == "礼 堂" }
    }

    @Test func aFieldIsFoundByWhatPeopleCallIt() throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        sitting.type("a")
        sitting.type("操场")
        sitting.press(.enter)
        sitting.expect("正在画 场地")
    }

    /// Else 200 floors would become 20 without a word.
    @Test func tooManyFloorsAreRefusedRatherThanCut() async throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        sitting.press(.enter)
        sitting.type("a")
        sitting.press(.control("u"))
        sitting.type("200")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") {
            sitting.shows(Language.chinese.strings.canvas.editor.noNumber)
        }
        sitting.expect("[200")
    }

    @Test func whoeverCopiesAFloorIsToldOfTheFloor() async throws {
        let sitting = try sitting(WorkbenchSitting.usual, .chinese)
        sitting.press(.enter)
        sitting.type("r")
        sitting.type("101-103")
        sitting.press(.function(2))
        await sitting.wait(until: "the rooms are saved") { sitting.shows("已保存 101 +2") }
        // The first room is in hand.
        sitting.type("c")
        await sitting.wait(until: "they are copied") {
            sitting.shows("已把 一层 的房间复制到以上各层：新增 6 间")
        }
    }

    /// At 60 columns it is told whole.
    @Test(arguments: Language.allCases)
    func whatWasCopiedIsToldInALine(_ language: Language) {
        let told = language.strings.canvas.editor.copied("一层", 12)
        #expect(told.contains("一层") && DisplayText.width(of: told) <= 58)
    }

    /// At 60 columns the line around a small building keeps its corners.
    @Test func theNumberOfFloorsBreaksNoCorner() throws {
        let badge = PlaceLook.Badge(
            long: "3 层", short: "3 层", role: .muted, isPhrase: true, isUnsaid: true)
        let cells = (0..<3).flatMap { y in (10..<20).map { Point(x: $0, y: y) } }
        var shape = PlaceShape(cells) { cells.contains($0) }
        shape.label = .beside(PlaceShape.Line(place: Point(x: 4, y: 0), columns: 6))
        let canvas = Canvas(size: Size(width: 30, height: 3))
        PlaceShapePainter(
            look: PlaceLook(name: "办公楼", owner: "", badge: badge), shape: shape,
            isSelected: false, hasFocus: false
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0).contains("办公楼┌────────┐"))
    }

    private func sitting(_ size: Size, _ language: Language) throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(size, language, ledger: ledger)
        sitting.model.map.select(gym)
        sitting.type("1e")
        return sitting
    }
}
