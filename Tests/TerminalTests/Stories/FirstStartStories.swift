import Foundation
import Testing

extension Stories {
    /// The first minutes on a machine that has no school yet.
    @Suite struct FirstStartStories {
        @Test func sampleSchoolIsOneKeyAway() async throws {
            let workplace = try Workplace()
            let terminal = try workplace.open()
            try await terminal.waitFor("这里还没有学校数据。从哪里开始？")
            // A screen may be captured while it is still being written.
            for words in ["打开示例学校", "建立自己的学校", "导入已有数据"] {
                try await terminal.waitFor(words)
            }
            try terminal.press("1")
            try await terminal.waitFor("━ 登录 ━", seconds: 60)
            try await terminal.signIn()
            let shown = try await terminal.waitFor("1 校园网格图")
            #expect(shown.contains(Workplace.school))
        }

        @Test func givingUpLeavesNothingBehind() async throws {
            let workplace = try Workplace()
            let terminal = try workplace.open()
            try await terminal.waitFor("从哪里开始？")
            try terminal.press("q")
            #expect(try await terminal.waitForExit() == 0)
            for name in ["data", "config"] {
                #expect(!FileManager.default.fileExists(atPath: workplace.folder + "/" + name))
            }
        }

        @Test func schoolIsFoundedByTheFormAndGetsItsFirstBuilding() async throws {
            let workplace = try Workplace()
            let terminal = try workplace.open(columns: 80, rows: 24)
            try await terminal.waitFor("从哪里开始？")
            try terminal.press("2")
            try await terminal.waitFor("校代码")
            try terminal.type("清河中学")
            try terminal.press("Tab")
            try terminal.type("q")
            try terminal.press("F2")
            try await terminal.waitFor("校代码须为 2–6 个大写字母或数字")
            try terminal.type("hz")
            try terminal.press("Tab")
            try terminal.type("林知远")
            try terminal.press("F2")
            try await terminal.waitFor("━ 设立账户 ━")
            try terminal.press("Escape")
            try await terminal.waitFor("还没有场所。")
            #expect(try terminal.text.contains("清河中学"))

            try terminal.press("A")
            try await terminal.waitFor("添加场所")
            try terminal.type("明德楼")
            try terminal.press("F2")
            try await terminal.waitFor("已添加 明德楼")
            try terminal.press("q")
            try await terminal.waitFor("确定要退出吗？")
            try terminal.press("y")
            #expect(try await terminal.waitForExit() == 0)

            let again = try workplace.open(columns: 80, rows: 24)
            try await again.waitFor("━ 设立账户 ━")
            try again.press("Escape")
            let shown = try await again.waitFor("明德楼")
            #expect(shown.contains("清河中学"))
        }

        @Test func passphraseThatCannotBeReadMakesNoSchool() throws {
            let workplace = try Workplace()
            let file = workplace.folder + "/passphrase"
            func write(_ text: String, mode: Int) {
                let isMade = FileManager.default.createFile(
                    atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
                #expect(isMade)
            }
            let words = [
                "init", "--name", "清河中学", "--code", "QH", "--principal", "何敏",
                "--first-account", "何敏", "--passphrase-file", file,
            ]
            for (text, mode) in [("three brown hens", 0o644), ("何敏", 0o600), ("", 0o600)] {
                write(text, mode: mode)
                let child = try workplace.run(words)
                #expect(child.code == 1)
                #expect(!child.output.contains("学校已建立"))
                #expect(!FileManager.default.fileExists(atPath: workplace.data))
                try FileManager.default.removeItem(atPath: file)
            }
            write("three brown hens", mode: 0o600)
            let child = try workplace.run(words)
            #expect(child.code == 0)
            #expect(child.output.contains("何敏"))
        }

        @Test(arguments: [
            ["--size", "80x24"], ["show"], ["show", "roof"], ["show", "map", "--size", "80"],
            ["open", "--at", "gestern"], ["no-such-command"], ["init", "--name", "清河中学"],
        ])
        func wrongUsageIsToldApartFromRefusals(words: [String]) throws {
            let workplace = try Workplace()
            let child = try workplace.run(words)
            #expect(child.code == 64)
            #expect(child.errors.contains("Usage: wangge"))
            #expect(child.output.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: workplace.data))
        }
    }
}
