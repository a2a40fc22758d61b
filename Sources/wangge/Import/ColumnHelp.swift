import Interchange
import TerminalUI

/// The columns of a table for `--help`, made from the columns themselves.
enum ColumnHelp {
    private static let columns = 78
    private static let titleColumns = 14

    /// `检查时间*     found at; 检查日期 排查时间 …`, a column a paragraph.
    static func text(of columns: [ImportColumn]) -> String {
        columns.flatMap(lines).joined(separator: "\n")
    }

    private static func lines(of column: ImportColumn) -> [String] {
        let title = (column.titles.first ?? "") + (column.isRequired ? "*" : "")
        let others = column.titles.dropFirst()
        let first = meaning(of: column.key) + (others.isEmpty ? "" : ":")
        return packed([first] + others).enumerated().map {
            "  " + DisplayText.fitted($0 == 0 ? title : "", columns: titleColumns) + $1
        }
    }

    /// Words beside each other as far as a line takes them; none is broken.
    private static func packed(_ words: [String]) -> [String] {
        words.reduce(into: []) { lines, word in
            let line = lines.last.map { $0 + " " + word } ?? word
            if lines.isEmpty || DisplayText.width(of: line) > columns - titleColumns - 2 {
                lines.append(word)
            } else {
                lines[lines.count - 1] = line
            }
        }
    }

    /// `foundAt` is `found at`.
    private static func meaning(of key: String) -> String {
        key.reduce(into: "") { words, character in
            words += character.isUppercase ? " " + character.lowercased() : String(character)
        }
    }
}
