import Domain
import Persistence
import TestSupport
import Testing

/// Any day of the past shows the campus of that day.
@Suite struct CampusHistoryTests {
    let school: SampleSchool
    private let monday = day("2026-11-23")
    private let tuesday = day("2026-11-24")
    private let friday = day("2026-11-27")

    init() throws {
        school = try SampleSchool()
        try school.ledger.write { try $0.setFootprint(square(0), of: school.canteen) }
    }

    @Test func renamedPlaceKeepsItsOldNameInThePast() throws {
        try school.ledger.write { ledger in
            try ledger.change(school.canteen, on: monday) {
                $0.name = "学生餐厅"
                $0.initials = "xsct"
            }
            try ledger.change(school.canteen, on: friday) { $0.kind = .publicArea }
        }
        #expect(try place(school.canteen, "2026-11-22")?.name == "食堂")
        #expect(try place(school.canteen, "2026-11-22")?.initials == "st")
        #expect(try place(school.canteen, "2026-11-23")?.name == "学生餐厅")
        #expect(try place(school.canteen, "2026-11-26")?.kind == .canteen)
        #expect(try place(school.canteen, "2026-11-27")?.kind == .publicArea)
    }

    @Test func lastChangeOfADayIsTheOneThatCounts() throws {
        for name in ["学生餐厅", "师生餐厅"] {
            try rename(name, from: monday)
        }
        #expect(try place(school.canteen, "2026-11-22")?.name == "食堂")
        #expect(try place(school.canteen, "2026-11-23")?.name == "师生餐厅")
    }

    @Test func changeUnderAClockSetBackDoesNotRewriteThePast() throws {
        try rename("学生餐厅", from: friday)
        try rename("师生餐厅", from: monday)
        #expect(try place(school.canteen, "2026-11-26")?.name == "食堂")
        #expect(try place(school.canteen, "2026-11-27")?.name == "师生餐厅")
    }

    @Test func correctionWithoutADayHoldsForThePastToo() throws {
        let gym = try school.ledger.write { ledger in
            let gym = try ledger.addPlace(
                name: "体育馆", kind: .otherBuilding, parent: nil, initials: "tyg", importKey: "way/9")
            _ = try ledger.renameAsImported(gym, to: "体育中心", initials: "tyzx")
            return gym
        }
        #expect(try place(gym, "2026-01-01")?.name == "体育中心")
    }

    @Test func movedBuildingStoodWhereItStood() throws {
        try school.ledger.write {
            try $0.setFootprint(square(90), of: school.canteen, from: monday)
        }
        #expect(try plan("2026-11-22").footprints[school.canteen] == square(0))
        #expect(try plan("2026-11-23").footprints[school.canteen] == square(90))
        #expect(try school.ledger.campus.plan().footprints[school.canteen] == square(90))
    }

    @Test func firstDrawingOfAPlaceShowsWhereItHasAlwaysStood() throws {
        try school.ledger.write {
            try $0.setFootprint(square(50), of: school.building, from: friday)
        }
        #expect(try plan("2026-09-01").footprints[school.building] == square(50))
    }

    @Test func buildingAddedLaterIsNotThereBefore() throws {
        let gym = try add("体育馆", from: tuesday)
        #expect(try place(gym, "2026-11-23") == nil)
        #expect(try place(gym, "2026-11-24")?.name == "体育馆")
    }

    @Test func firstDrawingOfTheCampusIsThatOfThePastToo() throws {
        let ledger = try Ledger.inMemory()
        let (first, second) = try ledger.write { ledger in
            let first = try ledger.addPlace(
                name: "校门", kind: .gate, parent: nil, initials: "xm", importKey: nil, from: monday)
            try ledger.setFootprint(square(0), of: first, from: monday)
            try ledger.addGround(
                .road, name: "路", shape: .line(ring(0)), importKey: nil, from: monday)
            let second = try ledger.addPlace(
                name: "食堂", kind: .canteen, parent: nil, initials: "st", importKey: nil,
                from: tuesday)
            return (first, second)
        }
        let past = try ledger.organisation.organisation(on: day("2026-09-01"))
        #expect(past.place(first) != nil && past.place(second) == nil)
        #expect(try ledger.campus.plan(on: day("2026-09-01")).ground.map(\.name) == ["路"])
    }

    @Test func groundIsThatOfTheDay() throws {
        func road(_ name: String, _ key: String, from day: Day?) throws {
            try school.ledger.write {
                _ = try $0.addGround(
                    .road, name: name, shape: .line(ring(0)), importKey: key, from: day)
            }
        }
        try road("旧路", "way/1", from: nil)
        try road("新路", "way/1", from: tuesday)
        try road("北路", "way/2", from: friday)
        #expect(try plan("2026-11-23").ground.map(\.name) == ["旧路"])
        #expect(try plan("2026-11-24").ground.map(\.name) == ["新路"])
        #expect(try plan("2026-11-27").ground.map(\.name) == ["新路", "北路"])

        let erased = try school.ledger.write { try $0.eraseDrawing(on: day("2026-11-30")) }
        #expect(erased == (footprints: 1, ground: 2))
        #expect(try plan("2026-11-30") == CampusPlan())
        #expect(try plan("2026-11-29").ground.count == 2)
        #expect(try plan("2026-11-29").footprints[school.canteen] == square(0))
    }

    @Test func groundOfAPublishedMapIsKnownAsThat() throws {
        for key in ["map:way/1", "plan:操场", nil] {
            try school.ledger.write {
                _ = try $0.addGround(
                    .green, name: key ?? "", shape: .line(ring(0)), importKey: key)
            }
        }
        let surveyed = try plan("2026-11-23").ground.filter(\.isSurveyed)
        #expect(surveyed.map(\.name) == ["map:way/1"])
    }

    @Test func mergedPlacesStoodApartBefore() throws {
        try school.ledger.write { ledger in
            try ledger.setFootprint(square(50), of: school.building)
            try ledger.mergePlace(
                school.building, into: school.canteen, at: Moment(day: tuesday, secondOfDay: 0))
        }
        #expect(try place(school.floor, "2026-11-23")?.parent == school.building)
        #expect(try place(school.floor, "2026-11-24")?.parent == school.canteen)
        #expect(
            try plan("2026-11-23").footprints
                == [school.canteen: square(0), school.building: square(50)])
        #expect(try plan("2026-11-24").footprints[school.canteen]?.outlines.count == 2)
    }

    // MARK: Support

    private func place(_ id: Place.ID, _ text: String) throws -> Place? {
        try school.ledger.organisation.organisation(on: day(text)).place(id)
    }

    private func plan(_ text: String) throws -> CampusPlan {
        try school.ledger.campus.plan(on: day(text))
    }

    private func rename(_ name: String, from day: Day) throws {
        try school.ledger.write { try $0.change(school.canteen, on: day) { $0.name = name } }
    }

    private func add(_ name: String, from day: Day) throws -> Place.ID {
        try school.ledger.write {
            try $0.addPlace(
                name: name, kind: .otherBuilding, parent: nil, initials: "x", importKey: nil,
                from: day)
        }
    }

    private func square(_ east: Double) -> Footprint {
        Footprint(outlines: [Outline(ring: ring(east))])
    }

    private func ring(_ east: Double) -> [PlanPoint] {
        [(0.0, 0.0), (10.5, 0), (10.5, 7.25), (0, 7.25)].map {
            PlanPoint(east: east + $0.0, north: $0.1)
        }
    }
}
