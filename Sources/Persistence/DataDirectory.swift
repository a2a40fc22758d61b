import Glibc

/// The directory that holds everything the program keeps.
public struct DataDirectory: Hashable, Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// The first of `--data`, `$WANGGE_DATA`, `$XDG_DATA_HOME/wangge` and `~/.local/share/wangge`.
    ///
    /// An empty variable counts as absent, and so does a relative `$XDG_DATA_HOME` (XDG Base
    /// Directory Specification).
    public static func resolve(
        option: String?, environment: [String: String]
    ) -> DataDirectory {
        if let option, !option.isEmpty { return DataDirectory(path: option) }
        if let chosen = environment["WANGGE_DATA"], !chosen.isEmpty {
            return DataDirectory(path: chosen)
        }
        if let shared = environment["XDG_DATA_HOME"], shared.hasPrefix("/") {
            return DataDirectory(path: shared + "/wangge")
        }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
        return DataDirectory(path: home + "/.local/share/wangge")
    }

    public var ledgerPath: String { path + "/school.db" }

    /// True where there is a file with something in it; whether it is a ledger shows on opening.
    public var hasLedger: Bool {
        (FileStatus(of: ledgerPath)?.size ?? 0) > 0
    }
}

/// What `stat` says about a path; nil where nothing is there or it cannot be seen.
struct FileStatus {
    let isDirectory: Bool
    let size: Int

    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
    }
}
