import Glibc

extension DataDirectory {
    /// Throws what would keep a ledger from being made here; makes nothing.
    public func check() throws(LedgerError) {
        guard let status = FileStatus(of: path) else { return }
        guard status.isDirectory else { throw .directoryIsAFile(path) }
        if MountTable.isOnNetworkShare(path) { throw .networkFileSystem(path) }
        guard access(path, W_OK) == 0 else { throw .directoryNotWritable(path) }
    }
}
