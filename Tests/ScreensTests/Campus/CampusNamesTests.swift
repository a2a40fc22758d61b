import Domain
import TerminalUI
import Testing

@testable import Screens

/// Where the names of a crowded campus stand.
struct CampusNamesTests {
    /// In the box, on the ground beside it, or as a number; never over anything else.
    @Test(arguments: [5, 6, 7, 8] as [UInt64], [0, 1])
    func everyNameStandsSomewhereAndNothingOverlaps(seed: UInt64, zoom: Int) {
        let sample = CampusSample.generated(seed: seed, count: 60 + 15 * Int(seed))
        let layout = sample.layout(92, 31, zoom: zoom, hasList: true)
        guard layout.detail == .number else { return }
        var taken: [Point: Place.ID] = [:]
        for placed in layout.places {
            for cell in placed.rect.cells { taken[cell] = placed.id }
        }
        for label in layout.ground.labels {
            for x in label.place.x..<(label.place.x + label.columns) {
                taken[Point(x: x, y: label.place.y)] = .init(-1)
            }
        }
        for placed in layout.places {
            let tag = sample.items.first { $0.id == placed.id }?.labels[.tag]?.width ?? 0
            let standings = [
                BoxRoom(placed.rect.size, name: tag).holdsName,
                layout.namesBeside[placed.id] != nil,
                layout.numbers[placed.id] != nil,
            ]
            #expect(standings.count(where: \.self) == 1)
            guard let room = layout.namesBeside[placed.id] else { continue }
            #expect([tag, tag - 2].contains(room.width))
            #expect(room.intersection(Rect(size: layout.canvas)) == room)
            for cell in room.inset(dx: -1).cells {
                #expect(taken[cell] == nil || taken[cell] == placed.id, "\(room)")
            }
            for cell in room.cells { taken[cell] = placed.id }
        }
    }

    @Test func namesStandOnFreeGroundInPlaceOfNumbers() {
        let layout = CampusSample.generated(seed: 6, count: 150).layout(92, 31, hasList: true)
        #expect(layout.namesBeside.count > 5)
        #expect(layout.namesBeside.count + layout.numbers.count <= layout.places.count)
    }

    @Test func nameBesideABoxIsPressedAsTheBoxIs() throws {
        let layout = CampusSample.generated(seed: 6, count: 150).layout(92, 31, hasList: true)
        let (place, room) = try #require(layout.namesBeside.first)
        #expect(layout.place(at: Point(x: room.maxX - 1, y: room.y)) == place)
        #expect(layout.extent(of: place)?.intersection(room) == room)
    }

    @Test func boxOfTwoRowsHoldsANameAsWideAsItself() {
        #expect(BoxRoom(Size(width: 8, height: 4), name: 6 + 4).holdsName)
        #expect(!BoxRoom(Size(width: 7, height: 3), name: 6 + 4).holdsName)
        #expect(BoxRoom(Size(width: 12, height: 3), name: 6 + 4).hasBorder)
        #expect(!BoxRoom(Size(width: 5, height: 1), name: 5 + 4).holdsName)
    }

    /// Without a line around it, a mark below a name would be that of a number beside it.
    @Test func nameInTheOpenHasItsMarkBehindIt() {
        #expect(!BoxRoom(Size(width: 5, height: 2), name: 5 + 4).holdsName)
        #expect(BoxRoom(Size(width: 9, height: 2), name: 5 + 4).holdsName)
        let open = BoxRoom(Size(width: 10, height: 3), name: 6 + 4)
        #expect(open.holdsName && !open.hasBorder)
    }

    /// A name that nobody gave is the first that a number stands for.
    @Test(arguments: [3, 4, 5] as [UInt64])
    func namesThatSomebodyGaveComeFirst(seed: UInt64) {
        var sample = CampusSample.generated(seed: seed, count: 70)
        for at in sample.items.indices where !at.isMultiple(of: 3) {
            sample.items[at].isUnnamed = true
        }
        let layout = sample.layout(92, 31, hasList: true)
        guard layout.detail == .number else { return }
        let unnamed = Set(sample.items.filter(\.isUnnamed).map(\.id))
        let numbered = layout.numbers.keys.count { !unnamed.contains($0) }
        let named = sample.items.count - unnamed.count
        #expect(numbered * 4 < named, "\(numbered) of \(named)")
    }

    /// As a published map has them: long names, and a third of the buildings without any.
    private static func published(seed: UInt64, count: Int) -> CampusSample {
        var sample = CampusSample.generated(seed: seed, count: count)
        for at in sample.items.indices {
            sample.items[at].isUnnamed = at.isMultiple(of: 3)
            sample.items[at].labels[.tag] = Size(width: at.isMultiple(of: 3) ? 12 : 20, height: 1)
        }
        return sample
    }

    /// The largest buildings' names have room at the cost of boxes that nobody has named.
    @Test(
        arguments: [(3, 60), (4, 60), (5, 80)],
        [Size(width: 89, height: 31), Size(width: 60, height: 15)])
    func buildingsThatNobodyNamedMakeRoom(campus: (seed: UInt64, count: Int), pane: Size) {
        let sample = Self.published(seed: campus.seed, count: campus.count)
        let layout = sample.layout(pane.width, pane.height, zoom: 1, hasList: true)
        let unnamed = Set(sample.items.filter(\.isUnnamed).map(\.id))
        let named = sample.items.count - unnamed.count
        let shown = named - layout.numbers.keys.count { !unnamed.contains($0) }
        #expect(shown * 2 > named, "\(shown) of \(named)")
        #expect(CampusScore(layout, of: sample).order > 0.95)
    }

    /// The list explains numbers: those come last that stand for no name.
    @Test(arguments: [3, 4, 5] as [UInt64])
    func noNameThatNobodyGaveStandsWhereAnotherHasOnlyANumber(seed: UInt64) {
        let sample = Self.published(seed: seed, count: 80)
        let layout = sample.layout(60, 15, hasList: true)
        let unnamed = Set(sample.items.filter(\.isUnnamed).map(\.id))
        let (placeholders, names) = (
            layout.numbers.filter { unnamed.contains($0.key) }.values,
            layout.numbers.filter { !unnamed.contains($0.key) }.values
        )
        #expect(!names.isEmpty && !placeholders.isEmpty)
        #expect(layout.namesBeside.keys.allSatisfy { !unnamed.contains($0) })
        #expect((names.max() ?? 0) < (placeholders.min() ?? 0))
    }
}

extension Rect {
    nonisolated fileprivate var cells: [Point] {
        (y..<maxY).flatMap { y in (x..<maxX).map { Point(x: $0, y: y) } }
    }
}
