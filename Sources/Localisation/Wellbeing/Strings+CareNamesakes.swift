extension Strings {
    /// What is told of an own case of somebody with the name of the pupil for whom another one is opened.
    public struct CareNamesakes: Sendable {
        /// Code, level and state of the case, and what is the same.
        public var known: @Sendable (String, String, String) -> String
        public var open: String
        public var name, sameClass, sameGuardian: String
        /// The answers.
        public var back, goThere, reopen, another: String
        /// Behind what is told, where yes opens a second case.
        public var isAnother, reopenFirst: String
    }

    public var careNamesakes: CareNamesakes {
        language == .chinese ? Self.careNamesakesChinese : Self.careNamesakesEnglish
    }

    private static let careNamesakesChinese = CareNamesakes(
        known: { "您的个案 \($0)（\($1)）\($2)相同" }, open: "在册",
        name: "姓名", sameClass: "班级", sameGuardian: "监护人",
        back: "返回表单", goThere: "同一名学生，打开该个案", reopen: "同一名学生，重启该个案",
        another: "另一名学生，仍然新建", isAnother: "。这是另一名学生，仍要新建吗？",
        reopenFirst: "。若是同一名学生，应重启该个案（名册 F 含已结案，按 o）")

    private static let careNamesakesEnglish = CareNamesakes(
        known: { "\($0) (\($1)): same \($2)" }, open: "open",
        name: "name", sameClass: "class", sameGuardian: "guardian",
        back: "Back to the form", goThere: "The same pupil: go to that case",
        reopen: "The same pupil: reopen that case",
        another: "Another pupil: open a new case all the same",
        isAnother: ". Is this another pupil, and a case to be opened all the same?",
        reopenFirst: ". For the same pupil that case is reopened (in the list: F, closed, o)")
}
