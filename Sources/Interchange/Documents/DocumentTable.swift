import Domain

/// A table of a document. Every row has a cell for each column.
public struct DocumentTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var title: String
        /// Numbers and short marks stand in the middle.
        public var isCentred: Bool

        public init(_ title: String, isCentred: Bool = false) {
            self.title = title
            self.isCentred = isCentred
        }
    }

    public var columns: [Column]
    public var rows: [[String]]

    public init(_ columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// With no mobile number in any cell.
    var withoutMobileNumbers: DocumentTable {
        DocumentTable(columns, rows: rows.map { $0.map { MobileNumber.masked($0) } })
    }

    /// 序号 in front of each row.
    func numbered() -> DocumentTable {
        DocumentTable(
            [Column("序号", isCentred: true)] + columns,
            rows: rows.enumerated().map { [String($0 + 1)] + $1 })
    }
}
