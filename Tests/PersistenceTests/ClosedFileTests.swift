import Foundation
import GRDB
import Synchronization
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

    @Test func nobodyWaitsForWhatIsOnlyReadInTheSealedFile() throws {
        let store = school.file.store
        let reading = EndlessReading { try store.read($0) }
        store.close()
        #expect(reading.wasInterrupted)
        #expect(try besides(path) == [])
    }

    @Test func nobodyWaitsForWhatIsOnlyReadInTheLedger() throws {
        school.ledger.close()
        let file = try LedgerFile.open(in: directory.data, access: .existing)
        try file.write { _ in }
        let reading = EndlessReading { try file.read($0) }
        file.close()
        #expect(reading.wasInterrupted)
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

/// Reads on until it is interrupted, on a thread of its own: it must not hold one of the few that all tests
/// share, nor go on until one of them is free.
private final class EndlessReading: Sendable {
    private let begun = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let hasFailed = Mutex(false)

    /// Returns once it reads.
    init(_ read: @escaping @Sendable ((Database) throws -> Void) throws -> Void) {
        Thread.detachNewThread { [self] in
            do {
                try read { try goOn($0) }
            } catch {
                hasFailed.withLock { $0 = true }
            }
            ended.signal()
        }
        begun.wait()
    }

    /// Waits for its end.
    var wasInterrupted: Bool {
        ended.wait()
        return hasFailed.withLock { $0 }
    }

    private func goOn(_ db: Database) throws {
        db.add(
            function: DatabaseFunction("goes_on", argumentCount: 1) { [begun] _ in
                begun.signal()
                return 1
            })
        _ = try Int.fetchOne(
            db,
            sql: """
                WITH RECURSIVE number(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM number)
                SELECT count(*) FROM number WHERE goes_on(i)
                """)
    }
}
