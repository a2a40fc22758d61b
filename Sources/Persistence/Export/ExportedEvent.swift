public import Security

/// A value of a column as the ledger holds it.
public enum ExportedField: Hashable, Sendable {
    case nothing
    case number(Int64)
    case text(String)
}

/// One event of the hazards' log with all that its digest covers.
public struct ExportedEvent: Hashable, Sendable {
    /// In the order of the digest.
    public static let columns = names(StoredHazardEvent.columns)
    public static let reportColumns = names(StoredHazardEvent.reportColumns)

    /// By `columns`.
    public let fields: [ExportedField]
    /// By `reportColumns`; nil for all but 上报.
    public let report: [ExportedField]?
    /// Of the event before this one in the whole log.
    public let previous: EventDigest
    public let digest: EventDigest
    public let signature: [UInt8]?

    public init(
        fields: [ExportedField], report: [ExportedField]?, previous: EventDigest,
        digest: EventDigest, signature: [UInt8]?
    ) {
        self.fields = fields
        self.report = report
        self.previous = previous
        self.digest = digest
        self.signature = signature
    }

    /// 0 where the field is no number.
    public var id: Int64 { number(0) ?? 0 }
    public var hazard: Int64? { number(1) }
    var actor: Int64? { number(3) }
    var key: Int64? { number(StoredHazardEvent.columnCount - 1) }

    private func number(_ column: Int) -> Int64? {
        guard fields.indices.contains(column), case .number(let number) = fields[column] else {
            return nil
        }
        return number
    }

    private static func names(_ columns: String) -> [String] {
        columns.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
}

/// A public key of the ledger with whose it is said to be.
public struct ExportedKey: Hashable, Sendable {
    public let id: Int64
    public let person: Int64
    public let name: String
    public let signing: [UInt8]
    public let reading: [UInt8]

    public init(id: Int64, person: Int64, name: String, signing: [UInt8], reading: [UInt8]) {
        self.id = id
        self.person = person
        self.name = name
        self.signing = signing
        self.reading = reading
    }

    /// Empty for bytes that are no key.
    public var fingerprint: String {
        PublicIdentity(signing: signing, reading: reading)?.fingerprint ?? ""
    }
}
