import Foundation
import Testing

/// `wangge import` as a clerk meets it at the prompt: what is said, where, and with which exit code.
@Suite struct ImportCommandTests {
    private let desk: ImportDesk

    init() throws {
        desk = try ImportDesk()
    }

    // MARK: Tables

    @Test func ledgerIsReportedAndWritten() throws {
        let child = try desk.importing(
            "hazards", "台账.csv",
            ImportDesk.ledger("1,2026-3-8,食堂,灭火器压力不足,消防,2026-3-15,是", "2,3月9日,老校区,插座松动,用电,,"))

        #expect(child.code == 0)
        #expect(child.errors == "")
        #expect(child.output.hasPrefix("隐患台账  台账.csv\n"))
        #expect(child.says("  格式          UTF-8 编码，逗号分隔"))
        #expect(child.says("  读取          2 行"))
        #expect(child.says("  新增          2 条"))
        #expect(child.says("1 行的日期没有年份，按上下文补上"))
        #expect(child.says("没有对上的场所：1 种写法，共 1 行，都放在“待归位”"))
        #expect(child.says("  1  老校区"))
        #expect(child.output.hasSuffix("\n已写入 \(desk.workplace.ledger)。\n"))
        #expect(try desk.newestText() == "【老校区】插座松动")
    }

    @Test func badRowKeepsTheFileOutUnlessItIsSkipped() throws {
        let before = try desk.newestText()
        let rows = ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,用电,,", "2,2026-2-30,食堂,门坏了,校舍建筑,,")

        let refused = try desk.importing("hazards", "a.csv", rows)

        #expect(refused.code == 1)
        #expect(refused.says("有问题的行：1 行\n  第 3 行  检查时间“2026-2-30”：日历上没有这一天\n"))
        #expect(refused.errors == "有 1 处有问题，未写入任何内容。请改好文件，或加 --skip-bad 跳过。\n")
        #expect(try desk.newestText() == before)

        let taken = try desk.importing("hazards", "a.csv", rows, "--skip-bad")

        #expect(taken.code == 0)
        #expect(taken.says("第 3 行  检查时间“2026-2-30”"))
        #expect(taken.says("已写入 \(desk.workplace.ledger)；跳过了 1 处有问题的内容。"))
        #expect(try desk.newestText() == "灯坏了")
    }

