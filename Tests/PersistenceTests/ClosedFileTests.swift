import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// A file that was let go of holds all that was committed, and nothing lies beside it: a copy of it is whole.
@Suite struct ClosedFileTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
    }

    private var path: String { directory.data.carePath }

    private func opened() throws -> CareFile {
        try CareFile.open(in: directory.data, beside: school.ledger, access: .existing)
    }

    private func besides(_ path: String) throws -> [String] {
        let name = URL(fileURLWithPath: path).lastPathComponent + "-"
        return try FileManager.default.contentsOfDirectory(atPath: directory.data.path)
            .filter { $0.hasPrefix(name) }
    }

    /// The file as whoever opens it leaves it: with everything that stood in the log.
    private func broughtIn() throws -> Data {
        try opened().close()
        #expect(!school.file.isGone)
        return try #require(FileManager.default.contents(atPath: path))
    }

    /// As the file alone says, without its log.
    private func mark(in path: String) -> CommitMark? { FileHead(at: path)?.mark }

    @Test func whatWasWrittenStandsInTheSealedFileThoughSomebodyStillKnowsOfIt() throws {
        let file = school.file
        try file.store.write { _ in }
        let last = try file.store.read { try $0.commitMark() }
        #expect(mark(in: path) != last)
        file.close()
        #expect(try besides(path) == [] && mark(in: path) == last)
        // Twice does no harm, and nothing is made anew by whoever asks.
        file.close()
        #expect(throws: (any Error).self) { try file.isSetUp() }
        #expect(throws: (any Error).self) { try file.store.write { _ in } }
        #expect(try besides(path) == [])
    }

    @Test func theLedgerIsLetGoOfWithBothConnections() throws {
        let path = directory.data.ledgerPath
        school.ledger.close()
        let file = try LedgerFile.open(in: directory.data, access: .existing)
        try file.write { _ in }
        let last = try file.snapshot { try $0.commitMark() }
        file.close()
        #expect(try besides(path) == [] && mark(in: path) == last)
        #expect(throws: (any Error).self) { try file.write { _ in } }
        // One that was only looked at leaves nothing either.
        let looking = try LedgerFile.open(in: directory.data, access: .existing)
        try looking.read { _ in }
        looking.close()
        #expect(try besides(path) == [] && mark(in: path) == last)
    }

    /// Reads on until it is interrupted.
    private static func readWithoutEnd(
        _ db: Database, _ beginning: AsyncStream<Void>.Continuation
    ) throws {
        db.add(
            function: DatabaseFunction("goes_on", argumentCount: 1) { _ in
                beginning.yield()
                return 1
            })
        _ = try Int.fetchOne(
            db,
            sql: """
                WITH RECURSIVE number(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM number)
                SELECT count(*) FROM number WHERE goes_on(i)
                """)
    }

    /// What has no end must not hold one of the few threads that all tests share.
    private func onOwnThread(_ body: @escaping @Sendable () throws -> Void) -> Task<Void, any Error>
    {
        Task {
            try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func nobodyWaitsForWhatIsOnlyReadInTheSealedFile() async throws {
        let store = school.file.store
        let (begun, beginning) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let reading = onOwnThread {
            try store.read { try Self.readWithoutEnd($0, beginning) }
        }
        for await _ in begun { break }
        store.close()
        await #expect(throws: (any Error).self) { try await reading.value }
        #expect(try besides(path) == [])
    }

    @Test(.timeLimit(.minutes(1))) func nobodyWaitsForWhatIsOnlyReadInTheLedger() async throws {
        school.ledger.close()
        let file = try LedgerFile.open(in: directory.data, access: .existing)
        try await file.write { _ in }
        let (begun, beginning) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let reading = onOwnThread {
            try file.read { try Self.readWithoutEnd($0, beginning) }
        }
        for await _ in begun { break }
        file.close()
        await #expect(throws: (any Error).self) { try await reading.value }
        #expect(try besides(directory.data.ledgerPath) == [])
    }

    @Test func aLogThatSomebodyElseHasOpenStays() throws {
        let other = try opened()
        try school.file.store.write { _ in }
        let last = try other.store.read { try $0.commitMark() }
        school.file.close()
        #expect(try besides(path).contains("care.db-wal"))
        #expect(try other.store.read { try $0.commitMark() } == last && !other.isGone)
        try other.store.write { _ in }
        other.close()
        #expect(try besides(path) == [])
    }

    /// The log of before is not written over what was put in the place of the file.
    @Test(arguments: [false, true])
    func aFileThatWasPutInItsPlaceIsLeftAsItIs(isCopiedInto: Bool) throws {
        let backup = try broughtIn()
        try school.file.store.write { _ in }
        _ = try broughtIn()
        try school.file.store.write { _ in }
        #expect(!school.file.isGone)
        if isCopiedInto {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: backup)
            try file.close()
        } else {
            try FileManager.default.removeItem(atPath: path)
            try backup.write(to: URL(fileURLWithPath: path))
        }
        school.file.close()
        #expect(FileManager.default.contents(atPath: path) == backup)
        #expect(try besides(path) == ["care.db-wal.replaced-1"])
    }
}
