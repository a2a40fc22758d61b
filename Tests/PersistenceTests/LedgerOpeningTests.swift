import Domain
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Persistence

@Suite struct LedgerOpeningTests {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func newLedgerIsOpenToItsOwnerAlone() throws {
        let nested = DataDirectory(path: directory.path + "/a/b")
        #expect(!nested.hasLedger)

        let ledger = try Ledger.open(in: nested, access: .create)

        #expect(try !ledger.hasSchool())
        #expect(nested.hasLedger)
        #expect(mode(of: nested.path) == 0o700)
        #expect(mode(of: nested.ledgerPath) == 0o600)
        #expect(mode(of: nested.ledgerPath + "-wal") == 0o600)
    }

    /// The log as well; whoever only looks changes nothing. A group that may write was let in on purpose.
    @Test(
        arguments: [(0o644, 0o600), (0o666, 0o660), (0o640, 0o600), (0o660, 0o660)]
            as [(mode_t, mode_t)])
    func aCopyThatWasOpenToEverybodyIsClosedAgain(copied: mode_t, left: mode_t) throws {
        try fill(directory.data)
        let path = directory.data.ledgerPath
        chmod(path, copied)
        _ = try Ledger.open(in: directory.data, access: .readOnly)
        #expect(mode(of: path) == copied)
        let ledger = try Ledger.open(in: directory.data, access: .existing)
        try ledger.write { try $0.setSchool(name: "桂花中学", code: "GH") }
        #expect(["", "-wal", "-shm"].map { mode(of: path + $0) } == [left, left, left])
    }

