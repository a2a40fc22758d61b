import Foundation
import Testing

extension Stories {
    /// Signing in, locking, looking only, and the first account of a school.
    @Suite struct AccountStories {
        @Test func headerNamesWhoSignedInAndNothingGivesThePassphraseAway() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            #expect(try terminal.text.contains("安全办 陈静宜"))

            for file in ["cmdline", "environ"] {
                let path = "/proc/\(try workplace.processNumber())/\(file)"
                // Another person's environment may not be read at all, which is as good.
                let bytes = FileManager.default.contents(atPath: path) ?? Data()
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains(TmuxTerminal.passphrase))
            }
            for file in try FileManager.default.subpathsOfDirectory(atPath: workplace.folder) {
                let bytes =
                    FileManager.default.contents(atPath: workplace.folder + "/" + file) ?? Data()
                #expect(bytes.range(of: Data(TmuxTerminal.passphrase.utf8)) == nil, "\(file)")
            }
        }

        @Test func wrongPassphraseIsSaidAndTheRightOneStillOpens() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open()
            try await terminal.waitFor(TmuxTerminal.passphrase)
            try terminal.type("cjy")
            try await terminal.waitFor("[cjy")
            try terminal.press("Enter")
            try await terminal.waitFor("✓]")
            try terminal.type("something else")
            try await terminal.waitFor("•••")
            #expect(try !terminal.text.contains("something else"))
            try terminal.press("Enter")
            try await terminal.waitFor("口令不对")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("安全办 陈静宜")
        }

        @Test func afterAFewWrongPassphrasesTheSecondsAreCounted() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open()
            try await terminal.waitFor(TmuxTerminal.passphrase)
            try terminal.type("cjy")
            try await terminal.waitFor("[cjy")
            try terminal.press("Enter")
            try await terminal.waitFor("✓]")
            for _ in 1...4 {
                try terminal.type("wrong")
                try await terminal.waitFor("•••••")
                try terminal.press("Enter")
                try await terminal.wait(for: "the answer") { shown in
                    !shown.contains("•")
                        && (shown.contains("口令不对") || shown.contains("秒再试"))
                }
            }
            try await terminal.waitFor("秒再试")
            try await terminal.wait(for: "the wait to end") { !$0.contains("秒再试") }
        }

        @Test func lockedKeysAreAskedForAndTheReportGoesOn() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            try terminal.press("L")
            try await terminal.waitFor("陈静宜 (已锁)")
            try await terminal.beginReport()
            try terminal.type("走廊灯不亮")
            try await terminal.waitFor("走廊灯不亮")
            try terminal.press("F2")
            try await terminal.waitFor("━ 解锁 ━")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("已上报 SY-2026-")
            try await terminal.wait(for: "no lock") { !$0.contains("(已锁)") }
        }

        @Test func readOnlyAsksNobodyAndRefusesEveryChange() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try workplace.open(["open", "--read-only"])
            try await terminal.waitFor("1 校园网格图")
            #expect(try terminal.text.contains("思源实验学校 · 只看"))
            try terminal.press("r")
            try await terminal.waitFor("只读方式打开")
        }

        @Test func firstAccountIsSetUpAndItsRecoveryKeyShownOnce() async throws {
            let workplace = try Workplace()
            _ = try workplace.run(
                "init", "--name", "实验中学", "--code", "SY", "--principal", "何敏")
            let terminal = try workplace.open()
            try await terminal.waitFor("━ 设立账户 ━")
            try terminal.type("hm")
            try await terminal.waitFor("何敏")
            try terminal.press("Down", "Enter")
            try await terminal.waitFor("✓]")
            try terminal.press("Space", "Tab", "Tab", "Tab", "Tab", "Tab")
            try terminal.type("three brown hens")
            try terminal.press("Tab")
            try terminal.type("three brown hens")
            try terminal.press("F2")
            try await terminal.wait(for: "the whole key") { shown in
                shown.contains("恢复密钥（只显示这一次）") && shown.contains("已抄好 Enter")
                    && shown.contains(/([0-9A-Z]{4}-){8}([0-9A-Z]{4})/)
            }
            let shown = try terminal.text
            let key = try #require(shown.firstMatch(of: /([0-9A-Z]{4}-){8}([0-9A-Z]{4})/))
            try terminal.type(String(key.output.2))
            try terminal.press("Enter")
            try await terminal.wait(for: "the key to go") { !$0.contains(key.output.0) }
            try await terminal.waitFor("校长 何敏")
        }
    }
}
