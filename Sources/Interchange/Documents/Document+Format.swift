public import Domain

extension Document {
    public func text(as format: DocumentFormat) -> String {
        switch format {
        case .html: DocumentHTML(self).text
        case .text: DocumentText(self).text
        case .csv: DocumentCSV(self).text
        }
    }
}
