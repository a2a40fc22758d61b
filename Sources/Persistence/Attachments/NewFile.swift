import Glibc

/// A file that gets its name when it is whole and on the disk; only its owner can read it.
public final class NewFile {
    private let path: String
    private var descriptor: Int32

    public init(in directory: String) throws(AttachmentRefusal) {
        var template = Array((directory + "/.new-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        path = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw AttachmentRefusal(writing: directory, errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Takes a name that nothing has, for a file that is written later; throws `noFolder` and `alreadyThere`.
    public static func reserve(_ path: String) throws(AttachmentRefusal) {
        if let folder = FilePaths.missingFolder(of: path) { throw .noFolder(folder) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FileAccess.owner)
        guard descriptor >= 0 else { throw AttachmentRefusal(writing: path, errno) }
        close(descriptor)
    }

    /// All of the text in the place of the empty file that keeps the name, or neither of them.
    public static func fill(_ path: String, with text: String) throws(AttachmentRefusal) {
        do throws(AttachmentRefusal) {
            let slash = path.lastIndex(of: "/")
            let file = try NewFile(in: slash.map { String(path[...$0]) + "." } ?? ".")
            defer { file.discard() }
            try file.write(text)
            try file.finish(as: path)
        } catch {
            giveUp(path)
            throw error
        }
    }

    /// Lets go of a name that was reserved.
    public static func giveUp(_ path: String) { unlink(path) }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(AttachmentRefusal) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw AttachmentRefusal(writing: path, errno)
            }
        }
    }

    public func write(_ text: String) throws(AttachmentRefusal) {
        let bytes = Array(text.utf8)
        var failure: AttachmentRefusal?
        bytes.withUnsafeBytes { buffer in
            do throws(AttachmentRefusal) { try write(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Takes the place of whatever is at `target`, which lies on the same disk.
    public func finish(as target: String) throws(AttachmentRefusal) {
        try sync()
        guard rename(path, target) == 0 else {
            throw AttachmentRefusal(writing: target, errno)
        }
        try Self.sync(LedgerPath.directory(of: target))
    }

    /// Throws `alreadyThere` where something is at `target`.
    public func finishWithoutOverwriting(_ target: String) throws(AttachmentRefusal) {
        try sync()
        guard link(path, target) == 0 else { throw AttachmentRefusal(writing: target, errno) }
        try Self.sync(LedgerPath.directory(of: target))
    }

    /// Leaves nothing behind but what has got its name.
    public func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(path)
    }

    private func sync() throws(AttachmentRefusal) {
        guard fsync(descriptor) == 0 else { throw AttachmentRefusal(writing: path, errno) }
    }

    /// The name is on the disk as well.
    private static func sync(_ directory: String) throws(AttachmentRefusal) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw AttachmentRefusal(writing: directory, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw AttachmentRefusal(writing: directory, errno) }
    }
}
