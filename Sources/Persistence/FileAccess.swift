import Glibc

/// Who on the machine may read a database file and what SQLite keeps beside it.
enum FileAccess {
    static let owner: mode_t = 0o600
    static let group: mode_t = 0o660

    /// A copy that came back from elsewhere is often open to everybody: it is closed again, with the files
    /// beside it. Whoever does not own it leaves it as it is.
    static func closeToOthers(_ path: String, leaving mode: mode_t = owner) {
        for file in [path, path + "-wal", path + "-shm"] { _ = chmod(file, mode) }
    }

    /// What is left of the ledger's mode. A group that may write in it was given that on purpose, by a
    /// school where several users of the machine share one ledger.
    static func ledgerMode(of path: String) -> mode_t {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IWGRP != 0 else { return owner }
        return group
    }
}
