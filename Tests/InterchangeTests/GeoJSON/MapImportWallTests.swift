import Domain
import Persistence
import Testing

@testable import Interchange

/// What goes around a campus is no building of it, in whichever file it comes.
struct MapImportWallTests {
    private let desk: MapImportDesk

    init() throws {
        desk = try MapImportDesk()
    }

    private static let extents = [
        "\"amenity\":\"university\",\"name\":\"思源大学\"", "\"landuse\":\"education\"",
        "\"boundary\":\"campus\"", "\"name\":\"校园边界\"", "\"name\":\"Main Campus\"",
        "\"OBJECTID\":1",
    ]

    /// Six buildings in two rows, 200 × 100 metres, and one across the street.
    private static var buildings: MapFile {
        var file = MapFile.degrees()
        for at in 0..<6 {
            file.box(
                "\"building\":\"yes\",\"name\":\"\(at + 1)号楼\"", id: "way/\(at + 1)",
                west: Double(at % 3) * 70, north: Double(at / 3) * -60, 50, 20)
        }
        file.box(
            "\"building\":\"yes\",\"name\":\"书店\"", id: "way/7", west: 300, north: 0, 30, 20)
        return file
    }

    private static func with(_ extent: String, in file: MapFile) -> MapFile {
        var file = file
        file.box(extent, id: "way/99", west: -20, north: 20, 230, 130)
        return file
    }

    private func walls() throws -> [GroundFeature] {
        try desk.ledger.campus.plan().ground.filter { $0.kind == .wall }
    }

    @Test(arguments: extents)
    func extentOfACampusIsItsWallInAFileOfItsOwn(_ extent: String) throws {
        _ = try desk.bring(Self.buildings)
        let report = try desk.bring(Self.with(extent, in: .degrees()))

        #expect(report.buildingsAdded == 0)
        #expect(report.groundAdded == [.wall: 1])
        #expect(report.outlines.count == 1 && report.leftOut.isEmpty)
        #expect(try desk.names().count == 7)
        let again = try desk.bring(Self.with(extent, in: .degrees()))
        #expect(again.groundKnown == [.wall: 1])
        #expect(try walls().count == 1)
    }

    @Test(arguments: extents.dropLast())
    func extentOfACampusIsItsWallInTheFileOfTheBuildings(_ extent: String) throws {
        let report = try desk.bring(Self.with(extent, in: Self.buildings))

        #expect(report.buildingsAdded == 7)
        #expect(report.groundAdded == [.wall: 1])
        #expect(report.outside.map(\.name) == ["书店"])
    }

    /// A wall that somebody surveyed is believed before the extent.
    @Test func extentIsLeftOutWhereAWallStands() throws {
        var file = Self.with(Self.extents[0], in: Self.buildings)
        file.line(
            "\"barrier\":\"wall\"", id: "way/50",
            [(-10, 10), (230, 10), (230, -90), (-10, -90), (-10, 10)])

        let report = try desk.bring(file)

        #expect(report.groundAdded == [.wall: 1])
        #expect(report.outlines.isEmpty)
        #expect(report.leftOut.map(\.reason) == [.campusOutline])
        #expect(report.outside.map(\.name) == ["书店"])
    }

    /// The grounds of a kindergarten within a university.
    @Test func extentOfAPartIsNoWall() throws {
        var file = Self.buildings
        file.box("\"amenity\":\"kindergarten\"", id: "way/98", west: -5, north: 5, 60, 30)

        let report = try desk.bring(file)

        #expect(report.groundAdded.isEmpty)
        #expect(report.leftOut.map(\.reason) == [.campusOutline])
        #expect(report.outside.isEmpty)
    }

    @Test func buildingsBeyondAWallOfAnEarlierFileAreTold() throws {
        _ = try desk.bring(Self.with(Self.extents[0], in: Self.buildings))
        var file = MapFile.degrees()
        file.box("\"building\":\"yes\",\"name\":\"车行\"", west: 400, north: 0, 30, 20)
        file.box("\"building\":\"yes\",\"name\":\"车棚\"", west: 0, north: -30, 30, 10)

        #expect(try desk.bring(file).outside.map(\.name) == ["车行"])
    }
}
