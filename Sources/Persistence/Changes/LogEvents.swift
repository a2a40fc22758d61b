import Glibc

/// File events of the directory that a ledger lies in (inotify(7)).
///
/// The directory rather than the log itself, because the log is deleted and made anew.
struct LogEvents: Sendable {
    let descriptor: CInt
    /// Of the file whose write-ahead log is waited for.
    private let name: String
    private static let log = "-wal"
    /// How the names of all files end that programs of ours keep open: one may be put back while nobody has it
    /// open any longer.
    private static let file = ".db"

    /// Nil where the kernel gives out no more of them.
    init?(directory: String, of name: String) {
        self.name = name
        let descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let mask = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
        guard inotify_add_watch(descriptor, directory, mask) >= 0 else {
            Glibc.close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    /// What waiting events are about.
    struct Subjects {
        /// The write-ahead log, or it may be.
        var log = false
        /// A file itself: something was written into it, or it was taken away or put back.
        var file = false
    }

    /// Takes all waiting events.
    func drain() -> Subjects {
        var subjects = Subjects()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            for name in buffer[..<count].names {
                subjects.log = subjects.log || name.map { $0 == self.name + Self.log } ?? true
                subjects.file = subjects.file || name.map { $0.hasSuffix(Self.file) } ?? true
            }
        }
        return subjects
    }

    func close() {
        Glibc.close(descriptor)
    }
}

extension ArraySlice<UInt8> {
    /// Events are a fixed head and a name filled up with NUL; nil where some were lost.
    fileprivate var names: [String?] {
        let headSize = MemoryLayout<inotify_event>.size
        var names: [String?] = []
        var position = startIndex
        while position + headSize <= endIndex {
            let event = self[position...].withUnsafeBytes {
                $0.loadUnaligned(as: inotify_event.self)
            }
            let end = Swift.min(endIndex, position + headSize + Int(event.len))
            let name = self[(position + headSize)..<end].prefix { $0 != 0 }
            let isLost = event.mask & UInt32(IN_Q_OVERFLOW) != 0
            names.append(isLost ? nil : String(decoding: name, as: UTF8.self))
            position = end
        }
        return names
    }
}
