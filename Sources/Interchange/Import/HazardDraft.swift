import Domain

/// A row of a hazard ledger, understood but not yet matched to the school.
struct HazardDraft {
    let line: Int
    /// Of `HazardImportKey`.
    let key: String
    let found: Moment
    let place: String
    let text: String
    let finder: String
    /// As written; empty where the row says nothing.
    let category: String
    let grade: HazardGrade?
    let measures: String
    let due: Day?
    let responsible: String
    let completion: Completion?
    let reviewer: String

    /// What the row says about the work being done.
    struct Completion {
        /// Nil where it is done on a day that the row does not tell.
        let day: Day?
        let note: String
        let isOnTheSpot: Bool
        let closing: Closing?
    }

    struct Closing {
        let day: Day?
        let note: String
    }
}
