/// What is known of a table before its first row.
struct TableHeading<Column: TableColumn>: Sendable {
    let encoding: TextEncoding
    let delimiter: TableDelimiter
    let columns: ColumnMap<Column>
    /// What stands above the header row, cell by cell.
    let titles: [String]
    let headerLine: Int
}

/// A file read as a table with a header row: the encoding, the delimiter and the header are found
/// by themselves, and rows come one after the other.
struct Table<Column: TableColumn> {
    let heading: TableHeading<Column>
    private var reader: TableReader
    private let size: Int

    /// The header row is looked for in this many rows from the top.
    private static var deepestHeader: Int { 20 }

    init(_ file: [UInt8], encoding: TextEncoding?) throws(TableRefusal) {
        let text = try TableText(decoding: file, as: encoding)
        let heads = TableDelimiter.allCases.map { Head(of: text, delimiter: $0) }
        // The first of the best: comma wins where nothing tells.
        let best = heads.enumerated().max {
            ($0.element.columns.count, -$0.offset) < ($1.element.columns.count, -$1.offset)
        }
        guard let head = best?.element else { throw .empty }
        guard head.columns.missing.isEmpty else {
            if let failure = head.failure { throw failure }
            throw .missingColumns(
                head.columns.missing.map { $0.titles[0] },
                found: head.columns.header.filter { !$0.isEmpty }, line: head.line)
        }
        heading = TableHeading(
            encoding: text.encoding, delimiter: head.delimiter, columns: head.columns,
            titles: head.titles, headerLine: head.line)
        reader = head.reader
        size = text.bytes.count
    }

    /// Bytes of decoded text read so far, and in all.
    var progress: (done: Int, total: Int) { (reader.offset, size) }

    /// The next row with anything in it; nil at the end.
    mutating func next() throws(TableRefusal) -> TableRow<Column>? {
        while let record = try reader.next() {
            if !record.isBlank { return TableRow(record, columns: heading.columns) }
        }
        return nil
    }

    /// The rows down to the one that, read with `delimiter`, names the most known columns.
    private struct Head {
        let delimiter: TableDelimiter
        var columns = ColumnMap<Column>(header: [])
        var line = 1
        var titles: [String] = []
        /// Stands behind the header row.
        var reader: TableReader
        /// What ended the search early; it comes up again when rows are read, if there is a header.
        var failure: TableRefusal?

        init(of text: TableText, delimiter: TableDelimiter) {
            self.delimiter = delimiter
            reader = TableReader(text.bytes, delimiter: delimiter)
            do throws(TableRefusal) {
                try search()
            } catch {
                failure = error
            }
        }

        private mutating func search() throws(TableRefusal) {
            var ahead = reader
            var above: [String] = []
            for _ in 0..<deepestHeader {
                guard let record = try ahead.next() else { break }
                let columns = ColumnMap<Column>(header: record.cells)
                if columns.count > self.columns.count || self.columns.header.isEmpty {
                    self.columns = columns
                    line = record.line
                    titles = above
                    reader = ahead
                }
                above += record.cells.filter { !$0.isEmpty }
            }
        }
    }
}

/// One row, its cells found by column.
struct TableRow<Column: TableColumn> {
    let line: Int
    private let cells: [String]
    private let columns: ColumnMap<Column>
    private let problems: [TableRecord.Problem]

    init(_ record: TableRecord, columns: ColumnMap<Column>) {
        line = record.line
        cells = record.cells
        problems = record.problems
        self.columns = columns
    }

    /// The cell of a column; empty where the table has no such column or the row is too short.
    subscript(column: Column) -> String {
        guard let position = columns.position(of: column), position < cells.count else { return "" }
        return cells[position]
    }

    /// The cell, or nothing where it holds only a sign for nothing: 无 or dashes and strokes.
    func filled(_ column: Column) -> String {
        let cell = self[column]
        let isNothing =
            cell.utf8.count <= 6
            && (cell.unicodeScalars.allSatisfy { "/／\\-—－".unicodeScalars.contains($0) }
                || cell == "无")
        return isNothing ? "" : cell
    }

    /// What is wrong with the row before anybody asks what it means.
    var issues: [ImportIssue] {
        var issues = problems.map { problem in
            ImportIssue(
                line: problem.line, column: title(at: problem.cell), value: cells[problem.cell],
                reason: ImportIssue.Reason(problem.kind))
        }
        if isRagged {
            issues.append(
                ImportIssue(
                    line: line, column: nil, value: cells.joined(separator: " "),
                    reason: .ragged(expected: columns.width, found: cells.count)))
        }
        return issues
    }

    /// Too short, or too long by more than empty cells: cells may stand under any column.
    var isRagged: Bool {
        cells.count < columns.width
            || cells.dropFirst(columns.header.count).contains { !$0.isEmpty }
    }

    func issue(_ reason: ImportIssue.Reason, in column: Column) -> ImportIssue {
        ImportIssue(
            line: line, column: columns.title(of: column), value: self[column], reason: reason)
    }

    /// The column as the file calls it.
    func title(of column: Column) -> String? { columns.title(of: column) }

    private func title(at cell: Int) -> String? {
        cell < columns.header.count ? columns.header[cell] : nil
    }
}

extension ImportIssue.Reason {
    fileprivate init(_ kind: TableRecord.Problem.Kind) {
        switch kind {
        case .tooLong(let bytes): self = .cellTooLong(bytes: bytes, limit: TableReader.longestCell)
        case .textAfterQuote: self = .textAfterQuote
        case .charactersRemoved(let scalars):
            self = .charactersRemoved(
                scalars.map { scalar in
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                })
        }
    }
}
