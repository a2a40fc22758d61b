import Domain
import Testing

@testable import Interchange

struct ImportPlaceTests {
    /// Two teaching buildings with floors and rooms, and areas with awkward names.
    private func finder() -> HazardPlaceFinder {
        let rows: [(Int64, String, PlaceKind, Int64?)] = [
            (1, "教学楼A", .teaching, nil), (2, "二层", .floor, 1), (3, "203", .room, 2),
            (4, "三层", .floor, 1), (5, "厕所", .room, 2), (6, "厕所", .room, 4),
            (7, "教学楼B", .teaching, nil), (8, "2层", .floor, 7), (9, "化学实验室", .laboratory, 8),
            (10, "1号楼", .dormitory, nil), (11, "11号楼", .dormitory, nil),
            (12, "操场", .publicArea, nil),
            (13, "操场看台", .publicArea, nil), (14, "3号门", .gate, nil), (15, "凉亭", .publicArea, nil),
            (16, "凉亭", .publicArea, nil), (17, "一层", .floor, 10), (18, "一层", .floor, 11),
        ]
        let places = rows.map {
            Place(
                id: .init($0.0), name: $0.1, kind: $0.2, parent: $0.3.map { .init($0) },
                initials: "")
        }
        return HazardPlaceFinder(
            Organisation(
                day: Day(ordinal: 0), schoolName: "", schoolCode: "", people: [], grids: [],
                places: places, assignments: [], gridsOfPlace: [:]))
    }

    @Test(arguments: [
        ("教学楼A", 1), ("教学楼Ａ", 1), ("教学楼 a", 1), ("教学楼A/二层/203", 3), ("教学楼A-2楼-203", 3),
        ("教学楼A二层203", 3), ("教学楼A 2F", 2), ("一号楼", 10), ("1栋", 10), ("1#楼", 10), ("1#", 10),
        ("十一号楼", 11), ("3#门", 14), ("三号门", 14), ("化学实验室", 9), ("1幢1楼", 17),
    ])
    func wholeNameOrPathIsFoundHoweverItIsWritten(text: String, place: Int64) {
        let match = finder().place(named: text)

        #expect(match?.place == .init(place))
        #expect(match?.isWhole == true)
    }

    @Test(arguments: [
        ("教学楼A二层东侧", 2), ("教学楼A203门口", 3), ("教学楼A东侧", 1), ("教学楼A厕所", 1), ("教学楼A三楼厕所内", 6),
        ("教学楼B化学实验室窗台", 9), ("操场看台北", 13), ("操场跑道", 12), ("11号楼门厅", 11), ("位于2层化学实验室", 9),
    ])
    func longestNameInTheTextIsFoundAndThenWhatLiesInside(text: String, place: Int64) {
        let match = finder().place(named: text)

        #expect(match?.place == .init(place))
        #expect(match?.isWhole == false)
    }

    @Test(arguments: ["图书馆", "教学楼AB", "教学楼", "21号楼", "一层", "凉亭", "厕所", ""])
    func sharedOrUnknownNamesAreNoPlace(text: String) {
        #expect(finder().place(named: text) == nil)
    }
}
