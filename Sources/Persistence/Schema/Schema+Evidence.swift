extension Schema {
    /// Accounts and their keys; who holds which office; the journal of what is not a hazard's event.
    ///
    /// `account_key` keeps every public key for good, so that old signatures verify. `account` holds
    /// the sealed private keys. `account_seen` is where the two logs stood when its person last
    /// signed out, signed: rows that are gone from the end of a log are missed there.
    static let accounts = """
        CREATE TABLE account_key (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person,
            signing BLOB NOT NULL,
            reading BLOB NOT NULL,
            issued_at TEXT NOT NULL,
            retired_at TEXT
        ) STRICT;
        CREATE INDEX account_key_person ON account_key(person_id);
        CREATE TRIGGER account_key_stays BEFORE DELETE ON account_key
        BEGIN SELECT RAISE(ABORT, 'a public key is never deleted'); END;
        CREATE TRIGGER account_key_stays_as_it_is BEFORE UPDATE OF
            id, person_id, signing, reading, issued_at ON account_key
        BEGIN SELECT RAISE(ABORT, 'a public key is never changed'); END;

        CREATE TABLE account (
            person_id INTEGER PRIMARY KEY REFERENCES person,
            key_id INTEGER NOT NULL REFERENCES account_key,
            sealed BLOB NOT NULL,
            is_disabled INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            last_failure_at TEXT
        ) STRICT;

        CREATE TABLE account_seen (
            person_id INTEGER PRIMARY KEY REFERENCES person,
            at TEXT NOT NULL,
            hazard_event_id INTEGER NOT NULL,
            hazard_event_digest BLOB NOT NULL,
            journal_id INTEGER NOT NULL,
            journal_digest BLOB NOT NULL,
            key_id INTEGER NOT NULL REFERENCES account_key,
            signature BLOB NOT NULL
        ) STRICT;

        CREATE TABLE recovery_key (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            public_key BLOB NOT NULL,
            set_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE office_assignment (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person,
            office TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE INDEX office_assignment_person ON office_assignment(person_id, starts);

        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            actor_id INTEGER REFERENCES person,
            kind TEXT NOT NULL,
            subject_id INTEGER REFERENCES person,
            fields TEXT NOT NULL,
            digest BLOB NOT NULL,
            key_id INTEGER REFERENCES account_key,
            signature BLOB
        ) STRICT;
        CREATE INDEX journal_subject ON journal(subject_id) WHERE subject_id IS NOT NULL;
        CREATE TRIGGER journal_stays_as_it_is BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never changed'); END;
        CREATE TRIGGER journal_stays BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never deleted'); END;
        """

    /// The tables that a county may fill in its own way, each row with where it comes from.
    static let rules = """
        CREATE TABLE school_rule (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;

        CREATE TABLE guide_clause (
            code TEXT NOT NULL PRIMARY KEY,
            field TEXT NOT NULL,
            text TEXT NOT NULL,
            source TEXT NOT NULL,
            sort_order INTEGER NOT NULL
        ) STRICT;
        """

    /// What the whole lifecycle records besides, and how each event proves itself.
    ///
    /// `digest` is that of `HazardEventDigest`; `key_id` and `signature` are those of the actor, or
    /// both absent where nobody had signed in, as with an imported ledger.
    static let signedEvents = """
        ALTER TABLE hazard_event ADD COLUMN colour TEXT;
        ALTER TABLE hazard_event ADD COLUMN level TEXT;
        ALTER TABLE hazard_event ADD COLUMN note TEXT;
        ALTER TABLE hazard_event ADD COLUMN amount INTEGER;
        ALTER TABLE hazard_event ADD COLUMN parts TEXT;
        ALTER TABLE hazard_event ADD COLUMN digest BLOB;
        ALTER TABLE hazard_event ADD COLUMN key_id INTEGER REFERENCES account_key;
        ALTER TABLE hazard_event ADD COLUMN signature BLOB;
        CREATE INDEX hazard_event_attached ON hazard_event(code) WHERE kind = 'attached';

        ALTER TABLE hazard ADD COLUMN awaits TEXT;
        ALTER TABLE hazard ADD COLUMN accepted_on TEXT;
        ALTER TABLE hazard ADD COLUMN returns INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE hazard ADD COLUMN is_returned INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE hazard ADD COLUMN broken_seals INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE hazard ADD COLUMN control_until TEXT;
        ALTER TABLE hazard ADD COLUMN is_reported_upward INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE hazard ADD COLUMN is_transferred INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE hazard ADD COLUMN recurrence_of INTEGER REFERENCES hazard;
        CREATE INDEX hazard_awaits ON hazard(awaits, place_id, sort_day) WHERE awaits IS NOT NULL;
        CREATE INDEX hazard_awaits_day ON hazard(awaits, sort_day) WHERE awaits IS NOT NULL;
        CREATE INDEX hazard_responsible ON hazard(responsible_id, sort_day)
            WHERE awaits IN ('rectify', 'decide-extension');
        """
}
