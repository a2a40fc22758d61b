import Domain
import Persistence
import Testing

@Suite struct HazardTallyTests {
    @Test(arguments: [1, 2, 3])
    func talliesEqualARecountAfterARandomWalk(seed: UInt64) throws {
        let random = try RandomLedger(seed: seed, hazards: 40, steps: 200)
        for offset in [-2, 0, 2] {
            try expectRecount(random, on: SampleSchool.today.adding(days: offset))
        }
    }

    @Test func talliesMoveWithAMergedPlace() throws {
        let random = try RandomLedger(seed: 4, hazards: 40, steps: 100)
        let school = random.school
        let before = try school.ledger.hazards.countsByPlace(on: SampleSchool.today)
        let moving = try #require(before[school.canteen])
        let staying = try #require(before[school.building])

        try school.ledger.write { ledger in
            try ledger.mergePlace(
                school.canteen, into: school.building,
                at: Moment(day: SampleSchool.today, secondOfDay: 0))
        }

        let after = try school.ledger.hazards.countsByPlace(on: SampleSchool.today)
        #expect(after[school.canteen] == nil)
        #expect(after[school.building] == staying + moving)
        #expect(after[school.room] == before[school.room])
    }

    @Test func dueDayItselfIsNotOverdue() throws {
        let school = try SampleSchool()
        try school.file(nil, school.assigned(due: SampleSchool.today))
        let hazards = school.ledger.hazards
        #expect(try hazards.summary(on: SampleSchool.today).overdue == 0)
        let tomorrow = SampleSchool.today.adding(days: 1)
        #expect(try hazards.summary(on: tomorrow).overdue == 1)
        #expect(try hazards.countsByPlace(on: tomorrow)[school.room]?.overdue == 1)
    }

    @Test func voidHazardIsInNoColumn() throws {
        let school = try SampleSchool()
        try school.file(nil, [.voided(reason: "重复")])
        let hazards = school.ledger.hazards
        #expect(try hazards.summary(on: SampleSchool.today).counts.values.allSatisfy { $0 == 0 })
        #expect(try hazards.countsByPlace(on: SampleSchool.today).isEmpty)
        for column in BoardColumn.allCases {
            let query = HazardQuery(scope: .column(column))
            #expect(try hazards.rows(query, .first, limit: 9).isEmpty)
        }
        #expect(try hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
    }

    private func expectRecount(_ random: RandomLedger, on day: Day) throws {
        let summary = try random.school.ledger.hazards.summary(on: day)
        for column in BoardColumn.allCases {
            #expect(
                summary.count(in: column)
                    == random.hazards.count { $0.stage.column == column })
        }
        #expect(summary.overdue == random.hazards.count { $0.isOverdue(on: day) })

        var recount: [Place.ID: PlaceHazardCounts] = [:]
        for hazard in random.hazards where hazard.stage.isOpen {
            var one = PlaceHazardCounts(overdue: hazard.isOverdue(on: day) ? 1 : 0)
            one.add(hazard.grade)
            recount[hazard.place] = (recount[hazard.place] ?? PlaceHazardCounts()) + one
        }
        #expect(try random.school.ledger.hazards.countsByPlace(on: day) == recount)
    }
}
