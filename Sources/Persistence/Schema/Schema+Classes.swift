import Domain
internal import GRDB

extension Schema {
    /// The school's classes, and which of them a class activity reached, as the journal's entries leave
    /// both.
    private static let classes = """
        CREATE TABLE school_class (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT
        ) STRICT;
        CREATE TABLE care_work_class (
            work_id INTEGER NOT NULL REFERENCES care_work,
            class_id INTEGER NOT NULL REFERENCES school_class,
            PRIMARY KEY (work_id, class_id)
        ) STRICT;
        """

    /// What was screened before there was a list of classes is in it, as the replay of the same counts
    /// puts it there.
    @Sendable static func createClasses(_ db: Database) throws {
        try db.execute(sql: classes)
        let counted = try db.map(
            """
            SELECT screening_class.name, screening_batch.day
            FROM screening_class JOIN screening_batch ON screening_batch.id = batch_id
            ORDER BY screening_class.id
            """
        ) { row in (name: row[0] as String, day: try row.day(1)) }
        for count in counted {
            try ScreeningWriter(db: db).list(count.name, countedOn: count.day)
        }
    }
}
