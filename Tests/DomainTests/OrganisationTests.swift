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
}
