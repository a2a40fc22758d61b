import Glibc
import Security

/// A regular file that is read once, from its beginning.
struct AttachmentSource {
    private let descriptor: Int32
    private let path: String
    let size: Int

    /// A pipe is refused and not waited for; the system itself refuses links in a circle.
    init(_ path: String) throws(AttachmentRefusal) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR, ELOOP: throw .notFound(path)
            case ENXIO: throw .notAFile(path)
            default: throw .notReadable(path)
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw .notAFile(path)
        }
        self.path = path
        size = Int(status.st_size)
    }

    func close() {
        Glibc.close(descriptor)
    }

    func digest() throws(AttachmentRefusal) -> String {
        var digester = ContentDigester()
        try forEachPiece { (piece) throws(AttachmentRefusal) in digester.add(piece) }
        return digester.text()
    }

    /// The file may grow meanwhile: what is counted is what is copied.
    func copy(
        to file: NewFile, atMost limit: Int
    ) throws(AttachmentRefusal) -> (digest: String, size: Int) {
        var digester = ContentDigester()
        var copied = 0
        try forEachPiece { (piece) throws(AttachmentRefusal) in
            copied += piece.count
            guard copied <= limit else { throw .tooLarge(copied, limit: limit) }
            digester.add(piece)
            try file.write(piece)
        }
        return (digester.text(), copied)
    }

    private func forEachPiece(
        _ body: (UnsafeRawBufferPointer) throws(AttachmentRefusal) -> Void
    ) throws(AttachmentRefusal) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .notReadable(path)
            }
            guard count > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
