import ArgumentParser
import Interchange
import Persistence

/// `wangge import hazards FILE`: a ledger of hazards as schools keep it in a spreadsheet.
struct ImportHazardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hazards", abstract: "导入隐患台账 — bring in a hazard ledger from a CSV file.",
        discussion: """
            A header row names the columns, in any order; titles may stand above it. * is needed, \
            the rest may be missing. Each column goes by any of these names:

            \(ColumnHelp.text(of: HazardImport.columns))

            Dates: 2025-3-8, 2025/3/8, 2025.03.08, 2025年3月8日, 3月8日 (the year from the
            rows around it, the title, the file name or --year), with or without a time.
            整改期限 takes 立即, 3天内, 5个工作日 or 一周内, too.
            销号情况 takes 是, 否, √, 已销号, 已整改, 未整改 or a date.

            检查部位 is matched with the places on the map: 教学楼A二层东侧 is the floor 二层
            of 教学楼A. What matches none is listed, and its hazards wait at the place
            \(HazardImport.unplacedName). Excel files are saved as CSV first (另存为 CSV).

            Example:

              检查时间,检查部位,问题描述,隐患类型,整改期限,整改责任人,销号情况
              2025-3-8,教学楼A二层,灭火器压力不足,消防,2025-3-15,张三,是
              2025-3-9 10:20,食堂灶间,燃气软管老化,燃气,立即,李四,

              wangge import hazards 隐患台账.csv --dry-run
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(help: "The file's encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @Option(
        help: ArgumentHelp(
            "The year of dates without one: 2025, or the school year 2024-2025.",
            valueName: "YEAR"))
    var year: LedgerYear?

    @Flag(help: "Make a place of every wording that matches none.")
    var createPlaces = false

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        var options = arguments.tableOptions(encoding: encoding, shared.clock)
        options.createPlaces = createPlaces
        options.year = year?.text
        try ImportErrand(kind: .hazards, arguments: arguments, signing: signing, shared: shared)
            .bring(HazardImport.self, with: options)
    }
}

/// A calendar year or a school year as typed: `2025`, `2024-2025`.
struct LedgerYear: ExpressibleByArgument, Equatable {
    let text: String

    init?(argument: String) {
        let years = argument.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.count == 4 ? Int($0) ?? 0 : 0 }
        let isKnown = years.allSatisfy((2000...2099).contains)
        guard isKnown, years.count == 1 || years.count == 2 && years[0] + 1 == years[1] else {
            return nil
        }
        text = argument
    }
}
