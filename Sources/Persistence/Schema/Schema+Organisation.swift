extension Schema {
    static let organisation = """
        CREATE TABLE school (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL,
            code TEXT NOT NULL
        ) STRICT;

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            staff_number TEXT UNIQUE,
            position TEXT NOT NULL,
            office_phone TEXT,
            initials TEXT NOT NULL
        ) STRICT;
        CREATE INDEX person_name ON person(name);

        CREATE TABLE grid (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            parent_id INTEGER REFERENCES grid
        ) STRICT;

        CREATE TABLE grid_assignment (
            id INTEGER PRIMARY KEY,
            grid_id INTEGER NOT NULL REFERENCES grid,
            person_id INTEGER NOT NULL REFERENCES person,
            role TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE INDEX grid_assignment_grid ON grid_assignment(grid_id, role, starts);

        CREATE TABLE place (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            parent_id INTEGER REFERENCES place,
            initials TEXT NOT NULL,
            sort_order INTEGER NOT NULL,
            import_key TEXT UNIQUE,
            imported_name TEXT,
            dropped_on TEXT,
            merged_into INTEGER REFERENCES place
        ) STRICT;
        CREATE INDEX place_parent ON place(parent_id, sort_order);

        CREATE TABLE place_grid (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place,
            grid_id INTEGER NOT NULL REFERENCES grid,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE INDEX place_grid_place ON place_grid(place_id, starts);
        """

    static let campusAndCalendar = """
        CREATE TABLE map_origin (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            longitude REAL NOT NULL,
            latitude REAL NOT NULL
        ) STRICT;

        CREATE TABLE footprint (
            place_id INTEGER PRIMARY KEY REFERENCES place,
            shape BLOB NOT NULL
        ) STRICT;

        CREATE TABLE ground_feature (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            shape_kind TEXT NOT NULL,
            shape BLOB NOT NULL,
            import_key TEXT UNIQUE
        ) STRICT;

        CREATE TABLE semester (
            school_year INTEGER NOT NULL,
            term TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT NOT NULL,
            PRIMARY KEY (school_year, term)
        ) STRICT;

        CREATE TABLE day_exception (
            day TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL
        ) STRICT;
        """
}
