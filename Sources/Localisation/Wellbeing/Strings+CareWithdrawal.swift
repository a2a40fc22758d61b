extension Strings {
    /// Entries that were signed and do not hold.
    public struct CareWithdrawal: Sendable {
        /// Of the form: what the correction does, what comes of it, and the words alone.
        public var effect, hint, stands: String
        /// The words themselves.
        public var note: String
        /// Why.
        public var withdraw: @Sendable (String) -> String
        /// By the raw values of the domain's words.
        public var names: [String: String]
        /// Before an entry: why, when and by whom, and the words of the correction.
        public var withdrawn: @Sendable (String, String, String) -> String
        /// Of the correction itself: which entry, why, and its words.
        public var withdrawing: @Sendable (String, String, String) -> String
        public var notWithdrawable, alreadyWithdrawn: String
        /// Beside a measure that is open again: who had ticked it off, on which day, and the day on which the
        /// tick was taken back.
        public var tickTakenBack: @Sendable (String, String, String) -> String
        /// For whoever made it, and is asked again: the day on which it was taken back.
        public var yourTick: @Sendable (String) -> String
        /// What whoever made a tick does with it on its day: the key, what it asks before, with code and sentence,
        /// and why it will not do.
        public var undo, shortUndo, tickStands: String
        public var undoQuestion: @Sendable (String, String) -> String
        /// Beside a measure: the day of such a tick.
        public var undone: @Sendable (String) -> String
        /// The same, and who had been asked before.
        public var askedBefore: @Sendable (String, String) -> String
    }

    public var careWithdrawal: CareWithdrawal {
        language == .chinese ? Self.careWithdrawalChinese : Self.careWithdrawalEnglish
    }

    private static let careWithdrawalChinese = CareWithdrawal(
        effect: "这条记录", hint: "撤回的仍留在记录中，跟进期限、知情和复评不再按它计算",
        stands: "有效，只作说明", note: "怎么不对",
        withdraw: { "撤回：\($0)" },
        names: ["notHappened": "没有发生", "otherCase": "不是本案", "mistaken": "误建"],
        withdrawn: { "〔已撤回 \($1)：\($0)。\($2)〕" },
        withdrawing: { "撤回 \($0)（\($1)）：\($2)" },
        notWithdrawable: "只能写说明：立案、级别、方案、复学、结案、查阅等不能当作没有，请按各自的办法改（误建的个案按 c 作废）",
        alreadyWithdrawn: "这条记录已经撤回",
        tickTakenBack: { "  \($1) \($0) 打的勾已于 \($2) 撤回" },
        yourTick: { "您打的勾已于 \($0) 撤回" },
        undo: "撤回自己今天打的勾", shortUndo: "撤勾", tickStands: "今天没有自己打的勾可撤回",
        undoQuestion: { "\($0)：\($1)\n撤回今天打的勾？撤回也是签字，心理教师看得到。" },
        undone: { "  \($0) 打过勾，当日自己撤回" },
        askedBefore: { "\($0)，原请 \($1)" })

    private static let careWithdrawalEnglish = CareWithdrawal(
        effect: "The entry", hint: "withdrawn it stays in the history, and nothing follows from it",
        stands: "stands, words only", note: "What is wrong",
        withdraw: { "withdraw: \($0)" },
        names: [
            "notHappened": "never happened", "otherCase": "of another case",
            "mistaken": "opened by mistake",
        ],
        withdrawn: { "[withdrawn \($1): \($0). \($2)]" },
        withdrawing: { "withdraws \($0) (\($1)): \($2)" },
        notWithdrawable:
            "Words only: an opening, a level, a plan, a return, a closing or a reader is not withdrawn; each has its own way (c for a case that was opened by mistake)",
        alreadyWithdrawn: "This entry was withdrawn already",
        tickTakenBack: { "  the tick by \($0) of \($1) was taken back on \($2)" },
        yourTick: { "your tick was taken back on \($0)" },
        undo: "Take back my own tick of today", shortUndo: "Untick",
        tickStands: "There is no tick of yours of today to take back",
        undoQuestion: {
            "\($0): \($1)\nTake back the tick of today? That is signed too, and the psychology teacher sees it."
        },
        undone: { "  ticked on \($0), and taken back the same day" },
        askedBefore: { "\($0); \($1) was asked before" })
}
