import Domain
import Persistence
import Security
import TestSupport
import Testing

/// What a psychology teacher has counted stays what it was when one of the cases is destroyed.
@Suite struct PastCasesTests {
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine
    private static let later = CareSchool.now.adding(seconds: 86_400 * 70)

    /// One case that was reviewed and closed, and six others.
    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        line = try school.closedCase(ofPupil: 1, at: Self.later)
        for number in 2..<8 { try school.open(number: number, by: owner) }
        try publish()
    }

    private func publish(at moment: Moment = Self.later) throws {
        try school.file.publish(school.file.lines(for: owner), by: owner, at: moment)
    }

    private func destroy() throws {
        _ = try school.file.destroy(line.id, by: owner, at: Self.later)
    }

    private func trend() throws -> WatchTrend {
        WatchTrend(
            try school.file.lines(for: owner), past: try school.file.pastCases(for: owner),
            on: Self.later.day)
    }

    @Test func theSumsStayWhatTheyWere() throws {
        let (before, counts) = (try trend(), try #require(try school.file.publicCounts()))
        #expect(before.closed == 1)
        let closed = try school.file.lines(for: owner).first { $0.id == line.id }
        let made = try #require(
            closed?.followUps(since: day("2026-09-01"), on: Self.later.day))
        #expect(made.all > 0)
        try destroy()
        #expect(try school.file.lines(for: owner).count == 6)
        #expect(try trend() == before)
        #expect(try school.file.pastCases(for: owner)?.followUps == made)
        try publish()
        #expect(try trend() == before)
        #expect(try school.file.publicCounts() == counts)
        #expect(try school.file.verify().fault == nil)
    }

    /// By then no sum that anybody is told rests on it.
    @Test func nothingIsKeptForLonger() throws {
        try destroy()
        try publish(at: Self.later.adding(seconds: 86_400 * 240))
        #expect(try school.file.pastCases(for: owner) == nil)
        #expect(try school.file.verify().fault == nil)
    }

    /// Another box takes the place of the one that a teacher of before could open.
    @Test func itStaysWhereTheCountsAreSealedAnew() async throws {
        try destroy()
        let kept = try #require(try school.file.pastCases(for: owner))
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.second, isHeld: false, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        try publish()
        #expect(try school.file.pastCases(for: owner) == kept)
        #expect(try school.file.pastCases(for: school.key(of: school.second)) == nil)
    }
}
