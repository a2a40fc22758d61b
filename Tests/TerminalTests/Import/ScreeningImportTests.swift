import Foundation
import Testing

/// Bringing the results of a 普查 in from the command line, and what the commands about the sealed file say
/// without a terminal.
@Suite struct ScreeningImportTests {
    private let desk: ImportDesk
    private let results: String

    init() throws {
        desk = try ImportDesk()
        // Without a terminal: nothing can be asked.
        desk.workplace.launcher = ["/usr/bin/setsid", "--wait"]
        // As many as are on the list of the sample's class, and one more.
        let others = ["二", "三", "四", "五"].map { "七(1),学生甲\($0),否\n" }.joined()
        results = try desk.write(
            "results.csv", "班级,姓名,是否需要跟进\n七(1),学生甲一,是\n" + others)
    }

    private func importing(as name: String, _ options: String...) throws -> ChildProcess {
        try desk.workplace.run(["import", "screening", results, "--as", name] + options)
    }

    /// 安全办, 校长, 班主任, 系统管理员: told before a passphrase is asked for, in a rehearsal as well.
    @Test(arguments: ["陈静宜", "杨怀朴", "傅思齐", "任秋实"], [true, false])
    func whoeverMayNotImportIsToldAtOnce(name: String, isRehearsal: Bool) throws {
        let child = try importing(as: name, isRehearsal ? "--dry-run" : "--yes")
        #expect(child.code == 1 && child.output.isEmpty)
        #expect(child.errors == "人数由心理教师和分管副校长登记，二次访谈只由心理教师办。\n")
    }

    /// What would be imported is shown where it will be, or in a rehearsal, and nowhere else.
    @Test(arguments: ["--yes", "--dry-run"])
    func whatIsRefusedIsNotShownBefore(option: String) throws {
        let faulty = try desk.write("faulty.csv", "班级,姓名,是否需要跟进\n七(1),学生甲一,也许\n")
        let child = try desk.workplace.run(
            "import", "screening", faulty, "--as", "钱知意", option)
        #expect(child.code == 1 && child.output.isEmpty)
        #expect(child.errors.hasPrefix("有些行不能导入，什么也没有写：\n"))
        #expect(child.errors.contains("第 2 行: 是否需要跟进看不懂"))
    }

    /// More are on the sealed list of the class than the file says were tested: only a passphrase tells. What a
    /// rehearsal did not look at, it does not promise.
    @Test func aRehearsalRefusesWhatTheImportRefusesOrSaysWhatItDidNotCheck() throws {
        let few = try desk.write("few.csv", "班级,姓名,是否需要跟进\n七(1),学生甲二,否\n")
        let command = ["import", "screening", few, "--as", "钱知意"]
        let blind = try desk.workplace.run(command + ["--dry-run"])
        #expect(blind.code == 0 && blind.says("封存的二次访谈名单没有核对"))
        let signing = ["--passphrase-file", try desk.signing()[3]]
        let refusal = try desk.workplace.run(command + signing + ["--yes"])
        #expect(refusal.code == 1 && refusal.errors.hasPrefix("七(1) 二次访谈名单上有 "))
        let rehearsal = try desk.workplace.run(command + signing + ["--dry-run"])
        #expect(rehearsal.code == 1 && rehearsal.output.isEmpty)
        #expect(rehearsal.errors == refusal.errors)
        let good = try importing(as: "钱知意", signing[0], signing[1], "--dry-run")
        #expect(good.code == 0 && good.says("什么也没有写") && !good.says("没有核对"))
    }

