import Glibc

/// A write-ahead log, as far as it tells which file it was written beside (SQLite Database File Format,
/// section 4.1).
struct FileLog {
    private static let headerSize = 32
    private static let frameHeaderSize = 24

    /// Other ones each time the log begins anew.
    private let salts: [UInt8]
    /// How the commits left the beginning of the file, the earliest first.
    private let heads: [FileHead]

    private init?(at path: String) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let read = { Self.bytes($0, at: $1, of: descriptor) }
        guard let header = read(Self.headerSize, 0), header.number(at: 0) & ~1 == 0x377F_0682 else {
            return nil
        }
        let salts = Array(header[16..<24])
        let page = Int(header.number(at: 8))
        var heads: [FileHead] = []
        var pending: [FileHead] = []
        var offset = Self.headerSize
        while page >= 512, let frame = read(Self.frameHeaderSize + FileHead.size, offset),
            frame[8..<16].elementsEqual(salts)
        {
            if frame.number(at: 0) == 1 {
                pending.append(FileHead(Array(frame[Self.frameHeaderSize...])))
            }
            if frame.number(at: 4) > 0 {
                heads += pending
                pending = []
            }
            offset += Self.frameHeaderSize + page
        }
        self.salts = salts
        self.heads = heads
    }

    /// Whether the log at `path` was written beside the file that begins with `head`, which is asked while
    /// the log does not begin anew; nil where the log says nothing. A file that once was `known` does not go
    /// back to an earlier commit.
    ///
    /// Sure while others write: whatever our programs bring into the file stood in the log before, or was
    /// there when the log began.
    static func belongs(
        at path: String, since known: FileHead? = nil, to head: () -> FileHead?
    ) -> Bool? {
        for _ in 0..<8 {
            guard let before = salts(at: path), let head = head() else { return nil }
            guard let log = FileLog(at: path), log.salts == before, salts(at: path) == before
            else { continue }
            return log.belongs(to: head, since: known)
        }
        // It begins anew again and again: whoever asks next will learn it.
        return true
    }

    private func belongs(to head: FileHead, since known: FileHead?) -> Bool? {
        guard let first = heads.first, !first.mark.isUnmarked else { return nil }
        guard let place = heads.lastIndex(of: head) ?? (first.follows(head) ? -1 : nil) else {
            return false
        }
        guard let known, let earlier = heads.lastIndex(of: known) else { return true }
        return place >= earlier
    }

    private static func salts(at path: String) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return bytes(headerSize, at: 0, of: descriptor).map { Array($0[16..<24]) }
    }

    /// Nil where so many are not there.
    private static func bytes(_ count: Int, at offset: Int, of descriptor: CInt) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
    }
}
