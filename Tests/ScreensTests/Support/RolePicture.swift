import TerminalUI

/// The roles of a frame as text: a letter a cell, and below them what the letters mean.
struct RolePicture {
    private let rows: [[Role]]

    init(_ rows: [[Role]]) {
        self.rows = rows
    }

    var text: String {
        let lines = rows.map { row in
            var line = row.map { Self.letters[$0] ?? "?" }
            while line.last == Self.letters[.text] { line.removeLast() }
            return String(line) + "\n"
        }
        let used = Set(rows.joined())
        let legend = Role.allCases.filter(used.contains).map { role in
            "\(Self.letters[role] ?? "?") \(role.name)"
        }
        return lines.joined() + "\n" + legend.joined(separator: "   ") + "\n"
    }

    static let letters: [Role: Character] = [
        .text: ".", .muted: "m", .heading: "h", .accent: "a", .link: "l",
        .border: "-", .borderFocused: "=", .title: "t", .titleFocused: "T",
        .selection: "S", .selectionIdle: "s", .mark: "k", .match: "M",
        .menuBar: "b", .menuBarKey: "K", .menuBarActive: "B", .tipKey: "i", .tipLabel: "_",
        .functionKey: "f", .functionLabel: "F", .dialog: "d", .dialogBorder: "#",
        .dialogTitle: "D", .field: "e", .fieldFocused: "E", .fieldLabel: "n", .button: "u",
        .buttonFocused: "U", .error: "x", .warning: "w", .success: "c", .notice: "o",
        .critical: "!", .serious: "r", .caution: "y", .mild: "v", .good: "g",
        .building: "p", .buildingSelected: "P", .road: "R", .path: ":", .water: "~",
        .green: "G", .sports: "Z", .gate: "A", .wall: "W", .fill1: "1", .fill2: "2",
        .fill3: "3", .fill4: "4", .fill5: "5", .fill6: "6", .fill7: "7", .fill8: "8",
    ]
}
