public import Domain
import Glibc
import Security

/// The files that events carry, each under the digest of its content: `ab/abcdef…`.
///
/// What is stored is never changed; the same content is stored once. Only the owner of the data
/// directory can read it.
public struct AttachmentStore: Hashable, Sendable {
    let directory: String

    /// A photo has 5 MB, a scan of many pages 20.
    public static let largest = 50 << 20

    init(in directory: DataDirectory) {
        self.directory = directory.path + "/attachments"
    }

    /// Copies a file into the store, all of it or nothing; `name` is what people see, that of the
    /// file unless given.
    public func add(
        _ path: String, name: String? = nil
    ) throws(AttachmentRefusal) -> Attachment {
        let source = try AttachmentSource(path)
        defer { source.close() }
        guard source.size <= Self.largest else {
            throw .tooLarge(source.size, limit: Self.largest)
        }
        try Self.makeDirectory(directory)
        let copy = try NewFile(in: directory)
        defer { copy.discard() }
        let (digest, size) = try source.copy(to: copy, atMost: Self.largest)
        let attachment = Attachment(
            digest: digest, name: (name ?? Self.lastComponent(of: path)).storable, size: size)
        guard status(of: attachment) != .present else { return attachment }
        let target = self.path(of: attachment)
        try Self.makeDirectory(LedgerPath.directory(of: target))
        try copy.finish(as: target)
        return attachment
    }

    /// Reads the whole file.
    public func status(of attachment: Attachment) -> AttachmentStatus {
        do throws(AttachmentRefusal) {
            let source = try AttachmentSource(path(of: attachment))
            defer { source.close() }
            guard source.size == attachment.size else { return .changed }
            return try source.digest() == attachment.digest ? .present : .changed
        } catch {
            if case .notFound = error { return .missing }
            return .changed
        }
    }

    /// For opening with another program; whether it is there, and unchanged, `status` says.
    public func path(of attachment: Attachment) -> String {
        directory + "/" + attachment.digest.prefix(2) + "/" + attachment.digest
    }

    /// Writes a copy to a path where nothing is; nothing is left there if it fails.
    public func copyOut(
        _ attachment: Attachment, to path: String
    ) throws(AttachmentRefusal) {
        let source: AttachmentSource
        do throws(AttachmentRefusal) {
            source = try AttachmentSource(self.path(of: attachment))
        } catch {
            if case .notFound = error { throw .missing }
            throw error
        }
        defer { source.close() }
        let copy = try NewFile(in: LedgerPath.directory(of: path))
        defer { copy.discard() }
        guard try source.copy(to: copy, atMost: .max).digest == attachment.digest else {
            throw .changed
        }
        try copy.finishWithoutOverwriting(path)
    }

    /// Paths below the store, without the directory, of files that `isKnown` does not know.
    func files(unlessKnown isKnown: (_ digest: String) throws -> Bool) rethrows -> [String] {
        var unknown: [String] = []
        for folder in Self.names(in: directory) {
            let names = Self.names(in: directory + "/" + folder)
            if names.isEmpty, FileStatus(of: directory + "/" + folder)?.isDirectory == false {
                unknown.append(folder)
            }
            for name in names where try name.prefix(2) != folder || !isKnown(name) {
                unknown.append(folder + "/" + name)
            }
        }
        return unknown
    }

    private static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func lastComponent(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func makeDirectory(_ path: String) throws(AttachmentRefusal) {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw AttachmentRefusal(writing: path, errno)
    }
}

extension AttachmentRefusal {
    init(writing path: String, _ code: Int32) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .diskFull
            case EEXIST: .alreadyThere(path)
            default: .notWritable(path)
            }
    }
}
