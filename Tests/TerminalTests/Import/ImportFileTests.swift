import Foundation
import Testing

/// What `wangge import` says of files and data directories with which nothing can be done.
@Suite struct ImportFileTests {
    private let desk: ImportDesk
    private var workplace: Workplace { desk.workplace }

    init() throws {
        desk = try ImportDesk()
    }

    @Test(arguments: [
        ([UInt8]("检查时间,检查部位,问题描述\n".utf8) + [0xFF], "文件不是 UTF-8 编码：第 2 行、第 40 字节处"),
        ([], "文件是空的。"),
        ([0x50, 0x4B, 0x03, 0x04], "这是 Excel 文件。"),
        ([UInt8]("甲,乙\n".utf8), "没有找到这些列：检查时间、检查部位、问题描述。第 1 行最像表头，它有：甲、乙。"),
        ([UInt8]("检查时间,检查部位,问题描述\n1,\"2".utf8), "第 2 行的左引号"),
    ])
    func fileThatIsNoTableIsRefusedWithItsReason(
        bytes: [UInt8], sentence: String
    ) throws {
        let path = workplace.folder + "/a.csv"
        try Data(bytes).write(to: URL(filePath: path))
        let child = try workplace.run("import", "hazards", path, "--encoding", "utf8")

        #expect(child.code == 1)
        #expect(child.errors.hasPrefix(sentence))
        #expect(child.output == "")
    }

    @Test func fileThatCannotBeReadIsNamed() throws {
        let missing = try workplace.run("import", "people", "/nonexistent/a.csv")
        let folder = try workplace.run("import", "people", workplace.folder)
        let endless = try workplace.run("import", "people", "/dev/zero")

        #expect([missing, folder, endless].map(\.code) == [1, 1, 1])
        #expect(missing.errors == "没有文件 /nonexistent/a.csv。\n")
        #expect(folder.errors == "\(workplace.folder) 是一个目录，请给出文件。\n")
        #expect(endless.errors == "/dev/zero 太大，最多 128 MB；请拆成几个文件。\n")
    }

    @Test func schoolComesBeforeEveryImport() throws {
        let empty = try Workplace()
        let without = try empty.run("import", "map", "a.geojson")
        try FileManager.default.createDirectory(
            atPath: empty.data, withIntermediateDirectories: false)
        let within = try empty.run("import", "map", "a.geojson")

        #expect([without, within].map(\.code) == [1, 1])
        #expect(without.errors.contains("请先运行 wangge init 或 wangge demo"))
        #expect(within.errors.contains("请先运行 wangge demo 或 wangge init"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.data).isEmpty)
    }

    @Test func standardInputIsReadForADash() throws {
        let path = try desk.write("a.csv", ImportDesk.ledger("1,3月8日,食堂,灯坏了,用电,,"))
        workplace.launcher = ["/bin/sh", "-c", "cat '\(path)' | \"$0\" \"$@\""]
        let child = try workplace.run("import", "hazards", "-", "--year", "2024-2025")

        #expect(child.code == 0)
        #expect(child.says("隐患台账  标准输入"))
        #expect(try desk.newestText() == "灯坏了")
    }

    @Test func readerWhoLeavesEarlyStopsNothing() throws {
        let path = try desk.write("a.csv", ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,用电,,"))
        let line = "exec 2>&1; { \"$0\" \"$@\"; echo $? > '\(workplace.folder)/code'; } | true"
        workplace.launcher = ["/bin/sh", "-c", line]
        _ = try workplace.run("import", "hazards", path)

        #expect(try workplace.text(of: "code") == "0\n")
        #expect(try desk.newestText() == "灯坏了")
    }

    @Test func reportThatCannotBeKeptIsSaid() throws {
        let path = try desk.write("a.csv", ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,用电,,"))
        workplace.launcher = ["/bin/sh", "-c", "\"$0\" \"$@\" > /dev/full"]
        let child = try workplace.run("import", "hazards", path)

        #expect(child.code == 1)
        #expect(child.errors == "内容已写入，但报告没能全部输出。\n")
    }

    @Test func wrongUsageIsSixtyFour() throws {
        #expect(try workplace.run("import", "hazards").code == 64)
        #expect(try workplace.run("import", "hazards", "a.csv", "--year", "2024-2026").code == 64)
        #expect(try workplace.run("import", "people", "a.csv", "--encoding", "latin1").code == 64)
        #expect(try workplace.run("import", "rooms", "a.csv").code == 64)
    }

    @Test func helpNamesEveryColumn() throws {
        let hazards = try workplace.run("import", "hazards", "--help").output
        let people = try workplace.run("import", "people", "--help").output

        for title in ["检查时间*", "检查部位*", "问题描述*", "整改责任人", "销号情况"] {
            #expect(hazards.contains("\n  " + title))
        }
        for title in ["姓名*", "工号", "网格编号", "网格职责"] {
            #expect(people.contains("\n  " + title))
        }
    }
}
