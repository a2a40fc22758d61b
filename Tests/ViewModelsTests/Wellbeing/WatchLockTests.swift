import Domain
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// A name that was asked for before the lock is let go of, whether the file has given it by then or
/// not: the look is under way when the lock falls, and which of them is first is left to the machine.
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

    @Test func aNameOfTheListOfHomeVisits() async throws {
        let visits = HomeVisitModel(watch: watch)
        visits.turn(by: 2)
        let index = try #require(visits.selected).index
        let look = Task.immediate { await visits.reveal(words: "安排家访") }
        watch.lock()
        #expect(await look.value == false)
        #expect(visits.pupil(at: index) == nil)
    }

    @Test func anIdentity() async throws {
        let care = try #require(watch.lines.first).id
        let look = Task.immediate {
            await watch.reveal(care, reason: .followUp, words: "")
        }
        watch.lock()
        #expect(await look.value == false)
        #expect(watch.revealed == nil)
    }
}
