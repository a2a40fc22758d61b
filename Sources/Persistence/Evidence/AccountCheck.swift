import Domain
internal import GRDB
import Security

/// Looks at what accounts hold besides what the journal tells: the sealed keys, and what each person
/// has seen and signed.
struct AccountCheck {
    let db: Database

    func run(_ report: inout VerificationReport) throws {
        try checkSealedKeys(&report)
        try checkSeen(&report)
    }

    private func checkSealedKeys(_ report: inout VerificationReport) throws {
        for person in try db.map("SELECT person_id FROM account", [], { $0.id(0) as Person.ID }) {
            let row = LedgerFault.Subject.row(table: "account", key: String(person.rawValue))
            do {
                guard let account = try AccountRecord.fetch(db, person) else {
                    report.add(row, .keyUnknown)
                    continue
                }
                let context = AccountRecord.context(person, account.publicIdentity)
                let isIntact = SealedIdentity(bytes: account.sealed)?.isIntact(context: context)
                if isIntact != true { report.add(row, .changed(column: "sealed")) }
            } catch is DamagedRow {
                report.add(row, .unreadable)
            }
        }
    }

    private func checkSeen(_ report: inout VerificationReport) throws {
        let heads = HeadsCheck(db)
        for seen in try SeenRecord.all(db) {
            let row = LedgerFault.Subject.row(
                table: "account_seen", key: String(seen.person.rawValue))
            if !seen.isSignatureValid { report.add(row, .signatureWrong) }
            guard try !heads.hold(seen.record.heads) else { continue }
            // Each log on its own, to say which of them is not as it was seen.
            for (log, id) in [
                (LedgerLog.hazards, seen.record.heads.hazardEvent),
                (LedgerLog.journal, seen.record.heads.journal),
            ] where try !heads.hold(seen.record.heads, in: log) {
                report.add(.entry(log, id, hazard: nil), .notAsSeen(by: seen.person))
            }
        }
    }
}