    @Test func ledgerThatSeveralCreateAtOnceIsOneLedger() async throws {
        let data = directory.data
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<6 {
                group.addTask {
                    let ledger = try Ledger.open(in: data, access: .create)
                    try await ledger.write { ledger in
                        _ = try ledger.addGrid(code: "G\(index)", name: "", parent: nil)
                    }
                }
            }
            try await group.waitForAll()
        }
        let organisation = try Ledger.open(in: data, access: .existing)
            .organisation.organisation(on: SampleSchool.today)
        #expect(organisation.grids.map(\.code) == (0..<6).map { "G\($0)" })
    }

    @Test func fullDiskLosesNothingThatWasThere() throws {
        let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let hazard = try school.file()
        #expect(throws: LedgerError.diskFull) {
            try school.ledger.write { ledger in
                let pages = try Int.fetchOne(ledger.db, sql: "PRAGMA page_count") ?? 0
                _ = try Int.fetchOne(ledger.db, sql: "PRAGMA max_page_count = \(pages)")
                for _ in 0..<2000 {
                    try ledger.addHazard(
                        school.report(), reportedAt: SampleSchool.now, actor: nil, events: [],
                        importKey: nil)
                }
            }
        }
        #expect(try school.ledger.hazards.summary(on: SampleSchool.today).open == 1)
        #expect(try school.ledger.hazards.hazard(numbered: "1") == hazard)
    }

    @Test func whatWasWrittenIsThereWhenOpenedAgain() throws {
        let number = try {
            let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
            return try school.file().number
        }()

        let ledger = try Ledger.open(in: directory.data, access: .existing)

        #expect(try ledger.hasSchool())
        #expect(try ledger.hazards.hazard(numbered: number)?.text == "楼梯护栏松动")
    }

    @Test func connectionIsSetUpToLoseNothing() throws {
        let ledger = try Ledger.open(in: directory.data, access: .create)
        let settings = try ledger.write { ledger in
            try ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"].map {
                try String.fetchOne(ledger.db, sql: "PRAGMA " + $0)
            }
        }
        #expect(settings == ["wal", "2", "1", "1"])
    }

    @Test func missingDirectoryIsNotMadeForReading() {
        #expect(throws: LedgerError.directoryMissing(directory.data.path)) {
            try Ledger.open(in: directory.data, access: .existing)
        }
        #expect(throws: LedgerError.directoryMissing(directory.data.path)) {
            try Ledger.open(in: directory.data, access: .readOnly)
        }
    }

    @Test func directoryWithoutLedgerHasNoSchool() {
        let empty = DataDirectory(path: directory.path)
        #expect(throws: LedgerError.noSchool(empty.ledgerPath)) {
            try Ledger.open(in: empty, access: .existing)
        }
    }

    @Test func emptyFileIsTakenForANewLedgerOnlyWhenCreating() throws {
        let data = DataDirectory(path: directory.path)
        try directory.write([], to: data.ledgerPath)
        #expect(!data.hasLedger)
        #expect(throws: LedgerError.noSchool(data.ledgerPath)) {
            try Ledger.open(in: data, access: .existing)
        }
        #expect(try !Ledger.open(in: data, access: .create).hasSchool())
    }

    @Test(arguments: [Ledger.Access.create, .existing, .readOnly])
    func fileInPlaceOfTheDirectoryIsRefused(access: Ledger.Access) throws {
        try directory.write("text".utf8, to: directory.data.path)
        #expect(throws: LedgerError.directoryIsAFile(directory.data.path)) {
            try Ledger.open(in: directory.data, access: access)
        }
    }

    @Test func fileOnTheWayToTheDirectoryIsNamed() throws {
        try directory.write("text".utf8, to: directory.path + "/file")
        #expect(throws: LedgerError.directoryIsAFile(directory.path + "/file")) {
            try Ledger.open(
                in: DataDirectory(path: directory.path + "/file/data"), access: .create)
        }
    }

    @Test(arguments: ["no database at all, but long enough to look like one"])
    func textFileIsNoLedger(text: String) throws {
        let data = DataDirectory(path: directory.path)
        try directory.write(String(repeating: text, count: 100).utf8, to: data.ledgerPath)
        #expect(throws: LedgerError.notALedger(data.ledgerPath)) {
            try Ledger.open(in: data, access: .create)
        }
    }

    @Test func foreignDatabaseIsRefusedAndLeftAlone() throws {
        let data = DataDirectory(path: directory.path)
        let foreign = try DatabaseQueue(path: data.ledgerPath)
        try foreign.write { db in try db.execute(sql: "CREATE TABLE notes (text)") }

        #expect(throws: LedgerError.notALedger(data.ledgerPath)) {
            try Ledger.open(in: data, access: .create)
        }

        let mode = try foreign.read { db in
            try String.fetchOne(db, sql: "PRAGMA journal_mode")
        }
        #expect(mode == "delete")
    }

    @Test func ledgerOfANewerProgramIsRefused() throws {
        _ = try Ledger.open(in: directory.data, access: .create)
        try DatabaseQueue(path: directory.data.ledgerPath).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA user_version = 999")
        }
        for access in [Ledger.Access.create, .existing, .readOnly] {
            #expect(throws: LedgerError.newerProgram(directory.data.ledgerPath)) {
                try Ledger.open(in: directory.data, access: access)
            }
        }
    }

    @Test func readingALedgerOfAnOlderProgramSaysThatItMustBeUpdatedFirst() throws {
        _ = try Ledger.open(in: directory.data, access: .create)
        try DatabaseQueue(path: directory.data.ledgerPath).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        #expect(throws: LedgerError.olderProgram(directory.data.ledgerPath)) {
            try Ledger.open(in: directory.data, access: .readOnly)
        }
    }

    @Test func migrationOfANewerProgramIsRefusedWhateverTheVersionSays() throws {
        _ = try Ledger.open(in: directory.data, access: .create)
        try DatabaseQueue(path: directory.data.ledgerPath).writeWithoutTransaction { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 something later')")
            try db.execute(sql: "PRAGMA user_version = 0")
        }
        #expect(throws: LedgerError.newerProgram(directory.data.ledgerPath)) {
            try Ledger.open(in: directory.data, access: .existing)
        }
    }

    @Test func damagedLedgerIsSaidToBeDamaged() throws {
        try fill(directory.data)
        let handle = try #require(fopen(directory.data.ledgerPath, "r+"))
        fseek(handle, 4096, SEEK_SET)
        let garbage = [UInt8](repeating: 0xA5, count: 60_000)
        #expect(fwrite(garbage, 1, garbage.count, handle) == garbage.count)
        fclose(handle)

        #expect(throws: LedgerError.damaged(directory.data.ledgerPath)) {
            let ledger = try Ledger.open(in: directory.data, access: .existing)
            _ = try ledger.hazards.rows(HazardQuery(scope: .everything), .first, limit: 10)
            _ = try ledger.organisation.organisation(on: SampleSchool.today)
        }
    }

    @Test func truncatedLedgerIsSaidToBeDamaged() throws {
        try fill(directory.data)
        #expect(truncate(directory.data.ledgerPath, 8192) == 0)

        #expect(throws: LedgerError.damaged(directory.data.ledgerPath)) {
            let ledger = try Ledger.open(in: directory.data, access: .existing)
            _ = try ledger.hazards.rows(HazardQuery(scope: .everything), .first, limit: 10)
        }
    }

    @Test func readerCannotWrite() throws {
        try fill(directory.data)
        let reader = try Ledger.open(in: directory.data, access: .readOnly)

        #expect(try reader.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
        #expect(throws: LedgerError.readOnly(directory.data.ledgerPath)) {
            try reader.write { try $0.setSchool(name: "别的学校", code: "BD") }
        }
    }

    @Test func readOnlyDirectoryCanBeReadAndNotWritten() throws {
        try fill(directory.data)
        chmod(directory.data.path, 0o555)
        chmod(directory.data.ledgerPath, 0o444)
        defer { chmod(directory.data.path, 0o755) }
        chmod(directory.path, 0o755)

        try asNobody {
            let reader = try Ledger.open(in: directory.data, access: .readOnly)
            #expect(try reader.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
            #expect(try reader.organisation.organisation(on: SampleSchool.today).people.count == 2)

            #expect(throws: LedgerError.self) {
                try Ledger.open(in: directory.data, access: .existing)
                    .write { try $0.setSchool(name: "别的学校", code: "BD") }
            }
            #expect(throws: LedgerError.directoryNotWritable(directory.data.path + "/new")) {
                try Ledger.open(
                    in: DataDirectory(path: directory.data.path + "/new"), access: .create)
            }
        }
    }

    @Test func readerOfAReadOnlyDirectorySeesWhatWaitsInTheLog() throws {
        let ledger = try Ledger.open(in: directory.data, access: .create)
        try SampleSchool(in: ledger).file()
        chmod(directory.path, 0o755)
        chmod(directory.data.path, 0o555)
        for ending in ["", "-wal", "-shm"] { chmod(directory.data.ledgerPath + ending, 0o444) }
        defer { chmod(directory.data.path, 0o755) }

        try asNobody {
            let reader = try Ledger.open(in: directory.data, access: .readOnly)
            #expect(try reader.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
        }
    }

    private func fill(_ data: DataDirectory) throws {
        try SampleSchool(in: try Ledger.open(in: data, access: .create)).file()
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}
