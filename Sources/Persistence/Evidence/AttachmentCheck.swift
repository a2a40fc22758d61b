import Domain
internal import GRDB

/// Reads every file that an event carries, and lists those that no event names.
struct AttachmentCheck {
    let db: Database
    /// Nil for a ledger in memory, which has none.
    let store: AttachmentStore?

    func run(_ report: inout VerificationReport, _ told: (Int, Int) -> Void) throws {
        guard let store else { return }
        let total: Int =
            try db.value("SELECT count(*) FROM hazard_event WHERE kind = 'attached'") ?? 0
        var last: (attachment: Attachment, status: AttachmentStatus)?
        try db.forEachRow(
            """
            SELECT code, amount, hazard_event.text, number
            FROM hazard_event JOIN hazard ON hazard.id = hazard_id
            WHERE kind = 'attached' ORDER BY code
            """
        ) { row in
            let attachment = Attachment(
                digest: row[0] ?? "", name: row[2] ?? "", size: row[1] ?? 0)
            // One file may be attached to many hazards.
            let isSame =
                last?.attachment.digest == attachment.digest
                && last?.attachment.size == attachment.size
            let status = isSame ? last?.status : nil
            let found = status ?? store.status(of: attachment)
            last = (attachment, found)
            report.attachments += 1
            told(report.attachments, total)
            let subject = LedgerFault.Subject.attachment(
                digest: attachment.digest, name: attachment.name, hazard: row[3])
            switch found {
            case .present: break
            case .missing: report.add(subject, .missing)
            case .changed: report.add(subject, .changed(column: nil))
            }
        }
        report.unreferencedFiles = try store.files(unlessKnown: { digest in
            try db.value(
                """
                SELECT EXISTS (
                    SELECT 1 FROM hazard_event WHERE kind = 'attached' AND code = ?)
                """, [digest]) ?? false
        })
    }
}
