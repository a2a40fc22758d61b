import Domain
import Persistence
import TestSupport
import Testing

@Suite struct PlaceTests {
    let school: SampleSchool

    init() throws {
        school = try SampleSchool()
    }

    @Test func placesKeepTheOrderInWhichTheyWereAdded() throws {
        let names = ["三层", "一层", "四层"]
        try school.ledger.write { ledger in
            for name in names {
                _ = try ledger.addPlace(
                    name: name, kind: .floor, parent: school.building, initials: "c",
                    importKey: name)
            }
        }
        let floors = try organisation().children(of: school.building)
        #expect(floors.map(\.name) == ["二层"] + names)
        #expect(Set(floors.map(\.order)).count == 4)
    }

    @Test func importKeyFindsThePlaceItWasGivenTo() throws {
        try school.ledger.write { ledger in
            let gate = try ledger.addPlace(
                name: "大门", kind: .gate, parent: nil, initials: "dm", importKey: "way/1")
            #expect(try ledger.place(importKey: "way/1") == gate)
            #expect(try ledger.place(importKey: "way/2") == nil)
            #expect(throws: PlaceRefusal.importKeyTaken("way/1")) {
                try ledger.addPlace(
                    name: "大门", kind: .gate, parent: nil, initials: "dm", importKey: "way/1")
            }
        }
    }

    @Test func gridAnswersFromTheDayItWasGiven() throws {
        try give(school.building, school.root, from: "2026-09-01")
        try give(school.building, school.grid, from: "2026-11-01")

        #expect(try organisation("2026-08-31").gridsOfPlace[school.building] == nil)
        #expect(try organisation("2026-10-31").gridsOfPlace[school.building] == [school.root])
        #expect(try organisation("2026-11-01").gridsOfPlace[school.building] == [school.grid])
        #expect(try organisation("2026-11-01").grid(of: school.room)?.id == school.grid)

        try give(school.building, nil, from: "2026-12-01")
        #expect(try organisation("2026-11-30").gridsOfPlace[school.building] == [school.grid])
        #expect(try organisation("2026-12-01").gridsOfPlace[school.building] == nil)
    }

    @Test func givingTheSameTwiceKeepsTheFirstDay() throws {
        try give(school.building, school.grid, from: "2026-09-01")
        try give(school.building, school.grid, from: "2026-11-01")
        #expect(try organisation("2026-09-15").gridsOfPlace[school.building] == [school.grid])
    }

    @Test func placeWithOpenHazardsInsideIsNotDropped() throws {
        let hazard = try school.file(nil, school.assigned(due: SampleSchool.today))
        try school.file(school.report(at: school.floor))

        #expect(throws: CampusRefusal.hasOpenHazards("图书馆", 2)) { try drop(school.building) }

        _ = try school.record(.voided(reason: ""), on: hazard.id)
        #expect(throws: CampusRefusal.hasOpenHazards("图书馆", 1)) { try drop(school.building) }
        #expect(try organisation().place(school.building) != nil)
    }

    @Test func hazardFiledInTheSameTransactionKeepsItsPlaceToo() throws {
        #expect(throws: CampusRefusal.hasOpenHazards("图书馆", 1)) {
            try school.ledger.write { ledger in
                try ledger.addHazard(
                    school.report(), reportedAt: SampleSchool.now, actor: nil, events: [],
                    importKey: nil)
                try ledger.drop([school.building], on: SampleSchool.today)
            }
        }
    }

    @Test func droppedPlaceIsThereUntilTheDay() throws {
        let hazard = try school.file(nil, school.closed(due: SampleSchool.today))
        try drop(school.building)

        #expect(try organisation("2026-11-22").place(school.room) != nil)
        #expect(try organisation("2026-11-23").place(school.building) == nil)
        #expect(try organisation("2026-11-23").place(school.room) == nil)
        #expect(try organisation("2026-11-23").place(school.canteen) != nil)
        #expect(try school.ledger.hazards.hazard(hazard.id)?.place == school.room)
    }

    @Test func mergedPlaceGivesEverythingToTheOther() throws {
        let hazard = try school.file(school.report(at: school.building))
        let inner = try school.file(school.report(at: school.room))
        let square = Footprint(outlines: [Outline(ring: ring(0))])
        let wing = Footprint(outlines: [Outline(ring: ring(50))])
        try school.ledger.write { ledger in
            try ledger.setFootprint(square, of: school.canteen)
            try ledger.setFootprint(wing, of: school.building)
            try ledger.mergePlace(
                school.building, into: school.canteen,
                at: Moment(day: SampleSchool.today, secondOfDay: 0))
        }

        let organisation = try organisation()
        #expect(organisation.place(school.building) == nil)
        #expect(organisation.children(of: school.canteen).map(\.id) == [school.floor])
        #expect(try school.ledger.hazards.hazard(hazard.id)?.place == school.canteen)
        #expect(try school.ledger.hazards.hazard(inner.id)?.place == school.room)
        #expect(
            try school.ledger.campus.plan().footprints == [
                school.canteen: Footprint(outlines: square.outlines + wing.outlines)
            ])
    }

    @Test func placeThatIsNoLongerThereTakesNothingIn() throws {
        try drop(school.building)
        #expect(throws: CampusRefusal.self) {
            try school.ledger.write { ledger in
                try ledger.mergePlace(
                    school.canteen, into: school.building, at: SampleSchool.now)
            }
        }
        #expect(try organisation().place(school.canteen) != nil)
    }

    @Test func placeCannotBecomePartOfItself() throws {
        for target in [school.building, school.room] {
            #expect(throws: PlaceRefusal.liesInside) {
                try school.ledger.write { ledger in
                    try ledger.mergePlace(
                        school.building, into: target,
                        at: Moment(day: SampleSchool.today, secondOfDay: 0))
                }
            }
        }
    }

    @Test func unknownPlaceIsRefusedEverywhere() throws {
        let unknown = Place.ID(99)
        let changes: [(LedgerTransaction) throws -> Void] = [
            { try $0.giveToGrid(unknown, school.grid, from: SampleSchool.today) },
            {
                try $0.mergePlace(
                    unknown, into: school.room, at: Moment(day: SampleSchool.today, secondOfDay: 0))
            },
            {
                try $0.mergePlace(
                    school.room, into: unknown, at: Moment(day: SampleSchool.today, secondOfDay: 0))
            },
            { try $0.setFootprint(Footprint(outlines: []), of: unknown) },
            {
                _ = try $0.addPlace(
                    name: "新", kind: .room, parent: unknown, initials: "x", importKey: nil)
            },
        ]
        for change in changes {
            #expect(throws: PlaceRefusal.unknownPlace(unknown)) { try school.ledger.write(change) }
        }
    }

    @Test func groundFeatureOfTheSameKeyIsReplaced() throws {
        let line = GroundFeature.Shape.line(ring(0))
        let area = GroundFeature.Shape.area(
            Footprint(outlines: [Outline(ring: ring(0), holes: [ring(2), ring(3)])]))
        let point = GroundFeature.Shape.point(PlanPoint(east: -0.1, north: 1e9))
        let isNew = try school.ledger.write { ledger in
            [
                try ledger.addGround(.road, name: "路", shape: line, importKey: "way/1"),
                try ledger.addGround(.gate, name: "东门", shape: point, importKey: nil),
                try ledger.addGround(.field, name: "操场", shape: area, importKey: "way/1"),
            ]
        }
        #expect(isNew == [true, true, false])
        let ground = try school.ledger.campus.plan().ground
        #expect(ground.map(\.shape) == [area, point])
        #expect(ground.map(\.name) == ["操场", "东门"])
        #expect(ground.map(\.kind) == [.field, .gate])
    }

    @Test func calendarIsReadAsItWasEntered() throws {
        let autumn = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2027-01-20"))
        let corrected = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2027-01-15"))
        try school.ledger.write { ledger in
            try ledger.addSemester(autumn)
            try ledger.addSemester(corrected)
            try ledger.setException(.holiday, on: day("2026-10-01")...day("2026-10-01"))
            try ledger.setException(.makeUpDay, on: day("2026-10-10")...day("2026-10-10"))
        }
        #expect(
            try school.ledger.calendar.calendar()
                == SchoolCalendar(
                    semesters: [corrected],
                    exceptions: [day("2026-10-01"): .holiday, day("2026-10-10"): .makeUpDay]))
    }

    private func organisation(_ text: String? = nil) throws -> Organisation {
        try school.ledger.organisation
            .organisation(on: text.map { day($0) } ?? SampleSchool.today)
    }

    private func give(_ place: Place.ID, _ grid: Grid.ID?, from text: String) throws {
        try school.ledger.write { try $0.giveToGrid(place, grid, from: day(text)) }
    }

    private func drop(_ place: Place.ID) throws {
        let inside = try organisation().subtree(of: place)
        try school.ledger.write { try $0.drop(inside, on: SampleSchool.today) }
    }

    private func ring(_ east: Double) -> [PlanPoint] {
        [(0.0, 0.0), (10.5, 0), (10.5, 7.25), (0, 7.25)].map {
            PlanPoint(east: east + $0.0, north: $0.1)
        }
    }
}
