public import Domain
internal import GRDB

/// One event in the history of a hazard, as the detail shows it.
public struct HazardHistoryEntry: Hashable, Sendable {
    /// Counts from 1, which is 上报.
    public let ordinal: Int
    public let event: HazardEvent
    /// Carries the signature of its actor; whether that holds, `verify` says.
    public let isSigned: Bool

    public init(ordinal: Int, event: HazardEvent, isSigned: Bool) {
        self.ordinal = ordinal
        self.event = event
        self.isSigned = isSigned
    }
}

extension HazardRepository {
    /// From 上报 on.
    public func history(of id: Hazard.ID) throws(LedgerError) -> [HazardHistoryEntry] {
        try file.snapshot { db in
            let entries = try db.map(
                """
                SELECT signature IS NOT NULL, at, actor_id, \(HazardEventColumns.names)
                FROM hazard_event WHERE hazard_id = ? ORDER BY id
                """, [id.rawValue]
            ) { row in (isSigned: row[0] as Bool, event: try HazardEvent(row, from: 1)) }
            return entries.enumerated().map { index, entry in
                HazardHistoryEntry(
                    ordinal: index + 1, event: entry.event, isSigned: entry.isSigned)
            }
        }
    }
}
