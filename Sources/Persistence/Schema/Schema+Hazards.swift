extension Schema {
    /// A row of `hazard` holds a report, which nothing changes any more, and behind it the state
    /// that the rows of `hazard_event` leave it in.
    static let hazards = """
        CREATE TABLE hazard_category (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            english_name TEXT NOT NULL,
            source TEXT NOT NULL,
            sort_order INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE hazard_serial (
            year INTEGER PRIMARY KEY,
            last INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER hazard_serial_only_grows BEFORE UPDATE ON hazard_serial
        WHEN NEW.last <= OLD.last OR NEW.year <> OLD.year
        BEGIN SELECT RAISE(ABORT, 'a hazard number is never reused'); END;
        CREATE TRIGGER hazard_serial_stays BEFORE DELETE ON hazard_serial
        BEGIN SELECT RAISE(ABORT, 'a hazard number is never reused'); END;

        CREATE TABLE hazard (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL,
            year INTEGER NOT NULL,
            serial INTEGER NOT NULL,
            import_key TEXT,
            reported_place_id INTEGER NOT NULL REFERENCES place,
            category TEXT NOT NULL REFERENCES hazard_category,
            text TEXT NOT NULL,
            source TEXT NOT NULL,
            immediate_measure TEXT NOT NULL,
            found_at TEXT NOT NULL,
            finder_id INTEGER REFERENCES person,

            place_id INTEGER NOT NULL REFERENCES place,
            stage TEXT NOT NULL,
            board_column INTEGER,
            sort_day TEXT NOT NULL,
            grade TEXT,
            responsible_id INTEGER REFERENCES person,
            original_due TEXT,
            due TEXT,
            extensions INTEGER NOT NULL,
            reviewer_id INTEGER REFERENCES person,
            closed_on TEXT,
            last_event_at TEXT NOT NULL,
            fixed_on_the_spot INTEGER NOT NULL,
            is_supervised INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX hazard_number ON hazard(serial, year);
        CREATE UNIQUE INDEX hazard_import_key ON hazard(import_key) WHERE import_key IS NOT NULL;
        CREATE INDEX hazard_board ON hazard(board_column, sort_day)
            WHERE board_column IS NOT NULL;
        CREATE INDEX hazard_place_board ON hazard(place_id, board_column, sort_day);
        CREATE INDEX hazard_place ON hazard(place_id);
        CREATE INDEX hazard_open ON hazard(place_id, category) WHERE board_column < 4;

        CREATE TRIGGER hazard_report_stays BEFORE UPDATE OF
            id, number, year, serial, import_key, reported_place_id, category, text, source,
            immediate_measure, found_at, finder_id ON hazard
        BEGIN SELECT RAISE(ABORT, 'a report is never changed'); END;
        CREATE TRIGGER hazard_stays BEFORE DELETE ON hazard
        BEGIN SELECT RAISE(ABORT, 'a hazard is never deleted'); END;

        CREATE TABLE hazard_event (
            id INTEGER PRIMARY KEY,
            hazard_id INTEGER NOT NULL REFERENCES hazard,
            at TEXT NOT NULL,
            actor_id INTEGER REFERENCES person,
            kind TEXT NOT NULL,
            person_id INTEGER REFERENCES person,
            day TEXT,
            until TEXT,
            grade TEXT,
            code TEXT,
            text TEXT,
            linked_id INTEGER REFERENCES hazard
        ) STRICT;
        CREATE INDEX hazard_event_hazard ON hazard_event(hazard_id);
        CREATE TRIGGER hazard_event_stays_as_it_is BEFORE UPDATE ON hazard_event
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        CREATE TRIGGER hazard_event_stays BEFORE DELETE ON hazard_event
        BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
        """

    /// Counts that `TallyChanges` keeps in step, so that no header, map or refusal needs a scan.
    /// Columns 0 to 3 of the board are the open ones, 4 is 已销号; void hazards are in none. `dated`
    /// are the open hazards that have a due day: those less the ones due later are overdue, which
    /// costs as much as deadlines reach ahead, and not as much as has piled up behind.
    ///
    /// Not triggers: one on `hazard` makes SQLite copy each page that an INSERT touches into a
    /// statement journal, which costs a bulk import more than all the rest.
    static let hazardTallies = """
        CREATE TABLE tally_column (
            board_column INTEGER PRIMARY KEY, hazards INTEGER NOT NULL, dated INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE tally_due (
            due TEXT NOT NULL PRIMARY KEY, hazards INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE tally_place (
            place_id INTEGER NOT NULL, is_major INTEGER NOT NULL,
            hazards INTEGER NOT NULL, dated INTEGER NOT NULL,
            PRIMARY KEY (place_id, is_major)
        ) STRICT;
        CREATE TABLE tally_place_due (
            due TEXT NOT NULL, place_id INTEGER NOT NULL, hazards INTEGER NOT NULL,
            PRIMARY KEY (due, place_id)
        ) STRICT;
        """

    /// The counts of the places, which knew only 重大 and others, counted anew by grade; that of a hazard
    /// which nobody has graded is empty.
    static let gradedTally = """
        DROP TABLE tally_place;
        CREATE TABLE tally_place (
            place_id INTEGER NOT NULL, grade TEXT NOT NULL,
            hazards INTEGER NOT NULL, dated INTEGER NOT NULL,
            PRIMARY KEY (place_id, grade)
        ) STRICT;
        INSERT INTO tally_place
            SELECT place_id, ifnull(grade, ''), count(*), count(due) FROM hazard
            WHERE board_column < 4 GROUP BY 1, 2;
        """

    /// One text per hazard, cut by `SearchText`. The tokenizer only parts it at the blanks, so no
    /// letter or sign is lost to it. Contentless: an edit hands FTS5 the old text (see `SearchIndex`).
    static let hazardSearch = """
        CREATE VIRTUAL TABLE hazard_search USING fts5(
            text, content = '', columnsize = 0, tokenize = 'ascii');
        """
}
