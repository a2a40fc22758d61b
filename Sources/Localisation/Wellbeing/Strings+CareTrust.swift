extension Strings {
    /// Keys that people compare by eye before they count in the sealed list.
    public struct CareTrust: Sendable {
        public var title, key, empty: String
        /// The own fingerprint.
        public var own: @Sendable (String) -> String
        /// What has to be done first, and what comes next.
        public var compareFirst, waitForOther: String
        /// In place of the list, for a reader whose key does not count yet, and once it does.
        public var compareKeys, comesIn: String
        public var ownState, unknown, otherKey, leftOver, byShares: String
        /// By whom, on which day.
        public var acknowledged: @Sendable (String, String) -> String
        /// Person and offices, the fingerprint.
        public var acknowledgeQuestion, withdrawQuestion: @Sendable (String, String) -> String
        public var done, withdrawn: String
        /// At the beginning: the own fingerprint, and those of the principals.
        public var setUpQuestion: @Sendable (String, String) -> String
        public var keyUnacknowledged, nobodyAcknowledged, notAcknowledged: String
        public var otherFingerprint, recoveryKeyStrange: String
        public var acknowledgerMayNot, acknowledgedMayNot: String
        public var noSuchReader, teacherMayNot, queueClosed: String
        /// What a class teacher who leads cases as well is asked to do: code and sentence.
        public var forYou: @Sendable (String, String) -> String
        /// In place of a name that is kept no longer.
        public var erased: String
        /// What `wangge care verify` says.
        public var founder: @Sendable (String) -> String
        public var badTrust, stranger: @Sendable (Int64) -> String
        public var badRecoveryKey: String
        /// A box by its number.
        public var unnamed, withoutRecovery: @Sendable (Int64) -> String
        /// Offices for which a key was not compared.
        public var lacking: @Sendable (String) -> String
        /// The same where somebody is let in, approves or signs as second, and of the own key.
        public var comparedOtherwise, ownKeyLacks: @Sendable (String) -> String
        /// How many keys nobody compared; how many cases do not open.
        public var neverCompared, missing: @Sendable (Int) -> String
    }

    public var careTrust: CareTrust {
        language == .chinese ? Self.careTrustChinese : Self.careTrustEnglish
    }

    private static let careTrustChinese = CareTrust(
        title: "核对密钥", key: "核对密钥", empty: "没有可核对的人。",
        own: { "您的指纹 \($0)" },
        compareFirst: "请先当面核对一位已在名册中的心理教师或校长的密钥指纹，并请对方核对您的。",
        waitForOther: "已签字。还须对方在其名册中按 K 核对您的指纹，然后再开启。",
        compareKeys: "先核对密钥（K）。", comesIn: "密钥已核对：按 F5 打开名册。",
        ownState: "本人", unknown: "未核对", otherKey: "密钥已更换，未核对", leftOver: "旧密钥，仍然有效，请撤销",
        byShares: "两份恢复密钥",
        acknowledged: { "已核对 \($0) \($1)" },
        acknowledgeQuestion: {
            "\($0)\n指纹 \($1)\n请与本人屏幕上的指纹逐组对照，四组全同才签字。签字后此密钥可在名册中批准、会签，经允许可查阅个案，并看到统计数。四组全同吗？"
        },
        withdrawQuestion: {
            "\($0)\n指纹 \($1)\n撤销后此密钥不再有效：不能批准、会签，不再得到统计数和查看记录。您负责的个案随即不再让其查阅，其他个案在负责人下次开启时撤销。要撤销吗？"
        },
        done: "已签字：密钥已核对", withdrawn: "已签字：密钥已撤销",
        setUpQuestion: {
            "您的指纹 \($0)\n\($1)\n请与校长当面对照两人的指纹（校长的见其“账户与职务”页）。四组全同才建册：名册从此只认核对过的密钥，账户由谁建立都不算数。四组全同吗？"
        },
        keyUnacknowledged: "您的密钥还没有人当面核对。请心理教师或校长在名册中按 K 核对您的指纹",
        nobodyAcknowledged: "您的密钥已有人核对，您还须核对对方的密钥指纹",
        notAcknowledged: "此人的密钥未经当面核对，在名册中不算数；先按 K 核对指纹",
        otherFingerprint: "此人的密钥已经换了，请重新对照指纹",
        recoveryKeyStrange: "文件里的恢复密钥不是签过字的那一个，可能被改动。请停用并核验（wangge care verify）",
        acknowledgerMayNot: "只有心理教师和校长可以核对密钥",
        acknowledgedMayNot: "只核对他人的密钥，且须是心理教师、校长或分管副校长",
        noSuchReader: "此人不是本案的查阅人", teacherMayNot: "只作提示的只给班主任；其他教职工请选一条措施",
        queueClosed: "二次访谈名单打不开，其中的姓名改不了；请另一位心理教师先开启名册，名单随即也封给您",
        forYou: { "给您的班主任提示 \($0)：\($1)" }, erased: "已销毁",
        founder: { "建册人 \($0)；名册只认从其密钥起逐一核对过的密钥" },
        badTrust: { "第 \($0) 次密钥核对的签字不对" },
        stranger: { "第 \($0) 条记录由未经核对的密钥签字" }, badRecoveryKey: "恢复密钥没有签字，或被换过",
        unnamed: { "第 \($0) 个封存用的密钥无人签字，可能是别人放进去的；不要再写入，请改用备份" },
        withoutRecovery: { "第 \($0) 个封存没有封给恢复密钥，或被删去" },
        lacking: { "\($0)未核对，按回车补签" },
        comparedOtherwise: { "核对此人的密钥时，此人尚未任\($0)；请按 K 选中此人，核对指纹后补签" },
        ownKeyLacks: { "核对您的密钥时您尚未任\($0)；请一位心理教师或校长按 K 选中您补签" },
        neverCompared: {
            "这些个案里有 \($0) 把从未核对过的密钥签过字。确知文件是由不核对密钥的旧版程序写成的，才加 --older-file 由两份恢复密钥作证；否则请先核验（wangge care verify）"
        },
        missing: {
            "有 \($0) 个个案打不开，未列出：换过密钥的用两份恢复密钥找回（wangge care recover）；封存格式早于本版的须用当时的程序和备份打开；否则请停用并核验（wangge care verify）"
        })

    private static let careTrustEnglish = CareTrust(
        title: "Compare keys", key: "Compare keys", empty: "There is nobody to compare with.",
        own: { "yours: \($0)" },
        compareFirst:
            "First compare, in person, the fingerprint of a psychology teacher or principal who is in the list already, and let them compare yours.",
        waitForOther:
            "Signed. They have to compare your fingerprint in their list too (K); unlock afterwards.",
        compareKeys: "Compare keys (K) first. ",
        comesIn: "The keys were compared: F5 opens the list.",
        ownState: "yours", unknown: "not compared", otherKey: "other key by now",
        leftOver: "old key, still counts: withdraw",
        byShares: "both shares",
        acknowledged: { "compared by \($0) \($1)" },
        acknowledgeQuestion: {
            "\($0)\nFingerprint \($1)\nCompare it with the one on that person's own screen, group by group, and sign only if all four agree. The key can then approve and sign as second, read cases it is let into, and see counts. Do all four agree?"
        },
        withdrawQuestion: {
            "\($0)\nFingerprint \($1)\nThe key counts no longer: it cannot approve nor sign as second, and gets neither counts nor log. It is locked out of the cases you lead at once, and out of others when whoever leads them unlocks next. Withdraw it?"
        },
        done: "Signed: the key is acknowledged", withdrawn: "Signed: the key is withdrawn",
        setUpQuestion: {
            "Your fingerprint \($0)\n\($1)\nCompare both with the principal in person (theirs is on their page of accounts). Begin only if all four groups agree: from then on the list trusts keys that were compared, whoever made the accounts. Do they agree?"
        },
        keyUnacknowledged:
            "Nobody has compared your key yet. Ask a psychology teacher or the principal to press K in the list",
        nobodyAcknowledged:
            "Your key was compared; now compare the fingerprint of whoever did so",
        notAcknowledged:
            "That person's key was not compared and does not count in the list; compare it first (K)",
        otherFingerprint: "That person has another key by now; compare the fingerprint again",
        recoveryKeyStrange:
            "The recovery key in the file is not the one that was signed; the file may have been changed. Stop and check it (wangge care verify)",
        acknowledgerMayNot: "Only psychology teachers and the principal compare keys",
        acknowledgedMayNot:
            "Only keys of others, who are psychology teacher, principal or deputy",
        noSuchReader: "That person is no reader of this case",
        teacherMayNot: "A sentence alone is for class teachers; choose a measure for others",
        queueClosed:
            "A queue of second interviews does not open, so that the name in it cannot be changed; once another psychology teacher unlocks the list, it is sealed for you too",
        forYou: { "For you as class teacher, \($0): \($1)" }, erased: "destroyed",
        founder: { "Begun by \($0); only keys that were compared from there on count" },
        badTrust: { "The signature of key comparison \($0) is wrong" },
        stranger: { "Entry \($0) is signed with a key that nobody has compared" },
        badRecoveryKey: "The recovery key is not signed for, or was exchanged",
        unnamed: {
            "Nobody has signed for a key of box \($0); somebody may have put it there: write nothing more, and take a backup"
        },
        withoutRecovery: {
            "Box \($0) is not sealed for the recovery key, or that seal was removed"
        },
        lacking: { "not for \($0): Enter signs" },
        comparedOtherwise: {
            "That person's key was compared before they were \($0): press K, choose them, compare it and sign again"
        },
        ownKeyLacks: {
            "Your key was compared before you were \($0): ask a psychology teacher or the principal to choose you under K and sign again"
        },
        neverCompared: {
            "\($0) keys that nobody has compared signed in these cases. Where the file is known to be of a program that compared none, the shares vouch for them with --older-file; otherwise run wangge care verify first"
        },
        missing: {
            "\($0) cases do not open and are not listed: after new keys get them back with both shares (wangge care recover); what an early build sealed another way opens in that build, from a backup; otherwise stop and check the file (wangge care verify)"
        })
}
