import Domain
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// A look at the same files checks no signature again, and a changed file is never answered for as it was.
@Suite struct ProvenSumsTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, principal: UnlockedKey

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        principal = try school.key(of: school.staffed.principal)
        try school.beginSemester()
        try school.listHomeVisits(by: owner)
    }

    private func proof(for key: UnlockedKey?) throws -> SumProof {
        try school.file.homeVisitSumProof(in: CareSchool.semester, for: key)
    }

    private func revision() throws -> CareRevision {
        try school.file.store.read { try CareRevision($0) }
    }

    /// As another program writes, which is none of ours.
    private func write(_ sql: String) throws {
        try DatabaseQueue(path: directory.data.carePath).write { try $0.execute(sql: sql) }
    }

    private func question(by key: UnlockedKey) -> ProvenSums.Question {
        .init(
            kind: .homeVisits, place: VisitedSemester(CareSchool.semester).name,
            asker: key.publicIdentity.signing)
    }

    @Test func whatWasFoundIsNotCheckedAgain() throws {
        #expect(try proof(for: principal) == .proven)
        let keys = try school.ledger.accounts.publicKeys()
        let ground = ProvenSums.Ground(revision: try revision(), keys: keys)
        var checks = 0
        func ask(_ key: UnlockedKey, on ground: ProvenSums.Ground) -> SumProof {
            school.file.sums.proof(of: question(by: key), on: ground) {
                checks += 1
                return .unsigned
            }
        }
        for _ in 0..<3 { #expect(ask(principal, on: ground) == .proven) }
        #expect(checks == 0)
        // Of somebody else nothing is known, nor of other keys in the ledger.
        #expect(ask(owner, on: ground) == .unsigned && checks == 1)
        let fewer = keys.filter { $0.key != owner.key.rawValue }
        let other = ProvenSums.Ground(revision: try revision(), keys: fewer)
        #expect(ask(principal, on: other) == .unsigned && checks == 2)
    }

    @Test func everyChangeIsAnotherRevision() throws {
        var seen = [try revision()]
        func expectNew() throws {
            let now = try revision()
            #expect(!seen.contains(now))
            #expect(try revision() == now)
            seen.append(now)
        }
        try school.file.take(
            .visited(3, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
            at: CareSchool.now)
        try expectNew()
        try write("UPDATE care_home_visit SET waiting = 0")
        try expectNew()
        let other = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        try other.signSums(by: owner, at: CareSchool.now)
        try expectNew()
        try write("DELETE FROM care_sum")
        try expectNew()
        // No entry is written, and nobody else writes.
        try school.file.signSums(by: owner, at: CareSchool.now)
        try expectNew()
    }

    @Test func noAnswerOutlivesWhatItRestsOn() throws {
        for _ in 0..<2 {
            #expect(try proof(for: principal) == .proven)
            #expect(try proof(for: nil) == .unsigned)
            let waiting = try DatabaseQueue(path: directory.data.carePath).read {
                try Int.fetchOne($0, sql: "SELECT waiting FROM care_home_visit")
            }
            try write("UPDATE care_home_visit SET waiting = 0")
            #expect(try proof(for: principal) == .changed)
            #expect(try proof(for: nil) == .changed)
            try write("UPDATE care_home_visit SET waiting = \(try #require(waiting))")
            #expect(try proof(for: principal) == .proven)
            try write("DELETE FROM care_sum")
            #expect(try proof(for: principal) == .unsigned)
            try school.file.signSums(by: owner, at: CareSchool.now)
        }
        #expect(try proof(for: principal) == .proven)
    }
}
