/// That a person can sign in, and with which of the public keys of the ledger.
public struct Account: Hashable, Sendable, Identifiable {
    public let person: Person.ID
    /// The number of the person's present key.
    public let key: Int64
    /// What people compare to know that a key is the one they think.
    public let fingerprint: String
    public let isDisabled: Bool
    public let lastSignedOutAt: Moment?

    public var id: Person.ID { person }

    public init(
        person: Person.ID, key: Int64, fingerprint: String, isDisabled: Bool,
        lastSignedOutAt: Moment?
    ) {
        self.person = person
        self.key = key
        self.fingerprint = fingerprint
        self.isDisabled = isDisabled
        self.lastSignedOutAt = lastSignedOutAt
    }
}
