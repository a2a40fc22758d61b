import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// Buildings that are no rectangles, drawn with keys and mouse.
@Suite struct MapEditorCornerTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        let library = school.small.library
        try school.small.ledger.write { ledger in
            try ledger.setFootprint(Self.square, of: library)
        }
    }

    @Test func squareBecomesAnLAndASquareAgain() async throws {
        let sitting = try await atTheEditor(school.office)
        drawL(sitting)
        sitting.press(.enter)
        await sitting.wait(until: "it is saved") { sitting.shows("已保存 图书馆") }
        let drawn = try #require(try footprint())
        #expect(
            drawn.outlines[0].ring == [
                PlanPoint(east: 0, north: 0), PlanPoint(east: 24, north: 0),
                PlanPoint(east: 24, north: 10), PlanPoint(east: 12, north: 10),
                PlanPoint(east: 12, north: 20), PlanPoint(east: 0, north: 20),
            ])
        sitting.type("u")
        await sitting.wait(until: "it is taken back") { sitting.shows("已撤销") }
        #expect(try footprint() == Self.square)
        sitting.type("U")
        await sitting.wait(until: "it is done again") { sitting.shows("已重做") }
        #expect(try footprint() == drawn)
        let acts = try school.small.ledger.journal.entries(limit: 3)
        #expect(acts.allSatisfy { $0.isSigned && $0.act == .organisationChanged("~图书馆") })
        #expect(try school.small.ledger.verify().faults == [])
    }

    /// Half a row from where the steps of the corner lead: the walls would be askew.
    @Test(arguments: [2, 3])
    func cornerComesInLineWithOneInTheMiddleOfAWall(rows: Int) async throws {
        let sitting = try await atTheEditor(school.office)
        let editor = MapEditorModel(session: sitting.model.session, at: school.small.library)
        while editor.metresPerColumn < 2 { editor.magnify(by: -1) }
        editor.beginReshaping()
        for at in [1, 3] {
            editor.choose(ShapeCorner(ring: 0, at: at))
            editor.insertCorner()
        }
        editor.choose(ShapeCorner(ring: 0, at: 3))
        for _ in 0..<6 { editor.move(columns: -1, rows: 0) }
        for _ in 0..<rows { editor.move(columns: 0, rows: 1) }
        #expect(await editor.putDown() == nil)
        let ring = try #require(try footprint()).outlines[0].ring
        #expect(ring[2] == PlanPoint(east: 24, north: 10))
        // The next step leads away again.
        #expect(ring[3] == PlanPoint(east: 12, north: rows == 2 ? 10 : 8))
        #expect(ring[4] == PlanPoint(east: 12, north: 20))
    }

    @Test func stepsAreTakenBackBeforeAnythingIsSaved() async throws {
        let sitting = try await atTheEditor(school.office)
        drawL(sitting)
        sitting.expect("转角 4/6")
        // Seventeen steps of the corner, and before them the two that were put in.
        sitting.type(String(repeating: "u", count: 17))
        sitting.expect("转角 4/6")
        sitting.type("uu")
        sitting.expect("转角 2/4")
        sitting.expect(not: "还没有改动")
        sitting.type("u")
        sitting.expect("还没有改动")
        sitting.type(String(repeating: "U", count: 19))
        sitting.expect("转角 4/6")
        sitting.expect(not: "没有可重做的")
        sitting.type("U")
        sitting.expect("没有可重做的")
        sitting.press(.escape)
        #expect(try footprint() == Self.square)
        sitting.expect(not: "正在改轮廓")
    }

    /// The outline lies as it lay, and the cursor on it, at the corner that was in hand, else at the one that is
    /// nearest.
    @Test(arguments: [false, true])
    func whoLetsGoOfACornerStaysAtIt(putsOneIn: Bool) async throws {
        let sitting = try await atTheEditor(school.office)
        let library = school.small.library
        let editor = MapEditorModel(session: sitting.model.session, at: library)
        while editor.metresPerColumn != 1 {
            editor.magnify(by: editor.metresPerColumn > 1 ? 1 : -1)
        }
        editor.beginReshaping()
        editor.choose(ShapeCorner(ring: 0, at: 1))
        let cursor = editor.cursor
        #expect(cursor == PlanPoint(east: 23, north: 2))
        if putsOneIn { editor.insertCorner() }
        for _ in 0..<15 { editor.move(columns: 1, rows: 1) }
        #expect(editor.cursor != cursor)
        editor.cancel()
        #expect(editor.hand == .empty)
        #expect(editor.cursor == cursor)
        #expect(editor.subject == .place(library))
    }

    @Test func outlineThatWouldCrossItselfIsNotSaved() async throws {
        let sitting = try await atTheEditor(school.office)
        sitting.type("cKKK")
        sitting.expect("轮廓会与自己相交")
        sitting.press(.enter)
        sitting.expect("轮廓会与自己相交")
        #expect(try footprint() == Self.square)
        let place = school.small.library
        #expect(throws: CampusRefusal.crossesItself("图书馆")) {
            try school.small.ledger.write { ledger in
                let found = try #require(try ledger.drawing(of: place, on: SampleLedger.now.day))
                var drawn = found
                drawn.footprint?.outlines[0].ring.swapAt(1, 2)
                try ledger.reshape(
                    [.place(place, from: found, to: drawn)], at: SampleLedger.now)
            }
        }
        sitting.type("JJJ")
        sitting.expect("正在改轮廓 图书馆")
    }

    @Test func cornerIsTakenAwayUntilThreeAreLeft() async throws {
        let sitting = try await atTheEditor(school.office)
        sitting.type("cd")
        sitting.expect("转角 2/3")
        sitting.type("d")
        sitting.expect("转角不能再少")
        sitting.press(.enter)
        await sitting.wait(until: "it is saved") { sitting.shows("已保存 图书馆") }
        #expect(try footprint()?.area == Self.square.area / 2)
    }

    @Test func mouseDragsACorner() async throws {
        let sitting = try await atTheEditor(school.office)
        sitting.type("c")
        let corner = try #require(sitting.terminal.cursor)
        sitting.press(.tab)
        sitting.drag(from: corner, to: Point(x: corner.x + 6, y: corner.y))
        sitting.press(.enter)
        await sitting.wait(until: "it is saved") { sitting.shows("已保存 图书馆") }
        #expect(try footprint()?.outlines[0].ring[1] == PlanPoint(east: 30, north: 0))
    }

    @Test func whoReshapesSecondIsToldWhoWasFirst() async throws {
        let first = try await atTheEditor(school.office)
        let second = try await atTheEditor(school.principal)
        second.type("c")
        second.press(.right, .right)
        first.type("m")
        first.press(.left, .enter)
        await first.wait(until: "the first one has moved it") { first.shows("已保存 图书馆") }
        second.model.school.refresh()
        second.press(.enter)
        await second.wait(until: "the second one is told") { second.shows("陈安") }
        second.expect("先改了“图书馆”")
        second.expect("正在改轮廓 图书馆")
        second.press(.enter)
        await second.wait(until: "it is saved") { second.shows("已保存 图书馆") }
        #expect(try footprint()?.outlines[0].ring[1] == PlanPoint(east: 26, north: 0))
    }

    @Test func roadGetsABend() async throws {
        let sitting = try await atTheEditor(school.office)
        let editor = MapEditorModel(session: sitting.model.session)
        let line = GroundFeature.Shape.line([
            PlanPoint(east: 0, north: -40), PlanPoint(east: 60, north: -40),
        ])
        #expect(await editor.addGround(.road, name: "路", shape: line) == nil)
        editor.subject = try school.small.ledger.campus.plan().ground.first.map { .ground($0.id) }
        editor.beginReshaping()
        editor.insertCorner()
        editor.move(columns: 0, rows: 5)
        #expect(await editor.putDown() == nil)
        let bent = try school.small.ledger.campus.plan().ground.first?.shape
        #expect(bent?.corners.count == 3 && bent?.bounds?.height ?? 0 > 0)
    }

    // MARK: Support

    /// The north-east quarter is cut out; its corner is in hand.
    private func drawL(_ sitting: WorkbenchSitting) {
        sitting.type("ca")
        sitting.press(.tab)
        sitting.type("a")
        sitting.press(.backTab)
        for _ in 0..<12 { sitting.press(.left) }
        for _ in 0..<5 { sitting.press(.down) }
    }

    /// With the library under the cursor, a metre to a column.
    private func atTheEditor(_ person: Person.ID) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(as: person, WorkbenchSitting.usual)
        sitting.type("1")
        sitting.model.map.select(school.small.library)
        sitting.type("e")
        sitting.expect("图书馆  ")
        while !sitting.shows("一列 1 米") { sitting.type(sitting.shows("一列 0.5 米") ? "-" : "+") }
        return sitting
    }

    private func footprint() throws -> Footprint? {
        try school.small.ledger.campus.plan().footprints[school.small.library]
    }

    private nonisolated static let square = Footprint(
        rectangle: PlanBounds(west: 0, south: 0, east: 24, north: 20))
}
