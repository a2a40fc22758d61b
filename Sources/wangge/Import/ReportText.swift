import Localisation
import TerminalUI

/// A report as it grows: facts with their labels under each other, then lists.
struct ReportText {
    private(set) var text = ""

    private let words: Strings.Imports.Report
    /// Lists are cut to this many lines.
    private let longestList: Int

    /// The longest list, unless all is asked for.
    private static let usualList = 20
    private static let labelColumns = 14

    init(_ words: Strings.Imports.Report, listsAll: Bool) {
        self.words = words
        longestList = listsAll ? .max : Self.usualList
    }

    mutating func add(heading: String) {
        text += heading + "\n"
    }

    /// One line for each value, the label before the first; nothing where there is no value.
    mutating func add(_ label: String, _ values: [String]) {
        for (number, value) in values.enumerated() {
            let label = number == 0 ? label : ""
            text += "  " + DisplayText.fitted(label, columns: Self.labelColumns) + value + "\n"
        }
    }

    mutating func add(_ label: String, _ value: String) {
        add(label, [value])
    }

    /// A list with its title; nothing where there is nothing to list.
    mutating func add(list title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        text += "\n" + title + "\n"
        for line in lines.prefix(longestList) { text += "  " + line + "\n" }
        if lines.count > longestList { text += "  " + words.more(lines.count - longestList) + "\n" }
    }

    mutating func add(ending sentence: String) {
        text += "\n" + sentence + (sentence.isEmpty ? "" : "\n")
    }

    /// Texts from outside with the number of rows they stand in.
    static func tally(_ entries: [(text: String, count: Int)]) -> [String] {
        let columns = String(entries.map(\.count).max() ?? 0).count
        return entries.map { entry in
            let count = String(entry.count)
            let blanks = String(repeating: " ", count: columns - count.count)
            return blanks + count + "  " + HarmlessText.line(entry.text)
        }
    }
}
