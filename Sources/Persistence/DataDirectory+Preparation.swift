import Glibc

extension DataDirectory {
    /// The ledger's path in a form that SQLite cannot take for a URI or for a name of its own.
    var openablePath: String {
        ledgerPath.hasPrefix("/") ? ledgerPath : "./" + ledgerPath
    }

    /// Makes the directory where `access` allows it, and refuses what cannot hold a ledger.
    func prepare(for access: Ledger.Access) throws(LedgerError) {
        if let status = FileStatus(of: path) {
            guard status.isDirectory else { throw .directoryIsAFile(path) }
        } else {
            guard access == .create else { throw .directoryMissing(path) }
            try makeDirectory(path)
        }
        if MountTable.isOnNetworkShare(path) { throw .networkFileSystem(path) }
        if access == .create { try makeEmptyLedger() }
    }

    /// With the directories above it, each open to its owner alone.
    private func makeDirectory(_ path: String) throws(LedgerError) {
        guard mkdir(path, 0o700) != 0 else { return }
        switch errno {
        case EEXIST:
            guard FileStatus(of: path)?.isDirectory == true else { throw .directoryIsAFile(path) }
        case ENOENT where LedgerPath.directory(of: path) != path:
            try makeDirectory(LedgerPath.directory(of: path))
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw .directoryNotWritable(path)
            }
        case ENOTDIR: throw .directoryIsAFile(LedgerPath.directory(of: path))
        case ENOSPC, EDQUOT: throw .diskFull
        default: throw .directoryNotWritable(path)
        }
    }

    /// Before SQLite does, because SQLite would let everybody read it; its log files copy the mode.
    private func makeEmptyLedger() throws(LedgerError) {
        let descriptor = Glibc.open(
            openablePath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FileAccess.owner)
        if descriptor >= 0 {
            close(descriptor)
            return
        }
        switch errno {
        case EEXIST: return
        case ENOSPC, EDQUOT: throw .diskFull
        default: throw .directoryNotWritable(path)
        }
    }
}
