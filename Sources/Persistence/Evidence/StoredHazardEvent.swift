import Domain
import Security

/// The columns that the digest of an event covers, in its order: `HazardEventDigest` for rows.
struct StoredHazardEvent {
    static let columns = """
        id, hazard_id, at, actor_id, \(HazardEventColumns.names), key_id
        """
    static let reportColumns = """
        number, import_key, reported_place_id, category, text, source, immediate_measure, found_at,
        finder_id
        """

    static let columnCount = 18
    static let reportColumnCount = 9
    static let kindColumn = 4

    private var digester = EventDigester(after: .origin)

    /// `columns` stand first in `row`; in `report`, behind its number, `reportColumns`.
    mutating func digest(
        of row: StoredRows, report: StoredRows?, after previous: EventDigest
    ) -> EventDigest {
        digester.restart(after: previous)
        digester.add("hazard-event")
        row.add(0..<Self.columnCount, to: &digester)
        report?.add(1..<1 + Self.reportColumnCount, to: &digester)
        return digester.digest()
    }
}