    /// Whoever was named is not told to name somebody.
    @Test func aRehearsalSaysWhatIsMissingToCheckTheList() throws {
        let named = try importing(as: "钱知意", "--dry-run")
        #expect(
            named.code == 0
                && named.output.hasSuffix(
                    "导入时会被拒绝。缺口令：预览不询问口令，用 --passphrase-file 写明口令文件，名单也一并核对。\n")
        )
        #expect(!named.says("--as"))
        let unnamed = try desk.workplace.run("import", "screening", results, "--dry-run")
        #expect(
            unnamed.code == 0
                && unnamed.output.hasSuffix("导入时会被拒绝。加 --as 和 --passphrase-file 预览，名单也一并核对。\n"))
        let english = try importing(as: "钱知意", "--dry-run", "--language", "en")
        #expect(
            english.code == 0 && !english.says("--as ")
                && english.says(
                    "The passphrase is missing: a dry run asks for none; with it in a file that "
                        + "--passphrase-file names the list is checked too.")
        )
    }

    @Test func whatIsDroppedOfTheClassListIsToldAsWell() throws {
        let list = try desk.write(
            "list.csv", "班级,姓名,性别\n" + "一二三四五".map { "七(1),学生甲\($0),女\n" }.joined())
        let child = try importing(as: "钱知意", "--class-list", list, "--dry-run")
        #expect(child.code == 0 && child.says("这些列的全部内容同样丢弃：\n  性别\n"))
        #expect(try !importing(as: "钱知意", "--dry-run").says("同样丢弃"))
    }

    @Test func whereNobodyCanBeAskedNothingIsShown() throws {
        let child = try importing(as: "钱知意")
        #expect(child.code == 1 && child.output.isEmpty)
        #expect(child.errors == "这里不能提问；确认后请加 --yes 再导入，或先用 --dry-run 看看。\n")
        #expect(try importing(as: "钱知意", "--dry-run").says("导入普查结果："))
    }

    /// The names are sealed before the numbers are committed; where that fails, it is told which of them is
    /// written, and the next time no name is there twice.
    @Test func namesThatWereSealedAloneAreTold() throws {
        let ledger = StoredLedger(path: desk.workplace.ledger)
        // What nobody can commit.
        try ledger.execute(
            """
            CREATE TABLE owed (id INTEGER REFERENCES grid (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER owes AFTER UPDATE ON screening_class
            BEGIN INSERT INTO owed VALUES (-1); END;
            """)
        let file = try desk.signing()[3]
        let signing = ["--passphrase-file", file, "--yes"]
        let failed = try desk.workplace.run(
            ["import", "screening", results, "--as", "钱知意"] + signing)
        #expect(failed.code == 1)
        #expect(failed.errors.hasPrefix("姓名已封存，各班人数没有写进去："))
        #expect(failed.errors.contains("处理后请再导入一次，姓名不会重复。"))
        #expect(!failed.errors.contains("学生甲"))
        try ledger.execute("DROP TRIGGER owes; DROP TABLE owed")
        let done = try desk.workplace.run(
            ["import", "screening", results, "--as", "钱知意"] + signing)
        #expect(done.code == 0 && done.says("封存 0 人，原已在名单中 1 人"))
    }

    /// Of the command's own options the one that it lacks.
    @Test func aDrillWithoutATerminalNamesTheOptionOfTheShare() throws {
        let share = try desk.write("share", "none\n")
        try desk.restrict(share)
        let first = try desk.workplace.run("care", "drill")
        #expect(first.code == 1 && first.errors.contains("--first-share-file"))
        let second = try desk.workplace.run("care", "drill", "--first-share-file", share)
        #expect(second.code == 1 && second.errors.contains("--second-share-file"))
        let open = try desk.write("open", "none\n")
        let third = try desk.workplace.run("care", "drill", "--first-share-file", open + "-gone")
        #expect(third.code == 1 && third.errors == "不能读取恢复密钥：没有文件 \(open)-gone。\n")
        for child in [first, second, third] {
            #expect(!child.errors.contains("--passphrase-file") && !child.errors.contains("口令"))
            #expect(child.errors.contains("恢复密钥"))
        }
    }

    @Test func aDayThatIsNoneIsToldInTheOwnLanguage() throws {
        let results = try desk.write("r.csv", "班级,姓名,是否需要跟进\n")
        let child = try desk.workplace.run(
            "import", "screening", results, "--day", "2026-02-31", "--dry-run")
        #expect(child.code == 1 && child.errors.contains("--day 后面不是日期"))
    }

    /// However it is spelt.
    @Test func whoeverGivesOneShareTwiceIsToldThatItIsTheSame() throws {
        let one = try desk.write("one", "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-PDV6\n")
        let same = try desk.write("same", "000g 40r4 0m30 e209 185g r38e 1w81 24gk pdv6\n")
        for share in [one, same] { try desk.restrict(share) }
        let child = try desk.workplace.run(
            "care", "drill", "--first-share-file", one, "--second-share-file", same)
        #expect(child.code == 1 && child.output.isEmpty)
        #expect(child.errors == "两次给的是同一份恢复密钥；须校长和心理教师各执的两份合用。\n")
    }
}
