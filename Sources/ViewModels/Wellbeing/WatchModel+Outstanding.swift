import Domain
import Persistence

extension WatchModel {
    /// How many home visits and second interviews are left, for whoever holds no key as well.
    func readOutstanding(from file: CareFile) throws {
        let visits = try session.school.careSemester.flatMap { try file.homeVisitCount(in: $0) }
        if visits != homeVisitCount { homeVisitCount = visits }
        let interviews = try file.interviewCounts()
        if interviews != interviewCounts { interviewCounts = interviews }
    }
}
