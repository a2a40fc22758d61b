/// How a document is written into a file.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case html, text, csv

    /// What the name of such a file ends in.
    public var fileExtension: String { self == .text ? "txt" : rawValue }
}

extension Document {
    public func text(as format: DocumentFormat) -> String {
        switch format {
        case .html: DocumentHTML(self).text
        case .text: DocumentText(self).text
        case .csv: DocumentCSV(self).text
        }
    }
}
