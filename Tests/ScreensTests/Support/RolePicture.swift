import TerminalUI

/// The roles of a frame as text: a letter a cell, below them what the letters mean, and which roles
/// stand on the fill of another one.
struct RolePicture {
    private let rows: [[Role]]
    private let grounds: [[Role]]

    init(_ rows: [[Role]], on grounds: [[Role]]) {
        self.rows = rows
        self.grounds = grounds
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
        return lines.joined() + "\n" + legend.joined(separator: "   ") + "\n" + groundLines
    }

    /// A line for each fill that shows behind others, such as `on dialog: m n w`.
    private var groundLines: String {
        var standing: [Role: Set<Role>] = [:]
        for (role, ground) in zip(rows.joined(), grounds.joined()) where role != ground {
            standing[ground, default: []].insert(role)
        }
        return Role.allCases.filter { $0 != .text }.compactMap { ground in
            standing[ground].map { roles in
                let letters = Role.allCases.filter(roles.contains).map {
                    String(Self.letters[$0] ?? "?")
                }
                return "on \(ground.name): \(letters.joined(separator: " "))\n"
            }
        }.joined()
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
