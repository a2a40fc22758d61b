extension Strings {
    /// What keeps a name in the seal, and what is said of a name that nobody has.
    public struct CareNaming: Sendable {
        public var namesPupil: String
    }

    public var careNaming: CareNaming {
        language == .chinese ? Self.careNamingChinese : Self.careNamingEnglish
    }

    private static let careNamingChinese = CareNaming(
        namesPupil: "这句话里有学生或监护人的姓名：离开个案的内容只写代号，请改称“该生”“家长”")

    private static let careNamingEnglish = CareNaming(
        namesPupil:
            "It names the pupil or the guardian. What leaves a case has the code alone: say “the pupil”, “the parents”"
    )
}
