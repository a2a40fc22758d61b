import Glibc

/// The directory of a file, in which one program at a time renames logs and begins or migrates tables.
struct LockedDirectory {
    private let descriptor: CInt

    /// Waits; nil where it cannot be locked.
    init?(of path: String) {
        descriptor = Glibc.open(LedgerPath.directory(of: path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX) == 0 else {
            close(descriptor)
            return nil
        }
    }

    func unlock() {
        close(descriptor)
    }
}
