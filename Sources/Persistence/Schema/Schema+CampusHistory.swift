extension Schema {
    /// What places and ground were before they became what they are: one row for each state that
    /// came to an end, with the first day on which it was so no longer.
    ///
    /// `starts_on` is the day from which something exists; absent for what has always been there, as
    /// everything has that was drawn on the first day of the map (`map_start`). `changed_by` and
    /// `changed_at` say who had the latest word, for the next who comes too late.
    static let campusHistory = """
        ALTER TABLE place ADD COLUMN starts_on TEXT;
        ALTER TABLE place ADD COLUMN changed_by INTEGER REFERENCES person;
        ALTER TABLE place ADD COLUMN changed_at TEXT;
        ALTER TABLE ground_feature ADD COLUMN starts_on TEXT;
        ALTER TABLE ground_feature ADD COLUMN dropped_on TEXT;
        ALTER TABLE ground_feature ADD COLUMN changed_by INTEGER REFERENCES person;
        ALTER TABLE ground_feature ADD COLUMN changed_at TEXT;

        CREATE TABLE place_past (
            place_id INTEGER NOT NULL REFERENCES place,
            until TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            initials TEXT NOT NULL,
            parent_id INTEGER REFERENCES place,
            sort_order INTEGER NOT NULL,
            shape BLOB,
            PRIMARY KEY (place_id, until)
        ) STRICT;

        CREATE TABLE ground_past (
            ground_id INTEGER NOT NULL REFERENCES ground_feature,
            until TEXT NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            shape_kind TEXT NOT NULL,
            shape BLOB NOT NULL,
            PRIMARY KEY (ground_id, until)
        ) STRICT;

        CREATE TABLE map_start (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            day TEXT NOT NULL
        ) STRICT;
        INSERT INTO map_start (id, day) SELECT 1, '0001-01-01'
        WHERE EXISTS (SELECT 1 FROM footprint) OR EXISTS (SELECT 1 FROM ground_feature);
        """
}
