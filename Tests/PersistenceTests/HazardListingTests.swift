import Domain
import Persistence
import TestSupport
import Testing

@Suite struct HazardListingTests {
    static let scopes: [HazardQuery.Scope] =
        BoardColumn.allCases.map { .column($0) } + [.everything]

    private static let random = Result { try RandomLedger(seed: 7, hazards: 60, steps: 330) }

    @Test(arguments: scopes, [false, true])
    func pagesForwardAndBackEqualTheWholeInItsOrder(
        scope: HazardQuery.Scope, isPlaced: Bool
    ) throws {
        let random = try Self.random.get()
        let query = HazardQuery(
            scope: scope, places: isPlaced ? [random.places[0], random.places[2]] : nil)
        let whole = random.inDisplayOrder(query)
        #expect(whole.count > 2)

        for size in [1, 4, 100] {
            #expect(try pages(of: query, size, forward: true, in: random) == whole)
            #expect(try pages(of: query, size, forward: false, in: random) == whole)
        }
        #expect(try random.school.ledger.hazards.count(query, atMost: 1000) == whole.count)
        #expect(try random.school.ledger.hazards.count(query, atMost: 2) == 2)
    }

    @Test func pagesOfASearchEqualTheWholeNewestFirst() throws {
        let random = try Self.random.get()
        for scope in Self.scopes {
            let query = HazardQuery(scope: scope, text: "隐患", places: random.places.dropLast())
            let whole = random.inDisplayOrder(query).sorted(by: >)
            #expect(whole.count > 2)
            for size in [1, 4, 100] {
                #expect(try pages(of: query, size, forward: true, in: random) == whole)
                #expect(try pages(of: query, size, forward: false, in: random) == whole)
            }
            #expect(try random.school.ledger.hazards.count(query, atMost: 1000) == whole.count)
        }
    }

    @Test func cursorHoldsAfterItsHazardHasMovedOn() throws {
        let school = try SampleSchool()
        let first = try school.file(), second = try school.file(), third = try school.file()
        let query = HazardQuery(scope: .column(.toVerify))
        let hazards = school.ledger.hazards
        let cursor = try #require(
            try hazards.rows(query, .first, limit: 9).first { $0.id == second.id }
        ).cursor

        _ = try school.record(.verified(note: ""), on: second.id)

        #expect(try hazards.rows(query, .after(cursor), limit: 9).map(\.id) == [third.id])
        #expect(try hazards.rows(query, .before(cursor), limit: 9).map(\.id) == [first.id])
    }

    @Test func rowShowsWhatTheHazardIs() throws {
        let school = try SampleSchool()
        let long = String(repeating: "长", count: 300)
        let hazard = try school.file(
            school.report(long), school.closed(due: day("2026-12-01")) + [.reportedUpward(note: "")]
        )
        let row = try #require(
            try school.ledger.hazards.rows(HazardQuery(scope: .everything), .first, limit: 1).first)

        #expect(row.id == hazard.id)
        #expect(row.number == hazard.number)
        #expect(row.place == school.room)
        #expect(row.category == "XS")
        #expect(row.text == String(repeating: "长", count: 200))
        #expect(row.stage == .closed)
        #expect(row.grade == .general)
        #expect(row.due == day("2026-12-01"))
        #expect(row.originalDue == day("2026-12-01"))
        #expect(row.foundAt == hazard.foundAt)
        #expect(row.finder == school.teacher)
        #expect(row.responsible == school.guardian)
        #expect(row.reviewer == school.guardian)
        #expect(row.closedOn == SampleSchool.today)
        #expect(row.lastEventAt == hazard.lastEventAt)
        #expect(row.extensions == 0)
        #expect(!row.fixedOnTheSpot)
        #expect(!row.isSupervised)
    }

    @Test func openHazardsAreListedForThePlaceAndAllInsideIt() throws {
        let school = try SampleSchool()
        let inRoom = try school.file(school.report(at: school.room))
        let onFloor = try school.file(school.report(at: school.floor))
        try school.file(school.report(at: school.canteen))
        try school.file(school.report(at: school.room, category: "XF"))
        try school.file(school.report(at: school.room), school.closed(due: SampleSchool.today))

        let hazards = school.ledger.hazards
        #expect(
            try hazards.openHazards(at: school.building, category: "XS").map(\.id)
                == [onFloor.id, inRoom.id])
        #expect(try hazards.openHazards(at: school.room, category: "XS").map(\.id) == [inRoom.id])
    }

    @Test func whatIsOpenAtPlacesIsThatOfTheOpenColumnsByItsDay() throws {
        let random = try Self.random.get()
        let (hazards, places) = (random.school.ledger.hazards, random.places.dropLast())
        var open: [HazardRow] = []
        for column in BoardColumn.allCases where column != .closed {
            let query = HazardQuery(scope: .column(column), places: Array(places))
            open += try hazards.rows(query, .first, limit: 1000)
        }
        open.sort { ($0.due?.text ?? "~", $0.id) < ($1.due?.text ?? "~", $1.id) }
        #expect(open.count > 2)
        for limit in [2, 1000] {
            let read = try hazards.openHazards(at: Array(places), limit: limit)
            #expect(read.map(\.id) == open.prefix(limit).map(\.id))
        }
        #expect(try hazards.openHazards(at: [], limit: 9).isEmpty)
    }

    @Test func noPlacesMeansNoHazards() throws {
        let school = try SampleSchool()
        try school.file()
        for text in ["", "护栏"] {
            let query = HazardQuery(scope: .everything, text: text, places: [])
            #expect(try school.ledger.hazards.rows(query, .first, limit: 9).isEmpty)
            #expect(try school.ledger.hazards.count(query, atMost: 9) == 0)
        }
    }

    private func pages(
        of query: HazardQuery, _ size: Int, forward: Bool, in random: RandomLedger
    ) throws -> [Hazard.ID] {
        let hazards = random.school.ledger.hazards
        var ids: [Hazard.ID] = []
        var page = try hazards.rows(query, forward ? .first : .last, limit: size)
        while let first = page.first, let last = page.last {
            ids = forward ? ids + page.map(\.id) : page.map(\.id) + ids
            page = try hazards.rows(
                query, forward ? .after(last.cursor) : .before(first.cursor), limit: size)
        }
        return ids
    }
}
