import Foundation
import Testing

extension Stories {
    /// A second psychology teacher, who is let into one case, sees who it is with the principal alone.
    @Suite struct WatchApprovalStory {
        @Test func theSecondTeacherSeesAnIdentityWithThePrincipalBesideThemAlone() async throws {
            let workplace = try Workplace.withSampleSchool()
            try appoint("卢新桥", in: workplace)
            let owner = try await workplace.openSchool(as: "qzy")
            try await owner.unlockWatch()
            try await compare(with: "卢新桥", at: owner)
            let second = try await firstUnlocking(in: workplace)

            // X-001 comes second in the list.
            try owner.press("Down", "r")
            try await owner.waitFor("查阅人 X-001")
            try owner.press("Tab")
            try await owner.choose("lxq", named: "卢新桥")
            try owner.type("共同会商")
            try owner.press("F2")
            try await owner.waitFor("已签字记入")

            try await second.waitFor("X-001")
            try second.press("v")
            try await second.waitFor("校长批准")
            try second.press("1", "F2")
            try await second.waitFor("请先选定姓名")
            #expect(try !second.text.contains("学生姓名"))
            try await second.choose("yhp", named: "杨怀朴")
            try second.type(TmuxTerminal.passphrase)
            try second.press("F2")
            try await second.waitFor("学生姓名")
            try second.press("Down")
            try await second.wait(for: "the name to be masked") { !$0.contains("学生姓名") }

            // The owner reads who looked.
            try owner.press("w")
            let log = try await owner.waitFor("查看身份")
            #expect(
                log.rows.contains {
                    $0.contains("卢新桥") && $0.contains("跟进联系") && $0.contains("杨怀朴 批准")
                })
            #expect(try workplace.run("care", "verify").code == 0)
        }

        private func appoint(_ name: String, in workplace: Workplace) throws {
            let file = workplace.folder + "/passphrase"
            let isMade = FileManager.default.createFile(
                atPath: file, contents: Data(TmuxTerminal.passphrase.utf8),
                attributes: [.posixPermissions: 0o600])
            #expect(isMade)
            let given = try workplace.run(
                "account", "office", name, "psychologist", "--as", "任秋实", "--passphrase-file",
                file)
            #expect(given.code == 0)
        }

        private func compare(with name: String, at terminal: TmuxTerminal) async throws {
            try terminal.press("K")
            try await terminal.waitFor("您的指纹")
            try terminal.type(name)
            try terminal.press("Enter")
            try await terminal.waitFor("四组全同才签字")
            try terminal.press("y")
            try await terminal.waitFor("密钥已核对")
        }

        /// Whoever was compared still has to compare the other one before anything opens.
        private func firstUnlocking(in workplace: Workplace) async throws -> TmuxTerminal {
            let terminal = try await workplace.openSchool(as: "lxq")
            try terminal.press("3", "Enter")
            try await terminal.waitFor("口令")
            try terminal.type(TmuxTerminal.passphrase)
            try terminal.press("Enter")
            try await terminal.waitFor("您还须核对对方的密钥指纹")
            try terminal.press("Enter")
            try await terminal.waitFor("您的指纹")
            try terminal.type("钱知意")
            try terminal.press("Enter")
            try await terminal.waitFor("四组全同才签字")
            try terminal.press("y")
            try await terminal.waitFor("已解锁")
            return terminal
        }
    }
}
