/// The apostrophe that keeps a spreadsheet from running a cell's text as a formula.
enum FormulaGuard {
    /// An apostrophe goes before `= + - @`, tab and return at the beginning of a cell, also where
    /// others stand there already, so that taking one away gives the text back.
    static func added(to text: String) -> String {
        let rest = text.utf8.drop { $0 == apostrophe }
        return rest.first.map(dangerous.contains) == true ? "'" + text : text
    }

    static func removed(from cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard cell.first == apostrophe,
            let next = cell.first(where: { $0 != apostrophe }), dangerous.contains(next)
        else { return cell }
        return cell.dropFirst()
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let dangerous: Set<UInt8> = Set("=+-@\t\r".utf8)
}
