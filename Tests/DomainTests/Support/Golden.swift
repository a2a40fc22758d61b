import Foundation
import Testing

/// A text that a test compares with the one on record, to be read in review like prose.
enum Golden {
    /// Set to 1, the texts are written anew instead of compared.
    static let recording = "WANGGE_RECORD_GOLDEN"

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    static func expect(
        _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment[recording] == "1" {
            try Data(text.utf8).write(to: file, options: .atomic)
            return
        }
        let wanted = try String(contentsOf: file, encoding: .utf8)
        guard wanted != text else { return }
        let old = lines(wanted)
        let new = lines(text)
        let changes = new.difference(from: old).map { change in
            switch change {
            case .insert(let line, let text, _): "+ \(line + 1): \(text)"
            case .remove(let line, let text, _): "- \(line + 1): \(text)"
            }
        }
        Issue.record(
            """
            Golden/\(name) (-) and the rules (+) differ; read it, then record it with \
            \(recording)=1 swift test.
            \(changes.joined(separator: "\n"))
            """,
            sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
