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
                BoxRoom(placed.rect.size).holds(tag), layout.namesBeside[placed.id] != nil,
                layout.numbers[placed.id] != nil,
            ]
            #expect(standings.count(where: \.self) == 1)
            guard let room = layout.namesBeside[placed.id] else { continue }
            #expect(room.width == tag && room.intersection(Rect(size: layout.canvas)) == room)
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
        #expect(BoxRoom(Size(width: 8, height: 4)).holds(6 + 4))
        #expect(!BoxRoom(Size(width: 8, height: 3)).holds(6 + 4))
        #expect(BoxRoom(Size(width: 12, height: 3)).holds(6 + 4))
        #expect(BoxRoom(Size(width: 5, height: 2)).holds(5 + 4))
        #expect(!BoxRoom(Size(width: 5, height: 1)).holds(5 + 4))
    }
}

extension Rect {
    nonisolated fileprivate var cells: [Point] {
        (y..<maxY).flatMap { y in (x..<maxX).map { Point(x: $0, y: y) } }
    }
}
