import Domain

/// A row of a staff roster, understood but not yet matched to the school.
struct PeopleDraft {
    let line: Int
    let name: String
    let staffNumber: String?
    /// Empty where the row says nothing.
    let position: String
    let officePhone: String?
    let duty: Duty?

    struct Duty {
        let gridCode: String
        let role: GridRole
    }
}
