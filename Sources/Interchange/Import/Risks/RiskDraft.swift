import Domain

/// A row of a list of risk points, understood but not yet matched to the school.
struct RiskDraft {
    let line: Int
    let name: String
    let place: String
    /// Empty where the row says nothing; so are the texts below.
    let category: String
    let danger: String
    let measures: String
    let responsible: String
    let score: RiskScore
    let level: ControlLevel?
    let review: Day?
}
