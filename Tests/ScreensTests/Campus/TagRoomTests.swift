import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Where the name of the selected place stands over its neighbours.
struct TagRoomTests {
    private let own = Rect(x: 8, y: 1, width: 4, height: 1)

    /// Three rows of twenty columns with these boxes in which a hazard is open.
    private func room(_ open: [Rect]) -> TagRoom {
        var room = TagRoom(SeenMap(size: Size(width: 20, height: 3)))
        for x in [3, 13] {
            room.keep(Rect(x: x, y: 1, width: 4, height: 1), worth: TagRoom.name)
        }
        for box in open { room.keep(box.inset(dx: -1), worth: TagRoom.open) }
        room.keep(own, worth: TagRoom.ownShape)
        return room
    }

    private let above = Rect(x: 0, y: 0, width: 20, height: 1)
    private let below = Rect(x: 0, y: 2, width: 20, height: 1)
    private let left = Rect(x: 3, y: 1, width: 4, height: 1)

    @Test func nameLiesOverNeighboursWithoutOpenHazards() throws {
        let line = try #require(
            room([above, below]).line(about: own, columns: 12, least: 7))
        #expect(line.columns == 12)
        #expect(line.place.y == 1)
    }

    @Test func nameIsShortenedBeforeItHidesAnOpenHazard() {
        let right = Rect(x: 17, y: 1, width: 3, height: 1)
        let line = room([above, below, left, right]).line(about: own, columns: 12, least: 7)
        #expect(line == PlaceShape.Line(place: Point(x: 8, y: 1), columns: 8))
    }

    @Test func nameStandsWholeInAnotherRowWhereThatIsFree() {
        let right = Rect(x: 17, y: 1, width: 3, height: 1)
        let line = room([above, left, right]).line(about: own, columns: 12, least: 7)
        #expect(line == PlaceShape.Line(place: Point(x: 8, y: 2), columns: 12))
    }

    /// Wherever one of the four sides is without a mark, the name stands there, and whole.
    @Test(arguments: 0..<4)
    func nameHidesNoMarkWhereAnyPlaceIsFree(free: Int) throws {
        let sides = [above, below, left, Rect(x: 13, y: 1, width: 4, height: 1)]
        var room = room([])
        for (side, area) in sides.enumerated() where side != free {
            room.keep(area.inset(dx: -1), worth: TagRoom.mark)
        }
        room.keep(own, worth: TagRoom.ownShape)
        let line = try #require(room.line(about: own, columns: 12, least: 7))
        #expect(line.columns == 12)
        for (side, area) in sides.enumerated() where side != free {
            #expect(line.area.intersection(area).isEmpty)
        }
    }

    /// As many as a row holds.
    @Test func oneMarkIsWorthMoreThanManyNames() {
        var room = TagRoom(SeenMap(size: Size(width: 20, height: 3)))
        room.keep(Rect(x: 0, y: 0, width: 20, height: 3), worth: TagRoom.name)
        room.keep(Rect(x: 0, y: 1, width: 1, height: 1), worth: TagRoom.mark)
        room.keep(Rect(x: 19, y: 1, width: 1, height: 1), worth: TagRoom.mark)
        room.keep(own, worth: TagRoom.ownShape)
        #expect(room.line(about: own, columns: 19, least: 7)?.place.y != 1)
        #expect(room.line(about: own, columns: 19, least: 7)?.columns == 19)
    }

    /// Rounds that are not made yet, and people who stand somewhere; that all is well is quiet.
    @Test func whatALayerSaysIsWorthMoreThanAName() throws {
        let school = SchoolModel(ledger: try SampleLedger.shared(), clock: { SampleLedger.now })
        let model = MapModel(school: school)
        func worths(_ layer: MapModel.Layer) -> [String: Int] {
            let looks = PlaceLooks(
                model: model, strings: Language.chinese.strings, layer: layer)
            return Dictionary(
                model.campusPlaces.map { ($0.name, looks.worth(of: $0.id)) },
                uniquingKeysWith: { first, _ in first })
        }
        let patrol = worths(.patrol)
        #expect(patrol["教学楼A"] == TagRoom.open)
        #expect(patrol["教学楼B"] == TagRoom.mark)
        #expect(worths(.hazards)["教学楼B"] == TagRoom.name)
        #expect(worths(.ownership).values.allSatisfy { $0 == TagRoom.name })
        #expect(worths(.risk)["教学楼A"] ?? 0 > TagRoom.name)
    }

    /// In the afternoon, when nobody stands at the side gate.
    @Test func emptyPostsAndMissedRoundsAreNotHiddenEither() throws {
        func alarming(_ layer: MapModel.Layer, at hour: Int = 16) throws -> [String] {
            let now = Moment(day: day("2026-11-23"), hour: hour, minute: 0)
            let model = MapModel(
                school: SchoolModel(ledger: try SampleLedger.shared(), clock: { now }))
            let looks = PlaceLooks(
                model: model, strings: Language.chinese.strings, layer: layer)
            return model.campusPlaces.filter { looks.isAlarming($0.id) }.map(\.name)
        }
        #expect(try alarming(.duty) == ["校门 · 周边"])
        #expect(try alarming(.patrol, at: 23).contains("教学楼B"))
        #expect(try alarming(.hazards).contains("教学楼A"))
        #expect(try alarming(.ownership).isEmpty)
    }

    /// In either language, and the legend explains the sign.
    @Test(arguments: Language.allCases)
    func emptyPostIsToldInOneColumn(language: Language) throws {
        let now = Moment(day: day("2026-11-23"), hour: 16, minute: 0)
        let school = SchoolModel(ledger: try SampleLedger.shared(), clock: { now })
        let model = MapModel(school: school)
        model.layer = .duty
        let looks = PlaceLooks(model: model, strings: language.strings)
        let gaps = model.campusPlaces.filter { looks.isAlarming($0.id) }
        #expect(!gaps.isEmpty)
        for place in gaps {
            let badge = looks.look(of: place, .standard).badge
            #expect(badge.text(in: 1, isBare: true) == "!")
        }
        let legend = LayerLegend(model: model, strings: language.strings)
        let marks = legend.entries(.standard, columns: 80).map(\.mark)
        #expect(marks.contains { $0.hasSuffix("!") })
        let words = legend.entries(.standard, columns: 80, omitted: .words).map(\.meaning)
        #expect(words.last == language.strings.layers.lostWords)
    }

    /// A box alone where none does.
    @Test(arguments: [(2, "12=✓"), (8, "[]=✓"), (10, "12=✓")])
    func theLegendTellsOfNumbersOnlyWhereTheyStand(omitted: Int, mark: String) throws {
        let now = Moment(day: day("2026-11-23"), hour: 16, minute: 0)
        let model = MapModel(
            school: SchoolModel(ledger: try SampleLedger.shared(), clock: { now }))
        let entries = LayerLegend(model: model, strings: Language.chinese.strings)
            .entries(.standard, columns: 80, omitted: .init(rawValue: omitted))
        #expect(entries.last?.mark == mark)
    }

    @Test func withoutRoomForAWordTheNumberStays() {
        let right = Rect(x: 13, y: 1, width: 4, height: 1)
        let room = room([above, below, left, right])
        #expect(room.line(about: own, columns: 12, least: 7) == nil)
        #expect(room.line(about: own, columns: 12) != nil)
    }

    /// Where the name alone would take all columns, what is amiss is worth its last characters.
    @Test(arguments: [
        (Role.serious, "!", false, "教学… !"), (.good, "·", true, "教学楼A"),
        (.good, "✓", false, "教学楼A"),
    ])
    func nameGivesWayToItsOwnMark(role: Role, mark: String, isUnsaid: Bool, row: String) {
        let canvas = Canvas(size: Size(width: 9, height: 1))
        NameTag(
            look: PlaceLook(
                name: "教学楼A", owner: "",
                badge: .init(long: mark, short: mark, role: role, isUnsaid: isUnsaid)),
            line: .init(place: .zero, columns: 7), hasFocus: true
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == row)
    }

    /// A neighbour of another colour lies right behind it.
    @Test func groundOfANeighbourDoesNotTouchTheName() {
        let canvas = Canvas(size: Size(width: 9, height: 1))
        let surface = canvas.surface()
        surface.fill(.text, in: surface.bounds, glyph: Glyph("░"))
        NameTag(
            look: PlaceLook(
                name: "食堂", owner: "",
                badge: .init(long: "红", short: "红", role: .error),
                fill: PlaceFill(symbol: .fill3, role: .error)),
            line: .init(place: Point(x: 1, y: 0), columns: 6), hasFocus: true
        ).draw(on: surface, origin: .zero)
        #expect(canvas.text(ofRow: 0) == " 食堂红 ░")
    }

    /// On the layer of the grids, whose codes have no room behind a name.
    @Test func nameHasTheGroundOfItsGridBehindIt() {
        let canvas = Canvas(size: Size(width: 6, height: 1))
        let fill = PlaceFill(grid: 1)
        var look = PlaceLook(
            name: "食堂", owner: "G02", badge: .init(long: "", short: "G02", role: .accent),
            fill: fill)
        look.putsOwnerFirst = true
        NameTag(look: look.selected, line: .init(place: .zero, columns: 6), hasFocus: true)
            .draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == "食堂 " + Symbols.standard[fill.symbol])
    }

    /// Behind the name that lies over it, it would seem to be that of the name.
    @Test(
        arguments: [(nil, "7▒▒▒"), (Rect(x: 0, y: 0, width: 2, height: 1), "")]
            as [(Rect?, String)])
    func groundOfABoxGoesWithItsNumber(covered: Rect?, row: String) {
        let canvas = Canvas(size: Size(width: 4, height: 1))
        var look = PlaceLook(
            name: "教学楼A", owner: "G02",
            badge: .init(long: "", short: "G02", role: .accent), fill: PlaceFill(grid: 1))
        look.putsOwnerFirst = true
        PlaceBox(look: look, detail: .number, number: 7, isSelected: false, hasFocus: false).draw(
            in: Rect(size: canvas.size), on: canvas.surface(), seen: SeenMap(size: canvas.size),
            covered: covered)
        #expect(canvas.text(ofRow: 0) == row)
    }

    /// With the mark of its own state behind it.
    @Test func shortenedNameHasItsMark() {
        let canvas = Canvas(size: Size(width: 8, height: 1))
        NameTag(
            look: PlaceLook(
                name: "教学169号楼", owner: "",
                badge: .init(long: "●1", short: "●1", role: .caution)),
            line: .init(place: .zero, columns: 8), hasFocus: true
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == "教学1… ●")
    }
}
