import Domain
internal import GRDB

extension Schema {
    /// 普查 as the journal's entries leave it: numbers of whole classes, and no pupil.
    static let screening = """
        CREATE TABLE screening_instrument (
            code TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            cut_off TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE screening_batch (
            id INTEGER PRIMARY KEY,
            instrument TEXT NOT NULL,
            cut_off TEXT NOT NULL,
            day TEXT NOT NULL,
            withdrawn_for TEXT
        ) STRICT;
        CREATE TABLE screening_class (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES screening_batch,
            name TEXT NOT NULL,
            due INTEGER NOT NULL,
            tested INTEGER NOT NULL,
            UNIQUE (batch_id, name)
        ) STRICT;
        """

    @Sendable static func createScreening(_ db: Database) throws {
        try db.execute(sql: screening)
        for instrument in ScreeningInstrument.defaults { try instrument.save(db) }
    }
}
