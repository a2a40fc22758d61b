import Glibc
import Localisation
import Persistence

/// Where an export goes: standard output, or a file that gets its name when it is whole.
final class ExportTarget {
    private let path: String?
    private let overwrites: Bool
    private let words: Strings.Exports
    private let file: NewFile?
    private var waiting = ""

    private static let chunk = 1 << 16

    /// Refuses a file that is there already, unless it may be overwritten.
    init(path: String?, overwrites: Bool, words: Strings.Exports) throws {
        self.path = path
        self.overwrites = overwrites
        self.words = words
        guard let path else {
            file = nil
            return
        }
        if !overwrites, access(path, F_OK) == 0 { throw Refusal(words.alreadyThere(path)) }
        let slash = path.lastIndex(of: "/")
        let directory = slash.map { String(path[...$0]) + "." } ?? "."
        do throws(AttachmentRefusal) {
            file = try NewFile(in: directory)
        } catch {
            throw Refusal(words.notWritten(path))
        }
    }

    func write(_ text: String) throws {
        waiting += text
        if waiting.utf8.count >= Self.chunk { try flush() }
    }

    func finish() throws {
        try flush()
        guard let path, let file else { return }
        do throws(AttachmentRefusal) {
            if overwrites {
                try file.finish(as: path)
            } else {
                try file.finishWithoutOverwriting(path)
            }
        } catch {
            if case .alreadyThere = error { throw Refusal(words.alreadyThere(path)) }
            throw Refusal(words.notWritten(path))
        }
        file.discard()
    }

    /// Leaves no half of a file behind.
    func discard() {
        file?.discard()
    }

    private func flush() throws {
        defer { waiting = "" }
        guard let file else {
            guard StandardStream.output.write(waiting) else { throw Refusal(words.outputLost) }
            return
        }
        do throws(AttachmentRefusal) {
            try file.write(waiting)
        } catch {
            throw Refusal(words.notWritten(path ?? ""))
        }
    }
}
