import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// The page of a month and its line of the journal: what is refused has neither.
@Suite struct MonthPrintTests {
    private let school: StaffedSchool
    private let directory: TemporaryDirectory
    private let months: MonthModel
    private let key: UnlockedKey
    private let period: ReportingPeriod

    init() async throws {
        school = try StaffedSchool()
        directory = try TemporaryDirectory()
        months = MonthModel(session: try await school.session(of: school.office))
        key = try school.small.ledger.accounts.signInNow(
            school.office, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key
        period = try #require(ReportingPeriod(typed: "2026-11"))
    }

    private var folder: String { directory.path }

    private func print(to name: String) async -> MonthModel.Failure? {
        await months.print(period, to: folder + "/" + name, as: key.signer)
    }

    /// What the journal says was exported, and with how many rows.
    private func lines() throws -> [String] {
        try school.small.ledger.journal.entries(limit: 1000).compactMap { entry in
            guard case .exported(let what, let rows) = entry.act else { return nil }
            return rows > 0 && entry.isSigned ? what : "?"
        }
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func aPageThatIsWrittenHasOneLine() async throws {
        let before = try files()
        for (count, name) in ["page.html", "page.TXT", "page.csv"].enumerated() {
            #expect(await print(to: name) == nil)
            #expect(try lines().count == count + 1 && !lines().contains("?"))
            let rights = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            #expect(rights[.posixPermissions] as? Int == 0o600)
        }
        #expect(
            try Set(files()).subtracting(before) == ["page.html", "page.TXT", "page.csv"])
        let page = try String(contentsOfFile: folder + "/page.html", encoding: .utf8)
        #expect(page.contains("<html"))
        for name in ["page.TXT", "page.csv"] {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            #expect(!text.contains("<html") && text.contains("排查完成率"))
        }
    }

    @Test func overAFileThatIsThereNothingIsWrittenAndNothingNoted() async throws {
        let path = folder + "/there.html"
        try "whatever".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(await print(to: "there.html") == .file(.alreadyThere(path)))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whatever")
        #expect(try lines().isEmpty)
    }

    @Test func whatIsRefusedLeavesNeitherAFileNorALine() async throws {
        let before = try files()
        for name in ["page.pdf", "page", "html", "page.html.xls"] {
            #expect(await print(to: name) == .ending)
        }
        #expect(await print(to: "no/such/page.html") == .file(.noFolder(folder + "/no/such")))
        let coming = try #require(ReportingPeriod(typed: "2027-11"))
        let early = await months.print(coming, to: folder + "/early.html", as: key.signer)
        #expect(early == .refused(.notBegun))
        #expect(try files() == before && lines().isEmpty)
    }

    /// The journal takes no line of a key that was dropped meanwhile.
    @Test func withoutItsLineThereIsNoPage() async throws {
        let before = try files()
        let signer = key.signer
        key.lock()
        #expect(await months.print(period, to: folder + "/page.html", as: signer) != nil)
        #expect(try files() == before && lines().isEmpty)
    }
}
