/// Why a file cannot be read as a table at all.
public enum TableRefusal: Error, Hashable, Sendable {
    case empty
    /// An Excel file, to be saved as CSV first.
    case isWorkbook
    /// Neither UTF-8 nor GB18030, or not the encoding that was asked for: where that shows first.
    case undecodable(TextEncoding, offset: Int, line: Int)
    /// The system has no table for the encoding.
    case converterMissing(TextEncoding)
    /// A quotation mark was opened in `line` and never closed.
    case unterminatedQuote(line: Int)
    /// No row near the top names the columns that an import cannot do without; `found` is the row
    /// that came closest.
    case missingColumns([String], found: [String], line: Int)
}

extension TableRefusal {
    /// The same without what stands in the file: where no row names known columns, what was found is
    /// a row of somebody's data.
    public var withoutCells: TableRefusal {
        guard case .missingColumns(let missing, _, let line) = self else { return self }
        return .missingColumns(missing, found: [], line: line)
    }
}
