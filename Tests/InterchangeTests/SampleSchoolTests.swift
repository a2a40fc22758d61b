import Domain
import Interchange
import Persistence
import Testing

/// The sample school as a ledger holds it.
struct SampleSchoolTests {
    @Test func sameSeedMakesTheSameSchool() throws {
        let first = try SampleLedger.shared()
        let second = try SampleLedger(at: "2026-11-23 14:05")
        #expect(first.organisation == second.organisation)
        #expect(try first.ledger.campus.plan() == second.ledger.campus.plan())
        #expect(first.rows == second.rows)
        #expect(try first.events() == second.events())
    }

    @Test func anotherSeedTellsOfOtherHazards() throws {
        let first = try SampleLedger(at: "2026-11-23 14:05", seed: 1)
        let second = try SampleLedger(at: "2026-11-23 14:05", seed: 2)
        #expect(first.organisation == second.organisation)
        #expect(first.rows.map(\.text) != second.rows.map(\.text))
    }

    @Test func schoolIsAsLargeAsARealOne() throws {
        let school = try SampleLedger.shared()
        let places = school.organisation.places
        #expect(school.organisation.schoolName == "思源实验学校")
        #expect(school.organisation.schoolCode == "SY")
        #expect(school.organisation.people.count == 81)
        #expect(Set(school.organisation.people.map(\.name)).count == 81)
        #expect(school.organisation.grids.count == 11)
        #expect(school.organisation.grids.count { $0.parent == nil } == 1)
        #expect(places.count >= 100)
        #expect(places.count { $0.kind.isOnCampusMap } == 10)
        #expect((300...450).contains(school.rows.count))
    }

    @Test func everyBuildingStandsOnThePlanAndNoneOnAnother() throws {
        let school = try SampleLedger.shared()
        let plan = try school.ledger.campus.plan()
        let buildings = school.organisation.children(of: nil)
        #expect(buildings.allSatisfy { plan.footprints[$0.id] != nil })
        let bounds = plan.footprints.values.compactMap(\.bounds)
        for (index, first) in bounds.enumerated() {
            for second in bounds.dropFirst(index + 1) {
                let apart =
                    first.east < second.west || second.east < first.west
                    || first.north < second.south || second.north < first.south
                #expect(apart)
            }
        }
        #expect(
            Set(plan.ground.map(\.kind)).isSuperset(of: [.road, .field, .water, .green, .gate]))
    }

    @Test(arguments: SampleLedger.moments)
    func everyPlaceLiesInOneGridAndEveryGridHasOneLeader(at moment: String) throws {
        let organisation = try SampleLedger.shared(at: moment).organisation
        for place in organisation.places {
            let grids = organisation.lineage(of: place.id).flatMap {
                organisation.gridsOfPlace[$0.id] ?? []
            }
            #expect(grids.count == 1, "\(place.name)")
        }
        for grid in organisation.grids {
            #expect(organisation.people(in: grid.id, as: .leader).count == 1, "\(grid.name)")
            #expect(organisation.people(in: grid.id, as: .deputy).count == 1, "\(grid.name)")
        }
        let assigned = Set(organisation.assignments.map(\.person))
        #expect(assigned.count == organisation.people.count)
    }

    @Test func leaderHandedTheGridOverInTheSixthWeek() throws {
        let ledger = try SampleLedger.shared().ledger
        func leader(on day: String) throws -> String? {
            let organisation = try ledger.organisation.organisation(on: #require(Day(text: day)))
            let grid = try #require(organisation.grids.first { $0.code == "G03" })
            #expect(organisation.people(in: grid.id, as: .leader).count == 1)
            return organisation.leader(of: grid.id)?.name
        }
        #expect(try leader(on: "2026-10-04") == "蒋维民")
        #expect(try leader(on: "2026-10-08") == "李松年")
    }

    @Test func whoComesToLeadNextWeekIsDeputyNoLonger() throws {
        let ledger = try SampleLedger.shared().ledger
        func names(_ role: GridRole, on day: String) throws -> [String] {
            let organisation = try ledger.organisation.organisation(on: #require(Day(text: day)))
            let grid = try #require(organisation.grids.first { $0.code == "G06" })
            return organisation.people(in: grid.id, as: role).map(\.name)
        }
        #expect(try names(.leader, on: "2026-11-29") == ["赵劲岩"])
        #expect(try names(.deputy, on: "2026-11-29") == ["唐远志"])
        #expect(try names(.leader, on: "2026-11-30") == ["唐远志"])
        #expect(try names(.deputy, on: "2026-11-30") == ["赵劲岩"])
    }

    @Test func calendarCountsTheWeeksAsTheSchoolDoes() throws {
        let calendar = try SampleLedger.shared().ledger.calendar.calendar()
        let monday = try #require(Day(text: "2026-11-23"))
        #expect(calendar.week(of: monday) == 13)
        #expect(calendar.semester(on: monday)?.term == .autumn)
        #expect(calendar.semesters.map(\.schoolYear) == [2025, 2025, 2026, 2026, 2027, 2027])
        let nationalDay = try #require(Day(text: "2026-10-01"))
        let madeUp = try #require(Day(text: "2026-10-10"))
        #expect(!calendar.isSchoolDay(nationalDay))
        #expect(calendar.isSchoolDay(madeUp))
    }
}
