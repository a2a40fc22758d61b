import Domain
import Glibc
import Persistence
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(20))) struct LedgerChangesTests {
    @Test func ownCommitIsAnnounced() async throws {
        let school = try SampleSchool()
        var changes = school.ledger.changes().makeAsyncIterator()
        try school.file()
        await #expect(changes.next(isolation: nil) != nil)
    }

    @Test func everySubscriberIsTold() async throws {
        let school = try SampleSchool()
        var first = school.ledger.changes().makeAsyncIterator()
        var second = school.ledger.changes().makeAsyncIterator()
        try school.file()
        await #expect(first.next(isolation: nil) != nil)
        await #expect(second.next(isolation: nil) != nil)
    }

    @Test func commitsOfOthersOnTheSameFileAreAnnounced() async throws {
        let directory = try TemporaryDirectory()
        let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let other = try Ledger.open(in: directory.data, access: .existing)
        var changes = other.changes().makeAsyncIterator()

        for count in 1...3 {
            try school.file()
            var seen = 0
            while seen < count {
                await #expect(changes.next(isolation: nil) != nil)
                seen = try other.hazards.count(HazardQuery(scope: .everything), atMost: 9)
            }
            #expect(seen == count)
        }
    }

    @Test func readerIsToldToo() async throws {
        let directory = try TemporaryDirectory()
        let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let reader = try Ledger.open(in: directory.data, access: .readOnly)
        var changes = reader.changes().makeAsyncIterator()
        try school.file()
        await #expect(changes.next(isolation: nil) != nil)
    }

    @Test func streamEndsWithTheLedger() async throws {
        var ledger: Ledger? = try Ledger.inMemory()
        var changes = try #require(ledger).changes().makeAsyncIterator()
        ledger = nil
        await #expect(changes.next(isolation: nil) == nil)
    }

    @Test func rehearsalLeavesNothingAndIsNotAnnounced() async throws {
        let school = try SampleSchool()
        var changes = school.ledger.changes().makeAsyncIterator()
        let number = try school.ledger.rehearse { ledger in
            try ledger.addHazard(
                school.report("只是试一试"), reportedAt: SampleSchool.now, actor: nil, events: [],
                importKey: "a")?.number
        }
        #expect(number == "SY-2026-XS-0001")
        let hazards = school.ledger.hazards
        #expect(try hazards.count(HazardQuery(scope: .everything), atMost: 9) == 0)
        #expect(try hazards.count(HazardQuery(scope: .everything, text: "试"), atMost: 9) == 0)
        #expect(try hazards.summary(on: SampleSchool.today).open == 0)

        #expect(try school.file().number == "SY-2026-XS-0001")
        await #expect(changes.next(isolation: nil) != nil)
    }

    @Test func failedTransactionLeavesNothing() throws {
        struct ChangeOfMind: Error {}
        let school = try SampleSchool()
        #expect(throws: ChangeOfMind.self) {
            try school.ledger.write { ledger -> Void in
                _ = try ledger.addGrid(code: "G09", name: "新", parent: nil)
                _ = try ledger.addHazard(
                    school.report(), reportedAt: SampleSchool.now, actor: nil, events: [],
                    importKey: nil)
                throw ChangeOfMind()
            }
        }
        let organisation = try school.ledger.organisation.organisation(on: SampleSchool.today)
        #expect(organisation.grids.map(\.code) == ["G01", "G02"])
        #expect(
            try school.ledger.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 0)
        #expect(try school.ledger.hazards.summary(on: SampleSchool.today).open == 0)
    }

    @Test func writerThatFindsTheLedgerTakenForTooLongIsTold() throws {
        let directory = try TemporaryDirectory()
        let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let other = try Ledger.open(in: directory.data, access: .existing)
        try school.ledger.write { _ -> Void in
            #expect(throws: LedgerError.busy) {
                try other.write { try $0.setSchool(name: "别的", code: "BD") }
            }
        }
    }

    @Test func nothingIsLeftOpenWhenLedgerAndStreamsAreGone() async throws {
        let directory = try TemporaryDirectory()
        let data = directory.data
        _ = try Ledger.open(in: data, access: .create)
        for _ in 0..<20 {
            let ledger = try Ledger.open(in: data, access: .existing)
            let changes = ledger.changes()
            _ = try ledger.hazards.summary(on: SampleSchool.today)
            withExtendedLifetime(changes) {}
        }
        // Sources close their descriptors on a queue of their own.
        while Self.inotifyDescriptors(in: data) > 0 { await Task.yield() }
        #expect(Self.openFiles(in: data.path) == 0)
    }

    private static func openFiles(in directory: String) -> Int {
        descriptorTargets().count { $0.hasPrefix(directory + "/") }
    }

    /// Watches carry no path: those of the directory are told by its inode.
    private static func inotifyDescriptors(in data: DataDirectory) -> Int {
        var status = stat()
        guard stat(data.path, &status) == 0 else { return 0 }
        let inode = "ino:" + String(status.st_ino, radix: 16) + " "
        return (0..<1024).count { descriptor in
            guard let info = fopen("/proc/self/fdinfo/\(descriptor)", "re") else { return false }
            defer { fclose(info) }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = fread(&buffer, 1, buffer.count, info)
            return String(decoding: buffer[..<count], as: UTF8.self).contains(inode)
        }
    }

    private static func descriptorTargets() -> [String] {
        (0..<1024).compactMap { descriptor in
            var buffer = [CChar](repeating: 0, count: 4096)
            let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
            guard count > 0 else { return nil }
            return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
