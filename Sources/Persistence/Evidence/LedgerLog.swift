/// The two chained logs of a ledger.
public enum LedgerLog: String, Hashable, Sendable, CaseIterable {
    /// What happened to the hazards.
    case hazards
    /// Everything else: accounts, keys, offices, rules, sign-ins.
    case journal

    var table: String {
        switch self {
        case .hazards: "hazard_event"
        case .journal: "journal"
        }
    }
}
