import Domain
import Security
import TestSupport
import Testing

@testable import Persistence

/// Both logs as one list.
@Suite struct AuditTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        try school.hazard(school.submitted)
        try school.hazard(school.majorInFull, foundHoursAgo: 30)
        try school.small.file("灭火器过期", at: school.small.library)
    }

    private var audit: AuditRepository { school.small.ledger.audit }

    private func all(_ query: AuditQuery = AuditQuery()) throws -> [AuditEntry] {
        try audit.page(query, .newest, limit: 10_000).entries
    }

    @Test func newestOfBothLogsComesFirst() throws {
        let entries = try all()
        #expect(entries.map(\.cursor) == entries.map(\.cursor).sorted(by: >))
        #expect(entries.contains { $0.id.log == .journal })
        #expect(entries.contains { $0.id.log == .hazards })
        let ids = Set(entries.map(\.id))
        #expect(ids.count == entries.count)
    }

    @Test(arguments: [1, 2, 3, 7])
    func windowsGoOnWhereTheLastOneEnded(limit: Int) throws {
        let whole = try all()
        var back: [AuditEntry] = []
        var page = try audit.page(AuditQuery(), .newest, limit: limit)
        while let last = page.entries.last {
            back += page.entries
            page = try audit.page(AuditQuery(), .olderThan(last.cursor), limit: limit)
        }
        #expect(back == whole)
        var forth: [AuditEntry] = []
        page = try audit.page(AuditQuery(), .oldest, limit: limit)
        while let first = page.entries.first {
            forth = page.entries + forth
            page = try audit.page(AuditQuery(), .newerThan(first.cursor), limit: limit)
        }
        #expect(forth == whole)
    }

    @Test func onePersonsEntriesAreOfBothLogs() throws {
        let entries = try all(AuditQuery(person: school.principal))
        #expect(entries == (try all().filter { $0.actor == school.principal }))
        #expect(Set(entries.map(\.id.log)) == [.hazards, .journal])
    }

    @Test func daysIncludeTheFirstAndTheLast() throws {
        let days = day("2026-11-22")...day("2026-11-22")
        let entries = try all(AuditQuery(days: days))
        #expect(!entries.isEmpty)
        #expect(entries == (try all().filter { $0.at.day == day("2026-11-22") }))
    }

    @Test func placesLeaveTheJournalOut() throws {
        let entries = try all(AuditQuery(places: [school.small.library]))
        #expect(entries.compactMap { $0.hazard?.place } == [school.small.library])
        let kitchen = AuditQuery(person: school.office, places: [school.small.kitchen])
        #expect(
            try all(kitchen)
                == all().filter {
                    $0.actor == school.office && $0.hazard?.place == school.small.kitchen
                })
    }

    /// As where a grid has too many hazards to gather and too few to be met with at once.
    @Test func scatteredEntriesAreFoundInSteps() throws {
        let query = AuditQuery(places: [school.small.kitchen])
        let whole = try all(query)
        var found: [AuditEntry] = []
        var window = AuditWindow.newest
        var steps = 0
        while steps < 100 {
            let listing = AuditListing(query, window, limit: 2, budget: 3, few: 0)
            let page = try audit.file.snapshot(listing.page)
            found += page.entries
            steps += 1
            guard let next = page.searchedTo ?? page.entries.last?.cursor else { break }
            window = .olderThan(next)
        }
        #expect(found == whole)
        #expect(steps > 5)
    }

    @Test func entryProvesItself() async throws {
        let ledger = school.small.ledger
        let signedIn = try ledger.accounts.signInNow(
            school.leader, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now)
        let hazard = try school.hazard()
        _ = try await ledger.hazards.act(
            [.verified(note: "属实")], on: hazard.id, seen: hazard.eventCount,
            as: signedIn.key.signer, at: SmallSchool.now)
        for entry in try all() {
            let proof = try #require(try audit.proof(of: entry.id))
            #expect(proof.isDigestRight, "\(entry)")
            #expect(proof.signature == (entry.isSigned ? .holds : .none), "\(entry)")
            #expect(proof.signer == (entry.isSigned ? entry.actor : nil))
        }
        #expect(try audit.proof(of: AuditEntry.ID(log: .journal, number: 999)) == nil)
    }
}
