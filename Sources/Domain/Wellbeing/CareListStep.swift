/// What happens to the sealed list as a whole; the school's own ledger knows it, so that a list that has
/// vanished is not taken for one that never was.
public enum CareListStep: Hashable, Sendable {
    case begun
    /// Neither the file nor a backup of it is there any more: a new list may be begun.
    case lost(reason: String)
    /// An older copy of the file was put back, and no newer one is left: what it lacks is gone.
    case restored(reason: String)

    /// Whether there must be a list afterwards.
    public var isThere: Bool {
        switch self {
        case .begun, .restored: true
        case .lost: false
        }
    }

    /// Why it is not signed by somebody with these offices; `isThere` says whether there was one before.
    public func refusal(holding offices: Set<Office>, isThere: Bool) -> CareRefusal? {
        guard !offices.isDisjoint(with: Self.signers) else { return .notYours }
        switch self {
        case .begun: return nil
        case .lost(let reason), .restored(let reason):
            if reason.isBlank { return .reasonMissing }
            return isThere ? nil : .noList
        }
    }

    public static let signers: Set<Office> = [.psychologist]
}
