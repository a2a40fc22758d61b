import Domain
internal import GRDB

/// Reads the counts that `TallyChanges` keeps.
enum HazardTally {
    static func summary(on day: Day, _ db: Database) throws -> BoardSummary {
        var summary = BoardSummary()
        try db.forEachRow("SELECT board_column, hazards FROM tally_column") { row in
            guard let column = BoardColumn(rawValue: row[0]) else {
                throw DamagedRow(what: "board column")
            }
            summary.counts[column] = row[1]
        }
        summary.overdue =
            try db.value(
                "SELECT ifnull(sum(hazards), 0) FROM tally_due WHERE due < ?", [day.text]) ?? 0
        return summary
    }

    static func countsByPlace(
        on day: Day, _ db: Database
    ) throws -> [Place.ID: PlaceHazardCounts] {
        var counts: [Place.ID: PlaceHazardCounts] = [:]
        try db.forEachRow(
            "SELECT place_id, is_major, hazards FROM tally_place WHERE hazards > 0"
        ) { row in
            let hazards: Int = row[2]
            counts[row.id(0), default: PlaceHazardCounts()] =
                (counts[row.id(0)] ?? PlaceHazardCounts())
                + (row[1] ? PlaceHazardCounts(major: hazards) : PlaceHazardCounts(general: hazards))
        }
        try db.forEachRow(
            """
            SELECT place_id, sum(hazards) FROM tally_place_due WHERE due < ? GROUP BY place_id
            """, [day.text]
        ) { row in
            counts[row.id(0), default: PlaceHazardCounts()].overdue = row[1]
        }
        return counts
    }

    static func hazards(in column: BoardColumn, _ db: Database) throws -> Int {
        try db.value(
            "SELECT hazards FROM tally_column WHERE board_column = ?", [column.rawValue]) ?? 0
    }

    /// Open hazards at the place itself.
    static func open(at place: Place.ID, _ db: Database) throws -> Int {
        try db.value(
            "SELECT ifnull(sum(hazards), 0) FROM tally_place WHERE place_id = ?",
            [place.rawValue]) ?? 0
    }
}
