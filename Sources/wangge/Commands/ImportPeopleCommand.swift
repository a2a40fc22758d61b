import ArgumentParser
import Interchange

/// `wangge import people FILE`: the school's staff, and who answers for which grid.
struct ImportPeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "导入人员名册 — bring in a staff roster from a CSV file.",
        discussion: """
            A header row names the columns, in any order; titles may stand above it. * is needed, \
            the rest may be missing. Each column goes by any of these names:

            \(ColumnHelp.text(of: PeopleImport.columns))

            People are known by 工号, else by their name. What a row says of somebody known is \
            taken over, what it leaves out stays. Mobile numbers are private and are not kept.

            网格编号 names a grid that is there already (G03). 网格职责 is 网格长, 副网格长
            or 网格员, and a new leader ends the duty of the one before. Several grids of
            one person are several rows. Excel files are saved as CSV first (另存为 CSV).

            Example:

              姓名,工号,职务,办公电话,网格编号,网格职责
              张三,T0012,年级主任,8821,G03,网格长
              李四,T0047,教师,,G03,网格员

              wangge import people 人员名册.csv --dry-run
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(help: "The file's encoding; without it, UTF-8 or GB18030 is recognised.")
    var encoding: TextEncoding?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ImportErrand(kind: .people, arguments: arguments, signing: signing, shared: shared)
            .bring(
                PeopleImport.self, with: arguments.tableOptions(encoding: encoding, shared.clock))
    }
}
