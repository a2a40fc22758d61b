import Domain
import Persistence
import Testing

@testable import Interchange

struct MapImportTests {
    private let ledger: Ledger
    private let today: Day

    init() throws {
        ledger = try Ledger.inMemory()
        today = try #require(Day(text: "2026-11-23"))
    }

    private func bring(
        _ file: MapFile, _ change: (inout MapImportOptions) -> Void = { _ in }
    ) throws -> MapImportReport {
        var options = MapImportOptions(today: today)
        change(&options)
        return try MapImport(ledger: ledger, options: options).run(
            file.bytes, fileName: "a.geojson")
    }

    private func names() throws -> [String] {
        try ledger.organisation.organisation(on: today).places.map(\.name).sorted()
    }

    private func place(_ name: String) throws -> Place {
        try #require(
            try ledger.organisation.organisation(on: today).places.first { $0.name == name })
    }

    @Test func openStreetMapSchoolBecomesBuildingsAndGround() throws {
        let report = try bring(.school)

        #expect(try names() == ["7", "实验楼", "教学楼甲", "未命名1", "食堂"])
        #expect(report.outcome == .written)
        #expect(report.featuresRead == 15)
        #expect(report.buildingsAdded == 5)
        #expect(report.namingProperty == "name")
        #expect(
            report.groundAdded == [.field: 1, .water: 1, .road: 1, .path: 1, .wall: 1, .gate: 1])
        #expect(
            report.leftOut.map { "\($0.feature.index) \($0.reason)" } == [
                "1 campusOutline", "7 tiny", "8 buildingPart", "15 notOfTheMap",
            ])
        #expect(try place("教学楼甲").kind == .teaching)
        #expect(try place("食堂").kind == .canteen)
        #expect(try place("实验楼").kind == .laboratory)
        #expect(try place("7").kind == .dormitory)
        #expect(try place("教学楼甲").initials == Pinyin.initials(of: "教学楼甲"))
    }

    @Test func footprintIsInMetres() throws {
        let report = try bring(.school)

        let footprint = try #require(try ledger.campus.plan().footprints[try place("食堂").id])
        let bounds = try #require(footprint.bounds)
        #expect(abs(bounds.width - 45) < 0.1)
        #expect(abs(bounds.height - 35) < 0.1)
        #expect(abs(footprint.area - 45 * 35) < 5)
        #expect(abs(report.extentWidth - 290) < 0.5)
        #expect(report.coordinateSystem == .degrees)
    }

    @Test func secondRunAddsNothing() throws {
        _ = try bring(.school)
        let plan = try ledger.campus.plan()
        let report = try bring(.school)

        #expect(report.buildingsAdded == 0)
        #expect(report.buildingsUpdated == 0)
        #expect(report.buildingsUnchanged == 5)
        #expect(report.groundAdded == [:])
        #expect(report.groundKnown.values.reduce(0, +) == 6)
        #expect(try ledger.campus.plan() == plan)
    }

    @Test func newNameInTheFileReachesOnlyPlacesThatNobodyRenamed() throws {
        func file(_ first: String, _ second: String) -> MapFile {
            var file = MapFile.degrees()
            file.box(
                "\"building\":\"yes\",\"name\":\"\(first)\"", id: "way/1", west: 0, north: 0, 40, 20
            )
            file.box(
                "\"building\":\"yes\",\"name\":\"\(second)\"", id: "way/2", west: 90, north: 0, 40,
                20)
            return file
        }
        _ = try bring(file("一号楼", "二号楼"))
        let renamed = try place("二号楼").id
        try ledger.write { try $0.renamePlace(renamed, to: "求真楼", initials: "qzl") }

        let report = try bring(file("明德楼", "至善楼"))

        #expect(try names() == ["明德楼", "求真楼"])
        #expect(report.buildingsUpdated == 1)
        #expect(report.keptNames == [.init(from: "求真楼", to: "至善楼")])
    }

    @Test func droppedAndMergedBuildingsStayOffTheMap() throws {
        _ = try bring(.school)
        let (dropped, merged, target) = (
            try place("未命名1").id, try place("实验楼").id, try place("教学楼甲").id
        )
        let yesterday = today.adding(days: -1)
        try ledger.write {
            try $0.dropPlace(dropped, on: yesterday)
            try $0.mergePlace(merged, into: target, on: yesterday)
        }
        let united = try ledger.campus.plan().footprints[target]

        let report = try bring(.school)

        #expect(try names() == ["7", "教学楼甲", "食堂"])
        #expect(try ledger.campus.plan().footprints[target] == united)
        #expect(report.leftOut.count { $0.reason == .takenOffTheMap } == 2)
    }

    @Test func webMercatorIsKnownByItsName() throws {
        let report = try bring(.university)

        #expect(report.coordinateSystem == .webMercator)
        #expect(report.namingProperty == "BLDG_NAME")
        #expect(abs(report.extentWidth - 560) < 2)
        #expect(abs(report.extentHeight - 40) < 1)
        #expect(
            try names() == [
                "1200", "Kings Dining", "Mellby Residence Hall", "Regents Hall", "Rolvaag Library",
            ])
        #expect(try place("Rolvaag Library").kind == .library)
        #expect(try place("Kings Dining").kind == .canteen)
        #expect(try place("Mellby Residence Hall").kind == .dormitory)
        #expect(report.groundAdded == [.field: 1])
    }

    @Test func webMercatorIsKnownByItsNumbers() throws {
        var file = MapFile.mercator(crs: nil)
        file.box("\"NAME\":\"A\"", west: 0, north: 0, 60, 30)

        #expect(try bring(file).coordinateSystem == .webMercator)
        #expect(abs(try bring(file).extentWidth - 60) < 0.5)
    }

    @Test func otherCoordinateSystemIsRefusedByItsName() {
        var file = MapFile.degrees(crs: "urn:ogc:def:crs:EPSG::4549")
        file.box("\"name\":\"A\"", west: 0, north: 0, 60, 30)

        #expect(throws: MapImportRefusal.unknownCoordinateSystem("urn:ogc:def:crs:EPSG::4549")) {
            try bring(file)
        }
    }

    @Test func unnamedBuildingsAreNumberedFromTheNorthWestAndRepeatsMerged() throws {
        let report = try bring(.crowd(200))

        #expect(report.buildingsAdded == 200)
        #expect(report.leftOut.count { $0.reason == .duplicate(of: "") } == 4)
        let first = try #require(try ledger.campus.plan().footprints[try place("未命名1").id]?.bounds)
        let last = try #require(
            try ledger.campus.plan().footprints[try place("未命名200").id]?.bounds)
        #expect(first.west < last.west && first.north > last.north)
    }

    @Test func sameBuildingUnderAnotherIdentifierIsFoundByItsPlace() throws {
        var first = MapFile.degrees()
        first.box("\"building\":\"yes\",\"name\":\"A\"", id: "way/1", west: 0, north: 0, 40, 20)
        first.box("\"building\":\"yes\",\"name\":\"B\"", id: "way/2", west: 90, north: 0, 40, 20)
        var second = MapFile.degrees()
        second.box("\"BLDG_NAME\":\"A\"", west: 0.3, north: 0, 40, 20)
        second.box("\"BLDG_NAME\":\"B\"", west: 95, north: 4, 48, 24)
        second.box("\"BLDG_NAME\":\"C\"", west: 200, north: 0, 40, 20)
        _ = try bring(first)

        let report = try bring(second)

        #expect(try names() == ["A", "B", "C"])
        #expect(report.buildingsAdded == 1)
        #expect(report.buildingsUpdated == 2)
    }

    @Test func rehearsalWritesNothing() throws {
        let report = try bring(.school) { $0.dryRun = true }

        #expect(report.outcome == .rehearsed)
        #expect(report.buildingsAdded == 5)
        #expect(try names() == [])
        #expect(try ledger.campus.plan() == CampusPlan())
    }

    @Test func nameComesFromThePropertyAskedFor() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"Haus 1\",\"short\":\"H1\"", west: 0, north: 0, 60, 30)

        _ = try bring(file) { $0.nameProperty = "short" }

        #expect(try names() == ["H1"])
        #expect(throws: MapImportRefusal.noSuchProperty("kurz", available: ["name", "short"])) {
            try bring(file) { $0.nameProperty = "kurz" }
        }
    }

    @Test func controlAndDirectionCharactersAreTakenOutOfNamesAndReported() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"食\\u202e堂\\u0007 \"", west: 0, north: 0, 60, 30)

        let report = try bring(file)

        #expect(try names() == ["食堂"])
        #expect(report.cleanedNames == [.init(from: "食\u{202E}堂\u{7}", to: "食堂")])
    }

    @Test func campusElsewhereIsRefused() throws {
        _ = try bring(.school)

        #expect(throws: MapImportRefusal.self) { try bring(.university) }
        #expect(try names().count == 5)
    }

    @Test func pointsBecomeSmallPlacesUnlessTheyLieInABuilding() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"图书馆\"", west: 0, north: 0, 60, 30)
        file.point("\"name\":\"二楼书库\"", east: 30, north: -10)
        file.point("\"name\":\"敬信楼\",\"category\":\"教学楼\"", east: 200, north: 0)
        file.point("\"name\":\"基础园餐厅\"", east: 230, north: 0)
        file.line("\"name\":\"路线一\"", [(0, 0), (200, 0)])

        let report = try bring(file)

        #expect(try names() == ["图书馆", "基础园餐厅", "敬信楼"])
        #expect(try place("敬信楼").kind == .teaching)
        #expect(report.leftOut.map(\.reason) == [.pointInsideBuilding])
        let size = try #require(try ledger.campus.plan().footprints[try place("敬信楼").id]?.bounds)
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

        _ = try bring(file)

        let footprint = try #require(try ledger.campus.plan().footprints[try place("回字楼").id])
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

        let report = try bring(file)

        #expect(report.buildingsAdded == 3)
        #expect(report.leftOut.map(\.reason) == [.buildingPart, .buildingPart])
        let outlines = try ledger.campus.plan().footprints.values.map(\.outlines.count)
        #expect(outlines.sorted() == [1, 1, 3])
        #expect(try bring(file).buildingsUnchanged == 3)
    }

    @Test(arguments: [
        #"{"type":"LineString","coordinates":[]}"#, #"{"type":"Polygon","coordinates":[]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[]]]}"#,
        #"{"type":"MultiPoint","coordinates":[]}"#, "null",
    ])
    func aGeometryWithoutPositionsIsLeftOutAndKeepsNothingFromTheMap(geometry: String) throws {
        var file = MapFile.school
        file.add("\"highway\":null,\"name\":null", geometry: geometry)

        let report = try bring(file)

        #expect(report.outcome == .written)
        #expect(report.bad.isEmpty)
        #expect(report.leftOut.last?.reason == .noGeometry)
    }

    // MARK: A campus that is there already

    /// A canteen drawn by hand, a path, and a shed.
    private func draw() throws -> Place.ID {
        try ledger.write { ledger in
            let square = Outline(
                ring: [(0, 0), (20, 0), (20, 20), (0, 20)].map { PlanPoint(east: $0, north: $1) })
            var canteen: Place.ID?
            for (name, kind) in [("食堂", PlaceKind.canteen), ("旧车棚", .otherBuilding)] {
                let place = try ledger.addPlace(
                    name: name, kind: kind, parent: nil, initials: "", importKey: nil)
                try ledger.setFootprint(Footprint(outlines: [square]), of: place)
                canteen = canteen ?? place
            }
            try ledger.addGround(
                .path, name: "小路",
                shape: .line([PlanPoint(east: 0, north: 0), PlanPoint(east: 9, north: 9)]),
                importKey: nil)
            return try #require(canteen)
        }
    }

    @Test(arguments: [false, true])
    func aCampusDrawnWithoutCoordinatesIsNotDrawnOver(dryRun: Bool) throws {
        _ = try draw()
        let before = try ledger.campus.plan()

        #expect(throws: MapImportRefusal.drawnWithoutCoordinates(outlines: 3)) {
            try bring(.school) { $0.dryRun = dryRun }
        }

        #expect(try ledger.campus.plan() == before)
        #expect(try names() == ["旧车棚", "食堂"])
    }

    @Test func theDrawingMakesRoomAndItsPlacesStay() throws {
        let canteen = try draw()

        let report = try bring(.school) { $0.replacesDrawing = true }

        #expect(report.outlinesErased == 2)
        #expect(report.groundErased == 1)
        #expect(report.buildingsAdded == 4)
        #expect(report.buildingsUpdated == 1)
        #expect(try names() == ["7", "实验楼", "教学楼甲", "旧车棚", "未命名1", "食堂"])
        #expect(try place("食堂").id == canteen)
        let plan = try ledger.campus.plan()
        #expect(plan.footprints[try place("旧车棚").id] == nil)
        #expect(abs(try #require(plan.footprints[canteen]?.bounds).width - 45) < 0.1)
        #expect(!plan.ground.contains { $0.name == "小路" })
        let again = try bring(.school)
        #expect(again.buildingsUnchanged == 5)
    }

    @Test func aPlaceThatHazardsNamedBeforeTheMapIsDrawnAndNotDoubled() throws {
        let canteen = try ledger.write { ledger in
            try ledger.addPlace(
                name: "食堂", kind: .otherBuilding, parent: nil, initials: "st", importKey: nil)
        }

        let report = try bring(.school)

        #expect(report.buildingsAdded == 4)
        #expect(report.buildingsUpdated == 1)
        #expect(try place("食堂").id == canteen)
        #expect(try ledger.campus.plan().footprints[canteen] != nil)
        #expect(try bring(.school).buildingsAdded == 0)
    }

    @Test func anotherCampusTakesThePlaceOfTheOneThatIsDrawn() throws {
        _ = try bring(.school)
        #expect(throws: MapImportRefusal.self) { try bring(.university) }

        let report = try bring(.university) { $0.replacesDrawing = true }

        #expect(report.outlinesErased == 5)
        #expect(try ledger.campus.plan().footprints.count == report.buildingsAdded)
    }
}
