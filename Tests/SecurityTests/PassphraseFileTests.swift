import Foundation
import Testing

@testable import Security

@Suite final class PassphraseFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "passphrase-" + UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record(error)
        }
    }

    private func file(_ text: String, mode: mode_t = 0o600) throws -> String {
        let path = folder.appending(path: "file").path
        try Data(text.utf8).write(to: URL(filePath: path))
        #expect(chmod(path, mode) == 0)
        return path
    }

    private func read(_ path: String) throws -> String {
        try PassphraseSource.read(fileAt: path).secret.withBytes {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("整改通知书", "整改通知书"), ("secret\n", "secret"), ("secret\r\n", "secret"),
        ("secret\n\n", "secret\n"), (" secret ", " secret "), ("a\nb", "a\nb"),
        (String(repeating: "x", count: 4095) + "\n", String(repeating: "x", count: 4095)),
        ("cafe\u{301}", "caf\u{e9}"),
    ])
    func oneLineBreakIsDroppedAndNothingElse(text: String, expected: String) throws {
        let read = try read(file(text))
        #expect(Array(read.utf8) == Array(expected.utf8))
    }

    @Test(arguments: [0o600, 0o400] as [mode_t])
    func onlyTheOwnerMayUseIt(mode: mode_t) throws {
        #expect(try read(file("secret", mode: mode)) == "secret")
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o666] as [mode_t])
    func fileThatOthersMayUseIsRefused(mode: mode_t) throws {
        let path = try file("secret", mode: mode)
        #expect(throws: PassphraseSourceRefusal.readableByOthers(path)) { try read(path) }
    }

    @Test(arguments: ["", "\n", "\r\n"])
    func emptyFileIsRefused(text: String) throws {
        let path = try file(text)
        #expect(throws: PassphraseSourceRefusal.empty(path)) { try read(path) }
    }

    @Test func fileOfMoreThanFourKilobytesIsRefused() throws {
        let path = try file(String(repeating: "x", count: 4097))
        #expect(throws: PassphraseSourceRefusal.tooLarge(path)) { try read(path) }
    }

    @Test func whatIsNoFileIsRefused() throws {
        #expect(throws: PassphraseSourceRefusal.notAFile(folder.path)) { try read(folder.path) }
        let pipe = folder.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: PassphraseSourceRefusal.notAFile(pipe)) { try read(pipe) }
        #expect(throws: PassphraseSourceRefusal.notAFile("/dev/null")) { try read("/dev/null") }
    }

    @Test func missingFileIsNamed() throws {
        let path = folder.appending(path: "none").path
        #expect(throws: PassphraseSourceRefusal.missing(path)) {
            try read(path)
        }
    }

    @Test func ownLinkIsFollowed() throws {
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: file("secret"))
        #expect(try read(link) == "secret")
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give a file away"))
    func whatBelongsToSomebodyElseIsRefused() throws {
        let path = try file("secret")
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(lchown(link, 12345, 12345) == 0)
        #expect(throws: PassphraseSourceRefusal.notAFile(link)) { try read(link) }
        #expect(chown(path, 12345, 12345) == 0)
        #expect(throws: PassphraseSourceRefusal.readableByOthers(path)) { try read(path) }
    }
}
