import Glibc

/// A write-ahead log, as far as it tells which file it was written beside (SQLite Database File Format,
/// section 4.1).
struct FileLog {
    /// How long a head that stands nowhere in the log is given to be read whole: it may have been read while it
    /// was written.
    private static let doubt: useconds_t = 5_000

    /// Other ones each time the log begins anew.
    private let salts: [UInt8]
    /// How the commits left the beginning of the file, the earliest first.
    private let heads: [FileHead]

    private init?(at path: String) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let header = LogFrames.header(of: descriptor) else { return nil }
        var heads: [FileHead] = []
        if var frames = LogFrames(header, of: descriptor) {
            // Of several copies of the page that one commit has left, the last one counts.
            var pending: FileHead?
            while let frame = frames.next() {
                if frame.page == 1 { pending = frame.head }
                guard frame.isCommit else { continue }
                if let head = pending { heads.append(head) }
                pending = nil
            }
        }
        salts = LogFrames.salts(in: header)
        self.heads = heads
    }

    /// Whether the log at `path` was written beside the file that begins with `head`, which is asked while
    /// the log does not begin anew; nil where the log does not say so for certain. A file that once was `known`
    /// does not go back to an earlier commit.
    ///
    /// Sure while others write: whatever our programs bring into the file stood in the log before, or was
    /// there when the log began.
    static func belongs(
        at path: String, since known: FileHead? = nil, to head: () -> FileHead?
    ) -> Bool? {
        var doubted: FileHead?
        for _ in 0..<8 {
            guard let before = salts(at: path), let head = head() else { return nil }
            guard let log = FileLog(at: path), log.salts == before, salts(at: path) == before
            else { continue }
            let answer = log.belongs(to: head, since: known)
            guard answer == false, doubted != head else { return answer }
            doubted = head
            usleep(doubt)
        }
        // It begins anew again and again: whoever asks next will learn it.
        return true
    }

    private func belongs(to head: FileHead, since known: FileHead?) -> Bool? {
        guard let first = heads.first, !first.mark.isUnmarked else { return nil }
        guard let place = heads.lastIndex(of: head) ?? (first.follows(head) ? -1 : nil) else {
            return first.mayBeRestored(into: head) ? nil : false
        }
        guard let known, let earlier = heads.firstIndex(of: known) else { return true }
        return place >= earlier
    }

    private static func salts(at path: String) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return LogFrames.header(of: descriptor).map { LogFrames.salts(in: $0) }
    }
}
