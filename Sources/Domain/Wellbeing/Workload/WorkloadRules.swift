/// Who writes down whose 工作量, who reads it, and what a line must hold.
public enum WorkloadRules {
    /// Everybody writes down the own; those who keep the 心理工作台账 that of all.
    public static let keepers = CareWorkRules.writers

    public static let amountRange = 1...99

    /// All of it; everybody else sees the own. Without a standing nobody has an account yet.
    public static func mayReadAll(_ standing: Standing?) -> Bool { CareWorkRules.mayRead(standing) }

    /// `owner` is whose work it is.
    public static func refusal(
        toWriteBy standing: Standing?, of owner: Person.ID
    ) -> WorkloadRefusal? {
        guard let standing else { return nil }
        return standing.person == owner || standing.has(anyOf: keepers) ? nil : .notYours
    }

    /// Why `step` makes no sense on the line as it is; `line` is nil for a new one.
    public static func refusal(
        of step: WorkloadStep, on line: Workload?, on day: Day
    ) -> WorkloadRefusal? {
        switch step {
        case .noted(let entry):
            if entry.day > day { return .notYet }
            return amountRange.contains(entry.amount) ? nil : .badAmount
        case .withdrawn(let reason):
            guard let line else { return .unknown }
            guard line.counts else { return .withdrawn }
            return reason.isBlank ? .noReason : nil
        }
    }
}

/// Why something is not done to the 工作量.
public enum WorkloadRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// The work of somebody else.
    case notYours
    case unknown, withdrawn
    /// Nobody has worked on a day that is still to come.
    case notYet
    case badAmount, noPerson, noReason
}
