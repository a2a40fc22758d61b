extension Schema {
    /// A grid is there from `opened_on` to `closed_on`, always where nothing is said, and lies under
    /// `parent_id` until the first of its moves.
    static let gridsOverTime = """
        ALTER TABLE grid ADD COLUMN opened_on TEXT;
        ALTER TABLE grid ADD COLUMN closed_on TEXT;

        CREATE TABLE grid_move (
            id INTEGER PRIMARY KEY,
            grid_id INTEGER NOT NULL REFERENCES grid,
            parent_id INTEGER NOT NULL REFERENCES grid,
            starts TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX grid_move_grid ON grid_move(grid_id, starts);
        """

    /// A row of `duty_slot` is what a slot was like from one day to another; `slot_id` is the slot.
    static let duties = """
        CREATE TABLE duty_slot (
            id INTEGER PRIMARY KEY,
            slot_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            summer TEXT NOT NULL,
            winter TEXT NOT NULL,
            weekdays TEXT NOT NULL,
            weeks TEXT NOT NULL,
            school_days_only INTEGER NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE UNIQUE INDEX duty_slot_terms ON duty_slot(slot_id, starts);

        CREATE TABLE slot_requirement (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place,
            slot_id INTEGER NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE INDEX slot_requirement_place ON slot_requirement(place_id, slot_id);

        CREATE TABLE duty (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person,
            place_id INTEGER NOT NULL REFERENCES place,
            slot_id INTEGER NOT NULL,
            stand_in_id INTEGER REFERENCES person,
            weekdays TEXT NOT NULL,
            weeks TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE INDEX duty_ends ON duty(ends);
        CREATE INDEX duty_person ON duty(person_id);
        CREATE INDEX duty_place ON duty(place_id);

        CREATE TABLE duty_substitution (
            id INTEGER PRIMARY KEY,
            duty_id INTEGER NOT NULL REFERENCES duty,
            day TEXT NOT NULL,
            cover TEXT NOT NULL,
            person_id INTEGER REFERENCES person,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX duty_substitution_day ON duty_substitution(day);
        CREATE TRIGGER duty_substitution_stays_as_it_is BEFORE UPDATE ON duty_substitution
        BEGIN SELECT RAISE(ABORT, 'a substitution is never changed'); END;
        CREATE TRIGGER duty_substitution_stays BEFORE DELETE ON duty_substitution
        BEGIN SELECT RAISE(ABORT, 'a substitution is never deleted'); END;

        CREATE TABLE duty_tick (
            id INTEGER PRIMARY KEY,
            duty_id INTEGER NOT NULL REFERENCES duty,
            day TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person,
            at TEXT NOT NULL,
            hazard_number TEXT
        ) STRICT;
        CREATE UNIQUE INDEX duty_tick_day ON duty_tick(day, duty_id);
        CREATE INDEX duty_tick_duty ON duty_tick(duty_id);
        CREATE TRIGGER duty_tick_stays_as_it_is BEFORE UPDATE ON duty_tick
        BEGIN SELECT RAISE(ABORT, 'a tick is never changed'); END;
        CREATE TRIGGER duty_tick_stays BEFORE DELETE ON duty_tick
        BEGIN SELECT RAISE(ABORT, 'a tick is never deleted'); END;
        """

    /// `text` and `digest` of what was signed on screen; `signed_on` and `archive_box` of paper.
    static let pledges = """
        CREATE TABLE pledge (
            id INTEGER PRIMARY KEY,
            layer TEXT NOT NULL,
            school_year INTEGER NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person,
            at TEXT NOT NULL,
            digest TEXT,
            text TEXT NOT NULL,
            signed_on TEXT,
            archive_box TEXT NOT NULL,
            void_reason TEXT
        ) STRICT;
        CREATE INDEX pledge_year ON pledge(school_year);
        CREATE TRIGGER pledge_stays_as_it_is BEFORE UPDATE OF
            id, layer, school_year, person_id, at, digest, text, signed_on, archive_box ON pledge
        BEGIN SELECT RAISE(ABORT, 'a signed pledge is never changed'); END;
        CREATE TRIGGER pledge_stays BEFORE DELETE ON pledge
        BEGIN SELECT RAISE(ABORT, 'a signed pledge is never deleted'); END;

        CREATE TABLE pledge_template (
            layer TEXT NOT NULL PRIMARY KEY,
            text TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;

        CREATE TABLE family_pledges (
            id INTEGER PRIMARY KEY,
            school_year INTEGER NOT NULL,
            class_name TEXT NOT NULL,
            due INTEGER NOT NULL,
            signed INTEGER NOT NULL,
            archive_box TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX family_pledges_class ON family_pledges(school_year, class_name);
        """
}
