/// What stands between the cells of a row.
public enum TableDelimiter: String, CaseIterable, Sendable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case fullWidthComma = "，"
}
