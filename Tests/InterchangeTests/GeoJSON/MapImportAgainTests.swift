import Domain
import Persistence
import TestSupport
import Testing

@testable import Interchange

/// A map file that is read over a campus that is there already.
struct MapImportAgainTests {
    private let desk: MapImportDesk

    init() throws {
        desk = try MapImportDesk()
    }

    @Test func secondRunAddsNothing() throws {
        _ = try desk.bring(.school)
        let plan = try desk.ledger.campus.plan()
        let report = try desk.bring(.school)

        #expect(report.buildingsAdded == 0)
        #expect(report.buildingsUpdated == 0)
        #expect(report.buildingsUnchanged == 5)
        #expect(report.groundAdded == [:])
        #expect(report.groundKnown.values.reduce(0, +) == 7)
        #expect(try desk.ledger.campus.plan() == plan)
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
        _ = try desk.bring(file("一号楼", "二号楼"))
        let renamed = try desk.place("二号楼").id
        try desk.ledger.write { try $0.change(renamed, on: desk.today) { $0.name = "求真楼" } }

        let report = try desk.bring(file("明德楼", "至善楼"))

        #expect(try desk.names() == ["明德楼", "求真楼"])
        #expect(report.buildingsUpdated == 1)
        #expect(report.keptNames == [.init(from: "求真楼", to: "至善楼")])
    }

    @Test func droppedAndMergedBuildingsStayOffTheMap() throws {
        _ = try desk.bring(.school)
        let (dropped, merged, target) = (
            try desk.place("未命名1").id, try desk.place("实验楼").id, try desk.place("教学楼甲").id
        )
        let yesterday = desk.today.adding(days: -1)
        try desk.ledger.write {
            try $0.drop([dropped], on: yesterday)
            try $0.mergePlace(
                merged, into: target, at: Moment(day: yesterday, secondOfDay: 0))
        }
        let united = try desk.ledger.campus.plan().footprints[target]

        let report = try desk.bring(.school)

        #expect(try desk.names() == ["7", "教学楼甲", "食堂"])
        #expect(try desk.ledger.campus.plan().footprints[target] == united)
        #expect(report.leftOut.count { $0.reason == .takenOffTheMap } == 2)
    }

    @Test func sameBuildingUnderAnotherIdentifierIsFoundByItsPlace() throws {
        var first = MapFile.degrees()
        first.box("\"building\":\"yes\",\"name\":\"A\"", id: "way/1", west: 0, north: 0, 40, 20)
        first.box("\"building\":\"yes\",\"name\":\"B\"", id: "way/2", west: 90, north: 0, 40, 20)
        var second = MapFile.degrees()
        second.box("\"BLDG_NAME\":\"A\"", west: 0.3, north: 0, 40, 20)
        second.box("\"BLDG_NAME\":\"B\"", west: 95, north: 4, 48, 24)
        second.box("\"BLDG_NAME\":\"C\"", west: 200, north: 0, 40, 20)
        _ = try desk.bring(first)

        let report = try desk.bring(second)

        #expect(try desk.names() == ["A", "B", "C"])
        #expect(report.buildingsAdded == 1)
        #expect(report.buildingsUpdated == 2)
    }

    /// A canteen drawn by hand, a path, and a shed.
    private func draw() throws -> Place.ID {
        try desk.ledger.write { ledger in
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
        let before = try desk.ledger.campus.plan()

        #expect(throws: MapImportRefusal.drawnWithoutCoordinates(outlines: 3)) {
            try desk.bring(.school) { $0.dryRun = dryRun }
        }

        #expect(try desk.ledger.campus.plan() == before)
        #expect(try desk.names() == ["旧车棚", "食堂"])
    }

    @Test func theDrawingMakesRoomAndItsPlacesStay() throws {
        let canteen = try draw()

        let report = try desk.bring(.school) { $0.replacesDrawing = true }

        #expect(report.outlinesErased == 2)
        #expect(report.groundErased == 1)
        #expect(report.buildingsAdded == 4)
        #expect(report.buildingsUpdated == 1)
        #expect(try desk.names() == ["7", "实验楼", "教学楼甲", "旧车棚", "未命名1", "食堂"])
        #expect(try desk.place("食堂").id == canteen)
        let plan = try desk.ledger.campus.plan()
        #expect(plan.footprints[try desk.place("旧车棚").id] == nil)
        #expect(abs(try #require(plan.footprints[canteen]?.bounds).width - 45) < 0.1)
        #expect(!plan.ground.contains { $0.name == "小路" })
        let again = try desk.bring(.school)
        #expect(again.buildingsUnchanged == 5)
    }

    @Test func aPlaceThatHazardsNamedBeforeTheMapIsDrawnAndNotDoubled() throws {
        let canteen = try desk.ledger.write { ledger in
            try ledger.addPlace(
                name: "食堂", kind: .otherBuilding, parent: nil, initials: "st", importKey: nil)
        }

        let report = try desk.bring(.school)

        #expect(report.buildingsAdded == 4)
        #expect(report.buildingsUpdated == 1)
        #expect(try desk.place("食堂").id == canteen)
        #expect(try desk.ledger.campus.plan().footprints[canteen] != nil)
        #expect(try desk.bring(.school).buildingsAdded == 0)
    }

    @Test func anotherCampusTakesThePlaceOfTheOneThatIsDrawn() throws {
        _ = try desk.bring(.school)
        #expect(throws: MapImportRefusal.self) { try desk.bring(.university) }

        let report = try desk.bring(.university) { $0.replacesDrawing = true }

        #expect(report.outlinesErased == 5)
        #expect(try desk.ledger.campus.plan().footprints.count == report.buildingsAdded)
    }
}
