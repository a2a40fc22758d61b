extension Strings {
    /// What `wangge care` says.
    public struct CareCommands: Sendable {
        public var none: String
        public var firstShare, secondShare, badShare, sameShare: String
        /// A share that cannot be read: its file, the option that names one, or why.
        public var shareReadable, noShareFile, noShareTerminal,
            shareFailed: @Sendable (String) -> String
        /// Who may recover.
        public var recovererMayNot: String
        /// How many boxes were opened, of how many.
        public var drilled, drillFailed: @Sendable (Int, Int) -> String
        public var recovered: @Sendable (Int, String) -> String
        /// How much could not be opened any more.
        public var notRecovered: @Sendable (Int) -> String
        /// Entries, cases, and the head of the chain.
        public var holds: @Sendable (Int, Int, String) -> String
        /// What is proven elsewhere.
        public var ticks: @Sendable (Int) -> String
        /// How many lists bear no signature under their sum.
        public var unsignedSums: @Sendable (Int) -> String
        /// The day of the last drill.
        public var drilledOn: @Sendable (String) -> String
        public var neverDrilled: String
        public var badDigest, badSignature, badSecond: @Sendable (Int64) -> String
        public var badCounts, badCertificate, noDueDay: String
        /// Beside a box by its number.
        public var badSum: @Sendable (Int64) -> String
    }

    public var careCommands: CareCommands {
        language == .chinese ? Self.careCommandsChinese : Self.careCommandsEnglish
    }

    private static let careCommandsChinese = CareCommands(
        none: "本校还没有封存名册（care.db）。", firstShare: "一份恢复密钥：", secondShare: "另一份恢复密钥：",
        badShare: "这不是恢复密钥，请对照抄下的密钥。",
        sameShare: "两次给的是同一份恢复密钥；须校长和心理教师各执的两份合用。",
        shareReadable: { "恢复密钥文件 \($0) 别人也能读；请先 chmod 600。" },
        noShareFile: { "\($0) 不是写有一份恢复密钥的文件，请核对文件名和内容。" },
        noShareTerminal: { "没有终端可以询问恢复密钥；请用 \($0) 给出写有一份恢复密钥的文件。" },
        shareFailed: { "不能读取恢复密钥：\($0)" },
        recovererMayNot: "只有本校的心理教师可以凭恢复密钥接手个案，不必是原负责人：请在 --as 后写一位心理教师。",
        drilled: { "演练通过：两份密钥合用打开全部 \($1) 个封存（\($0)/\($1)），内容未显示。" },
        drillFailed: { "演练不通过：只打开 \($0)/\($1) 个封存。" },
        recovered: { "已把 \($0) 个个案交给 \($1)。" },
        notRecovered: { "另有 \($0) 处打不开，保持原样；文件可能被改动，请核验（wangge care verify）或改用备份。" },
        holds: { "封存名册核验无误：\($0) 条记录，\($1) 个个案，链尾 \($2)" },
        ticks: { "其中 \($0) 条是措施的打勾，签字封存在内：由负责本案的心理教师打开个案时核对" },
        unsignedSums: { "\($0) 份名单（家访、二次访谈）旁的合计没有签字：是旧版程序所写，或签字已被删去，核验分不清；心理教师解锁后即重新签字" },
        drilledOn: { "恢复密钥上次演练：\($0)" }, neverDrilled: "恢复密钥还没有演练过（wangge care drill）",
        badDigest: { "第 \($0) 条记录与前一条接不上" }, badSignature: { "第 \($0) 条记录的签名不对" },
        badSecond: { "第 \($0) 条记录的第二签名不对" }, badCounts: "公布的统计数签名不对",
        badCertificate: "一份销毁记录的签名不对", noDueDay: "有未结案的个案没有下次跟进日",
        badSum: { "第 \($0) 号名单旁的合计与最近一次签字不符，或合计、签字已被删去" })

    private static let careCommandsEnglish = CareCommands(
        none: "This school has no sealed list (care.db) yet.", firstShare: "One share: ",
        secondShare: "The other share: ",
        badShare: "That is no share of a recovery key; compare with your copy.",
        sameShare:
            "Both times it was the same share; the principal's and the psychology teacher's are needed, one each.",
        shareReadable: { "Others can read the file of the share, \($0); chmod 600 it first." },
        noShareFile: {
            "\($0) is no file with a share of the recovery key; compare name and contents."
        },
        noShareTerminal: {
            "There is no terminal to ask for the share on; name its file with \($0)."
        },
        shareFailed: { "The share cannot be read: \($0)" },
        recovererMayNot:
            "Only a psychology teacher of the school recovers cases, whether they led them or not: name one with --as.",
        drilled: {
            "Drill passed: both shares open all \($1) boxes (\($0)/\($1)); nothing was shown."
        },
        drillFailed: { "Drill failed: only \($0) of \($1) boxes opened." },
        recovered: { "\($0) cases were given to \($1)." },
        notRecovered: {
            "\($0) cases or lists do not open and were left as they are; the file may have been changed: check it (wangge care verify) or take a backup."
        },
        holds: { "The sealed list holds: \($0) entries, \($1) cases, head \($2)" },
        ticks: {
            "\($0) of them are ticks whose signatures are sealed: whoever leads the case proves them by opening it"
        },
        unsignedSums: {
            "\($0) lists (home visits, second interviews) bear no signature under their sum: an older program wrote it, or somebody took the signature away, which cannot be told apart; a psychology teacher who unlocks the list signs anew"
        },
        drilledOn: { "The recovery key was last tried on \($0)" },
        neverDrilled: "The recovery key has never been tried (wangge care drill)",
        badDigest: { "Entry \($0) does not follow from the one before it" },
        badSignature: { "The signature of entry \($0) is wrong" },
        badSecond: { "The second signature of entry \($0) is wrong" },
        badCounts: "The signature of the published counts is wrong",
        badCertificate: "The signature of a certificate is wrong",
        noDueDay: "An open case has no next day",
        badSum: {
            "The sum beside list \($0) is not the one that was signed last, or it or its signature was taken away"
        })
}
