public import Domain
internal import GRDB

extension HazardRepository {
    /// What waits for this person, what is due first coming first; only these tasks, or all.
    ///
    /// `cursor` is the last one already read. Whether the person may really take the step is for
    /// `HazardRules.refusal` to say.
    public func waiting(
        for standing: Standing, in organisation: Organisation, tasks: Set<HazardTask>? = nil,
        after cursor: HazardCursor? = nil, limit: Int
    ) throws(LedgerError) -> [WaitingHazard] {
        try file.snapshot { db in
            var found: [(cursor: HazardCursor, task: HazardTask)] = []
            for share in try Self.shares(of: standing, in: organisation, tasks, db) {
                for range in share.ranges {
                    found += try range.cursors(after: cursor, limit: limit, db)
                        .map { ($0, share.task) }
                }
            }
            return try found.sorted { $0.cursor < $1.cursor }.prefix(limit).compactMap { item in
                try HazardRow.fetch(db, id: item.cursor.id)
                    .map { WaitingHazard(row: $0, task: item.task) }
            }
        }
    }

    /// How many wait for this person, by the step; each counted no further than `limit`.
    public func waitingCounts(
        for standing: Standing, in organisation: Organisation, atMost limit: Int
    ) throws(LedgerError) -> [HazardTask: Int] {
        try file.snapshot { db in
            var counts: [HazardTask: Int] = [:]
            for share in try Self.shares(of: standing, in: organisation, nil, db) {
                for range in share.ranges {
                    let known = counts[share.task] ?? 0
                    guard known < limit else { break }
                    counts[share.task] =
                        try known + range.count(atMost: limit - known, db)
                }
            }
            return counts.filter { $0.value > 0 }
        }
    }

    private static func shares(
        of standing: Standing, in organisation: Organisation, _ tasks: Set<HazardTask>?,
        _ db: Database
    ) throws -> [WaitingShare] {
        let hasVicePrincipal = try OfficeAssignment.fetchAll(db).contains {
            $0.office == .vicePrincipal && $0.isInForce(on: organisation.day)
        }
        return HazardRules.waiting(
            for: standing, in: organisation, hasVicePrincipal: hasVicePrincipal
        ).filter { tasks?.contains($0.task) ?? true }
    }
}
