import Domain
import TerminalUI
import Testing

@testable import Screens

/// Long roads have a lane between the boxes.
struct CampusStreetsTests {
    /// A building north of a road and two south of it.
    private nonisolated static var sample: CampusSample {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 60, 60, 20)
        sample.building("办公楼", west: 0, north: 20, 40, 14)
        sample.building("食堂", west: 60, north: 20, 40, 14)
        return sample
    }

    private func cleared(
        _ rects: [Rect], height: Int, road: [(Double, Double)], ground: [Int: Rect] = [:],
        detail: CampusDetail = .small, of sample: CampusSample = CampusStreetsTests.sample
    ) -> [Rect] {
        var sample = sample
        sample.ground(.road, "主干道", CampusSample.line(road))
        let site = CampusSite(sample.items, ground: sample.ground)
        let fitted = CampusDrawing.Fitted(
            detail: detail, size: Size(width: 30, height: height), rects: rects, ground: ground,
            scale: .init(across: 0.3, along: 0.3))
        return CampusStreets(site, ground: sample.ground).cleared(fitted).rects
    }

    private let level = [(0.0, 30.0), (50, 31), (100, 30)]
    private let tight = [
        Rect(x: 0, y: 0, width: 14, height: 4), Rect(x: 0, y: 4, width: 12, height: 4),
        Rect(x: 14, y: 4, width: 10, height: 3),
    ]

    @Test func boxesMoveOffTheRoadWhereTheyHaveRoom() {
        #expect(
            cleared(tight, height: 10, road: level) == [
                tight[0], Rect(x: 0, y: 5, width: 12, height: 4),
                Rect(x: 14, y: 5, width: 10, height: 3),
            ])
    }

    /// The one that is the largest stays so.
    @Test func boxWithoutRoomGivesARowOfItsOwn() {
        let expected = [
            tight[0], Rect(x: 0, y: 5, width: 12, height: 3),
            Rect(x: 14, y: 5, width: 10, height: 3),
        ]
        #expect(cleared(tight, height: 8, road: level) == expected)
        let pond = Rect(x: 2, y: 8, width: 6, height: 2)
        #expect(cleared(tight, height: 10, road: level, ground: [7: pond]) == expected)
    }

    @Test func boxBehindTheOneThatGivesWayMovesOn() {
        var sample = Self.sample
        sample.building("实验楼", west: 0, north: 90, 50, 18)
        let rects = [
            Rect(x: 0, y: 4, width: 14, height: 3), Rect(x: 0, y: 7, width: 12, height: 3),
            Rect(x: 14, y: 7, width: 10, height: 3), Rect(x: 0, y: 1, width: 14, height: 3),
        ]
        let moved = cleared(rects, height: 10, road: level, of: sample)
        let up = Point(x: 0, y: 1)
        #expect(moved == [rects[0].moved(by: up), rects[1], rects[2], rects[3].moved(by: up)])
        // With a pond behind it, it stays.
        let pond = Rect(x: 2, y: 0, width: 6, height: 1)
        #expect(cleared(rects, height: 10, road: level, ground: [7: pond], of: sample) == rects)
    }

    /// Who answers for two of three is told less where that lets a road be seen whole.
    @Test func boxesShowARowLessWhereTheRoadHasNoOtherWay() {
        let rects = [
            Rect(x: 0, y: 0, width: 20, height: 4), Rect(x: 0, y: 4, width: 20, height: 4),
            Rect(x: 21, y: 4, width: 20, height: 4),
        ]
        #expect(
            cleared(rects, height: 8, road: level, detail: .medium) == [
                rects[0], Rect(x: 0, y: 5, width: 20, height: 3),
                Rect(x: 21, y: 5, width: 20, height: 3),
            ])
    }

    @Test func nothingMovesWhereTheRoadHasItsLane() {
        let loose = [tight[0]] + tight.dropFirst().map { $0.moved(by: Point(x: 0, y: -1)) }
        #expect(cleared(loose, height: 10, road: level) == loose)
    }

    /// A short road, one along the edge and one that leads through a building.
    @Test(
        arguments: [
            [(0, 30), (20, 30)], [(0, 70), (100, 70)], [(0, 12), (100, 12)], [(0, 0), (100, 60)],
        ] as [[(Double, Double)]])
    func otherRoadsMoveNothing(road: [(Double, Double)]) {
        #expect(cleared(tight, height: 10, road: road) == tight)
    }

    /// A box without room on either side stays as it is, and so do the others.
    @Test func whatCannotGiveWayStays() {
        let full = [
            Rect(x: 0, y: 0, width: 14, height: 3), Rect(x: 0, y: 3, width: 12, height: 3),
            Rect(x: 14, y: 3, width: 10, height: 3),
        ]
        #expect(cleared(full, height: 6, road: level) == full)
    }

    @Test func uprightRoadHasAColumn() {
        var sample = CampusSample()
        sample.building("食堂", west: 0, north: 60, 40, 20)
        sample.building("宿舍", west: 60, north: 30, 30, 20)
        let rects = [
            Rect(x: 0, y: 0, width: 14, height: 3), Rect(x: 13, y: 4, width: 12, height: 3),
        ]
        let road = [(50.0, 0.0), (50, 70)]
        #expect(
            cleared(rects, height: 8, road: road, of: sample)
                == [rects[0], Rect(x: 15, y: 4, width: 12, height: 3)])
    }
}
