public import Domain
public import Persistence

/// One thing to tell the person; the words are given where it is shown.
public enum Notice: Hashable, Sendable {
    case reported(String)
    /// Something was done to the hazard of this number.
    case acted(HazardAction, String)
    /// Something was done to so many hazards, and refused for others.
    case actedOnMany(HazardAction, done: Int, refused: Int)
    /// This step of it was taken back.
    case undone(HazardEvent.Kind, String)
    case ledger(LedgerError)
    case refused(String)
    /// Something was done, in the words of the person.
    case done(String)
    case renamed(String)
    case dropped(String)
    case merged(String, into: String)
    case givenToGrid(String, String?)
    case manyGivenToGrid(Int, String?)
    /// It lay in that grid, or in none, already: nothing was changed.
    case liesInGrid(String, String?)
    /// The place where one was is gone; by whom, and inside which other one the map is now.
    case sentOut(String, by: String?, mergedInto: String?, to: String?)
    /// What was done last from the map, by the name of its place.
    case takenBack(String)
    /// Without those places which somebody has changed since; of either the first, and how many others.
    case takenBackInPart(String, staying: String, by: String?)
    /// It cannot be taken back any longer, and why.
    indirect case notTakenBack(String, Notice)
    case added(String)
    case refreshed
    case gridCodeTaken(String)
    /// With the name of whoever was first, where somebody was.
    case mapUnchanged(CampusRefusal, by: String?)
    /// What the rules of grids say against it.
    case gridUnchanged(DutyRefusal)
    /// What speaks against whoever wanted to do it.
    case account(AccountRefusal)
    /// What was to be changed is no longer as it was shown.
    case changedMeanwhile
    case noHazardsAhead, noOverdueAhead
    case chineseUnavailable
    case imported(String)

    /// Whether something was not done.
    public var isFailure: Bool {
        switch self {
        case .ledger, .refused, .gridCodeTaken, .mapUnchanged, .gridUnchanged,
            .account, .changedMeanwhile, .notTakenBack:
            true
        default: false
        }
    }
}
