import Domain
import TerminalUI
import Testing

@testable import Screens

/// Names true to scale, in the part of a campus that is seen.
struct SeenNamesTests {
    private nonisolated static let views = [
        SeenMap(size: Size(width: 78, height: 16), origin: Point(x: 11, y: 5)),
        SeenMap(size: Size(width: 60, height: 20), origin: Point(x: 40, y: 9)),
        SeenMap(
            size: Size(width: 80, height: 20), hidden: Rect(x: 58, y: 13, width: 22, height: 7),
            origin: Point(x: 3, y: 2)),
    ]

    @Test(arguments: [2, 4, 5] as [UInt64], views)
    func nothingThatIsSeenIsCut(seed: UInt64, seen: SeenMap) throws {
        let drawing = try drawing(seed, count: 30 * Int(seed))
        let named = drawing.named(in: seen, hasNumbers: true)
        try #require(named.count > 3)
        for (id, shape) in named {
            #expect(shape.cells.allSatisfy { seen.sees($0.place) })
            #expect(shape.label.lines.allSatisfy(seen.sees), "\(id) \(shape.label)")
        }
    }

    /// Whoever looks at the name beside a shape sees but one that it may belong to.
    @Test(arguments: [2, 4, 5] as [UInt64], views)
    func nameBesideAShapeTouchesNoOther(seed: UInt64, seen: SeenMap) throws {
        let drawing = try drawing(seed, count: 30 * Int(seed))
        let named = drawing.named(in: seen, hasNumbers: true)
        for (id, shape) in named {
            guard case .beside(let line) = shape.label else { continue }
            for end in [Point(x: line.place.x - 1, y: line.place.y), line.end] {
                let place = drawing.place(at: end)
                #expect(place == nil || place == id)
            }
            #expect(line.columns >= DisplayText.width(of: drawing.name(of: id)))
        }
    }

    /// Wherever it lies, and however crowded it is there.
    @Test(arguments: [0, 1, 2])
    func selectedPlaceIsAlwaysNamed(zoom: Int) throws {
        let drawing = try drawing(5, count: 150, zoom: zoom)
        let seen = SeenMap(size: Size(width: 78, height: 16), origin: Point(x: 4, y: 1))
        let named = drawing.named(in: seen, hasNumbers: true)
        for id in named.keys {
            let revealed = drawing.revealing(id, among: named, in: seen)
            let label = try #require(revealed[id]?.label)
            guard case .over(let line) = label else {
                #expect(label == named[id]?.label)
                #expect(revealed[id]?.number == nil)
                continue
            }
            #expect(seen.sees(line))
            #expect(line.columns == DisplayText.width(of: drawing.name(of: id)) + 2)
            for (other, shape) in revealed where other != id {
                #expect(!shape.label.lines.contains(where: line.widened.meets))
            }
        }
    }

