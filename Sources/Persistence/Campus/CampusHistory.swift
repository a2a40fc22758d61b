import Domain
internal import GRDB

/// Keeps what places and ground have been, day by day.
///
/// Changes of one day are one change. Where the clock was set back, a change counts as one of the
/// latest day on which something changed.
struct CampusHistory {
    let db: Database

    /// Before a place is changed on `day`: keeps its present state as that of the days before.
    /// Without a day nothing is kept: the change puts right what was never so.
    func keep(_ place: Place.ID, until day: Day?) throws {
        guard let day else { return }
        try db.run(
            """
            INSERT OR IGNORE INTO place_past
                (place_id, until, name, kind, initials, parent_id, sort_order, shape)
            SELECT place.id, last.until, name, kind, initials, parent_id, sort_order, shape
            FROM (
                SELECT max(?2, ifnull((SELECT max(until) FROM place_past WHERE place_id = ?1), ''))
                    AS until
            ) AS last
            JOIN place ON place.id = ?1 LEFT JOIN footprint ON footprint.place_id = place.id
            WHERE starts_on IS NULL OR starts_on < last.until
            """, [place.rawValue, day.text])
    }

    func keep(_ ground: GroundFeature.ID, until day: Day?) throws {
        guard let day else { return }
        try db.run(
            """
            INSERT OR IGNORE INTO ground_past (ground_id, until, kind, name, shape_kind, shape)
            SELECT id, last.until, kind, name, shape_kind, shape
            FROM (
                SELECT max(?2, ifnull((SELECT max(until) FROM ground_past WHERE ground_id = ?1), ''))
                    AS until
            ) AS last
            JOIN ground_feature ON id = ?1
            WHERE starts_on IS NULL OR starts_on < last.until
            """, [ground.rawValue, day.text])
    }

    /// Whether the place has ever had a footprint.
    func wasDrawn(_ place: Place.ID) throws -> Bool {
        try db.value(
            """
            SELECT EXISTS (SELECT 1 FROM footprint WHERE place_id = ?1)
                OR EXISTS (SELECT 1 FROM place_past WHERE place_id = ?1 AND shape IS NOT NULL)
            """, [place.rawValue]) ?? false
    }

    /// From when on something exists that is drawn on `day`: since ever, where it belongs to the
    /// first drawing of the campus.
    func start(of day: Day?) throws -> Day? {
        try noteMap(on: day)
        guard let day else { return nil }
        let first = try db.firstRow("SELECT day FROM map_start")?.day(0)
        return first.map { $0 < day } ?? false ? day : nil
    }

    /// Remembers the day on which the campus was drawn for the first time; without a day it has
    /// always been drawn.
    func noteMap(on day: Day?) throws {
        try db.run(
            "INSERT OR IGNORE INTO map_start (id, day) VALUES (1, ?)", [day?.text ?? "0001-01-01"])
    }
}
