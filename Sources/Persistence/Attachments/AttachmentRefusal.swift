/// Why a file could not become an attachment, or an attachment a file; with the path.
public enum AttachmentRefusal: Error, Hashable, Sendable {
    case notFound(String)
    /// A directory, a pipe, a device.
    case notAFile(String)
    case notReadable(String)
    /// Bytes that it has, and that it may have.
    case tooLarge(Int, limit: Int)
    case notWritable(String)
    /// The folder that a file was to go into does not exist.
    case noFolder(String)
    case diskFull
    /// A file of that name is there already; nothing is overwritten.
    case alreadyThere(String)
    /// The ledger names it, but its file is gone.
    case missing
    /// Its file does not hold what was attached.
    case changed
}
