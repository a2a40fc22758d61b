import Domain
import TerminalUI
import Testing

@testable import Screens

/// Numbers on the map that have no room for all they go with.
struct NumberBoxTests {
    /// In monochrome too a number without a mark is one of a place where nothing is amiss.
    @Test(arguments: [
        (8, "●1", "        164●"), (9, "●1", "         ●1"), (10, "●1 !1", "          ●!"),
        (11, "●1", "           ●"), (-1, "●1", "●1"),
        (8, "●1 !1", "        164!"), (9, "●1 !1", "         ●1!"), (11, "●1 !1", "           !"),
    ])
    func whatTheLayerSaysIsWorthMoreThanTheNumber(x: Int, marks: String, row: String) {
        let badge = PlaceLook.Badge(long: marks, short: marks, role: .caution)
        #expect(picture(Rect(x: x, y: 0, width: 4, height: 1), badge) == [row, "", ""])
    }

    /// Half a number would be another number.
    @Test(arguments: [(8, "        164✓"), (9, "         164"), (10, "")])
    func whatGoesWithoutSayingIsNot(x: Int, row: String) {
        let badge = PlaceLook.Badge(long: "✓", short: "✓", role: .good, isUnsaid: true)
        #expect(picture(Rect(x: x, y: 0, width: 4, height: 1), badge) == [row, "", ""])
    }

