import ArgumentParser

/// `wangge import`: what a school has already, into its ledger.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入 — bring in a campus map, people, duties, hazards or risk points.",
        discussion: """
            Begin with the map, then the people, then the rest, each first with --dry-run:

              wangge import map 校园.geojson --dry-run
              wangge import people 人员名册.csv
              wangge import hazards 隐患台账.csv
              wangge import duties 护导安排.csv
              wangge import risks 风险点清单.csv

            A file goes in as a whole or not at all: one bad row, and nothing is written, unless \
            --skip-bad leaves it out. A file that is imported again adds nothing twice.

            文件要么整个导入，要么完全不导入；同一个文件导入两次，不会重复。先加 --dry-run 预览。
            """,
        subcommands: [
            ImportMapCommand.self, ImportPeopleCommand.self, ImportHazardsCommand.self,
            ImportDutiesCommand.self, ImportRisksCommand.self,
        ])
}
