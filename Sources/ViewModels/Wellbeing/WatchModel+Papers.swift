public import Domain
import Interchange
import Persistence
public import Security

extension WatchModel {
    /// Writes a paper to a new file that only its owner can read, after the own passphrase was typed
    /// once more; the end of `path` says how. `views`: which looks an extract of the
    /// log holds.
    public func write(
        _ paper: CarePaper, of id: CareCase.ID?, to path: String, views: CareViewFilter = .all,
        passphrase: Passphrase, approval: SecondSignature? = nil
    ) async -> Bool {
        guard let person = session.person, let format = DocumentFormat(endOf: path) else {
            return false
        }
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
            let papers = CarePapers(source, file, key: key)
            // What is refused leaves no line of the log: the name is taken first. After it comes the line, then the
            // text: whatever ends the program in between, no paper is without a line. A paper that fails after its
            // line, because the disk is full, gets a second one that says so.
            try NewFile.reserve(path)
            let document: Document
            do {
                document = try papers.document(
                    paper, of: subject, approver: principal, views: views)
            } catch {
                NewFile.giveUp(path)
                throw error
            }
            do {
                try NewFile.fill(path, with: document.text(as: format))
            } catch {
                try papers.noteUnwritten(document, of: subject)
                throw error
            }
            return true
        }
        // The writing itself is a look.
        if isLogShown { readLog() }
        return isWritten == true
    }
}
