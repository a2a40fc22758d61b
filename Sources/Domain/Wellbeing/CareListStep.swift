/// What happens to the sealed list as a whole; the school's own ledger knows it, so that a list that has
/// vanished is not taken for one that never was.
public enum CareListStep: Hashable, Sendable {
    case begun
    /// Neither the file nor a backup of it is there any more: a new list may be begun.
    case lost(reason: String)

    /// Whether there must be a list afterwards.
    public var isThere: Bool { self == .begun }

    /// Why it is not signed by somebody with these offices; `isThere` says whether there was one before.
    public func refusal(holding offices: Set<Office>, isThere: Bool) -> CareRefusal? {
        guard !offices.isDisjoint(with: Self.signers) else { return .notYours }
        guard case .lost(let reason) = self else { return nil }
        if reason.isBlank { return .reasonMissing }
        return isThere ? nil : .noList
    }

    public static let signers: Set<Office> = [.psychologist]
}
