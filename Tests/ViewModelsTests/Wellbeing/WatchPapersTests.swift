import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// A paper of the sealed file and its line of the log: what is refused has neither.
@Suite struct WatchPapersTests {
    private let school: CareSchool
    private let directory: TemporaryDirectory
    private let watch: WatchModel
    private let key: UnlockedKey
    private let care: CareCase.ID

    init() async throws {
        school = try CareSchool()
        directory = try TemporaryDirectory()
        key = try school.key(of: school.psychologist)
        care = try school.open(by: key).id
        let session = try await school.staffed.session(of: school.psychologist)
        watch = WatchModel(source: .file(school.file), session: session)
        watch.unlock()
    }

    private var folder: String { directory.path }

    private func write(
        _ paper: CarePaper, to name: String, passphrase: String = StaffedSchool.passphrase
    ) async -> Bool {
        await watch.write(
            paper, of: paper.needsCase ? care : nil, to: folder + "/" + name,
            passphrase: Passphrase(passphrase))
    }

    private func exports() throws -> [String] {
        try school.file.log(for: key, since: CareSchool.now.day.adding(days: -30)).views
            .filter { $0.subject == .exported }.map(\.words)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    @Test func aPaperThatIsWrittenHasOneLine() async throws {
        let before = try files()
        #expect(await write(.access, to: "extract.CSV"))
        #expect(try exports().count == 1)
        #expect(try Set(files()).subtracting(before) == ["extract.CSV"])
        let text = try String(contentsOfFile: folder + "/extract.CSV", encoding: .utf8)
        #expect(text.contains("导出，不得复制转发"))
        let rights = try FileManager.default.attributesOfItem(atPath: folder + "/extract.CSV")
        #expect(rights[.posixPermissions] as? Int == 0o600)
    }

    @Test func overAFileThatIsThereNothingIsWrittenAndNothingLogged() async throws {
        let path = folder + "/there.html"
        try "whatever".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(await !write(.access, to: "there.html"))
        #expect(watch.failure == .file(.alreadyThere(path)))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whatever")
        #expect(try exports().isEmpty)
    }

    @Test func whatIsRefusedLeavesNeitherAFileNorALine() async throws {
        let before = try files()
        // Nobody was referred.
        #expect(await !write(.referral, to: "letter.html"))
        #expect(watch.failure == .refused(.noReferral))
        #expect(await !write(.access, to: "no/such/folder.html"))
        for name in ["extract.pdf", "extract", "html"] {
            #expect(await !write(.access, to: name))
        }
        #expect(await !write(.access, to: "extract.html", passphrase: "not the one"))
        #expect(try files() == before && exports().isEmpty)
    }

    @Test func theEndOfTheNameSaysHow() {
        #expect(DocumentFormat(endOf: "/a/b.html") == .html)
        #expect(DocumentFormat(endOf: "/a/b.TXT") == .text)
        #expect(DocumentFormat(endOf: "/a/b.csv") == .csv)
        for path in ["/a/b.pdf", "/a.html/b", "/a/b.htm", "/a/html"] {
            #expect(DocumentFormat(endOf: path) == nil)
        }
    }
}
