public import Domain
import Interchange
import Persistence
public import Security

extension WatchModel {
    /// Writes a paper to a new file that only its owner can read, after the own passphrase was typed
    /// once more; `.html`, `.txt` or `.csv` at the end of `path` says how. `views`: which looks an
    /// extract of the log holds.
    public func write(
        _ paper: CarePaper, of id: CareCase.ID?, to path: String, views: CareViewFilter = .all,
        passphrase: Passphrase, approval: SecondSignature? = nil
    ) async -> Bool {
        guard let person = session.person else { return false }
        var line: CaseLine?
        if paper.needsCase {
            guard let id = opened(id) else { return false }
            line = lines.first { $0.id == id }
        }
        let subject = line
        let signature = SecondSignature(person: person, passphrase: passphrase)
        guard let own = await unlock(signature, isOwn: true), let key = own.key
        else { return false }
        defer { key.lock() }
        guard let approver = await unlock(approval) else { return false }
        defer { approver.key?.lock() }
        let principal = approver.key
        let ledger = session.school.ledger
        let isWritten = await attempt { file, _, now in
            let source = try DocumentSource(ledger: ledger, now: now)
            let document = try CarePapers(source, file, key: key)
                .document(paper, of: subject, approver: principal, views: views)
            try NewFile.create(document.text(as: Self.format(of: path)), at: path)
            return true
        }
        // The writing itself is a look.
        if isLogShown { readLog() }
        return isWritten == true
    }

    private nonisolated static func format(of path: String) -> DocumentFormat {
        let ending = path.split(separator: ".").last?.lowercased()
        return switch ending {
        case "txt": .text
        case "csv": .csv
        default: .html
        }
    }
}