    /// What the layer says of its neighbours is hidden no oftener than where nobody asks what it is worth.
    @Test func selectedNameSparesWhatTheLayerSays() throws {
        let drawing = try drawing(5, count: 150, zoom: 0)
        let seen = SeenMap(size: Size(width: 78, height: 16))
        let named = drawing.named(in: seen, hasNumbers: true)
        let told = Set(
            named.keys.sorted().enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
        func hidden(_ revealed: [Place.ID: PlaceShape], besides id: Place.ID) -> Int {
            told.count { $0 != id && revealed[$0]?.label != named[$0]?.label }
        }
        var (spared, hiddenAnyway) = (0, 0)
        for id in named.keys {
            let blind = drawing.revealing(id, among: named, in: seen)
            let careful = drawing.revealing(id, among: named, in: seen) {
                told.contains($0) ? TagRoom.mark : TagRoom.name
            }
            spared += hidden(careful, besides: id)
            hiddenAnyway += hidden(blind, besides: id)
        }
        #expect(spared < hiddenAnyway)
    }

    /// Where not all have room, it is not for names that nobody gave.
    @Test func placeholdersComeLast() throws {
        let sample = CampusSample.generated(seed: 5, count: 150)
        func numbered(_ unnamed: Set<Place.ID>) throws -> [Place.ID] {
            let layout = CampusLayout(
                TrueScaleInput(
                    items: sample.items.map {
                        TrueScaleInput.Item(
                            id: $0.id, name: sample.names[$0.id] ?? "",
                            footprint: sample.footprint(of: $0.id), boxes: [:],
                            isUnnamed: unnamed.contains($0.id))
                    }, viewport: Size(width: 118, height: 32)))
            let named = try #require(layout.drawing)
                .named(in: SeenMap(size: layout.canvas), hasNumbers: true)
            return named.filter { $1.number != nil }.map(\.key)
        }
        let half = Set(sample.items.prefix(75).map(\.id))
        let (before, after) = (try numbered([]), try numbered(half))
        // Of those that have names fewer must do with a number.
        #expect(after.count { !half.contains($0) } < before.count { !half.contains($0) })
        #expect(after.count { half.contains($0) } >= before.count { half.contains($0) })
    }

    /// The number of a place is that of its line in the list beside the map, wherever one looks.
    @Test func numbersCountInReadingOrder() throws {
        let layout = CampusSample.generated(seed: 5, count: 200).trueScale(78, 16, zoom: 1)
        let drawing = try #require(layout.drawing)
        for (at, id) in layout.readingOrder.enumerated() {
            #expect(drawing.numbers[id] == at + 1)
        }
        for seen in Self.views {
            for (id, shape) in drawing.named(in: seen, hasNumbers: true) {
                if let number = shape.number { #expect(number == drawing.numbers[id]) }
            }
        }
    }

    @Test(arguments: [(7, " 教学楼A✓──────┤"), (9, " 教学楼A ✓├──────┤")])
    func markStandsNextToItsName(columns: Int, picture: String) {
        // A wing of one row behind its name.
        let start = 1 + columns
        var shape = PlaceShape((start..<start + 8).map { Point(x: $0, y: 0) }) {
            $0.y == 0 && (start..<start + 8).contains($0.x)
        }
        shape.label = .beside(.init(place: Point(x: 1, y: 0), columns: columns))
        let canvas = Canvas(size: Size(width: 24, height: 1))
        PlaceShapePainter(
            look: PlaceLook(
                name: "教学楼A", owner: "", badge: .init(long: "✓", short: "✓", role: .good)),
            shape: shape, isSelected: false, hasFocus: false
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == picture)
    }

    /// Beside a number that takes a whole row of its shape, on another cell of it.
    @Test(arguments: [(Role.critical, " ●"), (.good, " ┴")])
    func whatIsAmissStandsOnTheLineOfAShapeWithoutRoom(role: Role, picture: String) {
        let cells = [Point(x: 1, y: 0), Point(x: 2, y: 0), Point(x: 1, y: 1)]
        var shape = PlaceShape(cells) { cells.contains($0) }
        shape.label = .number(88, .init(place: Point(x: 1, y: 0), columns: 2))
        let canvas = Canvas(size: Size(width: 4, height: 2))
        let mark = role == .good ? "✓" : "●1"
        PlaceShapePainter(
            look: PlaceLook(
                name: "教学楼A", owner: "",
                badge: .init(long: mark, short: mark, role: role, isUnsaid: role == .good)),
            shape: shape, isSelected: false, hasFocus: false
        ).draw(on: canvas.surface(), origin: .zero)
        #expect(canvas.text(ofRow: 0) == " 88")
        #expect(canvas.text(ofRow: 1) == picture)
    }

    private func drawing(
        _ seed: UInt64, count: Int, zoom: Int = 2
    ) throws -> TrueScaleDrawing {
        try #require(
            CampusSample.generated(seed: seed, count: count).trueScale(78, 16, zoom: zoom).drawing)
    }
}

extension TrueScaleDrawing {
    nonisolated fileprivate func name(of id: Place.ID) -> String {
        items.first { $0.id == id }?.name ?? ""
    }
}
