public import Persistence

/// One thing to tell the person; the words are given where it is shown.
public enum Notice: Hashable, Sendable {
    case reported(String)
    case ledger(LedgerError)
    case refused(String)
    case renamed(String)
    case dropped(String)
    case merged(String, into: String)
    case givenToGrid(String, String?)
    case added(String)
    case refreshed
    case placeHasOpenHazards(String, Int)
    case noHazardsAhead
    case chineseUnavailable
    case imported(String)

    /// Whether something was not done.
    public var isFailure: Bool {
        switch self {
        case .ledger, .refused, .placeHasOpenHazards: true
        default: false
        }
    }
}
