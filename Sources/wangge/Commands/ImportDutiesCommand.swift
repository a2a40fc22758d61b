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
            自, 至: 2026-12-01; empty for today, or tomorrow where the slot is over by now, and for no
            end.

            The rules are those of the screen: nobody stands at two places at once or stands in \
            for one place while at another, nothing changes the days that are over, and who signs \
            (--as) needs the office or leads the grid. A row that names another stand-in for a known duty changes it.

            Example:

              人员,地点,时段,星期,周次,替班
              张三,校门,早入校,周一至周五,,李四
              T0047,教学楼A 二层,大课间,一三五,单周,

            Or a grid of days, as spreadsheets keep it, with a column a weekday (周一, 星期一,
            Mon) beside any of 人员, 地点 and 时段; what has no column stands under the days:

              第13周护导表
              时段,地点,周一,周二,周三,周四,周五
              早入校,校门,张三、李四,王五,张三,王五,张三
              ,教学楼A 二层,赵六,赵六,赵六,赵六,赵六

              姓名,周一,周二,周三,周四,周五
              张三,校门 早入校,,校门 早入校,,食堂 午餐

            With all three, √ marks the days; with 地点 or 时段 alone a cell is 早入校：张三、李四.
            A cell that spans several rows counts for all of them. 第13周, 第1周至第18周 or 单周 in \
            the title is taken for 周次 where a row says nothing of it, and 2026年11月30日至12月4日 in \
            the title or dates in the header, 周一（11月30日）, for 自 and 至; what cannot be told for \
            certain is refused.

              wangge import duties 护导安排.csv --dry-run
              wangge import duties 护导安排.csv --as 冯守诚
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(help: "The file's encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ImportErrand(kind: .duties, arguments: arguments, signing: signing, shared: shared)
            .bring(DutyImport.self, with: arguments.tableOptions(encoding: encoding, shared.clock))
    }
}
