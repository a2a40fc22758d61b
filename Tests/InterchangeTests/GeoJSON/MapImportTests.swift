import Domain
import Persistence
import Testing

@testable import Interchange

/// What becomes of the features of a map file, and by which names.
struct MapImportTests {
    private let desk: MapImportDesk

    init() throws {
        desk = try MapImportDesk()
    }

    @Test func openStreetMapSchoolBecomesBuildingsAndGround() throws {
        let report = try desk.bring(.school)

        #expect(try desk.names() == ["7", "实验楼", "教学楼甲", "未命名1", "食堂"])
        #expect(report.outcome == .written)
        #expect(report.featuresRead == 15)
        #expect(report.buildingsAdded == 5)
        #expect(report.namingProperty == "name")
        #expect(
            report.groundAdded == [.field: 1, .water: 1, .road: 1, .path: 1, .wall: 2, .gate: 1])
        #expect(report.outlines.map(\.name) == ["思源实验学校"])
        #expect(
            report.leftOut.map { "\($0.feature.index) \($0.reason)" } == [
                "7 tiny", "8 buildingPart", "15 notOfTheMap",
            ])
        #expect(try desk.place("教学楼甲").kind == .teaching)
        #expect(try desk.place("食堂").kind == .canteen)
        #expect(try desk.place("实验楼").kind == .laboratory)
        #expect(try desk.place("7").kind == .dormitory)
        #expect(try desk.place("教学楼甲").initials == Pinyin.initials(of: "教学楼甲"))
    }

    @Test func unnamedBuildingsAreNumberedFromTheNorthWestAndRepeatsMerged() throws {
        let report = try desk.bring(.crowd(200))

        #expect(report.buildingsAdded == 200)
        #expect(report.leftOut.count { $0.reason == .duplicate(of: "") } == 3)
        #expect(report.united.count == 1)
        let first = try #require(
            try desk.ledger.campus.plan().footprints[try desk.place("未命名1").id]?.bounds)
        let last = try #require(
            try desk.ledger.campus.plan().footprints[try desk.place("未命名200").id]?.bounds)
        #expect(first.west < last.west && first.north > last.north)
    }

    @Test func rehearsalWritesNothing() throws {
        let report = try desk.bring(.school) { $0.dryRun = true }

        #expect(report.outcome == .rehearsed)
        #expect(report.buildingsAdded == 5)
        #expect(try desk.names() == [])
        #expect(try desk.ledger.campus.plan() == CampusPlan())
    }

    @Test func nameComesFromThePropertyAskedFor() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"Haus 1\",\"short\":\"H1\"", west: 0, north: 0, 60, 30)

        _ = try desk.bring(file) { $0.nameProperty = "short" }

        #expect(try desk.names() == ["H1"])
        #expect(throws: MapImportRefusal.noSuchProperty("kurz", available: ["name", "short"])) {
            try desk.bring(file) { $0.nameProperty = "kurz" }
        }
    }

    @Test func controlAndDirectionCharactersAreTakenOutOfNamesAndReported() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"食\\u202e堂\\u0007 \"", west: 0, north: 0, 60, 30)

        let report = try desk.bring(file)

        #expect(try desk.names() == ["食堂"])
        #expect(report.cleanedNames == [.init(from: "食\u{202E}堂\u{7}", to: "食堂")])
    }

    @Test func mobileNumbersAreTakenOutOfNamesAndReported() throws {
        var file = MapFile.degrees()
        file.box("\"name\":\"值班室 139-0000-1111\"", west: 0, north: 0, 60, 30)

        let report = try desk.bring(file)

        #expect(try desk.names() == ["值班室 ***"])
        #expect(report.cleanedNames == [.init(from: "值班室 ***", to: "值班室 ***")])
    }

    /// A roof makes a hall of a field, and so do storeys; a field stays one without.
    @Test func hallsWithTheNamesOfFieldsAreBuildings() throws {
        var file = MapFile.degrees()
        for (at, tags) in [
            "\"name\":\"风雨操场\"", "\"name\":\"室内网球场\"", "\"name\":\"网球场\",\"levels\":2",
            "\"name\":\"西操场\",\"levels\":0", "\"name\":\"东操场\"",
        ].enumerated() {
            file.box(tags, west: Double(at) * 90, north: 0, 60, 30)
        }

        let report = try desk.bring(file)

        #expect(try Set(desk.names()) == ["风雨操场", "室内网球场", "网球场"])
        #expect(report.groundAdded == [.field: 2])
    }

    @Test func guardsPostIsKeptHoweverSmallItIs() throws {
        var file = MapFile.degrees()
        file.box("\"building\":\"shed\"", west: 0, north: 0, 3, 4)
        file.box("\"building\":\"guardhouse\"", west: 50, north: 0, 3, 4)
        file.box("\"building\":\"yes\",\"amenity\":\"security_booth\"", west: 90, north: 0, 3, 4)

        let report = try desk.bring(file)

        #expect(report.buildingsAdded == 2)
        #expect(report.leftOut.map(\.reason) == [.tiny])
        for name in try desk.names() { #expect(try desk.place(name).kind == .gate) }
    }
}
