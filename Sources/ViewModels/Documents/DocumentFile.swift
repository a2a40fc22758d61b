import Domain
import Interchange
import Persistence
import Security

/// A document on its way into a file of its own: a name that nothing has yet, and a line of the journal.
nonisolated struct DocumentFile: Sendable {
    let source: DocumentSource
    let request: DocumentRequest
    let format: DocumentFormat
    let picture: [String]
    let folder: String

    /// The path of the new file. Throws `DocumentRefusal`, `LedgerError` or `AttachmentRefusal`.
    @concurrent func write(as signer: Signer?) async throws -> String {
        let (title, text, rows) = try Documents(source, reader: signer?.person, picture: picture)
            .file(request, as: format)
        let file = try NewFile(in: folder)
        defer { file.discard() }
        try Array(text.utf8).withUnsafeBytes { try file.write($0) }
        let now = source.now
        let called = [title, try subject()].compactMap(\.self)
        try await source.ledger.write(as: signer) { transaction in
            try transaction.note(
                .exported(what: called.joined(separator: " "), rows: rows), at: now)
        }
        return try finish(file, called.joined(separator: "-"))
    }

    /// Of several papers with one title, whom or which hazard this one is about.
    private func subject() throws -> String? {
        switch request.kind.subject {
        case .person: request.person.map(source.name)
        case .hazard: try request.hazard.flatMap(source.ledger.hazards.hazard)?.number
        case .school, .year, .week: nil
        }
    }

    /// Counts up where there is such a file already.
    private func finish(_ file: NewFile, _ called: String) throws -> String {
        let name = called.map { "/\\:*?\"<>|".contains($0) ? "_" : String($0) }.joined()
        for number in 1...999 {
            let count = number == 1 ? "" : "-\(number)"
            let path =
                "\(folder)/\(name)-\(source.now.day.text)\(count).\(format.fileExtension)"
            if try isFinished(file, at: path) { return path }
        }
        throw AttachmentRefusal.alreadyThere(folder)
    }

    /// False where there is a file of that name.
    private func isFinished(_ file: NewFile, at path: String) throws -> Bool {
        do {
            try file.finishWithoutOverwriting(path)
        } catch {
            guard case AttachmentRefusal.alreadyThere = error else { throw error }
            return false
        }
        return true
    }
}
