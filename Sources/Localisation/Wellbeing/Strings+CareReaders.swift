extension Strings {
    /// Who reads a case besides whoever leads it.
    public struct CareReaders: Sendable {
        /// In the head of the case.
        public var label: String
        /// Of the field, where somebody is locked out.
        public var readNow: String
    }

    public var careReaders: CareReaders {
        language == .chinese ? Self.careReadersChinese : Self.careReadersEnglish
    }

    private static let careReadersChinese = CareReaders(
        label: "查阅人", readNow: "只列出现在能看本案或接有提示、措施的人")

    private static let careReadersEnglish = CareReaders(
        label: "Readers", readNow: "only those who read this case now, or are told of it")
}
