import Foundation
import Glibc
import Testing

extension Stories {
    /// Data directories with which nothing can be done: a sentence, and nothing changed.
    @Suite struct BadDataStories {
        @Test func fileIsNoDirectory() async throws {
            let workplace = try Workplace()
            try Data("notes".utf8).write(to: URL(filePath: workplace.data))
            try await expectRefusal(
                at: workplace, saying: "数据目录 \(workplace.data) 是一个文件。请用 --data 指定一个目录。")
        }

        @Test func directoryWithoutSchoolThatNobodyMayWriteIn() async throws {
            let workplace = try Workplace()
            try FileManager.default.createDirectory(
                atPath: workplace.data, withIntermediateDirectories: false)
            chmod(workplace.data, 0o555)
            workplace.launcher = Self.withoutPrivilege
            try await expectRefusal(
                at: workplace, saying: "数据目录 \(workplace.data) 不可写。请检查权限，或用 --data 另选一个目录。")
        }

        @Test func ledgerThatNobodyMayWriteTo() async throws {
            let workplace = try Workplace.withSampleSchool()
            chmod(workplace.ledger, 0o444)
            chmod(workplace.data, 0o555)
            workplace.launcher = Self.withoutPrivilege
            try await expectRefusal(at: workplace, saying: "数据 \(workplace.ledger) 只能读取，不能修改。")
            let printed = try workplace.run("show", "map")
            #expect(printed.code == 0)
            #expect(printed.output.contains("教学楼A"))
        }

        @Test func ledgerOfALaterProgram() async throws {
            let workplace = try Workplace.withSampleSchool()
            try StoredLedger(path: workplace.ledger).growNewer()
            try await expectRefusal(
                at: workplace, saying: "\(workplace.ledger) 由更新版本的网格建立。请升级本程序后再打开。")
        }

        @Test func fileThatIsNoLedger() async throws {
            let workplace = try Workplace.withSampleSchool()
            try Data(repeating: 0x41, count: 5000).write(to: URL(filePath: workplace.ledger))
            try await expectRefusal(at: workplace, saying: "\(workplace.ledger) 不是网格的台账文件。")
        }

        @Test func ledgerThatIsCutOff() async throws {
            let workplace = try Workplace.withSampleSchool()
            let whole = try Data(contentsOf: URL(filePath: workplace.ledger))
            try whole.prefix(whole.count / 3).write(to: URL(filePath: workplace.ledger))
            try await expectRefusal(
                at: workplace, saying: "\(workplace.ledger) 已损坏。请不要再写入，改用最近的备份。")
        }

        @Test func ledgerWithPagesOfRubbish() async throws {
            let workplace = try Workplace.withSampleSchool()
            var bytes = try Data(contentsOf: URL(filePath: workplace.ledger))
            bytes.replaceSubrange(
                4096..<bytes.count, with: Data(repeating: 0x5A, count: bytes.count - 4096))
            try bytes.write(to: URL(filePath: workplace.ledger))
            try await expectRefusal(
                at: workplace, saying: "\(workplace.ledger) 已损坏。请不要再写入，改用最近的备份。")
        }

        /// The administrator may write everywhere; without that privilege modes count for everybody.
        private static let withoutPrivilege =
            getuid() == 0
            ? ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner"] : []

        private func expectRefusal(at workplace: Workplace, saying sentence: String) async throws {
            let before = try contents(of: workplace)
            let terminal = try workplace.open(columns: 200, rows: 10)
            #expect(try await terminal.waitForExit() == 1)
            let said = try terminal.textWithScrollback
            #expect(said.trimmingCharacters(in: .whitespacesAndNewlines) == sentence)
            #expect(try contents(of: workplace) == before)
        }

        /// Every file below the place, with all its bytes.
        private func contents(of workplace: Workplace) throws -> [String: Data?] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: workplace.folder)
            return Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (name, FileManager.default.contents(atPath: workplace.folder + "/" + name))
                })
        }
    }
}
