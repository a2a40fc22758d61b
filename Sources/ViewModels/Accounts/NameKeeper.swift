/// Knows names that are not to stand where everybody reads them.
protocol NameKeeper: AnyObject {
    /// Throws `CareRefusal.namesPupil` where one of the texts names a pupil whom the keys in hand know, or whoever
    /// is reached at home.
    func demandNobodyNamed(in texts: [String]) async throws
}

extension SessionModel {
    /// The same as far as anybody here knows names.
    func demandNobodyNamed(in texts: [String]) async throws {
        try await nameKeeper?.demandNobodyNamed(in: texts)
    }
}
