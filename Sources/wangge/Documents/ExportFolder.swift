import Glibc
import Persistence

/// Where the program writes the documents that somebody asks for on the screen.
struct ExportFolder {
    private let home: String?
    private let data: String

    init(_ choices: Choices) {
        home = choices.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
        data = choices.directory.path
    }

    /// The person's home; `exports` beside the ledger where that cannot be written.
    func path() -> String {
        if let home, access(home, W_OK) == 0 { return home }
        let exports = data + "/exports"
        // Where it cannot be made, writing the file says so.
        mkdir(exports, 0o700)
        return exports
    }
}
