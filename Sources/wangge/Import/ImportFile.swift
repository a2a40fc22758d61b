import Glibc

/// A file to be imported, read as a whole.
struct ImportFile {
    /// Without its folders; nil for standard input.
    let name: String?
    let bytes: [UInt8]

    /// About a million ledger rows; what is larger is hardly meant.
    static let largest = 128 << 20

    /// Reads the file at `path`, or standard input for `-`.
    init(_ path: String) throws(ImportFileRefusal) {
        guard path != "-" else {
            name = nil
            bytes = try Self.read(STDIN_FILENO, path)
            return
        }
        name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ImportFileRefusal(errno, path) }
        defer { close(descriptor) }
        bytes = try Self.read(descriptor, path)
    }

    private static func read(
        _ descriptor: Int32, _ path: String
    ) throws(ImportFileRefusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw ImportFileRefusal(errno, path)
            }
            bytes += chunk[..<count]
            guard bytes.count <= largest else { throw .tooLarge(path) }
        }
    }
}

/// Why a file cannot be read, with its path.
enum ImportFileRefusal: Error, Equatable {
    case missing(String)
    case isDirectory(String)
    case notAllowed(String)
    case tooLarge(String)
    /// The other reason is the system's.
    case unreadable(String, reason: String)

    init(_ error: Int32, _ path: String) {
        switch error {
        case ENOENT, ENOTDIR: self = .missing(path)
        case EISDIR: self = .isDirectory(path)
        case EACCES, EPERM: self = .notAllowed(path)
        default: self = .unreadable(path, reason: String(cString: strerror(error)))
        }
    }
}