    @Test func largeBoxHasItOnItsLine() {
        let badge = PlaceLook.Badge(long: "●1", short: "●1", role: .caution)
        #expect(
            picture(Rect(x: 8, y: 0, width: 8, height: 3), badge)
                == ["        ┌───", "        │164", "        └─●1"])
        #expect(
            picture(Rect(x: 9, y: 0, width: 8, height: 3), badge)
                == ["         ┌──", "         │", "         └●1"])
    }

    /// Beside a number of three digits an arrow alone would not tell what is open there.
    @Test(arguments: [
        (7, 5, "●1", "       164●↑"), (8, 4, "●1", "        ●1↑1"),
        (9, 4, "●1", "         ●1↑"), (10, 4, "●1", "          ●↑"),
        (11, 4, "●1", "           ↑"), (8, 4, "●1 !1", "        ●1!↑"),
        (8, 4, "✓", "        ✓↑1"),
    ])
    func whatHasChangedHasRoomInTheLeastBox(x: Int, columns: Int, state: String, row: String) {
        let badge = changed(state, "↑1", .caution)
        #expect(picture(Rect(x: x, y: 0, width: columns, height: 1), badge) == [row, "", ""])
    }

    @Test func largeBoxHasWhatChangedOnItsLine() {
        #expect(
            picture(Rect(x: 8, y: 0, width: 8, height: 3), changed("●1", "↑1", .caution))
                == ["        ┌───", "        │164", "        └●1↑"])
    }

    /// Its ground tells the colour of a risk, so that the arrow says enough behind the number.
    @Test(arguments: [(8, "        164↑"), (9, "         红↑"), (11, "           ↑")])
    func groundLeavesTheArrowItsRoom(x: Int, row: String) {
        let badge = changed("红", "↑", .error, least: "红")
        let rows = picture(
            Rect(x: x, y: 0, width: 4, height: 1), badge, fill: PlaceFill(risk: .red))
        #expect(rows == [row, "", ""])
    }

    /// True to scale a shape of a single cell says no more than that.
    @Test(arguments: [(1, " ↑"), (2, " ↑┤"), (3, " 24↑"), (4, " 24↑┤"), (5, " 24●↑┤")])
    func whatHasChangedIsToldTrueToScale(columns: Int, row: String) {
        let badge = changed("●1", "↑1", .caution)
        #expect(shape(columns: columns, badge, isNumbered: columns > 1) == row)
    }

    private func changed(
        _ state: String, _ changes: String, _ role: Role, least: String? = nil
    ) -> PlaceLook.Badge {
        let text = state + changes
        var badge = PlaceLook.Badge(long: text, short: text, role: role, least: least)
        badge.changes = changes
        return badge
    }

    /// A sign between two numbers could be that of either.
    @Test(arguments: [(1, 3, " 24●"), (2, 3, " ├●┤"), (2, 4, " ├24●"), (4, 3, " ├●┤")])
    func signNeverStandsBeforeTheNumber(x: Int, columns: Int, row: String) {
        let badge = PlaceLook.Badge(long: "●1", short: "●1", role: .caution)
        #expect(shape(columns: columns, badge, numberAt: x) == row)
    }

    /// Beside the number, or else the code of the grid says it.
    @Test(arguments: [
        (7, "       164░"), (8, "        164░"), (9, "         G03"), (10, "          ░░"),
    ])
    func groundIsSeenWhereverAPlaceIs(x: Int, row: String) {
        let badge = PlaceLook.Badge(long: "", short: "G03", role: .accent)
        let rows = picture(
            Rect(x: x, y: 0, width: 4, height: 1), badge, fill: PlaceFill(grid: 0))
        #expect(rows == [row, "", ""])
    }

    /// 9G06 would be read as one word.
    @Test func codeOfAGridDoesNotStandRightBehindANumber() {
        let canvas = Canvas(size: Size(width: 4, height: 1))
        PlaceBox(
            look: PlaceLook(
                name: "教学楼A", owner: "", putsOwnerFirst: true,
                badge: .init(long: "", short: "G06", role: .accent), fill: PlaceFill(grid: 0)),
            detail: .number, number: 9, isSelected: false, hasFocus: false
        ).draw(in: Rect(size: canvas.size), on: canvas.surface(), seen: SeenMap(size: canvas.size))
        #expect(canvas.text(ofRow: 0) == "9░░░")
    }

    /// Its line takes all cells, which are the ground of others.
    @Test func selectedShapeTellsItsGroundOnItsLine() {
        let cells = (1...4).map { Point(x: $0, y: 0) }
        var shape = PlaceShape(cells) { cells.contains($0) }
        shape.label = .none(24)
        let canvas = Canvas(size: Size(width: 6, height: 1))
        PlaceShapePainter(
            look: PlaceLook(
                name: "教学楼A", owner: "", putsOwnerFirst: true,
                badge: .init(long: "", short: "G06G06", role: .accent), fill: PlaceFill(grid: 0)),
            shape: shape, isSelected: true, hasFocus: false
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0).contains("░"))
    }

    /// True to scale, where the number would take all that there is of a shape.
    @Test(arguments: [(false, " ●┤"), (true, " 24")])
    func numberGivesWayWhereItTakesTheWholeShape(isUnsaid: Bool, row: String) {
        let badge = PlaceLook.Badge(long: "●1", short: "●1", role: .caution, isUnsaid: isUnsaid)
        #expect(shape(columns: 2, badge) == row)
    }

    @Test(arguments: [(2, " ░░"), (3, " 24░"), (5, " 24░░░")])
    func smallShapesAreAllGround(columns: Int, row: String) {
        let badge = PlaceLook.Badge(long: "", short: "G03", role: .accent)
        #expect(shape(columns: columns, badge, fill: PlaceFill(grid: 0)) == row)
    }

    /// The line around the shape lends the marks what it can spare.
    @Test func numberOnALineHasAsManyMarksBehindItAsTheLineSpares() {
        let badge = PlaceLook.Badge(long: "●1 !1", short: "●1 !1", role: .serious)
        #expect(shape(columns: 5, badge) == " 24●!┤")
    }

    /// A full block would look graver than what is red.
    @Test(arguments: [("·", " ·"), ("✓", " ▇")])
    func singleCellWithNothingToSayIsNoBlock(mark: String, row: String) {
        let cell = Point(x: 1, y: 0)
        var shape = PlaceShape([cell]) { $0 == cell }
        shape.label = .none(24)
        let canvas = Canvas(size: Size(width: 4, height: 1))
        let omissions = Omissions()
        PlaceShapePainter(
            look: PlaceLook(
                name: "教学楼A", owner: "",
                badge: .init(long: mark, short: mark, role: .muted, isUnsaid: true)),
            shape: shape, isSelected: false, hasFocus: false, omissions: omissions
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == row)
        #expect(omissions.kinds == (mark == "·" ? [] : .outlines))
    }

    /// What the map shows of number 164 in three rows of twelve columns.
    private func picture(
        _ frame: Rect, _ badge: PlaceLook.Badge, fill: PlaceFill? = nil
    ) -> [String] {
        let canvas = Canvas(size: Size(width: 12, height: 3))
        PlaceBox(
            look: PlaceLook(name: "教学楼A", owner: "", badge: badge, fill: fill),
            detail: .number, number: 164, isSelected: false, hasFocus: false
        ).draw(in: frame, on: canvas.surface(), seen: SeenMap(size: canvas.size))
        return (0..<3).map { canvas.text(ofRow: $0) }
    }

    /// A shape of one row with the number 24 at its beginning, or where else it stands.
    private func shape(
        columns: Int, _ badge: PlaceLook.Badge, fill: PlaceFill? = nil, numberAt x: Int = 1,
        isNumbered: Bool = true
    ) -> String {
        let cells = (1...columns).map { Point(x: $0, y: 0) }
        var shape = PlaceShape(cells) { cells.contains($0) }
        shape.label =
            isNumbered ? .number(24, .init(place: Point(x: x, y: 0), columns: 2)) : .none(24)
        let canvas = Canvas(size: Size(width: 8, height: 1))
        PlaceShapePainter(
            look: PlaceLook(name: "教学楼A", owner: "", badge: badge, fill: fill),
            shape: shape, isSelected: false, hasFocus: false
        ).draw(on: canvas.surface(), origin: .zero)
        return canvas.text(ofRow: 0)
    }
}
