extension Strings {
    /// Measures that somebody without a key to the case is asked to do, and ticks off.
    public struct CareTasks: Sendable {
        /// In the form of the instruction: what it is about, and that it is a sentence alone.
        public var subject, sentenceAlone, textHint: String
        /// Of a measure that somebody was asked for, and of one that somebody has done.
        public var asked, doneBy: @Sendable (String) -> String
        /// What the own tasks are called, and how they stand.
        public var task, open: String
        /// What is to be known, and ticked off by nobody.
        public var sentence: String
        /// The day.
        public var done: @Sendable (String) -> String
        public var tick, shortTick, nothing: String
        /// Before it is signed: code and sentence.
        public var tickQuestion: @Sendable (String, String) -> String
        /// For whoever leads cases as well: code and sentence.
        public var forYou: @Sendable (String, String) -> String
        public var planRewritten, alreadyTicked, tickerMayNot: String
        /// Beside who was asked: the file has the measure no longer.
        public var lost: String
        /// Beside whoever was asked, or has ticked it off: the file holds a tick that is not theirs.
        public var strangeTick: String
        /// How many sentences are left out.
        public var planted: @Sendable (Int) -> String
        /// Who has signed, and the fingerprint.
        public var notCompared: @Sendable (String, String) -> String
        public var chainBroken: String
        /// On Today: numbers alone. Cases kept today, and those of them due; a day, and cases.
        public var callTasks, callTold: @Sendable (Int) -> String
        /// Where somebody was asked in other words than those of the plan.
        public var inWords: @Sendable (String) -> String
        /// How many cases are to be kept no longer.
        public var overKept: @Sendable (Int) -> String
        /// The day on which the own key was withdrawn; by whom, on which day.
        public var keyWithdrawn: @Sendable (String) -> String
        public var withdrawnBy: @Sendable (String, String) -> String
        public var withdrawTitle: String
        public var callKept: @Sendable (Int, Int) -> String
        public var callKeptFrom: @Sendable (String, Int) -> String
        /// Of the form: who gets it, and for whom a sentence alone is.
        public var person, personHint: String
        /// How many more there are on the page that M opens, and what it is called.
        public var more: @Sendable (Int) -> String
        public var toldTitle: String
        public var nothingAmended: String
        /// Below counts that leave something out.
        public var untold: String
        /// What is left out of the plans beside a number of cases that is told.
        public var partlyPlanned: String
        /// The day and the words of the entry that is corrected.
        public var correcting: @Sendable (String, String) -> String
    }

    public var careTasks: CareTasks {
        language == .chinese ? Self.careTasksChinese : Self.careTasksEnglish
    }

    private static let careTasksChinese = CareTasks(
        subject: "内容", sentenceAlone: "只作提示", textHint: "只写要做什么；选了措施时留空即用措施原文",
        asked: { "已请 \($0)" }, doneBy: { "\($0) 打勾" }, task: "措施", open: "待办，按 M 打勾",
        sentence: "提示",
        done: { "\($0) 已打勾" }, tick: "把交给我的措施打勾", shortTick: "打勾", nothing: "没有待打勾的措施",
        tickQuestion: { "\($0)：\($1)\n这项已经做了？打勾就是签字。" },
        forYou: { "请您办的措施 \($0)：\($1)（M 打勾）" },
        planRewritten: "方案已有新的一版，请重新打开再办", alreadyTicked: "这条措施已经打勾",
        tickerMayNot: "安全办和系统管理员不接个案的措施",
        lost: "（文件里已找不到，请重新交给）",
        strangeTick: "（另有一个打勾无人签字，不算：文件可能被改动）",
        planted: { "有 \($0) 条内容没有心理教师的签字，未显示：文件可能被改动，请告诉心理教师" },
        notCompared: {
            "\($0) 的密钥指纹 \($1)：您没有核对过，请当面与其名册 K 页上的对照；不同就是冒充。"
        },
        chainBroken: "名册文件里少了记录，可能有人删去。请停用并核验（wangge care verify）",
        callTasks: { "心理关注：有 \($0) 项措施等您打勾（心理栏开启后按 M）" },
        callTold: { "心理关注：有 \($0) 条给您的提示（心理栏开启后可看）" },
        inWords: { "“\($0)”" },
        overKept: { "有 \($0) 个个案已过保存期：未结案的按 c 结案（学生已离校的办离校结案），已结案的按 D 销毁（F 含已结案）" },
        keyWithdrawn: {
            "您的密钥 \($0) 已在名册中被撤销，不能办理。请撤销人当面重新核对（K），或用两份恢复密钥（wangge care recover）"
        },
        withdrawnBy: { "\($0) \($1) 撤销了您的密钥" }, withdrawTitle: "撤销密钥",
        callKept: { "心理关注：\($0) 项由您值守，其中 \($1) 项今天要联系" },
        callKeptFrom: { "心理关注：\($0) 起有 \($1) 项由您值守" },
        person: "交给", personHint: "教职工都可以接措施；只作提示的只给班主任",
        more: { "还有 \($0) 条给您的内容（按 M）" }, toldTitle: "给我的措施和提示", nothingAmended: "没有改动，不必签字",
        untold: "“·”和“<5”是少数，或由此可推知少数的数，不列确数。",
        partlyPlanned: "一生一策“·”：级别为高的有的已有，有的还缺，各几份不列。",
        correcting: { "更正 \($0)：\($1)" })

