import Domain
internal import GRDB

/// Reads the counts that `TallyChanges` keeps.
enum HazardTally {
    static func summary(on day: Day, _ db: Database) throws -> BoardSummary {
        var summary = BoardSummary()
        var dated = 0
        try db.forEachRow("SELECT board_column, hazards, dated FROM tally_column") { row in
            guard let column = BoardColumn(rawValue: row[0]) else {
                throw DamagedRow(what: "board column")
            }
            summary.counts[column] = row[1]
            dated += row[2]
        }
        let inTime: Int? = try db.value(
            "SELECT sum(hazards) FROM tally_due WHERE due >= ?", [day.text])
        summary.overdue = dated - (inTime ?? 0)
        return summary
    }

    /// Only places that have open hazards.
    static func countsByPlace(
        on day: Day, _ db: Database
    ) throws -> [Place.ID: PlaceHazardCounts] {
        var counts: [Place.ID: PlaceHazardCounts] = [:]
        try db.forEachRow(
            "SELECT place_id, grade, hazards, dated FROM tally_place WHERE hazards > 0"
        ) { row in
            var place = counts[row.id(0)] ?? PlaceHazardCounts()
            place.add(try HazardGrade?(tallied: row[1]), row[2])
            place.overdue += row[3]
            counts[row.id(0)] = place
        }
        try db.forEachRow(
            """
            SELECT place_id, sum(hazards) FROM tally_place_due WHERE due >= ? GROUP BY place_id
            """, [day.text]
        ) { row in
            counts[row.id(0)]?.overdue -= row[1]
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
