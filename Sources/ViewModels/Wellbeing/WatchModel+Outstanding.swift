import Domain
import Persistence

extension WatchModel {
    /// How many home visits and second interviews are left, for whoever holds no key as well.
    func readOutstanding(from file: CareFile) throws {
        let visits = try session.school.careSemester.flatMap { try file.homeVisitCount(in: $0) }
        if visits != homeVisitCount { homeVisitCount = visits }
        let interviews = try file.interviewCounts()
        if interviews != interviewCounts { interviewCounts = interviews }
        try readProofs(from: file)
    }

    /// Whether somebody has changed what a psychology teacher had signed; by keys that the ledger knows.
    private func readProofs(from file: CareFile) throws {
        guard session.school.loss == nil else { return }
        let key = session.unlockedKey
        let visits = try session.school.careSemester.map {
            try file.homeVisitSumProof(in: $0, for: key) == .changed
        }
        let isVisitSumChanged = visits ?? false
        if isVisitSumChanged != self.isVisitSumChanged {
            self.isVisitSumChanged = isVisitSumChanged
        }
        let areInterviewSumsChanged = try file.interviewSumsProof(for: key) == .changed
        if areInterviewSumsChanged != self.areInterviewSumsChanged {
            self.areInterviewSumsChanged = areInterviewSumsChanged
        }
    }
}
