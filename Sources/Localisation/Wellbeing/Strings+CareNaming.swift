extension Strings {
    /// What keeps a name in the seal, and what is said of a name that nobody has.
    public struct CareNaming: Sendable {
        public var namesPupil: String
        /// There is nobody of the name that was typed, or nobody who has an account.
        public var nobody, noAccount: String
        /// A guardian was informed, and none is named.
        public var guardianUnnamed: String
        /// What is typed names no class, or one that the school has not.
        public var notAClass, unlistedClass: String
        /// Between the words of a measure and what is added to them.
        public var apart: String
    }

    public var careNaming: CareNaming {
        language == .chinese ? Self.careNamingChinese : Self.careNamingEnglish
    }

    private static let careNamingChinese = CareNaming(
        namesPupil: "这里写了学生或监护人的姓名：姓名只封存在身份里，请改称“该生”“家长”",
        nobody: "教职工里没有叫这个姓名的人", noAccount: "此人还没有账户：请系统管理员先建立账户",
        guardianUnnamed: "已勾选监护人已知情：请填监护人或紧急联系人，或取消勾选",
        notAClass: "认不出这个班级：请写成 七(1) 这样",
        unlistedClass: "学校的班级表里没有这个班：请核对", apart: "；")

    private static let careNamingEnglish = CareNaming(
        namesPupil:
            "It names a pupil or a guardian. Names stand in the sealed identity alone: say “the pupil”, “the parents”",
        nobody: "Nobody of the staff has that name",
        noAccount: "That person has no account yet: ask the administrator for one",
        guardianUnnamed:
            "The guardian is ticked as informed: name the guardian or the emergency contact",
        notAClass: "This is no class: write it like 7(1)",
        unlistedClass: "The school has no such class on its list: please check", apart: "; ")
}