    @Test func rehearsalTellsTheSameAndWritesNothing() throws {
        let before = try desk.newestText()
        let good = try desk.importing(
            "hazards", "a.csv", ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,用电,,"), "--dry-run")
        let bad = try desk.importing(
            "hazards", "a.csv", ImportDesk.ledger("1,,食堂,灯坏了,用电,,"), "--dry-run")

        #expect(good.code == 0)
        #expect(good.says("  将新增        1 条"))
        #expect(good.says("试运行，未写入任何内容。"))
        #expect(bad.code == 1)
        #expect(bad.errors.hasPrefix("试运行，未写入任何内容。有 1 处有问题，正式导入会被拒绝；"))
        #expect(try desk.newestText() == before)
    }

    @Test func secondRunChangesNothing() throws {
        let roster = "姓名,工号,职务,微信\n程一一,T9001,教师,x\n"
        let first = try desk.importing("people", "a.csv", roster)
        let second = try desk.importing("people", "a.csv", roster)

        #expect(first.says("  新增          1 人"))
        #expect(first.says("  未用的列      微信"))
        #expect(second.code == 0)
        #expect(second.says("  已有          1 行（没有变化）"))
        #expect(second.says("没有新的内容，\(desk.workplace.ledger) 没有改动。"))
    }

    @Test func planOfDutiesIsTakenFromWhoMayAndRefusedUnsigned() throws {
        let plan = "人员,地点,时段,星期\n薛桂香,图书馆,大课间,周四\n不存在,图书馆,大课间,周四\n"
        let path = try desk.write("护导.csv", plan)

        let unsigned = try desk.workplace.run(["import", "duties", path])
        let signed = try desk.importing("duties", "护导.csv", plan, "--skip-bad")

        #expect(unsigned.code == 1)
        #expect(unsigned.errors.contains("--as"))
        #expect(signed.code == 0)
        #expect(signed.says("  新增          1 项"))
        #expect(signed.says("第 3 行  人员“不存在”：名册里没有这个人"))
    }

    @Test func reportIsInTheLanguageAskedFor() throws {
        let child = try desk.importing(
            "hazards", "a.csv",
            ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,外星人,,", "2,2026-3-8,食堂,灯坏了,用电,2026-3-1,"),
            "--language", "en")

        #expect(child.says("Hazard ledger  a.csv"))
        #expect(child.says("  line 2  隐患类型 “外星人”: there is no such category; filed under “"))
        #expect(child.says("  line 3  整改期限 “2026-3-1”: before the finding on 2026-03-08"))
        #expect(child.errors.hasPrefix("1 bad entry: nothing was written."))
    }

    @Test func longListsAreCutUnlessAllIsAskedFor() throws {
        let rows = (1...30).map { "\($0),2026-3-8,旧址\($0),灯坏了,用电,," }
        let file = ImportDesk.ledger(rows)

        let cut = try desk.importing("hazards", "a.csv", file, "--dry-run")
        let whole = try desk.importing("hazards", "a.csv", file, "--dry-run", "--list-all")

        #expect(cut.says("…… 另有 10 项，加 --list-all 全部列出"))
        #expect(!whole.says("……"))
        #expect(whole.output.split(separator: "\n").filter { $0.contains("  1  旧址") }.count == 30)
    }

    @Test func sameSayingAboutManyRowsIsSaidOnce() throws {
        let rows = (1...7).map { "\($0),2026-3-8,食堂,第\($0)处,外星人,," }
        let child = try desk.importing(
            "hazards", "a.csv", ImportDesk.ledger(rows), "--dry-run")

        #expect(child.says("请留意：7 处"))
        #expect(child.says("\n  第 2、3、4、5、6 行等 7 行  隐患类型“外星人”：没有这个类型"))
    }

    @Test func nothingInAFileReachesTheTerminalAsACommand() throws {
        let child = try desk.importing(
            "hazards", "a.csv",
            "检查时间,检查部位,问题描述,备\u{1B}]0;x\u{07}\u{202E}注\n"
                + "2026-3-8,旧\u{1B}[31m址\u{2028}二,灯\u{202E}坏了\u{07},\n"
                + "2026-3-8,\"旧址\n三\",灯坏了,\n")

        #expect(child.code == 0)
        #expect(child.says("去掉了看不见的控制字符 U+001B"))
        let dangerous: Set<UInt32> = [0x07, 0x1B, 0x202E, 0x2028]
        #expect(!child.output.unicodeScalars.contains { dangerous.contains($0.value) })
    }

    // MARK: Maps

    @Test func mapIsReportedAndWritten() throws {
        let child = try desk.importing(
            "map", "校园.geojson", Self.map, "--replace-drawing")

        #expect(child.code == 0)
        #expect(child.says("  取下          建筑轮廓 10 个，地面 11 处"))
        #expect(child.says("校园地图  校园.geojson"))
        #expect(child.says("  格式          经纬度（WGS84）"))
        #expect(child.says("  名称          取自属性 BLDG_NAME"))
        #expect(child.says("  建筑          新增 1，更新 0，已有 0"))
        #expect(child.says("没有画上地图的要素：1 个\n  1 个 没有坐标：星辰亭"))
        #expect(child.says("“星辰楼<U+202E>”，记作“星辰楼”"))
    }

    @Test func mapIsNotLaidAcrossTheSampleSchool() throws {
        let child = try desk.importing("map", "校园.geojson", Self.map)

        #expect(child.code == 1)
        #expect(child.errors.hasPrefix("这里已经画有一个校园"))
        #expect(child.errors.contains("wangge init"))
        #expect(child.errors.contains("--replace-drawing"))
    }

    @Test(arguments: [
        (String(map.prefix(120)), "文件在第 1 行第 121 个字符处断了，或者不是 JSON。"),
        (map.replacing("CRS84", with: "EPSG::4549"), "坐标系 urn:ogc:def:crs:EPSG::4549 不能导入"),
        (#"{"type":"Topology"}"#, "这不是 GeoJSON：它的类型是 Topology"),
        (#"{"type":"FeatureCollection","features":[]}"#, "读了 0 个要素，没有一个能画成建筑或地面"),
    ])
    func fileThatIsNoMapIsRefusedWithItsReason(file: String, sentence: String) throws {
        let child = try desk.importing("map", "a.geojson", file)

        #expect(child.code == 1)
        #expect(child.errors.hasPrefix(sentence))
    }

    @Test func unknownNamePropertyIsToldWithTheKnownOnes() throws {
        let child = try desk.importing("map", "a.geojson", Self.map, "--name-property", "Name")

        #expect(child.code == 1)
        #expect(child.errors == "没有要素有属性 Name。文件里有：BLDG_NAME。\n")
    }

    /// One building, and one thing that cannot be drawn.
    private static let map = """
        {"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:CRS84"}},\
        "features":[{"type":"Feature","properties":{"BLDG_NAME":"星辰楼\\u202e"},"geometry":\
        {"type":"Polygon","coordinates":[[[117.2,31.77],[117.2,31.771],[117.201,31.771],\
        [117.201,31.77],[117.2,31.77]]]}},{"type":"Feature","properties":{"BLDG_NAME":"星辰亭"},\
        "geometry":null}]}
        """
}
