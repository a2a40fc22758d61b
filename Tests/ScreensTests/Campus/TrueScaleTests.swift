import Domain
import TerminalUI
import Testing

@testable import Screens

/// The campus true to scale: shapes, names and numbers.
struct TrueScaleTests {
    @Test(arguments: [(1, 12), (2, 30), (3, 60), (4, 120), (5, 200)])
    func everyPlaceIsDrawnAndNothingLiesOverAnythingElse(seed: UInt64, count: Int) throws {
        let sample = CampusSample.generated(seed: seed, count: count)
        for pane in [Size(width: 118, height: 32), Size(width: 78, height: 16)] {
            for zoom in [0, 2, 4] {
                let layout = sample.trueScale(pane.width, pane.height, zoom: zoom)
                let drawing = try #require(layout.drawing)
                #expect(drawing.shapes.count == count)
                #expect(overlaps(drawing.named(on: layout)) == 0, "\(count) on \(pane) at \(zoom)")
            }
        }
    }

    @Test(arguments: [(1, 12), (2, 30), (3, 60), (4, 120)])
    func trueScaleKeepsOrderAndAreas(seed: UInt64, count: Int) {
        let sample = CampusSample.generated(seed: seed, count: count)
        let score = CampusScore(sample.trueScale(118, 32, zoom: 2), of: sample)
        #expect(score.order > 0.95)
        #expect(score.middles > 0.9)
        #expect(score.areas > 0.8)
    }

