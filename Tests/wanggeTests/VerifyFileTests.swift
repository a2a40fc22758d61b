import Foundation
import Testing

@testable import wangge

@Suite struct VerifyFileTests {
    private static let empty = """
        {"school":{"name":"云岭实验学校","code":"YL"},"year":null,"keys":[
        ],"events":[
        ]}

        """

    private func verify(_ text: String) throws {
        let path = NSTemporaryDirectory() + "wangge-verify-\(UUID().uuidString).json"
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { unlink(path) }
        let choices = try #require(PlainOpening([])?.choices)
        try VerifyFileErrand.run(path: path, strings: choices.strings)
    }

    @Test func wholeDocumentEndsWithSuccess() throws {
        try verify(Self.empty)
    }

    @Test func documentThatEndsEarlyEndsWithFailure() {
        #expect(throws: (any Error).self) { try verify(String(Self.empty.dropLast(4))) }
        #expect(throws: (any Error).self) { try verify("{}") }
    }
}
