import Domain
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// A page of a sealed list follows every commit, and opens the list anew only where it has changed.
@Suite struct SealedListFollowTests {
    private let school: CareSchool
    private let key: UnlockedKey
    private let watch: WatchModel
    private let visits: HomeVisitModel

    init() async throws {
        school = try CareSchool()
        try school.beginSemester()
        key = try school.key(of: school.psychologist)
        try school.listHomeVisits(by: key)
        let session = try await school.staffed.session(of: school.psychologist)
        watch = WatchModel(source: .file(school.file), session: session)
        watch.unlock()
        visits = HomeVisitModel(watch: watch)
    }

    /// Nobody opens the list while this stands in its place.
    private func putAnEmptyListInItsPlace() throws {
        let state = try #require(watch.homeVisits.state)
        watch.homeVisits.take(HomeVisitList(), of: state)
    }

    @Test func whatHasNotChangedIsNotOpenedAgain() throws {
        #expect(visits.list?.lines.count == 8)
        try putAnEmptyListInItsPlace()
        visits.follow()
        #expect(visits.list?.lines.isEmpty == true)
        try school.file.take(
            .visited(3, on: day("2026-11-13")), in: CareSchool.semester, by: key,
            at: CareSchool.now)
        visits.follow()
        #expect(visits.list?.lines[3].visitedOn == day("2026-11-13"))
    }

    @Test func itIsOpenedAgainByHandAndAfterALock() throws {
        try putAnEmptyListInItsPlace()
        visits.reload()
        #expect(visits.list?.lines.count == 8)
        watch.lock()
        #expect(watch.homeVisits.state == nil && visits.list == nil)
    }
}
