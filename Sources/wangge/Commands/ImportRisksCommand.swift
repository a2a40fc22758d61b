import ArgumentParser
import Interchange

/// `wangge import risks FILE`: what can go wrong at which place.
struct ImportRisksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risks", abstract: "导入风险点清单 — bring in a list of risk points from a CSV file.",
        discussion: """
            A header row names the columns, in any order; titles may stand above it. * is needed, \
            the rest may be missing. Each column goes by any of these names:

            \(ColumnHelp.text(of: RiskImport.columns))

            The score: 评分 as 3×4 or R=3×4=12 (likelihood × severity, 1 to 5), 6×3×15 or
            D=6×3×15=270 (L×E×C, values of the table); or its factors in columns of their own.
            The colour follows from the score and is not read.
            部位 is a place of the map by its whole name: 食堂, 食堂 一层 灶间. 责任人 is a name, a
            staff number, or both as 王伟（T0012）; without one, the leader of the grid.
            管控层级: 校级, 部门级, 网格级, 岗位级; without one, the least that the colour allows.
            下次评估: 2026-12-31; without one, the latest day that the rules allow.

            A risk point is known by its place and name: what a row says of a known one is taken \
            over, what it leaves out stays, and what was closed is not opened again. \
            wangge export document risk-points --format csv writes such a list.

            Example:

              风险点,部位,类别,可能后果,可能性,严重性,管控措施,责任人
              灶间燃气管道,食堂 一层 灶间,燃气,泄漏、爆燃,3,5,每日班后关总阀并签字,张三

              wangge import risks 风险点清单.csv --dry-run
              wangge import risks 风险点清单.csv --as 冯守诚
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(help: "The file's encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ImportErrand(kind: .risks, arguments: arguments, signing: signing, shared: shared)
            .bring(RiskImport.self, with: arguments.tableOptions(encoding: encoding, shared.clock))
    }
}
