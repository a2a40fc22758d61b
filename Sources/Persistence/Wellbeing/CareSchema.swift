internal import GRDB

/// The tables of the sealed file, `care.db`.
///
/// **What stands in clear in this file, all of it, and why.** Everything else is a sealed BLOB.
/// * `care_case.id`, `care_box.id`: random or running numbers, to join rows; nobody outside knows
///   whose they are.
/// * `care_case.owner_id`, `care_box.owner_id`: which psychology teacher leads a case, so that it can
///   be found again and its due days reach that teacher's Today.
/// * `care_case.next_due`, `is_open`: the day of the next contact. Without it nobody could be warned of
///   an overdue follow-up while the owner is ill and no key is at hand; that warning is what the file
///   is for. It has neither level nor code nor class beside it; but two copies of the file some days
///   apart tell how often the day moves, and a day that moves from one school day to the next is 高.
/// * `care_box.kind`, `generation`, `place`: what sort of thing is sealed, and of which 普查 or semester
///   a list is, so that the right rows are read.
/// * `care_wrap`: for whom a key is wrapped, by number of person and of public key; the wrapped keys.
///   A class teacher is not named there: that would tell whose class a pupil is in.
/// * `care_entry.key_id`, `second_key_id`, digests and signatures: whose signature it is, so that the
///   chain can be proven without opening anything. A tick under a measure is an entry of nobody's: that
///   something was ticked off, or a tick taken back on its day, stands there, neither by whom nor what. The
///   signature is sealed in it, for it would name the class teacher; whoever signs the next entry signs for the tick
///   as well.
/// * `care_published.counts`: the counts as everybody sees them, with small ones already left out.
/// * `care_trust`: whose public keys count in this file, for which offices, and who compared them and
///   signed so, how far the entries had come, and whether the list was begun at a time that was told, to
///   practise with; and that from then on a signed sum stands beside every list. The ledger names the same
///   people and keys; nothing in it is about a pupil.
/// * `care_screening`: how many of a 普查 need a second interview, and how many are left, where neither
///   that nor the difference is under five; otherwise that it is not told. It is what everybody may see who
///   opens no list. Neither class nor pupil beside it.
/// * `care_home_visit`: the same of the home visits of a semester.
/// * `care_sum`: whose signature stands under such a sum, and at which entry, so that it can be compared
///   without opening the list.
/// * `care_about`: the public half of the recovery key, the day of the last drill, the next number.
/// * `care_destroyed`: that a case was made unreadable, when and by whom.
/// * `care_certificate`: which of the school's files that was: its code and the days of opening and
///   retention, so that the school can show what it destroyed. By then nothing leads from the code to a
///   pupil, here or on any list; whoever was told the code in a sentence may remember whose it was.
/// * In the ledger, `care_head`: how many entries the chain had when somebody had it open last, and the digest
///   of the last one, so that an older copy of this file is told from the newest. Whoever has the ledger alone
///   learns how much was written into the list, all cases, looks and lists together; of no entry, whose or what it is.
///
/// Whoever copies the file learns how many cases, looks and due days there are, and of each case, because
/// `care_box.case_id` stands beside its entries: how many entries, looks, sentences, measures and keys it
/// has, and when among all others each came. Sixty entries in a term are likely 高; a measure says that
/// there is a plan; a second signature on an entry of a case is a step down, a closing or 误建, on a look a
/// reveal that the principal approved; a new generation of keys says that somebody was locked out. From
/// several copies follows which cases are followed daily. Of a list of second interviews or home visits stands
/// there how many entries it has: where it was entered at once, one more than were held. No name, class, code, note or reason does.
/// Sizes are those of the padding.
enum CareSchema {
    /// "WGGC".
    static let applicationID: Int32 = 0x5747_4743

    private static let migrations: [(name: String, sql: String)] = [
        ("1 sealed cases", first), ("2 acknowledged keys", trust),
        ("3 second interviews", screening), ("4 home visits", homeVisits),
        ("5 ticked measures", ticks), ("6 named boxes", named), (linkedTicks, ""),
        ("8 told times", toldTimes),
        ("9 signed practice", "ALTER TABLE care_about DROP COLUMN is_practice"),
        ("10 signed sums", sums), ("11 named certificates", certificates),
        ("12 sums without small numbers", told), ("13 promised sums", ""),
        ("14 first retention days", firstDays),
    ]

