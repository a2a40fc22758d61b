extension Strings {
    /// What `wangge import screening` says.
    public struct ScreeningImport: Sendable {
        public var heading: @Sendable (String) -> String
        public var kept, sealed, dropped, droppedOfList, nothingDropped: String
        /// Classes, due, tested, second interviews.
        public var sums: @Sendable (Int, Int, Int, Int) -> String
        /// The day and the instrument of the screening that it goes into.
        public var into: @Sendable (String, String) -> String
        public var replaced: String
        /// A class, and what stands and what comes: due, then tested.
        public var replacing: @Sendable (String, (Int, Int), (Int, Int)) -> String
        /// How many classes are replaced.
        public var replaceQuestion: @Sendable (Int) -> String
        public var question, notAsked, refused, rehearsed: String
        /// Behind `rehearsed`, where the sealed list was not opened.
        public var listUnchecked: String
        /// Behind that, what is missing: the passphrase of whoever was named, or the name as well.
        public var passphraseMissing, signerMissing: String
        /// How many classes were counted, how many pupils were sealed, how many were listed before.
        public var done: @Sendable (Int, Int, Int) -> String
        /// The names are sealed and the numbers were not written; why.
        public var sealedAlone: @Sendable (String) -> String
        public var faults, noBatch, noCare: String
        /// What stands behind `--day`.
        public var badDay: String
        public var faultNames: [String]
        public var lines: @Sendable (String) -> String
        /// Above what is taken and should be known of.
        public var notes: String
        public var noteNames: [String]
        /// How many lines.
        public var noteLines: @Sendable (Int, String) -> String
    }

    public var screeningImport: ScreeningImport {
        language == .chinese ? Self.screeningImportChinese : Self.screeningImportEnglish
    }

    private static let screeningImportChinese = ScreeningImport(
        heading: { "导入普查结果：\($0)" },
        kept: "保留为数字：各班应测、已测人数。",
        sealed: "封存（只有心理教师能打开）：需要二次访谈者的姓名和班级。",
        dropped: "丢弃，不存入任何地方：其他学生的姓名，以及这些列的全部内容：",
        droppedOfList: "班级名单只用来数人和核对，其中的姓名和这些列的全部内容同样丢弃：",
        nothingDropped: "丢弃，不存入任何地方：其他学生的姓名。文件中没有别的列。",
        sums: { "\($0) 个班，应测 \($1)，已测 \($2)，需要二次访谈 \($3) 人。" },
        into: { "记入 \($0) 的普查（\($1)）。" }, replaced: "替换已登记的人数：",
        replacing: { "\($0) 应测 \($1.0) → \($1.1)，已测 \($2.0) → \($2.1)" },
        replaceQuestion: { "替换 \($0) 个班已登记的人数，并按上面所说导入？[y/N] " },
        question: "按上面所说导入？[y/N] ", notAsked: "这里不能提问；确认后请加 --yes 再导入，或先用 --dry-run 看看。",
        refused: "没有导入。", rehearsed: "只是预览，什么也没有写。",
        listUnchecked: "封存的二次访谈名单没有核对：已测少于名单人数的班级，导入时会被拒绝。",
        passphraseMissing: "缺口令：预览不询问口令，用 --passphrase-file 写明口令文件，名单也一并核对。",
        signerMissing: "加 --as 和 --passphrase-file 预览，名单也一并核对。",
        done: { "已登记 \($0) 个班；封存 \($1) 人，原已在名单中 \($2) 人。原文件含有学生信息，请自行妥善删除。" },
        sealedAlone: { "姓名已封存，各班人数没有写进去：\($0) 处理后请再导入一次，姓名不会重复。" },
        faults: "有些行不能导入，什么也没有写：", noBatch: "还没有这一天的普查：先在程序里按 Z、s、n 开始一次。",
        noCare: "本校还没有封存名册（care.db）：请心理教师先在心理一栏建立。",
        badDay: "--day 后面不是日期：写法如 2026-10-14。",
        faultNames: [
            "班级空缺或不像班级", "需要跟进却没有姓名", "是否需要跟进看不懂", "同班同名，分不清是否同一人：加一列学号（或性别、出生日期），或在姓名后写明，如 学生甲（大）",
            "格数与表头不符", "已测多于应测",
            "班级名单中的人数看不懂", "班级名单中这一行不像班级（先在班级活动里按 n 加入本校班级）",
            "多数行各有自己的班级，这一列多半不是班级", "班级名单中这一行格数与表头不符",
            "班级名单中这一行没有姓名", "班级名单中同班同名，分不清是否同一人：加一列学号（或性别、出生日期），或在姓名后写明，如 学生甲（大）",
            "班级名单中同一个班列了两次人数", "班级名单里这个班没有此人（核对姓名、班级，或补进名单）", "班级名单里没有这个班",
            "表头之下没有一行结果", "同班同名，同一学号出现两次：删去重复的一行，或改正学号",
            "班级名单中同班同名，同一学号出现两次：删去重复的一行，或改正学号",
        ], lines: { "第 \($0) 行" }, notes: "会照样导入，请先核对：",
        noteNames: [
            "已测，“是否需要跟进”空着，按不需要计", "本校班级表里没有这个班，会按新的班登记",
            "班级名单：本校班级表里没有这个班，会按新的班登记",
            "同班同名的另一人，按学号、性别或出生日期区分；封存的姓名后写上区别（学号只写末四位）",
            "班级名单：同班同名的另一人，按学号、性别或出生日期区分",
            "没有姓名，仍计入本班人数，看不出是否重复",
        ], noteLines: { "\($0) 处（\($1)）" })

    private static let screeningImportEnglish = ScreeningImport(
        heading: { "Results of a screening: \($0)" },
        kept: "Kept as numbers: how many of each class are due, and were tested.",
        sealed: "Sealed for the psychology teachers: name and class of whoever needs a second "
            + "interview.",
        dropped: "Dropped, and stored nowhere: the names of all others, and everything in these "
            + "columns:",
        droppedOfList: "The class list is counted and compared, and dropped as well: its names, "
            + "and everything in these columns:",
        nothingDropped: "Dropped, and stored nowhere: the names of all others. There is no other "
            + "column.",
        sums: {
            "\($0) \($0 == 1 ? "class" : "classes"), \($1) due, \($2) tested, for a second interview: \($3)."
        },
        into: { "Goes into the screening of \($0) (\($1))." },
        replaced: "Replaces numbers that stand there:",
        replacing: { "\($0): due \($1.0) → \($1.1), tested \($2.0) → \($2.1)" },
        replaceQuestion: { "Replace the numbers (classes: \($0)) and import it like that? [y/N] " },
        question: "Import it like that? [y/N] ",
        notAsked: "Nobody can be asked here; --yes imports, --dry-run only shows.",
        refused: "Nothing was imported.", rehearsed: "Only shown; nothing was written.",
        listUnchecked: " The sealed list of second interviews was not checked: a class with fewer "
            + "tested than are on it will be refused.",
        passphraseMissing: " The passphrase is missing: a dry run asks for none; with it in a file "
            + "that --passphrase-file names the list is checked too.",
        signerMissing: " With --as and --passphrase-file it is checked too.",
        done: {
            "Classes counted: \($0). Pupils sealed: \($1); \($2) were listed before. The file holds "
                + "what is private: delete it yourself."
        },
        sealedAlone: {
            "The names are sealed, and the numbers of the classes were not written: \($0) Import it "
                + "once more then; no name is listed twice."
        }, faults: "Some lines cannot be taken, so nothing was written:",
        noBatch: "There is no screening of that day: begin one with Z, s, n.",
        noCare: "This school has no sealed list (care.db) yet: a psychology teacher begins it.",
        badDay: "What stands behind --day is no day: write it like 2026-10-14.",
        faultNames: [
            "no class, or nothing like one", "no name for a follow-up", "neither yes nor no",
            "one name twice in a class, and nothing tells whether it is one pupil: add a column 学号 (or 性别, "
                + "出生日期), or write them apart, as 学生甲（大）",
            "cells do not fit the header",
            "more were tested than are due", "of the class list: no number of pupils",
            "of the class list: nothing like a class (n in the class activities adds one)",
            "most lines have a class of their own: that column is something else",
            "of the class list: cells do not fit the header", "of the class list: no name",
            "of the class list: one name twice in a class, and nothing tells whether it is one pupil: add a "
                + "column 学号 (or 性别, 出生日期), or write them apart, as 学生甲（大）",
            "of the class list: the number of a class that has one already",
            "the class list has nobody of that name in the class (check both, or add them to the list)",
            "the class list has no such class", "no line of results below the header",
            "one name twice in a class with the same 学号: take one line out, or correct the number",
            "of the class list: one name twice in a class with the same 学号: take one line out, or correct "
                + "the number",
        ], lines: { "line \($0)" }, notes: "Taken all the same; check it first:",
        noteNames: [
            "tested, and nothing says whether to follow up: taken for no",
            "the school's list has no such class: it is counted as a new one",
            "of the class list: the school's list has no such class: it is counted as a new one",
            "another one of that name in the class, told apart by 学号, 性别 or 出生日期, which is written after "
                + "a sealed name (of a number the last four)",
            "of the class list: another one of that name in the class, told apart by 学号, 性别 or 出生日期",
            "no name: counted all the same, and nobody can tell whether twice",
        ], noteLines: { "\($0) (\($1))" })
}
