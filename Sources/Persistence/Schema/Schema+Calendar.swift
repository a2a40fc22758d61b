extension Schema {
    static let calendarSources = """
        ALTER TABLE day_exception ADD COLUMN source TEXT NOT NULL DEFAULT '';
        """

    /// What the school has said so far held from the day on which it was said.
    static let timetables = """
        CREATE TABLE season_timetable (
            starts TEXT PRIMARY KEY,
            summer TEXT NOT NULL
        ) STRICT;
        INSERT OR REPLACE INTO season_timetable (starts, summer)
        SELECT substr(at, 1, 10), json_extract(fields, '$[1]') FROM journal
        WHERE kind = 'rule-changed' AND json_extract(fields, '$[0]') = 'summer-timetable'
        ORDER BY id;
        """
}
