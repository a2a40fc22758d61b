import Glibc

/// File events of the directory that a ledger lies in (inotify(7)).
///
/// The directory rather than the log itself, because the log is deleted and made anew.
struct LogEvents: Sendable {
    let descriptor: CInt
    /// Of the write-ahead log that is waited for.
    private let logName: String

    /// Nil where the kernel gives out no more of them.
    init?(directory: String, logName: String) {
        self.logName = logName
        let descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let mask = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)
        guard inotify_add_watch(descriptor, directory, mask) >= 0 else {
            Glibc.close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    /// Takes all waiting events; true where one is about a write-ahead log, or may be.
    func drain() -> Bool {
        var isAboutLog = false
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            isAboutLog = buffer[..<count].names(logName) || isAboutLog
        }
        return isAboutLog
    }

    func close() {
        Glibc.close(descriptor)
    }
}

extension ArraySlice<UInt8> {
    /// Events are a fixed head and a name filled up with NUL.
    fileprivate func names(_ logName: String) -> Bool {
        let headSize = MemoryLayout<inotify_event>.size
        var position = startIndex
        while position + headSize <= endIndex {
            let event = self[position...].withUnsafeBytes {
                $0.loadUnaligned(as: inotify_event.self)
            }
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
            let end = Swift.min(endIndex, position + headSize + Int(event.len))
            let name = self[(position + headSize)..<end].prefix { $0 != 0 }
            if name.elementsEqual(logName.utf8) { return true }
            position = end
        }
        return false
    }
}
