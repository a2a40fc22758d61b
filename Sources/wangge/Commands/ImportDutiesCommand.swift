import ArgumentParser
import Interchange

/// `wangge import duties FILE`: who stands where in which slot.
struct ImportDutiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duties", abstract: "导入护导安排 — bring in a duty plan from a CSV file.",
        discussion: """
            A header row names the columns, in any order; titles may stand above it. * is needed, \
            the rest may be missing. Each column goes by any of these names:

            \(ColumnHelp.text(of: DutyImport.columns))

            人员 is a name, a staff number, or both as 王伟（T0012）. 地点 is a place of the map by
            its whole name: 校门, 教学楼A 二层. 时段 is a slot of the school, by its name or by
            hours that only one has.
            星期: 周一至周五, 一三五, 周一、周三, 135, Mon-Fri, 每天; empty for those of the slot.
            周次: 1-8,10-16, 单周, 第3周; empty for the whole semester.
            自, 至: 2026-12-01; empty for today and for no end.

            The rules are those of the screen: nobody stands at two places at once, nothing \
            changes the days that are over, and who signs (--as) needs the office or leads the \
            grid. A row that names another stand-in for a known duty changes it.

            Example:

              人员,地点,时段,星期,周次,替班
              张三,校门,早入校,周一至周五,,李四
              T0047,教学楼A 二层,大课间,一三五,单周,

              wangge import duties 护导安排.csv --dry-run
              wangge import duties 护导安排.csv --as 冯守诚
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(help: "The file's encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let errand = ImportErrand(
            kind: .duties, arguments: arguments, signing: signing, shared: shared)
        try errand.run { means, text, progress in
            let options = arguments.tableOptions(encoding: encoding, clock: shared.clock)
            let report = try DutyImport(ledger: means.ledger, options: options)
                .run(
                    means.file.bytes, fileName: means.fileName, stamp: means.stamp,
                    progress: progress)
            try TableReport(report, of: .duties, in: means.ledger, shared).write(into: &text)
            return ImportEnding(report, skipsBad: options.skipBad)
        }
    }
}
