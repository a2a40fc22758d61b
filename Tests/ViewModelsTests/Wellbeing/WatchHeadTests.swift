import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// Whoever has the list open lets the ledger know how far it has come, and is told of an older one.
@Suite struct WatchHeadTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        try school.open(by: school.key(of: school.psychologist))
        school.file.close()
    }

    private func openedWatch() async throws -> WatchModel {
        let watch = WatchModel(
            source: .directory(directory.data, machine: { CareSchool.now }),
            session: try await school.staffed.session(of: school.psychologist))
        watch.unlock()
        await watch.notingHead?.value
        return watch
    }

    /// Nobody has to unlock it: Today tells whoever reads cases, and nobody else.
    @Test func anOlderFileIsToldOnTodayWhileItIsLocked() async throws {
        let path = URL(fileURLWithPath: directory.data.carePath)
        let backup = try Data(contentsOf: path)
        func today(of person: Person.ID) async throws -> (TodayModel, WatchModel) {
            let session = try await school.staffed.session(of: person)
            let watch = WatchModel(
                source: .directory(directory.data, machine: { CareSchool.now }), session: session)
            return (TodayModel(session: session, watch: watch), watch)
        }
        try await openedWatch().close()
        let (same, sameWatch) = try await today(of: school.psychologist)
        #expect(!same.isListOlder)
        sameWatch.close()
        try backup.write(to: path)
        for person in [school.psychologist, school.second, school.staffed.principal] {
            let (today, watch) = try await today(of: person)
            #expect(watch.seal == .locked && today.isListOlder && today.remindsOfWatch)
            watch.close()
        }
        for person in [school.staffed.office, school.classTeacher] {
            let (today, watch) = try await today(of: person)
            #expect(!today.isListOlder)
            watch.close()
        }
        let (today, watch) = try await today(of: school.psychologist)
        let signer = try school.key(of: school.psychologist).signer
        try await school.ledger.write(as: signer) {
            try $0.note(.restored(reason: "没有更新的备份"), at: CareSchool.now)
        }
        watch.reload()
        today.reload()
        #expect(!today.isListOlder)
    }

    @Test func anOlderFileIsToldOnceItIsOpen() async throws {
        let path = URL(fileURLWithPath: directory.data.carePath)
        let backup = try Data(contentsOf: path)
        let first = try await openedWatch()
        #expect(first.isOpen && !first.isOlder)
        first.close()
        try backup.write(to: path)
        let second = try await openedWatch()
        #expect(second.isOpen && second.isOlder)
        let signer = try school.key(of: school.psychologist).signer
        try await school.ledger.write(as: signer) {
            try $0.note(.restored(reason: "没有更新的备份"), at: CareSchool.now)
        }
        second.reload()
        #expect(second.isOpen && !second.isOlder)
    }
}
