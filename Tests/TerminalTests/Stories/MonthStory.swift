import Foundation
import Testing

extension Stories {
    /// The principal signs the page of the month and prints it.
    @Suite struct MonthStory {
        @Test func theMonthIsSignedPrintedAndStillTrue() async throws {
            let workplace = try Workplace.withSampleSchool()
            let principal = try await workplace.openSchool(columns: 80, rows: 24, as: "yhp")
            try principal.type(":指标与月报")
            try await principal.waitFor("▸ 指标与月报")
            try principal.press("Enter")
            try await principal.waitFor("排查完成率")
            try principal.press("s")
            try await principal.waitFor("签署 2026-11 月报？")
            try principal.press("y")
            try await principal.waitFor("已签署 2026-11 月报")
            try await principal.waitFor("账簿相符")

            let page = workplace.folder + "/month.html"
            try principal.press("P")
            try await principal.waitFor("打印成文件")
            try principal.press("C-u")
            try principal.type(page)
            try principal.press("F2")
            try await principal.waitFor("已打印到")
            let printed = try String(contentsOfFile: page, encoding: .utf8)
            #expect(printed.contains("排查完成率"))
            #expect(printed.contains("杨怀朴"))
            #expect(try workplace.run("verify").code == 0)
        }
    }
}