    private static let careTasksEnglish = CareTasks(
        subject: "About", sentenceAlone: "a sentence alone",
        textHint: "Only what to do; left empty, a measure is told as it stands",
        asked: { "\($0) is asked" }, doneBy: { "ticked by \($0)" }, task: "measure",
        open: "to do, M ticks it off", sentence: "sentence", done: { "ticked off \($0)" },
        tick: "Tick off what I was asked to do", shortTick: "Tick",
        nothing: "There is nothing for you to tick off",
        tickQuestion: { "\($0): \($1)\nWas it done? The tick is signed." },
        forYou: { "For you to do, \($0): \($1) (M ticks it off)" },
        planRewritten: "Somebody has written a new version of the plan; look at it first",
        alreadyTicked: "This measure is ticked off already",
        tickerMayNot: "The safety office and the administrator are asked to do nothing for a case",
        lost: " (no longer in the file: give it again)",
        strangeTick: " (and a tick that nobody signed: the file may have been changed)",
        planted: {
            "\($0) sentences without the signature of a psychology teacher are not shown: the file may have been changed; tell the psychology teacher"
        },
        notCompared: {
            "Fingerprint of \($0): \($1). You have not compared it: do so with their page (K), in person; another one is somebody else's."
        },
        chainBroken:
            "Entries are gone from the file of the list; somebody may have removed them. Stop and check it (wangge care verify)",
        callTasks: { "Psychological watch: measures for you to tick off: \($0) (M in the pane)" },
        callTold: { "Psychological watch: sentences for you to read in the pane: \($0)" },
        inWords: { " “\($0)”" },
        overKept: {
            "\($0) cases are past their retention day: close those that are open (c, also for a pupil who has left), destroy (D) those that are closed (F shows them)"
        },
        keyWithdrawn: {
            "Your key was withdrawn from the list on \($0). Whoever withdrew it compares it anew, in person (K), or both shares bring you back (wangge care recover)"
        },
        withdrawnBy: { "withdrawn by \($0) on \($1)" }, withdrawTitle: "Withdraw a key",
        callKept: { "Psychological watch: you keep watch over \($0), of them due today: \($1)" },
        callKeptFrom: { "Psychological watch: from \($0) on you keep watch over \($1)" },
        person: "Given to",
        personHint: "any of the staff for a measure; a sentence alone for class teachers",
        more: { "\($0) more for you (M)" }, toldTitle: "For me: measures and sentences",
        nothingAmended: "Nothing was changed",
        untold: "“·” and “<5” stand for small numbers and for those from which one would follow.",
        partlyPlanned: "Plan “·”: some of High have one, some lack it; how many is not told.",
        correcting: { "corrects \($0): \($1)" })
}
