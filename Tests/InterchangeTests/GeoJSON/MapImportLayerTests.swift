import Domain
import Persistence
import Testing

@testable import Interchange

/// Layers that come in files of their own, and features that say little of themselves.
struct MapImportLayerTests {
    private let desk: MapImportDesk

    init() throws {
        desk = try MapImportDesk()
    }

    /// Without tags and names, as a facilities office exports a layer.
    @Test(arguments: [
        ("water.geojson", GroundFeature.Kind.water), ("athletic-fields.geojson", .field),
        ("操场.geojson", .field), ("绿地.json", .green),
    ])
    func featuresAreWhatTheirLayerIs(fileName: String, kind: GroundFeature.Kind) throws {
        var file = MapFile.degrees()
        file.box("\"OBJECTID\":1", west: 0, north: 0, 60, 30)
        file.box("\"OBJECTID\":2,\"NAME\":\"Skoglund\"", west: 100, north: 0, 60, 30)

        let report = try desk.bring(file, named: fileName)

        #expect(try desk.names().isEmpty)
        #expect(report.groundAdded == [kind: 2])
    }

    @Test func layerOfNothingThatIsDrawnIsLeftOut() throws {
        var file = MapFile.degrees()
        file.box("\"OBJECTID\":1", west: 0, north: 0, 60, 30)

        #expect(throws: MapImportRefusal.self) {
            try desk.bring(file, named: "parking-lots.geojson")
        }
        #expect(try desk.bring(file, named: "buildings.geojson").buildingsAdded == 1)
    }

    @Test(arguments: ["campus.geojson", "思源校园.geojson", "school.geojson", "a.geojson"])
    func fileOfAWholeMapSaysNothingOfItsFeatures(fileName: String) throws {
        var file = MapFile.degrees()
        file.box("\"OBJECTID\":1", west: 0, north: 0, 60, 30)

        #expect(try desk.bring(file, named: fileName).buildingsAdded == 1)
    }

    /// Nobody can tell what it is, and nobody is to look for it in vain.
    @Test func areaWithNeitherTagsNorANameIsListed() throws {
        var file = MapFile.school
        file.box("\"source\":\"survey\"", west: 20, north: 100, 40, 20)

        let report = try desk.bring(file)

        let untold = report.leftOut.filter { $0.reason == .untagged }
        #expect(untold.map(\.feature.index) == [16])
        #expect(report.buildingsAdded == 5)
    }

    @Test func whatHasStoreysOrAnOfficeIsABuilding() throws {
        var file = MapFile.degrees()
        file.box("\"building\":\"yes\",\"name\":\"图书馆\"", west: 0, north: 0, 60, 30)
        file.box("\"building:levels\":\"5\"", west: 100, north: 0, 60, 30)
        file.box("\"amenity\":\"post_office\"", west: 200, north: 0, 60, 30)
        file.box("\"man_made\":\"works\",\"name\":\"实训楼\"", west: 300, north: 0, 60, 30)
        file.box(
            "\"landuse\":\"residential\",\"name\":\"学生公寓\"", west: 400, north: 0, 60, 30)

        let report = try desk.bring(file)

        #expect(report.buildingsAdded == 4)
        #expect(report.leftOut.map(\.reason) == [.notOfTheMap])
        #expect(try desk.place("实训楼").kind == .laboratory)
    }
}
