import Domain
import Interchange
import Persistence
import TestSupport
import Testing

@testable import ViewModels

@Suite struct MapModelTests {
    private let school: SmallSchool
    private let map: MapModel

    init() throws {
        school = try SmallSchool()
        try school.file("燃气软管老化")
        try school.file("灭火器压力不足", school.assigned(due: day("2026-11-20")))
        try school.file("书架松动", at: school.library)
        map = MapModel(school: school.school())
    }

    private var floor: Place.ID? {
        map.school.organisation.children(of: school.canteen).first?.id
    }

    @Test func theFirstPlaceIsSelectedAtFirst() {
        #expect(map.selection == school.canteen)
        #expect(map.placeInHand == school.canteen)
        #expect(map.hazards == nil)
    }

    /// What an import has not told the kind of may be a shed outside the gates.
    @Test func ofAnImportedCampusAKnownPlaceInTheMiddleIsSelectedAtFirst() throws {
        let ledger = try Ledger.inMemory()
        let boxes = [
            ("", -0.004, 0.004), ("食堂", 0.003, -0.003), ("教学楼", 0.0002, 0.0001), ("", 0, 0),
        ].enumerated().map { at, box in
            let (name, east, north) = (box.0, 117 + box.1, 31 + box.2)
            let ring = [(0, 0), (0.0003, 0), (0.0003, 0.0002), (0, 0.0002), (0, 0)].map {
                "[\(east + $0.0),\(north + $0.1)]"
            }.joined(separator: ",")
            // The one in the middle has a kind, and no name.
            let kind = at == 3 ? "dormitory" : "yes"
            return #"{"type":"Feature","id":"way/\#(at)","properties":{"building":""# + kind
                + #"","name":""# + name + #""},"geometry":{"type":"Polygon","coordinates":[["#
                + ring + "]]}}"
        }
        _ = try MapImport(ledger: ledger, options: MapImportOptions(today: day("2026-11-23"))).run(
            Array(
                (#"{"type":"FeatureCollection","features":["# + boxes.joined(separator: ",") + "]}")
                    .utf8), fileName: "campus.geojson")
        let map = MapModel(school: SchoolModel(ledger: ledger, clock: { SmallSchool.now }))

        #expect(map.campusPlaces.first?.kind == .otherBuilding)
        #expect(map.selection.flatMap { map.school.organisation.place($0)?.name } == "教学楼")
    }

    @Test func strideIsThatOfTheLayer() {
        var strides = [map.replayStride]
        for _ in MapModel.Layer.allCases {
            map.changeLayer(by: 1)
            strides.append(map.replayStride)
        }
        #expect(strides == [.weeks, .weeks, .schoolDays, .schoolDays, .weeks, .weeks])
    }

    @Test func enteringGoesThroughTheFloorToTheRoomAndItsHazards() {
        map.enter()
        #expect(map.path == [school.canteen])
        #expect(map.placeInHand == floor)
        #expect(map.hazards?.rows.count == 2)
        map.enter()
        map.enter()
        #expect(map.path == [school.canteen, floor, school.kitchen])
        #expect(map.innerPlaces.isEmpty)
        #expect(map.hazardInHand?.text == "灭火器压力不足")
        #expect(map.placeInHand == school.kitchen)
        map.enter()
        #expect(map.path.count == 3)
    }

    @Test func leavingPutsThePlaceThatWasLeftInHand() {
        map.reveal(school.kitchen)
        map.enter()
        #expect(map.leave())
        #expect(map.placeInHand == school.kitchen)
        #expect(map.leave())
        #expect(map.placeInHand == floor)
        #expect(map.leave())
        #expect(map.path.isEmpty)
        #expect(map.selection == school.canteen)
        #expect(!map.leave())
    }

    @Test func aRoomIsRevealedOnItsFloorAndABuildingOnTheCampus() {
        map.reveal(school.kitchen)
        #expect(map.path == [school.canteen, floor])
        #expect(map.placeInHand == school.kitchen)
        map.reveal(school.library)
        #expect(map.path == [])
        #expect(map.selection == school.library)
        #expect(map.hazards == nil)
    }

    @Test func theCursorGoesFromThePlacesToTheHazardsAndStopsAtBothEnds() {
        map.enter()
        map.moveInside(by: 1)
        #expect(map.hazardInHand?.text == "灭火器压力不足")
        map.moveInside(by: 50)
        #expect(map.hazardInHand?.text == "燃气软管老化")
        #expect(map.innerIndex == 2)
        map.moveInside(by: -50)
        #expect(map.placeInHand == floor)
        #expect(map.hazardInHand == nil)
    }

    @Test func nothingIsInHandInAPlaceWithoutAnything() {
        map.reveal(school.gate)
        map.enter()
        #expect(map.path == [school.gate])
        #expect(map.innerIndex == 0)
        map.moveInside(by: 1)
        #expect(map.innerIndex == 0)
        #expect(map.placeInHand == school.gate)
        #expect(map.hazardInHand == nil)
    }

    @Test func theNextPlaceWithHazardsGoesAround() {
        let order = [school.canteen, school.gate, school.library]
        #expect(map.nextWithHazards(1, in: order) == school.library)
        #expect(map.nextWithHazards(-1, in: order) == school.library)
        #expect(map.nextWithHazards(1, overdueOnly: true, in: order) == school.canteen)
        map.select(school.library)
        #expect(map.nextWithHazards(1, in: order) == school.canteen)
        #expect(map.nextWithHazards(1, in: []) == nil)
        #expect(map.nextWithHazards(1, in: [school.gate]) == nil)
    }

    @Test func anOpenHazardBeyondWhatIsLoadedIsFoundInside() throws {
        for _ in 0..<125 { try school.file("已整改", at: school.library, SmallSchool.closing) }
        map.reveal(school.library)
        map.enter()
        #expect(map.hazards?.loaded.contains(125) == false)
        #expect(map.goToHazards(1))
        #expect(map.hazardInHand?.text == "书架松动")
        #expect(map.goToHazards(-1))
        #expect(map.hazardInHand?.text == "书架松动")
        map.reveal(school.gate)
        map.enter()
        #expect(!map.goToHazards(1))
    }

    @Test func openHazardsInsideComeOneAfterAnotherBothWays() {
        map.reveal(school.kitchen)
        map.enter()
        var texts: [String?] = []
        for step in [1, 1, -1] {
            #expect(map.goToHazards(step))
            texts.append(map.hazardInHand?.text)
        }
        #expect(texts == ["燃气软管老化", "灭火器压力不足", "燃气软管老化"])
    }

    /// They are remembered, place by place, until the ledger has changed.
    @Test func openHazardsOfAPlaceAreThoseOfTheLedgerAsItIs() throws {
        let model = map.school
        func texts(_ place: Place.ID, limit: Int = 3) -> [String] {
            model.openHazards(inside: place, limit: limit).map(\.text)
        }
        // What is due comes first.
        let inCanteen = ["灭火器压力不足", "燃气软管老化"]
        for _ in 0..<2 {
            #expect(texts(school.canteen) == inCanteen)
            #expect(texts(school.canteen, limit: 1) == [inCanteen[0]])
            #expect(texts(school.library) == ["书架松动"])
            #expect(texts(school.gate) == [])
        }
        try school.file("地面湿滑", at: school.library)
        model.refresh()
        #expect(texts(school.library) == ["书架松动", "地面湿滑"])
        #expect(texts(school.canteen) == inCanteen)
    }

    @Test func aPlaceThatIsDroppedIsLeft() throws {
        map.reveal(school.gate)
        map.enter()
        try school.ledger.write { try $0.drop([school.gate], on: SmallSchool.now.day) }
        map.school.refresh()
        map.reload()
        #expect(map.path.isEmpty)
        #expect(map.selection == school.canteen)
    }

    /// What is shown inside is that of the place that is left, not of the one that went.
    @Test func aRoomThatIsMergedAwayLeavesItsFloorWithAllHazards() throws {
        map.reveal(school.kitchen)
        map.enter()
        try school.ledger.write {
            try $0.mergePlace(school.kitchen, into: school.library, at: SmallSchool.now)
        }
        map.school.refresh()
        map.reload()
        #expect(map.path == [school.canteen, floor])
        #expect(map.hazards?.isEmpty == true)
    }

    @Test func aRoomAddedByAColleagueBringsItsHazardsIntoTheList() throws {
        map.enter()
        let store = try school.ledger.write { ledger in
            try ledger.addPlace(
                name: "储藏间", kind: .room, parent: school.canteen, initials: "ccj", importKey: nil)
        }
        try school.file("货架不稳", at: store)
        map.school.refresh()
        map.reload()
        #expect(map.innerPlaces.map(\.name).contains("储藏间"))
        #expect(map.hazards?.rows.map(\.text).contains("货架不稳") == true)
    }

    @Test func magnifyingStopsAtBothEnds() {
        map.magnify(by: -1)
        #expect(map.zoom == 0)
        map.magnify(by: 99)
        #expect(map.zoom == MapModel.zoomRange.upperBound)
    }
}
