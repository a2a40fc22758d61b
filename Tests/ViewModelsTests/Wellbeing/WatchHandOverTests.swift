import Domain
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// Whoever is given cases while the list is open counts them at once, so that everybody is told the truth.
@Suite struct WatchHandOverTests {
    @Test func anOpenListCountsWhatItIsGiven() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 1...6 { try school.open(number: number, by: owner) }
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let session = try await school.staffed.session(of: school.second)
        let watch = WatchModel(source: .file(school.file), session: session)
        watch.unlock()
        #expect(watch.ownCases.isEmpty && watch.counts?.registered[1] == .exact(6))
        try school.file.record(
            .handedOver(to: school.second, reason: "调离"),
            inAll: school.file.lines(for: owner).map(\.id), by: owner, at: CareSchool.now)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        // As it was told, and not that there is no case in the school.
        #expect(try school.file.publicCounts()?.registered[1] == .exact(6))
        watch.reload()
        watch.followOwners()
        #expect(watch.ownCases.count == 6)
        // Another day's case of the giver is told again: both have counted what they lead.
        try school.open(number: 7, by: owner)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(7))
    }
}
