import Domain
import Persistence
import Testing

@testable import Interchange

/// Coordinates, shapes and points of a map file.
struct MapImportGeometryTests {
    private let desk: MapImportDesk

    init() throws {
        desk = try MapImportDesk()
    }

    @Test func footprintIsInMetres() throws {
        let report = try desk.bring(.school)

        let footprint = try #require(
            try desk.ledger.campus.plan().footprints[try desk.place("食堂").id])
        let bounds = try #require(footprint.bounds)
        #expect(abs(bounds.width - 45) < 0.1)
        #expect(abs(bounds.height - 35) < 0.1)
        #expect(abs(footprint.area - 45 * 35) < 5)
        #expect(abs(report.extentWidth - 290) < 0.5)
        #expect(report.coordinateSystem == .degrees)
    }

    @Test func webMercatorIsKnownByItsName() throws {
        let report = try desk.bring(.university)

        #expect(report.coordinateSystem == .webMercator)
        #expect(report.namingProperty == "BLDG_NAME")
        #expect(abs(report.extentWidth - 560) < 2)
        #expect(abs(report.extentHeight - 40) < 1)
        #expect(
            try desk.names() == [
                "1200", "Kings Dining", "Mellby Residence Hall", "Regents Hall", "Rolvaag Library",
            ])
        #expect(try desk.place("Rolvaag Library").kind == .library)
        #expect(try desk.place("Kings Dining").kind == .canteen)
        #expect(try desk.place("Mellby Residence Hall").kind == .dormitory)
        #expect(report.groundAdded == [.field: 1])
    }

    @Test func webMercatorIsKnownByItsNumbers() throws {
        var file = MapFile.mercator(crs: nil)
        file.box("\"NAME\":\"A\"", west: 0, north: 0, 60, 30)

        #expect(try desk.bring(file).coordinateSystem == .webMercator)
        #expect(abs(try desk.bring(file).extentWidth - 60) < 0.5)
    }

    @Test func otherCoordinateSystemIsRefusedByItsName() {
        var file = MapFile.degrees(crs: "urn:ogc:def:crs:EPSG::4549")
        file.box("\"name\":\"A\"", west: 0, north: 0, 60, 30)

        #expect(throws: MapImportRefusal.unknownCoordinateSystem("urn:ogc:def:crs:EPSG::4549")) {
            try desk.bring(file)
        }
    }

    @Test func campusElsewhereIsRefused() throws {
        _ = try desk.bring(.school)

        #expect(throws: MapImportRefusal.self) { try desk.bring(.university) }
        #expect(try desk.names().count == 5)
    }

    @Test func pointsBecomeSmallPlacesUnlessTheyLieInABuilding() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"图书馆\"", west: 0, north: 0, 60, 30)
        file.point("\"name\":\"二楼书库\"", east: 30, north: -10)
        file.point("\"name\":\"敬信楼\",\"category\":\"教学楼\"", east: 200, north: 0)
        file.point("\"name\":\"基础园餐厅\"", east: 230, north: 0)
        file.line("\"name\":\"路线一\"", [(0, 0), (200, 0)])

        let report = try desk.bring(file)

        #expect(try desk.names() == ["图书馆", "基础园餐厅", "敬信楼"])
        #expect(try desk.place("敬信楼").kind == .teaching)
        #expect(report.leftOut.map(\.reason) == [.pointInsideBuilding])
        let size = try #require(
            try desk.ledger.campus.plan().footprints[try desk.place("敬信楼").id]?.bounds)
        #expect(abs(size.width - 18) < 0.1)
    }

    @Test func holesAndPartsAreKept() throws {
        var file = MapFile.degrees()
        let outer = file.list([(0, 0), (60, 0), (60, 40), (0, 40), (0, 0)])
        let hole = file.list([(20, 10), (40, 10), (40, 30), (20, 30), (20, 10)])
        let wing = file.list([(80, 0), (100, 0), (100, 40), (80, 40), (80, 0)])
        file.add(
            "\"building\":\"yes\",\"name\":\"回字楼\"",
            geometry: "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(outer),\(hole)],[\(wing)]]}")

        _ = try desk.bring(file)

        let footprint = try #require(
            try desk.ledger.campus.plan().footprints[try desk.place("回字楼").id])
        #expect(footprint.outlines.map(\.holes.count) == [1, 0])
        #expect(abs(footprint.area - (2400 - 400 + 800)) < 10)
    }

    @Test func wingsOfOneNameAreOneBuildingAndNeighboursStayApart() throws {
        var file = MapFile.degrees()
        let name = "\"building\":\"school\",\"name\":\"2号实验楼\""
        file.box(name, id: "way/1", west: 0, north: 100, 60, 12)
        file.box(name, id: "way/2", west: 0, north: 88, 12, 20)
        file.box(name, id: "way/3", west: 0, north: 68, 60, 12)
        file.box(name, id: "way/4", west: 100, north: 100, 60, 12)
        file.box("\"building\":\"school\"", id: "way/5", west: 48, north: 88, 12, 20)

        let report = try desk.bring(file)

        #expect(report.buildingsAdded == 3)
        #expect(report.leftOut.isEmpty)
        #expect(report.united.map(\.index) == [2, 3])
        let outlines = try desk.ledger.campus.plan().footprints.values.map(\.outlines.count)
        #expect(outlines.sorted() == [1, 1, 3])
        #expect(try desk.bring(file).buildingsUnchanged == 3)
    }

    @Test(arguments: [
        #"{"type":"LineString","coordinates":[]}"#, #"{"type":"Polygon","coordinates":[]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[]]]}"#,
        #"{"type":"MultiPoint","coordinates":[]}"#, "null",
    ])
    func aGeometryWithoutPositionsIsLeftOutAndKeepsNothingFromTheMap(geometry: String) throws {
        var file = MapFile.school
        file.add("\"highway\":null,\"name\":null", geometry: geometry)

        let report = try desk.bring(file)

        #expect(report.outcome == .written)
        #expect(report.bad.isEmpty)
        #expect(report.leftOut.last?.reason == .noGeometry)
    }
}
