import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// How a sitting at the terminal ends.
@Suite struct SittingTests {
    /// Whatever still holds the models when the sitting ends.
    @Test func afterTheSittingEverythingStandsInTheFiles() async throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        try school.open(by: school.key(of: school.psychologist))
        let data = DataDirectory(path: directory.path + "/copied")
        try FileManager.default.createDirectory(
            atPath: data.path, withIntermediateDirectories: false)
        let ledger = try Ledger.open(in: directory.data, access: .existing, cost: .forTests)
        let session = SessionModel(
            school: SchoolModel(ledger: ledger, clock: { CareSchool.now }))
        try await session.signIn(
            school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase))
        let model = WorkbenchModel(
            school: session.school,
            care: .directory(directory.data, machine: { CareSchool.now }), session: session)
        model.follow()
        model.watch.unlock()
        let entry = try #require(model.watch.file).newestEntry()
        // Nobody else has them open.
        school.file.close()
        school.ledger.close()

        model.close()

        let left = try FileManager.default.contentsOfDirectory(atPath: directory.data.path)
        #expect(left.filter { $0.contains(".db-") }.isEmpty)
        for (from, to) in [
            (directory.data.carePath, data.carePath), (directory.data.ledgerPath, data.ledgerPath),
        ] { try FileManager.default.copyItem(atPath: from, toPath: to) }
        let copy = try Ledger.open(in: data, access: .existing)
        #expect(try copy.verify().faults == [])
        let file = try CareFile.open(in: data, beside: copy, access: .existing)
        #expect(try file.newestEntry() == entry && entry > 0 && file.verify().fault == nil)
        #expect(!model.watch.isOpen && session.unlockedKey == nil)
    }
}
