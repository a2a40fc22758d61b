import Domain
import TerminalUI
import TestSupport
import Testing

@testable import Screens

/// Building, floor and room where there is little room.
@Suite struct ShorterPathTests {
    private let school = Organisation(
        day: day("2026-11-23"), schoolName: "", schoolCode: "", people: [], grids: [],
        places: [
            Self.place(1, "青少年科技创新与劳动教育综合实践活动中心大楼", .teaching, nil),
            Self.place(2, "三层", .floor, 1), Self.place(3, "305室", .room, 2),
            Self.place(4, "食堂", .canteen, nil),
            Self.place(5, "一层", .floor, 4),
        ], assignments: [], gridsOfPlace: [:])

    @Test func theBuildingGivesWayBeforeTheFloorAndThatBeforeTheRoom() {
        let paths = school.shorterPaths(of: Place.ID(3))
        #expect(paths.allSatisfy { $0.hasSuffix("305室") })
        #expect(paths.prefix(4).allSatisfy { $0.hasSuffix("… 三层 305室") })
        #expect(paths.first == "青少年科技创新与劳动教育… 三层 305室")
        #expect(paths[3] == "青少年科… 三层 305室")
        #expect(paths[4] == "青少年科技创新与劳动教育综合实践活动中心大楼 305室")
        #expect(paths.suffix(2) == ["青少… 305室", "305室"])
    }

    @Test func aShortBuildingIsNotCut() {
        #expect(school.shorterPaths(of: Place.ID(5)) == ["食堂 一层", "一层"])
        #expect(school.shorterPaths(of: Place.ID(4)).isEmpty)
    }

    private static func place(
        _ id: Int64, _ name: String, _ kind: PlaceKind, _ parent: Int64?
    ) -> Place {
        Place(
            id: Place.ID(id), name: name, kind: kind, parent: parent.map { Place.ID($0) },
            initials: "")
    }
}
