public import Domain
internal import GRDB

extension HazardRepository {
    /// The next 整改通知书 number of the year, written as the school has written them: `2026-31`.
    ///
    /// A proposal: looks at the last assignments only, and a paper filled in by hand may have taken it.
    public func nextNoticeNumber(of year: Int) throws(LedgerError) -> String {
        try file.snapshot { db in
            let numbers: [String] = try db.map(
                """
                SELECT code FROM hazard_event
                WHERE id > (SELECT max(id) FROM hazard_event) - 20000
                    AND kind = 'assigned' AND code LIKE ? ORDER BY id DESC LIMIT 200
                """, ["\(year)-%"]
            ) { $0[0] }
            let serials = numbers.compactMap { Int($0.dropFirst("\(year)-".count)) }
            return "\(year)-\((serials.max() ?? 0) + 1)"
        }
    }

    /// The hazards that this one may be the return of, the one closed last first.
    public func recurrenceCandidates(
        of hazard: Hazard, settings: RuleSettings
    ) throws(LedgerError) -> [HazardRow] {
        let recurrence = Recurrence(foundOn: hazard.foundAt.day, settings: settings)
        return try file.snapshot { db in
            let rows = try db.map(
                """
                SELECT \(HazardRow.columns) FROM hazard INDEXED BY hazard_alike
                WHERE place_id = ? AND category = ?
                    AND board_column = \(BoardColumn.closed.rawValue)
                    AND sort_day BETWEEN ? AND ? AND id <> ?
                """,
                [
                    hazard.place.rawValue, hazard.category, recurrence.closings.lowerBound.text,
                    recurrence.closings.upperBound.text, hazard.id.rawValue,
                ]
            ) { try HazardRow($0) }
            let closed = rows.compactMap { row in
                row.closedOn.map {
                    ClosedHazard(
                        id: row.id, place: row.place, category: row.category, closedOn: $0)
                }
            }
            let order = recurrence.candidates(
                for: hazard.place, hazard.category, among: closed
            ).map(\.id)
            return order.compactMap { id in rows.first { $0.id == id } }
        }
    }
}
