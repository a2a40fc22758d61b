import Foundation
import Testing

extension Stories {
    /// A pupil of the highest level graduates: the case is closed as such, and destroyed at its day.
    @Suite struct WatchEndingStory {
        private static let code = "X-002"

        @Test func aCaseOfAPupilWhoHasLeftIsClosedAndDestroyed() async throws {
            let workplace = try Workplace.withSampleSchool()
            workplace.clock = "2027-07-01 09:00"
            let teacher = try await workplace.openSchool(as: "qzy")
            try await teacher.unlockWatch()
            try teacher.press("/")
            try teacher.type(Self.code)
            try await teacher.waitFor("筛选：" + Self.code)
            try teacher.press("Enter", "D")
            try await teacher.waitFor("先按 c 结案")
            try await close(at: teacher)
            // The closed ones too: the last field.
            try teacher.press("F")
            try await teacher.waitFor("含已结案")
            try teacher.press("Tab", "Tab", "Tab", "Tab", "Tab", "Space", "F2")
            try await teacher.waitFor("九(1)")
            try teacher.press("D")
            try await teacher.waitFor("任何人都不能再读")
            try teacher.press("y")
            try await teacher.waitFor("没有符合条件的个案")
            try await certify(at: teacher, in: workplace)
            #expect(try workplace.run("care", "verify").code == 0)
        }

        private func close(at terminal: TmuxTerminal) async throws {
            try terminal.press("c")
            try await terminal.waitFor("只有观察级可以结案")
            try await terminal.waitFor("离校原因")
            // 毕业, today; the guardian agrees that the next school is told.
            try terminal.press("1", "Tab", "Tab", "Space", "Tab", "1", "Tab")
            try await terminal.choose("lbw", named: "罗秉文")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("F2")
            try await terminal.waitFor("已签字记入")
            try await terminal.waitFor("没有符合条件的在册个案；1 个已结案")
        }

        /// What is left of it names the code, and nobody.
        private func certify(at terminal: TmuxTerminal, in workplace: Workplace) async throws {
            let paper = workplace.folder + "/certificate.csv"
            try terminal.press("E")
            try await terminal.waitFor("写到文件")
            // The fifth of those that are about no case.
            try terminal.press("5")
            try await terminal.waitFor("销毁证明")
            try terminal.press("Tab")
            try terminal.type(paper)
            try terminal.press("Tab")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("F2")
            try await terminal.waitFor("已写出")
            let text = try String(contentsOfFile: paper, encoding: .utf8)
            #expect(text.contains(Self.code) && text.contains("2027-07-01"))
            #expect(!text.contains("九(1)"))
        }
    }
}
