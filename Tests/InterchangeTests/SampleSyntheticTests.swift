import Domain
import Interchange
import Persistence
import Security
import Testing

/// The large school for measuring, at a small size.
struct SampleSyntheticTests {
    private func filled(hazards: Int, places: Int) throws -> Ledger {
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        let ledger = try Ledger.inMemory(cost: .forTests)
        let school = SyntheticSchool(hazards: hazards, places: places, seed: 3, now: now)
        var steps: [Int] = []
        try school.fill(ledger) { done, _ in steps.append(done) }
        #expect(steps.last == hazards)
        #expect(steps == steps.sorted())
        return ledger
    }

    @Test func asManyPlacesAndHazardsAsAskedFor() throws {
        let ledger = try filled(hazards: 3000, places: 130)
        let day = try #require(Day(text: "2026-11-23"))
        let organisation = try ledger.organisation.organisation(on: day)
        #expect(organisation.places.count == 130)
        #expect(organisation.places.allSatisfy { organisation.grid(of: $0.id) != nil })
        #expect(organisation.grids.allSatisfy { organisation.leader(of: $0.id) != nil })
        let summary = try ledger.hazards.summary(on: day)
        #expect(BoardColumn.allCases.allSatisfy { summary.count(in: $0) > 0 })
        #expect(summary.open + summary.count(in: .closed) == 3000)
        #expect((50...90).contains(summary.open))
        #expect(try ledger.campus.plan().footprints.count == organisation.children(of: nil).count)
    }

    @Test func asManyOfThePlacesAreBuildingsAsAskedFor() throws {
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SyntheticSchool(hazards: 0, places: 60, buildings: 40, now: now)
            .fill(ledger) { _, _ in }
        let organisation = try ledger.organisation.organisation(on: now.day)
        #expect(organisation.children(of: nil).count == 40)
        #expect(organisation.places.count == 60)
        #expect(try ledger.campus.plan().footprints.count == 40)
    }

    @Test func yearsOfDutiesVerifyAndLeaveNobodyAtTwoPlaces() throws {
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SyntheticSchool(hazards: 0, places: 20, people: 15, dutyYears: 1, now: now)
            .fill(ledger) { _, _ in }
        let roster = try ledger.duties.book(now.day...now.day).roster(on: now.day)
        #expect(roster.posts.count == 20 && roster.gaps.isEmpty)
        for slot in Set(roster.posts.map(\.slot.id)) {
            let people = roster.posts.filter { $0.slot.id == slot }.flatMap(\.people)
            #expect(Set(people).count == people.count)
        }
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func asManyCasesAsAskedForAreOpenAndSomeAreLate() throws {
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SyntheticSchool(hazards: 0, places: 3, people: 5, now: now).fill(ledger) { _, _ in }
        let care = try CareFile.inMemory(beside: ledger)
        try SyntheticCases(count: 40, pupils: 1020, now: now)
            .fill(care, beside: ledger) { _, _ in }
        let teacher = try #require(
            try ledger.organisation.organisation(on: now.day).people.first { $0.name == "钱安平" })
        let key = try ledger.accounts.signInNow(
            teacher.id, passphrase: Passphrase(SampleSchool.passphrase), at: now
        ).key
        let lines = try care.lines(for: key)
        #expect(lines.count == 40 && lines.allSatisfy(\.isOpen))
        #expect(lines.contains { $0.isOverdue(on: now.day) })
        #expect(Set(lines.map(\.level)).count == 4)
        let batch = try #require(try ledger.screening.batches().first)
        #expect(batch.due == 1020 && batch.classes.count == 21)
        #expect(batch.classes.last?.due == 20)
        let queue = try #require(try care.queue(of: batch.id, for: key))
        // Names are drawn, so that two of one class may be the same.
        #expect((45...51).contains(queue.lines.count))
        #expect(queue.waiting == queue.lines.count - queue.lines.count / 2)
        #expect(try care.verify().fault == nil)
    }

    @Test func markOfAHazardFindsItAlone() throws {
        let ledger = try filled(hazards: 500, places: 40)
        let query = HazardQuery(scope: .everything, text: "编号H0000123", places: nil)
        let rows = try ledger.hazards.rows(query, .first, limit: 10)
        #expect(rows.count == 1)
        #expect(rows.first?.text.hasSuffix("编号H0000123") == true)
        #expect(rows.first.map { (35...60).contains($0.text.count) } == true)
    }

    @Test func nothingLiesInTheFutureAndNobodyAcceptsTheirOwnWork() throws {
        let ledger = try filled(hazards: 1000, places: 9)
        let query = HazardQuery(scope: .everything, text: "", places: nil)
        let rows = try ledger.hazards.rows(query, .first, limit: 2000)
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        #expect(rows.count == 1000)
        #expect(rows.allSatisfy { $0.lastEventAt <= now })
        #expect(rows.allSatisfy { $0.reviewer == nil || $0.reviewer != $0.responsible })
    }

    @Test(arguments: [0, 1, 3])
    func smallestSchoolsAreMadeToo(hazards: Int) throws {
        let ledger = try filled(hazards: hazards, places: hazards)
        let query = HazardQuery(scope: .everything, text: "", places: nil)
        #expect(try ledger.hazards.count(query, atMost: 10) == hazards)
    }
}
