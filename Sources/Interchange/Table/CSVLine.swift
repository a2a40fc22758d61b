/// A line of a CSV file as spreadsheets read it: ends in CRLF, runs no formula.
enum CSVLine {
    static func text(_ cells: [String]) -> String {
        cells.map { cell in
            let cell = FormulaGuard.added(to: cell)
            let isPlain = cell.utf8.allSatisfy { !"\",\r\n\t'".utf8.contains($0) }
            return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }
        .joined(separator: ",") + "\r\n"
    }
}
