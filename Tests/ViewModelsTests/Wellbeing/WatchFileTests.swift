import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// A list that has vanished, or whose file is damaged, is not taken for one that never was.
@Suite struct WatchFileTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        try school.open(by: school.key(of: school.psychologist))
    }

    private func watch(as person: Person.ID) async throws -> WatchModel {
        let session = try await school.staffed.session(of: person)
        return WatchModel(
            source: .directory(directory.data, machine: { CareSchool.now }), session: session)
    }

    private func remove() throws {
        for end in ["", "-wal", "-shm"] {
            try FileManager.default.removeItem(atPath: directory.data.carePath + end)
        }
    }

    @Test func aListThatHasVanishedIsNotBegunAnew() async throws {
        try remove()
        let watch = try await watch(as: school.psychologist)
        #expect(watch.seal == .missing && watch.refusalToOpen == .missing)
        #expect(watch.newShares() == nil)
        let standing = try #require(watch.session.standing)
        #expect(watch.reminders(for: standing) == nil)
        let today = TodayModel(session: watch.session, watch: watch)
        #expect(today.isListLost)
        try school.giveUpList()
        watch.reload()
        #expect(watch.seal == .notSetUp && watch.refusalToOpen == nil)
        #expect(try school.ledger.verify().faults == [])
    }

    @Test func onlyAPsychologyTeacherGivesTheListUp() throws {
        let lost = CareListStep.lost(reason: "硬盘损坏")
        for person in [school.staffed.principal, school.staffed.office, school.classTeacher] {
            let signer = try school.key(of: person).signer
            #expect(throws: CareRefusal.notYours) {
                try school.ledger.write(as: signer) { try $0.note(lost, at: CareSchool.now) }
            }
        }
        #expect(try school.ledger.journal.knowsCareList())
    }

    @Test func aDamagedFileIsLeftAsItIsAndSaysSo() async throws {
        let path = directory.data.carePath
        try remove()
        try Data("not a list".utf8).write(to: URL(fileURLWithPath: path))
        let watch = try await watch(as: school.psychologist)
        #expect(watch.seal == .unreadable(.ledger(.notALedger(path))))
        #expect(watch.refusalToOpen == .unreadable(.ledger(.notALedger(path))))
        #expect(watch.newShares() == nil)
        #expect(FileManager.default.contents(atPath: path) == Data("not a list".utf8))
    }

    @Test func whatIsPutBackOpensAgain() async throws {
        let (path, aside) = (directory.data.carePath, directory.data.path + "/aside")
        for end in ["", "-wal", "-shm"] {
            try FileManager.default.copyItem(atPath: path + end, toPath: aside + end)
        }
        try remove()
        let watch = try await watch(as: school.psychologist)
        #expect(watch.seal == .missing)
        for end in ["", "-wal", "-shm"] {
            try FileManager.default.copyItem(atPath: aside + end, toPath: path + end)
        }
        // Nobody touches a key.
        watch.passSecond()
        #expect(watch.seal == .locked && watch.refusalToOpen == nil)
    }

    /// What somebody does with the file while the list is open.
    enum Mishap: CaseIterable { case moved, deleted, replaced }

    private func meet(_ mishap: Mishap) throws {
        let (path, aside) = (directory.data.carePath, directory.data.path + "/aside")
        for end in ["", "-wal", "-shm"] {
            switch mishap {
            case .moved: try FileManager.default.moveItem(atPath: path + end, toPath: aside + end)
            case .deleted: try FileManager.default.removeItem(atPath: path + end)
            case .replaced:
                try FileManager.default.copyItem(atPath: path + end, toPath: aside + end)
                try FileManager.default.removeItem(atPath: path + end)
                try FileManager.default.moveItem(atPath: aside + end, toPath: path + end)
            }
        }
    }

    @Test(arguments: Mishap.allCases)
    func aFileThatGoesAwayLocksTheListAndNothingIsWrittenIntoIt(mishap: Mishap) async throws {
        let watch = try await watch(as: school.psychologist)
        watch.unlock()
        let id = try #require(watch.lines.first?.id)
        let before =
            try FileManager.default.attributesOfItem(
                atPath: directory.data.carePath + "-wal")[.size] as? Int
        try meet(mishap)
        let contact = CareContact(kind: .meeting, outcome: .steady, minutes: 10)
        let isDone = await watch.record(.contacted(contact), in: id)
        #expect(!isDone && !watch.isOpen && watch.lines.isEmpty)
        #expect(watch.session.unlockedKey == nil)
        if mishap == .replaced {
            #expect(watch.seal == .locked)
            #expect(watch.failure == .fileGone)
            try await watch.session.unlock(passphrase: Passphrase(StaffedSchool.passphrase))
            watch.unlock()
            #expect(watch.seal == .cases && watch.failure == .fileGone)
        } else {
            #expect(watch.seal == .missing && watch.refusalToOpen == .missing)
        }
        guard mishap == .moved else { return }
        let after =
            try FileManager.default.attributesOfItem(
                atPath: directory.data.path + "/aside-wal")[.size] as? Int
        #expect(after == before)
    }

    @Test func anOpenListIsLockedWithinASecondWithoutAnybodyTouchingIt() async throws {
        let watch = try await watch(as: school.psychologist)
        watch.unlock()
        try meet(.deleted)
        watch.passSecond()
        #expect(watch.seal == .missing && watch.session.unlockedKey == nil)
        #expect(watch.lines.isEmpty && watch.counts == nil)
    }

    @Test func theSchoolsLedgerIsNotWrittenWhereItWasNot() async throws {
        let path = directory.data.path + "/school.db"
        let signer = try school.key(of: school.psychologist).signer
        try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
        #expect(throws: LedgerError.gone(path)) { try school.ledger.journal.knowsCareList() }
        #expect(throws: LedgerError.gone(path)) {
            try school.ledger.write(as: signer) { try $0.note(.begun, at: CareSchool.now) }
        }
    }

    /// SQLite would write the log of the file that was open over the backup.
    @Test func aBackupThatIsMovedIntoThePlaceOfTheOpenListStaysWhatItWas() async throws {
        let (path, aside) = (directory.data.carePath, directory.data.path + "/aside")
        let watch = try await watch(as: school.psychologist)
        #expect(FileManager.default.contents(atPath: path + "-wal") == Data())
        try FileManager.default.copyItem(atPath: path, toPath: aside)
        let backup = FileManager.default.contents(atPath: aside)
        watch.unlock()
        let id = try #require(watch.lines.first?.id)
        let contact = CareContact(kind: .meeting, outcome: .steady, minutes: 10)
        #expect(await watch.record(.contacted(contact), in: id))
        let log = FileManager.default.contents(atPath: path + "-wal")
        #expect(log?.isEmpty == false)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: aside, toPath: path)
        watch.passSecond()
        #expect(watch.seal == .locked && watch.failure == .fileGone)
        #expect(FileManager.default.contents(atPath: path) == backup)
        #expect(FileManager.default.contents(atPath: path + "-wal.replaced-1") == log)
        try await watch.session.unlock(passphrase: Passphrase(StaffedSchool.passphrase))
        watch.unlock()
        #expect(watch.seal == .cases && watch.lines.map(\.id) == [id])
        // Whoever finds out later does not take the log of the new file.
        #expect(school.file.isGone)
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(!FileManager.default.fileExists(atPath: path + "-wal.replaced-2"))
    }

    /// As `cp` does it: the file is the same, what stands in it is not.
    @Test func aBackupThatIsCopiedIntoTheOpenListLocksIt() async throws {
        let path = directory.data.carePath
        let watch = try await watch(as: school.psychologist)
        watch.unlock()
        let id = try #require(watch.lines.first?.id)
        // Whoever opens the list brings its log into the file, which alarms nobody.
        func bringIn() throws {
            _ = try CareFile.open(in: directory.data, beside: school.ledger, access: .existing)
        }
        try bringIn()
        let backup = FileManager.default.contents(atPath: path)
        try school.file.note(.list, by: school.key(of: school.second), at: CareSchool.now)
        try bringIn()
        watch.reload()
        #expect(watch.isOpen && FileManager.default.contents(atPath: path) != backup)
        let contact = CareContact(kind: .meeting, outcome: .steady, minutes: 10)
        #expect(await watch.record(.contacted(contact), in: id))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: #require(backup))
        try file.close()
        // Another program of ours notices as well, whoever is the first.
        #expect(school.file.isGone)
        school.file.closeIfOverwritten()
        watch.passSecond()
        #expect(watch.seal == .locked && watch.failure == .fileGone)
        #expect(watch.session.unlockedKey == nil)
        #expect(FileManager.default.contents(atPath: path) == backup)
        #expect(FileManager.default.fileExists(atPath: path + "-wal.replaced-1"))
        try await watch.session.unlock(passphrase: Passphrase(StaffedSchool.passphrase))
        watch.unlock()
        #expect(watch.seal == .cases && watch.lines.map(\.id) == [id])
    }

    @Test func aListThatIsOnlyTakenAwayKeepsItsLogForItsReturn() async throws {
        let (path, aside) = (directory.data.carePath, directory.data.path + "/aside")
        let watch = try await watch(as: school.psychologist)
        watch.unlock()
        let log = FileManager.default.contents(atPath: path + "-wal")
        try FileManager.default.moveItem(atPath: path, toPath: aside)
        watch.passSecond()
        #expect(watch.seal == .missing)
        #expect(FileManager.default.contents(atPath: path + "-wal") == log)
        try FileManager.default.moveItem(atPath: aside, toPath: path)
        watch.reload()
        #expect(watch.seal == .locked)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal.replaced-1"))
    }

    @Test func theLogOfTheLedgerIsNotLeftBesideAnotherFile() throws {
        let path = directory.data.ledgerPath
        #expect(try school.ledger.journal.knowsCareList())
        try FileManager.default.removeItem(atPath: path)
        try Data("a backup".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.gone(path)) { try school.ledger.journal.knowsCareList() }
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(FileManager.default.fileExists(atPath: path + "-wal.replaced-1"))
        #expect(FileManager.default.contents(atPath: path) == Data("a backup".utf8))
    }

    /// An older program has begun it: the ledger learns of it from whoever opens the list next.
    @Test func theLedgerLearnsOfAListThatWasThereBefore() async throws {
        try school.giveUpList()
        let watch = try await watch(as: school.psychologist)
        watch.unlock()
        #expect(watch.seal == .cases)
        #expect(try school.ledger.journal.knowsCareList())
    }

    /// Both people hold shares that open it, whatever the other file has to say.
    @Test func aListThatWasBegunIsToldAsBegunThoughTheLedgerCannotBeWritten() throws {
        try school.giveUpList()
        let reading = try Ledger.open(in: directory.data, access: .readOnly)
        let key = try school.key(of: school.psychologist)
        let file = try CareFile.inMemory(beside: reading)
        let shares = try file.setUp(by: key, at: CareSchool.now)
        #expect(try file.isSetUp())
        #expect(try file.drill(shares, at: CareSchool.now).total == 0)
        #expect(throws: LedgerError.self) {
            try file.noteBegun(by: key, at: CareSchool.now)
        }
        try file.publish([], by: key, at: CareSchool.now)
    }

    /// Trouble that may pass, or that of the other file, asks for no backup over a healthy list.
    @Test func onlyADamagedListAsksForItsBackup() {
        #expect(CareFailure.ledger(.damaged("/data/care.db")).isDamage)
        #expect(CareFailure.ledger(.notALedger("/data/care.db")).isDamage)
        #expect(!CareFailure.ledger(.damaged("/data/school.db")).isDamage)
        #expect(!CareFailure.ledger(.other("disk I/O error")).isDamage)
        #expect(CareFailure.ledger(.other("disk I/O error")).isUnclear)
        #expect(!CareFailure(CancellationError()).isDamage)
    }
}
