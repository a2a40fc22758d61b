/// A column that an import knows, for whoever prepares a file.
public struct ImportColumn: Hashable, Sendable {
    /// The name in the program's own language, for example `foundAt`.
    public let key: String
    /// The titles it is found under, the usual one first.
    public let titles: [String]
    /// Without it a file is refused.
    public let isRequired: Bool

    static func all<Column: TableColumn>(of columns: Column.Type) -> [ImportColumn] {
        Column.allCases.map { column in
            ImportColumn(
                key: String(describing: column), titles: column.titles,
                isRequired: Column.required.contains(column))
        }
    }
}
