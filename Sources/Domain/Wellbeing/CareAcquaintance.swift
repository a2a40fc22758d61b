/// Somebody whose key may count in the sealed file, and whether it does: two people compare the
/// fingerprint once, and one of them signs for it.
public struct CareAcquaintance: Hashable, Sendable, Identifiable {
    public let person: Person.ID
    /// Those of the offices in force that count in the sealed file.
    public let offices: Set<Office>
    /// Of the key that the ledger names today.
    public let fingerprint: String
    public let state: State

    public enum State: Hashable, Sendable {
        /// The key of whoever asks.
        case own
        /// The same, after somebody whom they trust has withdrawn it.
        case withdrawn(by: Person.ID?, on: Day)
        /// Acknowledged by whoever asks, or by somebody whom they acknowledge; `lacking` are offices
        /// in force for which it was not, because they were given later.
        case acknowledged(by: Person.ID?, on: Day, lacking: Set<Office> = [])
        /// An earlier key of this person was acknowledged; the present one is another.
        case otherKey
        case unknown
        /// Still counts, but the account has another key by now or is closed: to be withdrawn.
        case leftOver
    }

    /// A person may have several keys.
    public var id: String { "\(person.rawValue) " + fingerprint }

    public init(person: Person.ID, offices: Set<Office>, fingerprint: String, state: State) {
        self.person = person
        self.offices = offices
        self.fingerprint = fingerprint
        self.state = state
    }

    /// Whose keys can be acknowledged: whoever reads cases, approves, or signs as the second.
    public static let acknowledged: Set<Office> = [.psychologist, .principal, .vicePrincipal]

    /// Whose acknowledgement counts for others.
    public static let acknowledging: Set<Office> = [.psychologist, .principal]

    /// For which of the offices in force a key was not compared that counts for those `known`.
    public static func lacking(of offices: Set<Office>, beside known: Set<Office>) -> Set<Office> {
        offices.intersection(acknowledged).subtracting(known)
    }

    /// Why somebody with `offices` cannot acknowledge or withdraw the key of `person`, who holds
    /// `theirs`; nil where it can be done.
    public static func refusal(
        of person: Person.ID, holding theirs: Set<Office>, by standing: Standing
    ) -> CareRefusal? {
        guard standing.has(anyOf: acknowledging) else { return .acknowledgerMayNot }
        return person == standing.person || theirs.isDisjoint(with: acknowledged)
            ? .acknowledgedMayNot : nil
    }
}
