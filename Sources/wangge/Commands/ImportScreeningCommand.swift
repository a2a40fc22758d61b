import ArgumentParser
import Domain
import Interchange

/// `wangge import screening FILE`: numbers of classes, and sealed, who is to be interviewed again.
struct ImportScreeningCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screening",
        abstract: "导入普查结果 — count a screening, keep who needs a second interview sealed.",
        discussion: """
            Only three things of the file are kept: how many of each class were tested, and, sealed \
            for the psychology teachers, name and class of whoever needs a second interview. Scores, \
            answers and all other names are dropped; what is dropped is shown first, and a question \
            is asked, to which No is the answer of a hasty Enter.

            \(ColumnHelp.text(of: ScreeningReading.columns))

            A class list has a row for each pupil, or one for each class with its number:

            \(ColumnHelp.text(of: ScreeningReading.classListColumns))

            只保留各班人数；需要二次访谈者的姓名和班级封存给心理教师，其余一律丢弃，导入前逐列说明。

              wangge import screening 结果.csv --class-list 班级名单.csv --as 心理教师 --dry-run
            """)

    @Argument(help: "The results; - reads standard input.", completion: .file())
    var file: String

    @Option(help: "Who should be tested.", completion: .file())
    var classList: String?

    @Option(help: "The day of the screening, as 2026-10-14; without it, the latest.")
    var day: String?

    @Flag(help: "Show what would be kept and dropped, and write nothing; asks for no passphrase.")
    var dryRun = false

    @Flag(help: "Do not ask.")
    var yes = false

    @Option(help: "The files' encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ScreeningErrand(command: self).run()
    }
}
