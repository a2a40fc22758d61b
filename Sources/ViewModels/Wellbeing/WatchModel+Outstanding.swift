import Domain
import Persistence
import Security

extension WatchModel {
    /// Whoever has signed in since may know more.
    func countOutstanding() {
        guard let file, hasList else { return }
        do {
            try readOutstanding(from: file)
        } catch {
            // What was counted before stays: whoever reads the lists themselves is told what is wrong.
        }
    }

    /// How many home visits and second interviews are left: exact for a psychology teacher whose keys are in
    /// hand, and for everybody as far as others may know.
    func readOutstanding(from file: CareFile) throws {
        let opensLists =
            session.standing.map { ScreeningRules.refusal(toInterviewBy: $0) == nil } ?? false
        let key = opensLists ? session.unlockedKey : nil
        // What is opened to be counted is not left in memory.
        if key != nil { ProcessHardening.overwriteFreedMemory() }
        let visits = try session.school.careSemester.flatMap {
            try file.homeVisitCount(in: $0, for: key)
        }
        if visits != homeVisitCount { homeVisitCount = visits }
        let interviews = try file.interviewCounts(for: key)
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