    /// The retention day of the opening, where it was another than the last.
    private static let firstDays = "ALTER TABLE care_certificate ADD COLUMN first_keep_until TEXT"

    private static let linkedTicks = "7 ticks in the chain"

    static var newest: Int { migrations.count }

    static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
        let version = try version(queue)
        guard version <= migrations.count else { throw LedgerError.newerProgram(path) }
        guard version < migrations.count else { return }
        var migrator = DatabaseMigrator()
        for (index, migration) in migrations.enumerated() {
            migrator.registerMigration(migration.name) { db in
                try db.execute(sql: migration.sql)
                if migration.name == linkedTicks { try linkTicks(db) }
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                try db.markCommit(version: index + 1)
            }
        }
        try migrator.migrate(queue)
    }

    static func version(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeReentrantRead { try $0.commitMark().version }
    }

    /// As they were sealed: a tick of an older program stood beside the chain.
    private static func linkTicks(_ db: Database) throws {
        let ticks = try db.map("SELECT box_id, sealed FROM care_tick ORDER BY box_id") {
            (box: $0[0] as Int64, sealed: $0.bytes(1) ?? [])
        }
        for tick in ticks { try CareEntryLog.link(tick: tick.sealed, to: tick.box, 1, db) }
        try db.execute(sql: "DROP TABLE care_tick")
    }

    /// A bit that nobody had signed: the first act of acknowledging says it now.
    private static let toldTimes =
        "ALTER TABLE care_about ADD COLUMN is_practice INTEGER NOT NULL DEFAULT 0"

    /// `entry_id`, `entry_digest`: where the chain of entries stood when an act was signed.
    private static let named = """
        ALTER TABLE care_box ADD COLUMN place TEXT;
        ALTER TABLE care_trust ADD COLUMN entry_id INTEGER;
        ALTER TABLE care_trust ADD COLUMN entry_digest BLOB;
        """

    private static let screening = """
        CREATE TABLE care_screening (
            box_id INTEGER PRIMARY KEY REFERENCES care_box (id),
            batch_id INTEGER NOT NULL UNIQUE,
            needed INTEGER NOT NULL,
            waiting INTEGER NOT NULL
        );
        """

    private static let homeVisits = """
        CREATE TABLE care_home_visit (
            box_id INTEGER PRIMARY KEY REFERENCES care_box (id),
            semester TEXT NOT NULL UNIQUE,
            needed INTEGER NOT NULL,
            waiting INTEGER NOT NULL
        );
        """

    private static let sums = """
        CREATE TABLE care_sum (
            box_id INTEGER PRIMARY KEY REFERENCES care_box (id),
            entry_id INTEGER NOT NULL,
            key_id INTEGER NOT NULL,
            signature BLOB NOT NULL
        );
        """

    private static let certificates = """
        CREATE TABLE care_certificate (
            case_id INTEGER PRIMARY KEY REFERENCES care_destroyed (case_id),
            code TEXT NOT NULL,
            opened_on TEXT NOT NULL,
            keep_until TEXT NOT NULL
        );
        CREATE TRIGGER care_certificate_keeps BEFORE UPDATE ON care_certificate
        BEGIN SELECT raise(ABORT, 'certificates do not change'); END;
        CREATE TRIGGER care_certificate_stays BEFORE DELETE ON care_certificate
        BEGIN SELECT raise(ABORT, 'certificates stay'); END;
        """

    /// Sums of an older program with a small number in them, as `ClearSum` writes them; nobody has signed for
    /// that until a psychology teacher unlocks the list.
    private static let told = ["care_screening", "care_home_visit"].map(untold).joined()

    private static func untold(_ table: String) -> String {
        let isSmall = "needed - waiting BETWEEN 1 AND 4 OR waiting BETWEEN 1 AND 4"
        return """
            DELETE FROM care_sum WHERE box_id IN (SELECT box_id FROM \(table) WHERE \(isSmall));
            UPDATE \(table) SET needed = -2, waiting = -2 WHERE \(isSmall);

            """
    }

    private static let ticks = """
        CREATE TABLE care_tick (
            box_id INTEGER PRIMARY KEY REFERENCES care_box (id),
            sealed BLOB NOT NULL
        );
        CREATE TRIGGER care_tick_keeps BEFORE UPDATE ON care_tick
        BEGIN SELECT raise(ABORT, 'ticks do not change'); END;
        CREATE TRIGGER care_tick_stays BEFORE DELETE ON care_tick
        BEGIN SELECT raise(ABORT, 'ticks stay'); END;
        """

    private static let first = """
        CREATE TABLE care_about (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            recovery_public BLOB NOT NULL,
            made_at TEXT NOT NULL,
            drilled_at TEXT,
            next_code INTEGER NOT NULL DEFAULT 1
        );
        CREATE TABLE care_case (
            id INTEGER PRIMARY KEY,
            owner_id INTEGER NOT NULL,
            next_due TEXT,
            is_open INTEGER NOT NULL
        );
        CREATE INDEX care_case_due ON care_case (owner_id, next_due) WHERE is_open;
        CREATE TABLE care_box (
            id INTEGER PRIMARY KEY,
            case_id INTEGER REFERENCES care_case (id),
            owner_id INTEGER NOT NULL,
            kind TEXT NOT NULL,
            generation INTEGER NOT NULL DEFAULT 1,
            snapshot BLOB
        );
        CREATE INDEX care_box_case ON care_box (case_id, kind);
        CREATE INDEX care_box_kind ON care_box (kind, owner_id);
        CREATE TABLE care_wrap (
            id INTEGER PRIMARY KEY,
            box_id INTEGER NOT NULL REFERENCES care_box (id),
            generation INTEGER NOT NULL,
            reader_id INTEGER NOT NULL,
            key_id INTEGER NOT NULL,
            wrapped BLOB NOT NULL,
            UNIQUE (box_id, generation, reader_id)
        );
        CREATE INDEX care_wrap_reader ON care_wrap (reader_id, box_id);
        CREATE TABLE care_entry (
            id INTEGER PRIMARY KEY,
            box_id INTEGER NOT NULL REFERENCES care_box (id),
            generation INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            key_id INTEGER NOT NULL,
            signature BLOB NOT NULL,
            second_key_id INTEGER,
            second_signature BLOB,
            digest BLOB NOT NULL
        );
        CREATE INDEX care_entry_box ON care_entry (box_id);
        CREATE TABLE care_published (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            counts TEXT NOT NULL,
            key_id INTEGER NOT NULL,
            signature BLOB NOT NULL
        );
        CREATE TABLE care_destroyed (
            case_id INTEGER PRIMARY KEY REFERENCES care_case (id),
            at TEXT NOT NULL,
            head BLOB NOT NULL,
            key_id INTEGER NOT NULL,
            signature BLOB NOT NULL
        );
        CREATE TRIGGER care_entry_keeps BEFORE UPDATE ON care_entry
        BEGIN SELECT raise(ABORT, 'care entries do not change'); END;
        CREATE TRIGGER care_entry_stays BEFORE DELETE ON care_entry
        BEGIN SELECT raise(ABORT, 'care entries stay'); END;
        CREATE TRIGGER care_destroyed_keeps BEFORE UPDATE ON care_destroyed
        BEGIN SELECT raise(ABORT, 'certificates do not change'); END;
        CREATE TRIGGER care_destroyed_stays BEFORE DELETE ON care_destroyed
        BEGIN SELECT raise(ABORT, 'certificates stay'); END;
        """

    /// `person_id` is null for the recovery key; `signer` is a public signing key.
    private static let trust = """
        CREATE TABLE care_trust (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            person_id INTEGER,
            signing BLOB NOT NULL,
            reading BLOB NOT NULL,
            offices TEXT NOT NULL,
            at TEXT NOT NULL,
            signer BLOB NOT NULL,
            signature BLOB NOT NULL,
            digest BLOB NOT NULL
        );
        CREATE TRIGGER care_trust_keeps BEFORE UPDATE ON care_trust
        BEGIN SELECT raise(ABORT, 'acknowledged keys do not change'); END;
        CREATE TRIGGER care_trust_stays BEFORE DELETE ON care_trust
        BEGIN SELECT raise(ABORT, 'acknowledged keys stay'); END;
        """
}
