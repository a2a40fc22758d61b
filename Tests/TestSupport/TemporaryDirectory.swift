import Glibc
public import Persistence

/// A directory of its own for one test; gone with the last reference to it.
public final class TemporaryDirectory: Sendable {
    public let path: String

    public init() throws {
        var template = Array("/tmp/wangge-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        Self.remove(path)
    }

    public var data: DataDirectory { DataDirectory(path: path + "/data") }

    public func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Failure(code: errno) }
        defer { fclose(file) }
        let bytes = Array(bytes)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(code: errno) }
    }

    public struct Failure: Error {
        public let code: CInt
    }

    private static func remove(_ path: String) {
        guard let directory = opendir(path) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if entry.pointee.d_type == DT_DIR {
                remove(path + "/" + name)
            } else {
                unlink(path + "/" + name)
            }
        }
        rmdir(path)
    }
}
