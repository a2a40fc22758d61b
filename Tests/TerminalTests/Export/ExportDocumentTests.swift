import Foundation
import Testing

/// Writing papers from the command line.
@Suite struct ExportDocumentTests {
    private let desk: ImportDesk

    init() throws {
        desk = try ImportDesk()
    }

    private func export(_ arguments: String...) throws -> ChildProcess {
        try desk.workplace.run(["export", "document"] + arguments)
    }

    @Test func paperIsWrittenUnderANameAndTheLedgerStillVerifies() throws {
        let path = desk.workplace.folder + "/一览表.html"
        let child = try desk.workplace.run(
            ["export", "document", "responsibilities", "--output", path] + desk.signing())
        #expect(child.code == 0)
        #expect(child.errors == "已导出到 \(path)。\n")
        let html = try String(contentsOfFile: path, encoding: .utf8)
        #expect(html.contains("校园安全网格化管理领导小组及网格责任人一览表"))
        #expect(try desk.workplace.run("verify").code == 0)
    }

    /// Without the brackets behind it, as people say it.
    @Test func aPaperIsKnownByTheShortOfItsName() throws {
        let short = try export("心理工作台账", "--format", "text")
        let full = try export("心理工作台账（统计）", "--format", "text")
        #expect(short.code == full.code && short.errors == full.errors)
        let unknown = try export("心理工作", "--format", "text")
        #expect(unknown.code == 1 && unknown.errors != short.errors)
    }

    @Test func paperOfAnotherDaySaysSo() throws {
        let paper = try export("duty-list", "--on", "2026-12-01", "--format", "text")
        #expect(paper.code == 0 && paper.output.contains("所列为2026年12月1日"))
        let refused = try export("supervision", "--on", "2026-12-01")
        #expect(refused.code == 1 && refused.errors.contains("只按今天的情况出"))
        let map = try desk.workplace.run(
            ["export", "map", "--on", "2026-12-01", "--format", "text"])
        #expect(map.code == 0 && map.output.contains("2026年12月1日"))
    }

    @Test func mapsOfADayThatIsOverShowWhatWasAmissThen() throws {
        func hazards(on day: String) throws -> String {
            let map = try desk.workplace.run([
                "export", "map", "--on", day, "--layer", "hazards", "--format", "text",
            ])
            #expect(map.code == 0, "\(map.errors)")
            return map.output
        }
        let (open, before) = (try hazards(on: "2026-11-23"), try hazards(on: "2026-10-20"))
        #expect(open.contains("▲") && before.contains("2026年10月20日"))
        #expect(open.contains("未销号") && open != before)
        let risks = try export("risk-map", "--on", "2026-10-20", "--format", "text")
        #expect(risks.code == 0 && risks.output.contains("教学楼A"), "\(risks.errors)")
    }

    @Test func fileThatIsThereIsLeftAlone() throws {
        let path = try desk.write("mine.txt", "mine")
        let refused = try export("supervision", "--format", "text", "--output", path)
        #expect(refused.code == 1 && refused.errors.contains("已经存在"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        let forced = try export("supervision", "--format", "text", "--output", path, "--force")
        #expect(forced.code == 0)
    }

    @Test func unknownNamesAreToldByASentence() throws {
        #expect(try export("report").errors.contains("没有名为“report”的资料"))
        #expect(try export("notice").errors.contains("还没有指明是哪一条隐患"))
        #expect(try export("notice", "--hazard", "9999").errors.contains("没有编号为 9999 的隐患"))
    }

    @Test func paperThatCannotBeWrittenIsToldByASentence() throws {
        let folder = try export("supervision", "--output", desk.workplace.folder + "/none/a.html")
        #expect(folder.code == 1 && folder.errors.contains("不能写入"))
        let full = try export("supervision", "--output", "/dev/full/a.html")
        #expect(full.code == 1 && full.errors.contains("不能写入"))
    }

    @Test func listNamesEveryDocument() throws {
        let list = try export("--list")
        #expect(list.output.contains("hazard-register") && list.output.contains("销号单"))
    }
}
