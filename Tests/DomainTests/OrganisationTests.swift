import Domain
import Testing

/// What lies inside of what.
@Suite struct OrganisationTests {
    @Test func aFloorThatIsAddedLaterStandsWithTheFloors() {
        func place(_ id: Int64, _ name: String, _ kind: PlaceKind, in parent: Int64?) -> Place {
            Place(
                id: Place.ID(id), name: name, kind: kind, parent: parent.map { Place.ID($0) },
                initials: "", order: Int(id))
        }
        let organisation = Organisation(
            day: DutySchool.today, schoolName: "实验中学", schoolCode: "SY", people: [], grids: [],
            places: [
                place(1, "教学楼A", .teaching, in: nil), place(2, "一层", .floor, in: 1),
                place(3, "外墙", .room, in: 1), place(4, "二层", .floor, in: 1),
            ], assignments: [], gridsOfPlace: [:])
        #expect(
            organisation.children(of: Place.ID(1)).map(\.name) == ["一层", "二层", "外墙"])
    }

    @Test func namesakesAreFoundBesideEachOtherWhateverTheirBlanks() {
        let places = [(1, "明德楼", nil), (2, "一层", 1), (3, "食堂", nil)] as [(Int64, String, Int64?)]
        let organisation = Organisation(
            day: DutySchool.today, schoolName: "实验中学", schoolCode: "SY", people: [], grids: [],
            places: places.map { id, name, parent in
                Place(
                    id: Place.ID(id), name: name, kind: parent == nil ? .teaching : .floor,
                    parent: parent.map { Place.ID($0) }, initials: "")
            }, assignments: [], gridsOfPlace: [:])
        let first = Place.ID(1)
        #expect(organisation.namesake(of: " 明德 楼", inside: nil)?.id == first)
        #expect(organisation.namesake(of: "明德楼", inside: nil, besides: first) == nil)
        #expect(organisation.namesake(of: "明德楼", inside: first) == nil)
        #expect(organisation.namesake(of: "一层", inside: first)?.id == Place.ID(2))
    }

    @Test(arguments: [
        ("G08", true), ("g8", true), ("g08", true), ("G 8", true), ("8", false), ("g80", false),
        ("", false), ("g", false),
    ])
    func aGridIsMeantByItsCodeHoweverItIsTyped(text: String, isMeant: Bool) {
        #expect(
            Grid(id: Grid.ID(8), code: "G08", name: "宿舍楼", parent: nil).hasCode(text) == isMeant)
    }
}
