extension Strings {
    /// Who reads a case besides whoever leads it.
    public struct CareReaders: Sendable {
        /// In the head of the case.
        public var label: String
        /// Of the field: whom it is for, where somebody is let in, and where somebody is locked out.
        public var mayRead, readNow: String
    }

    public var careReaders: CareReaders {
        language == .chinese ? Self.careReadersChinese : Self.careReadersEnglish
    }

    private static let careReadersChinese = CareReaders(
        label: "查阅人", mayRead: "只能允许心理教师或校长查阅", readNow: "只列出现在能看本案或接有提示、措施的人")

    private static let careReadersEnglish = CareReaders(
        label: "Readers", mayRead: "a psychology teacher or the principal",
        readNow: "who reads this case now, or is told of it")
}