    @Test(arguments: [(6, 40), (7, 90), (8, 150)])
    func raggedFootprintsKeepOrderAndAreas(seed: UInt64, count: Int) throws {
        let sample = CampusSample.ragged(seed: seed, count: count)
        for zoom in [0, 2] {
            let layout = sample.trueScale(118, 32, zoom: zoom)
            #expect(overlaps(try #require(layout.drawing).named(on: layout)) == 0)
            let score = CampusScore(layout, of: sample)
            #expect(score.order > 0.95, "\(count) at \(zoom)")
            if zoom == 2 { #expect(score.areas > 0.8, "\(count)") }
        }
    }

    @Test(arguments: [(2, 30), (4, 120), (5, 200)])
    func numbersAndNamesNeverReadAsOne(seed: UInt64, count: Int) throws {
        for sample in [
            CampusSample.generated(seed: seed, count: count),
            CampusSample.ragged(seed: seed, count: count),
        ] {
            let layout = sample.trueScale(78, 16)
            let drawing = try #require(layout.drawing)
            let outside = drawing.named(on: layout).values.flatMap(\.label.linesOutside)
            let starts = Set(outside.map(\.place))
            for line in outside {
                let next = Point(x: line.place.x + line.columns, y: line.place.y)
                #expect(!starts.contains(next), "\(line) is followed by another")
            }
        }
    }

    /// Where a name that somebody gave has a number only, no other is written beside its shape.
    @Test(arguments: [(4, 60), (5, 120)])
    func namesThatNobodyGaveStandBack(seed: UInt64, count: Int) throws {
        var sample = CampusSample.generated(seed: seed, count: count)
        for at in sample.items.indices where at.isMultiple(of: 3) {
            sample.items[at].isUnnamed = true
        }
        let layout = sample.trueScale(60, 15)
        let named = try #require(layout.drawing).named(on: layout)
        let unnamed = sample.items.filter(\.isUnnamed).compactMap { named[$0.id] }
        #expect(named.values.contains { $0.number != nil })
        #expect(unnamed.allSatisfy { $0.number != nil })
        let numbers = sample.items.filter { !$0.isUnnamed }.compactMap { named[$0.id]?.number }
        #expect((numbers.max() ?? 0) < (unnamed.compactMap(\.number).min() ?? 0))
    }

    /// Free columns behind a name are for what has changed, with its counts.
    @Test func aNameBesideItsShapeHasTheRoomThatIsFree() throws {
        let square = Footprint(rectangle: PlanBounds(west: 0, south: 0, east: 4, north: 8))
        let item = TrueScaleInput.Item(
            id: Place.ID(1), name: "后勤楼", footprint: square, boxes: [:])
        for (width, columns) in [(30, 12), (15, 11), (14, 10)] {
            let size = Size(width: width, height: 4)
            let drawing = TrueScaleDrawing(
                [item], ground: [],
                frame: PlanFrame(origin: PlanPoint(east: 0, north: 8), metresPerColumn: 1),
                size: size)
            let named = drawing.named(in: SeenMap(size: size), hasNumbers: false)
            guard case .beside(let line) = named[Place.ID(1)]?.label else {
                Issue.record("no name beside the shape on \(width) columns")
                continue
            }
            #expect(line.columns == columns)
        }
    }

    @Test func wholeCampusFitsAtFirstAndGrowsByZooming() {
        let sample = CampusSample.generated(seed: 3, count: 60)
        let first = sample.trueScale(118, 32).canvas
        #expect(first.width <= 118 && first.height <= 32)
        #expect(sample.trueScale(118, 32, zoom: 3).canvas.height > first.height * 2)
        #expect(sample.trueScale(118, 32) == sample.trueScale(118, 32))
    }

    /// On the roads and lawns that were drawn they would seem to stand there.
    @Test(arguments: [Size(width: 118, height: 32), Size(width: 78, height: 16)])
    func placesWithoutOutlinesStandBelowTheGround(_ pane: Size) {
        let layout = CampusSample.school.typed.trueScale(pane.width, pane.height)
        #expect(layout == CampusSample.school.typed.trueScale(pane.width, pane.height))
        #expect(layout.places.count == CampusSample.school.items.count)
        #expect(!layout.ground.isBare)
        let boxes = layout.places.map(\.rect)
        for y in 0..<layout.canvas.height {
            for cell in (0..<layout.canvas.width).map({ Point(x: $0, y: y) }) {
                let isTaken = boxes.contains { $0.contains(cell) }
                #expect(!isTaken || layout.ground[cell] == nil, "\(cell)")
            }
        }
        for (at, box) in boxes.enumerated() {
            #expect(boxes[(at + 1)...].allSatisfy { $0.intersection(box).isEmpty })
        }
        // Where there is room for both, one need not scroll from the one to the other.
        if pane.height > 20 { #expect(layout.canvas.height <= pane.height) }
    }

    @Test func wingsAndCourtyardsKeepTheirShape() {
        let wing = shape([(0, 0), (24, 0), (24, 12), (12, 12), (12, 24), (0, 24)])
        let threeSides = shape([
            (30, 0), (54, 0), (54, 24), (48, 24), (48, 12), (36, 12), (36, 24), (30, 24),
        ])
        let courtyard = shape(
            [(60, 0), (84, 0), (84, 24), (60, 24)],
            hole: [(66, 8), (78, 8), (78, 16), (66, 16)])
        #expect(picture([wing, threeSides, courtyard]) == Self.shapes)
    }

    /// An arm that is one row high has an end like any other wall.
    @Test func armOfOneRowIsClosed() {
        let picture = picture([shape([(0, 0), (84, 0), (84, 2), (30, 2), (30, 24), (0, 24)])])
        let rows = picture.split(separator: "\n")
        #expect(rows.contains { $0.hasSuffix("───┤") }, "\(picture)")
    }

    private static let shapes = """
         ┌─────────┐                 ┌───┐            ┌───┐      ┌────────────────────┐
         │         │                 │   │            │   │      │                    │
         │         │                 │   │            │   │      │       3号楼        │
         │         │                 │   │            │   │      │   ┌───────────┐    │
         │  1号楼  │                 │   │            │   │      │   │           │    │
         │         │                 │   │            │   │      │   │           │    │
         │         └──────────┐      │   └────────────┘   │      │   │           │    │
         │                    │      │       2号楼        │      │   └───────────┘    │
         │                    │      │                    │      │                    │
         │                    │      │                    │      │                    │
         └────────────────────┘      └────────────────────┘      └────────────────────┘


        """

    /// Selected or not: a full block stands in no legend.
    @Test(arguments: [false, true])
    func singleCellOfWhichThereIsNothingToSayIsADot(isSelected: Bool) {
        let canvas = Canvas(size: Size(width: 1, height: 1))
        PlaceShapePainter(
            look: PlaceLook(name: "食堂", owner: "", badge: .nothing(.standard)),
            shape: PlaceShape([.zero]) { $0 == .zero }, isSelected: isSelected, hasFocus: true
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == Symbols.standard[.bullet])
    }

    /// Beyond the walls and the buildings, and not as wide as it likes.
    @Test func wordsBeyondTheWallsHaveAMargin() {
        let outer = [PlanPoint(east: 0, north: 0), PlanPoint(east: 100, north: 60)]
        let beyond = words("东门", at: PlanPoint(east: 120, north: 30), wall: outer)
        #expect(beyond == TrueScaleInput.WordsBeyond(right: 5))
        let long = words(
            String(repeating: "东", count: 20), at: PlanPoint(east: 120, north: 30), wall: outer)
        #expect(long == TrueScaleInput.WordsBeyond())
        let within = words("东门", at: PlanPoint(east: 90, north: 30), wall: outer)
        #expect(within == TrueScaleInput.WordsBeyond())
    }

    /// A lone wall inside the campus has the campus on both sides.
    @Test func wordsAmongTheBuildingsHaveNone() {
        let inner = [PlanPoint(east: 50, north: 20), PlanPoint(east: 50, north: 40)]
        for east in [20.0, 80] {
            let beyond = words("操场", at: PlanPoint(east: east, north: 30), wall: inner)
            #expect(beyond == TrueScaleInput.WordsBeyond())
        }
    }

    // MARK: Support

    /// Two buildings at the ends of a campus 100 metres wide, a wall, and a word on the ground.
    private func words(
        _ name: String, at point: PlanPoint, wall: [PlanPoint]
    ) -> TrueScaleInput.WordsBeyond {
        let buildings = [
            shape([(0, 0), (10, 0), (10, 60), (0, 60)]),
            shape([(90, 0), (100, 0), (100, 60), (90, 60)]),
        ]
        let items = buildings.enumerated().map { at, footprint in
            TrueScaleInput.Item(
                id: Place.ID(Int64(at + 1)), name: "\(at + 1)号楼", footprint: footprint, boxes: [:])
        }
        let ground = [
            GroundFeature(id: .init(1), kind: .wall, name: "", shape: .line(wall)),
            GroundFeature(id: .init(2), kind: .label, name: name, shape: .point(point)),
        ]
        return TrueScaleInput(
            items: items, ground: ground, viewport: Size(width: 78, height: 16)
        ).wordsBeyondWalls
    }

    private func shape(
        _ ring: [(Double, Double)], hole: [(Double, Double)]? = nil
    ) -> Footprint {
        func points(_ pairs: [(Double, Double)]) -> [PlanPoint] {
            pairs.map { PlanPoint(east: $0.0, north: $0.1) }
        }
        return Footprint(outlines: [
            Outline(ring: points(ring), holes: hole.map { [points($0)] } ?? [])
        ])
    }

    private func picture(_ footprints: [Footprint]) -> String {
        let items = footprints.enumerated().map { at, footprint in
            TrueScaleInput.Item(
                id: Place.ID(Int64(at + 1)), name: "\(at + 1)号楼", footprint: footprint, boxes: [:])
        }
        let layout = CampusLayout(
            TrueScaleInput(items: items, viewport: Size(width: 80, height: 12)))
        let canvas = Canvas(size: layout.canvas)
        let named = layout.drawing?.named(on: layout) ?? [:]
        for item in items {
            guard let shape = named[item.id] else { continue }
            PlaceShapePainter(
                look: PlaceLook(
                    name: item.name, owner: "", badge: .init(long: "", short: "", role: .good)),
                shape: shape, isSelected: false, hasFocus: false
            ).draw(on: canvas.surface(), origin: .zero)
        }
        return canvas.text
    }

    /// Cells that two shapes, two texts, or a text and another's shape take.
    private func overlaps(_ shapes: [Place.ID: PlaceShape]) -> Int {
        var owners: [Point: Place.ID] = [:]
        var overlaps = 0
        for (id, shape) in shapes {
            for cell in shape.cells {
                if owners.updateValue(id, forKey: cell.place) != nil { overlaps += 1 }
            }
        }
        var texts: Set<Point> = []
        for (id, shape) in shapes {
            for line in shape.label.lines {
                for x in line.place.x..<(line.place.x + line.columns) {
                    let cell = Point(x: x, y: line.place.y)
                    if !texts.insert(cell).inserted { overlaps += 1 }
                    if let owner = owners[cell], owner != id { overlaps += 1 }
                }
            }
        }
        return overlaps
    }
}

extension PlaceShape.Label {
    /// Names and numbers that no line of their own shape keeps apart from others.
    nonisolated fileprivate var linesOutside: [PlaceShape.Line] {
        switch self {
        case .beside(let line), .over(let line), .number(_, let line): [line]
        case .inside, .none: []
        }
    }
}

extension TrueScaleDrawing {
    /// Where the whole of it is seen.
    nonisolated fileprivate func named(on layout: CampusLayout) -> [Place.ID: PlaceShape] {
        named(in: SeenMap(size: layout.canvas), hasNumbers: true)
    }
}
