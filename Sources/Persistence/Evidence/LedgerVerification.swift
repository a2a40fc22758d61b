import Domain
internal import GRDB

/// Checks everything that the ledger can prove of itself, in one snapshot and in bounded memory: the
/// file, both logs with digests and signatures, and every table that can be worked out from them.
///
/// What nothing in the ledger can show:
/// * Unsigned events after the last signature, or after what anybody has seen and signed: they can
///   be taken away or replaced together with what follows from them. So can sign-ins and sign-outs
///   at the end of the journal.
/// * An older copy of the whole file in place of the present one.
/// * A ledger in which everything was made anew, keys included.
/// * The school's own facts (people's names, grids, places, map, calendar): only the journal's
///   words tell of their changes. So where the leader of a grid may change duties there, any
///   signature will do.
/// * That a sealed key holds what its passphrase should open; its checksum is looked at.
/// * Bytes of the search index that no search reads: what later entries replace, how many there are.
///
/// Indexes of the logs and the signed months are no tables of their own: SQLite's check compares the
/// former with their rows, and the latter are entries of the journal.
///
/// Against the first three stand the heads and fingerprints on paper, on the signed month's page, and
/// each person's own last look, which is asked for at sign-in.
struct LedgerVerification {
    private let db: Database
    private let attachments: AttachmentStore?
    private let replay: JournalReplay

    static func run(
        _ file: LedgerFile, _ attachments: AttachmentStore?,
        _ progress: (VerificationProgress) -> Void
    ) throws(LedgerError) -> VerificationReport {
        try file.lookingAtWords { db in
            try JournalReplay.run { replay in
                try LedgerVerification(db: db, attachments: attachments, replay: replay)
                    .run(progress)
            }
        }
    }

    private func run(
        _ progress: (VerificationProgress) -> Void
    ) throws -> VerificationReport {
        func tell(_ phase: VerificationProgress.Phase, _ done: Int, _ total: Int) {
            progress(VerificationProgress(phase: phase, done: done, total: max(done, total)))
        }
        var report = VerificationReport()
        progress(VerificationProgress(phase: .file, done: 0, total: 0))
        try surviving(&report) { report in
            try FileCheck.run(db, fresh: replay.db, &report)
        }
        try surviving(&report) { report in
            let keys = try JournalCheck.run(db, replay: replay, &report, { tell(.journal, $0, $1) })
            try TableComparison(
                db: db, replayed: replay.db, calendar: replay.changedDays
            ).run(&report)
            try AccountCheck(db: db).run(&report)
            try EventCheck.run(db, keys: keys, &report, { tell(.events, $0, $1) })
        }
        try surviving(&report) { report in
            var search = try HazardCheck.run(db, &report, { tell(.hazards, $0, $1) })
            try search.run(db, &report, { tell(.search, $0, $1) })
        }
        try surviving(&report) { report in
            try AttachmentCheck(db: db, store: attachments).run(
                &report, { tell(.attachments, $0, $1) })
            report.heads = try JournalLog.heads(db)
            report.keys = try LedgerKey.fetchAll(db)
        }
        return report
    }

    /// A file too damaged for one check is reported, and the next one is tried.
    private func surviving(
        _ report: inout VerificationReport, _ check: (inout VerificationReport) throws -> Void
    ) throws {
        do {
            try check(&report)
        } catch let error as DatabaseError where error.resultCode != .SQLITE_BUSY {
            report.add(.file, .damaged(error.message ?? error.description))
        } catch let error as DamagedRow {
            report.add(.file, .damaged(error.what))
        }
    }
}

extension LedgerFile {
    /// One snapshot, in which the words of the search index can be listed.
    fileprivate func lookingAtWords<Value>(
        _ body: (Database) throws -> Value
    ) throws(LedgerError) -> Value {
        try read { db in
            guard !db.isInsideTransaction else { return try body(db) }
            let isGuarded = try Bool.fetchOne(db, sql: "PRAGMA query_only") ?? false
            try db.execute(sql: "PRAGMA query_only = OFF")
            defer {
                do {
                    try SearchCheck.finish(db)
                    if isGuarded { try db.execute(sql: "PRAGMA query_only = ON") }
                } catch {
                    // The view is in no file, and the connection still only reads.
                }
            }
            try SearchCheck.prepare(db)
            if isGuarded { try db.execute(sql: "PRAGMA query_only = ON") }
            return try snapshot(body)
        }
    }
}
