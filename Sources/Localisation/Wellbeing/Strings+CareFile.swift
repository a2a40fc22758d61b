extension Strings {
    /// The sealed file where it is gone or cannot be read, and what the journal says about it.
    public struct CareFile: Sendable {
        public var missingNote, missing, putBack, unreadableNote, repair, retry, gone,
            remind: String
        public var isThere, givenUp, onlyTeachers: String
        public var begun, lost, restored: String
        /// The ledger knows entries that the file has not.
        public var older, notOlder, kept: String
        /// The same on Today, without a word of what is in it.
        public var remindOlder: String
        /// A name: nobody follows the open cases of somebody who has left, or would be left so.
        public var stranded, wouldStrand: @Sendable (String) -> String
        /// To whoever had the list open.
        public var noLongerReader: String
    }

    public var careFile: CareFile {
        language == .chinese ? Self.careFileChinese : Self.careFileEnglish
    }

    private static let careFileChinese = CareFile(
        missingNote: "文件不见了",
        missing: "本校已建立名册，但 care.db 不见了。请把备份放回数据目录，不要新建；旁边的 care.db-wal "
            + "留在原处：放回的若是原来的文件，还要用它；若是备份，会先改名为 care.db-wal.replaced-1。"
            + "确实没有任何备份时，由心理教师用 wangge care lost 登记，才能重新建册。",
        putBack: "放回后会自动读取，也可按 Enter 重新读取。",
        unreadableNote: "文件打不开",
        repair: "名册文件坏了：请先另存一份，用 wangge care verify 核验，再把 care.db、care.db-wal、care.db-shm "
            + "一并移到别处，把备份的 care.db 放回数据目录。",
        retry: "请重开程序；仍打不开，再用 wangge care verify 核验。",
        gone: "名单开着时 care.db 被移走、删除或替换：名单已上锁，没有再写入那个文件。请核对数据目录。",
        remind: "心理关注：名册文件不见了或打不开，见 3 栏",
        isThere: "care.db 还在：坏了就先移到别处，再登记。",
        givenUp: "已登记名册遗失；心理教师可以重新建册。", onlyTeachers: "这项登记只能由心理教师办理。",
        begun: "建立封存名册", lost: "登记封存名册遗失", restored: "登记放回旧的封存名册",
        older: "care.db 比台账记得的旧，或被改写：放回的可能是旧备份，其后的记录不在其中。请换回较新的文件；"
            + "确实没有时，由心理教师用 wangge care restored 登记。",
        notOlder: "care.db 不比台账记得的旧，无须登记。", kept: "已登记：旧的封存名册从此作数，其后的记录不再找回。",
        remindOlder: "心理关注：名册文件比台账旧，见 wangge care verify、wangge care restored",
        stranded: { "心理关注：\($0)已不任心理教师或账户已停用，名下的在册个案无人跟进；请现任心理教师持两份恢复密钥接手（wangge care recover）" },
        wouldStrand: { "\($0)名下还有在册个案：先由本人逐案移交（3 栏按 T），否则无人跟进，只能用两份恢复密钥接手。" },
        noLongerReader: "您的账户已停用或已不任原职：名单已上锁，表单已关闭。")

    private static let careFileEnglish = CareFile(
        missingNote: "file missing",
        missing: "This school has begun a list, but care.db is missing. Put a backup back into the "
            + "data directory, and begin no new one; leave care.db-wal where it is: the file itself needs it "
            + "when it comes back, and beside a backup it is renamed first. Where there is no backup at all, a psychology "
            + "teacher says so with wangge care lost; a new list may be begun then.",
        putBack: "It is read once it is back; Enter looks at once.",
        unreadableNote: "unreadable",
        repair:
            " The file of the list is damaged: keep a copy, check it with wangge care verify, "
            + "move care.db, care.db-wal and care.db-shm aside together, and put the care.db of a backup "
            + "back into the data directory.",
        retry:
            " Start the program again; where that does not help, check it with wangge care verify.",
        gone:
            "While the list was open, care.db was moved, deleted or replaced: the list was locked, and "
            + "nothing more was written into that file. Look at the data directory.",
        remind: "Psychological watch: its file is missing or cannot be read; see pane 3",
        isThere: "There is a care.db: where it is damaged, put it aside first.",
        givenUp: "Noted that the list is lost; a psychology teacher may begin a new one.",
        onlyTeachers: "Only a psychology teacher notes this.",
        begun: "began the sealed list", lost: "noted the sealed list as lost",
        restored: "noted that an older sealed list was put back",
        older:
            "care.db is older than the ledger remembers it, or was written anew: perhaps a backup was put back, "
            + "and what came since is not in it. Put the newer file back; where there is none, a psychology "
            + "teacher says so with wangge care restored.",
        notOlder: "care.db is not older than the ledger remembers it; there is nothing to note.",
        kept: "Noted: the older list counts from now on, and what came since is given up.",
        remindOlder:
            "Psychological watch: its file is older than the ledger; see wangge care verify, wangge care restored",
        stranded: {
            "Psychological watch: \($0) is no psychology teacher any more, or the account is disabled, and nobody follows the open cases; a psychology teacher takes them over with both shares (wangge care recover)"
        },
        wouldStrand: {
            "\($0) leads open cases: they are to be handed over first (T in pane 3), or nobody follows them and only both shares give them to somebody else."
        },
        noLongerReader: "Your account or office has ended: the list is locked, forms are closed.")
}
