import Domain
internal import GRDB

/// The tables of the ledger and how a ledger of an earlier program becomes one of this program.
///
/// `user_version` counts the migrations (`CommitMark`), so that an up-to-date ledger opens without asking
/// further.
enum Schema {
    private static let migrations: [(name: String, run: @Sendable (Database) throws -> Void)] = [
        ("1 organisation, campus, calendar, hazards", createFirstTables),
        ("2 accounts, signed events, rules", createEvidence),
        ("3 the campus of every day", { db in try db.execute(sql: campusHistory) }),
        ("4 duties, pledges, grids over time", createDuties),
        ("5 risk points", { db in try db.execute(sql: risks) }),
        ("6 hazards of one kind at one place", { db in try db.execute(sql: alike) }),
        ("7 audit and figures", { db in try db.execute(sql: audit) }),
        ("8 where days off come from", { db in try db.execute(sql: calendarSources) }),
        ("9 work around the cases", { db in try db.execute(sql: careWork) }),
        ("10 screening batches", createScreening),
        ("11 workload", { db in try db.execute(sql: workload) }),
        ("12 classes of the school", createClasses),
        ("13 talent pool, who took part", { db in try db.execute(sql: talentPool) }),
        ("14 the summer timetables of every day", { db in try db.execute(sql: timetables) }),
        ("15 open hazards by grade", { db in try db.execute(sql: gradedTally) }),
        ("16 whether a sealed list was begun", { db in try db.execute(sql: careList) }),
        ("17 who makes way for a leader", { db in try db.execute(sql: makingWay) }),
        ("18 who has left the school", { db in try db.execute(sql: departures) }),
        ("19 ticks taken back", { db in try db.execute(sql: ticksTakenBack) }),
        ("20 how far a sealed list has come", { db in try db.execute(sql: careHead) }),
    ]

    /// Throws `newerProgram` for a ledger that a later version of this program has written.
    static func isBehind(_ queue: DatabaseQueue, path: String) throws -> Bool {
        let version = try version(queue)
        guard version <= migrations.count else { throw LedgerError.newerProgram(path) }
        return version < migrations.count
    }

    /// For those who may not migrate.
    static func refuseBehind(_ queue: DatabaseQueue, path: String) throws {
        guard try !isBehind(queue, path: path) else { throw LedgerError.olderProgram(path) }
    }

    static func bringUpToDate(_ writer: DatabaseQueue, path: String) throws {
        var migrator = DatabaseMigrator()
        for (index, migration) in migrations.enumerated() {
            migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { db in
                try migration.run(db)
                try db.markCommit(version: index + 1)
            }
        }
        guard try !writer.unsafeReentrantRead(migrator.hasBeenSuperseded) else {
            throw LedgerError.newerProgram(path)
        }
        try migrate(writer, with: migrator)
    }

    /// All tables of a new ledger, in memory; copied, for that is quicker than to go through all migrations.
    static func fill(_ queue: DatabaseQueue) throws {
        try empty.get().backup(to: queue)
    }

    private static let empty = Result {
        let queue = try DatabaseQueue(configuration: .ledgerWriter)
        try bringUpToDate(queue, path: queue.path)
        return queue
    }

    /// Where two programs start at once, the second finds tables that it was about to make, and
    /// goes on from there; while the first is at work, it waits longer than a person's edit would.
    private static func migrate(
        _ writer: DatabaseQueue, with migrator: DatabaseMigrator, patience: Int = 5
    ) throws {
        let before = try version(writer)
        do {
            try migrator.migrate(writer)
        } catch let error as DatabaseError {
            let hasMoved = try version(writer) > before
            guard hasMoved || (error.resultCode == .SQLITE_BUSY && patience > 0) else {
                throw error
            }
            try migrate(writer, with: migrator, patience: patience - 1)
        }
    }

    private static func version(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeReentrantRead { try $0.commitMark().version }
    }

    @Sendable private static func createEvidence(_ db: Database) throws {
        for part in [accounts, rules, signedEvents, tray] { try db.execute(sql: part) }
        for clause in GuideClause.defaults { try clause.save(db) }
        try chainWhatThereIs(db)
    }

    @Sendable private static func createDuties(_ db: Database) throws {
        for part in [gridsOverTime, duties, pledges] { try db.execute(sql: part) }
    }

    @Sendable private static func createFirstTables(_ db: Database) throws {
        for part in [organisation, campusAndCalendar, hazards, hazardTallies, hazardSearch] {
            try db.execute(sql: part)
        }
        for (order, category) in HazardCategory.defaults.enumerated() {
            try db.run(
                """
                INSERT INTO hazard_category (code, name, english_name, source, sort_order)
                VALUES (?, ?, ?, ?, ?)
                """,
                [category.code, category.name, category.englishName, category.source, order])
        }
    }
}
