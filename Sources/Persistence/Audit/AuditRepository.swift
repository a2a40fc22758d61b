import Domain
internal import GRDB

/// Reads both logs as one list of who did what, and asks a single entry for its proof.
///
/// Reads block for far less than a frame, however long the logs have become.
public struct AuditRepository: Sendable {
    let file: LedgerFile

    /// At most `limit` entries; fewer where the list ends, or where `searchedTo` says how far it looked.
    public func page(
        _ query: AuditQuery, _ window: AuditWindow, limit: Int
    ) throws(LedgerError) -> AuditPage {
        let listing = AuditListing(query, window, limit: limit)
        return try file.snapshot(listing.page)
    }

    /// Nil where there is no such entry.
    public func proof(of id: AuditEntry.ID) throws(LedgerError) -> AuditProof? {
        try file.snapshot { db in try AuditProof.fetch(db, id) }
    }
}
