import Foundation
import TerminalUI
import Testing

/// The pictures that screens are compared with: one file of text and one of roles for each.
enum Golden {
    /// Set to 1, the pictures are written anew instead of compared.
    static let recording = "WANGGE_RECORD_GOLDEN"

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    /// `masked`: what differs each time, such as fingerprints of keys, as zeros.
    static func expect(
        _ sitting: Sitting, named name: String, masked: Regex<Substring>? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var text = sitting.picture
        if let masked {
            text.replace(masked) { match in String(match.output.map { $0 == " " ? $0 : "0" }) }
        }
        let roles = RolePicture(sitting.terminal.roles, on: sitting.terminal.grounds)
            .text
        for (file, drawn) in [("\(name).txt", text), ("\(name).roles.txt", roles)] {
            try expect(drawn, in: folder.appending(path: file), sourceLocation)
        }
    }

    private static func expect(
        _ drawn: String, in file: URL, _ sourceLocation: SourceLocation
    ) throws {
        if ProcessInfo.processInfo.environment[recording] == "1" {
            try Data(drawn.utf8).write(to: file, options: .atomic)
            return
        }
        let hint = "Look at it, then record it with \(recording)=1 swift test."
        guard FileManager.default.fileExists(atPath: file.path) else {
            Issue.record(
                "There is no Golden/\(file.lastPathComponent) yet. \(hint)\n\(drawn)",
                sourceLocation: sourceLocation)
            return
        }
        let wanted = try String(contentsOf: file, encoding: .utf8)
        guard wanted != drawn else { return }
        let difference = PictureDifference(wanted: wanted, drawn: drawn).text
        Issue.record(
            "Golden/\(file.lastPathComponent) (-) and the screen (+) differ. \(hint)\n\(difference)",
            sourceLocation: sourceLocation)
    }
}

/// Which rows of two pictures differ: the wanted row above the drawn one, each with its number.
struct PictureDifference {
    let text: String

    init(wanted: String, drawn: String) {
        let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let drawn = drawn.split(separator: "\n", omittingEmptySubsequences: false)
        text = (0..<max(wanted.count, drawn.count)).compactMap { row -> String? in
            let left = row < wanted.count ? wanted[row] : "(no such row)"
            let right = row < drawn.count ? drawn[row] : "(no such row)"
            guard left != right else { return nil }
            let number = "\(row + 1)"
            let margin = String(repeating: " ", count: max(0, 3 - number.count)) + number
            return "\(margin) - │\(left)│\n    + │\(right)│"
        }.joined(separator: "\n")
    }
}
