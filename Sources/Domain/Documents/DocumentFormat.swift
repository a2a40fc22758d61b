/// How a document is written into a file.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case html, text, csv

    /// What the name of such a file ends in.
    public var fileExtension: String { self == .text ? "txt" : rawValue }

    /// As the end of a file's name says, in whatever case; nil where it is none of these.
    public init?(endOf path: String) {
        let path = path.lowercased()
        let format = Self.allCases.first { path.hasSuffix("." + $0.fileExtension) }
        guard let format else { return nil }
        self = format
    }
}
