import Domain
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// A name that was asked for before the lock and comes after it is let go of.
@Suite struct WatchLockTests {
    private let school: CareSchool
    private let watch: WatchModel

    init() async throws {
        school = try CareSchool()
        try school.beginSemester()
        let key = try school.key(of: school.psychologist)
        try school.open(by: key)
        try school.listHomeVisits(by: key)
        let session = try await school.staffed.session(of: school.psychologist)
        watch = WatchModel(source: .file(school.file), session: session)
        watch.unlock()
    }

    /// Locks it once the look stands in the file's log, before whoever looked is told the name: nobody
    /// else gets the main actor meanwhile.
    private func lockOnceLooked() throws {
        let reader = try school.key(of: school.staffed.principal)
        var isNoted = false
        for _ in 0..<100_000 where !isNoted {
            isNoted = try school.file.views(for: reader, since: day("2026-11-01"))
                .contains { $0.subject == .identity }
        }
        try #require(isNoted)
        watch.lock()
    }

    @Test func aNameOfTheListOfHomeVisits() async throws {
        let visits = HomeVisitModel(watch: watch)
        visits.turn(by: 2)
        let index = try #require(visits.selected).index
        let look = Task.immediate { await visits.reveal(words: "安排家访") }
        try lockOnceLooked()
        #expect(await look.value == false)
        #expect(visits.pupil(at: index) == nil)
    }

    @Test func anIdentity() async throws {
        let care = try #require(watch.lines.first).id
        let look = Task.immediate {
            await watch.reveal(care, reason: .followUp, words: "")
        }
        try lockOnceLooked()
        #expect(await look.value == false)
        #expect(watch.revealed == nil)
    }
}
