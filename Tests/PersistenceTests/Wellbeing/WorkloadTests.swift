import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The 工作量 in the ledger: under signatures, and as verification finds it.
@Suite struct WorkloadTests {
    private func take(
        _ step: WorkloadStep, on line: Workload.ID? = nil, as person: Person.ID,
        in ledger: Ledger
    ) async throws {
        let signer = try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
        try await ledger.workload.take(step, on: line, as: signer, at: SmallSchool.now)
    }

    private func entry(of person: Person.ID) -> WorkloadEntry {
        WorkloadEntry(person: person, kind: .homeVisit, day: day("2026-11-20"), amount: 2)
    }

    @Test func everybodySignsTheOwnWorkAndTheViceThatOfOthers() async throws {
        let school = try StaffedSchool()
        let (ledger, vice, leader) = (school.small.ledger, school.vicePrincipal, school.leader)
        try await take(.noted(entry(of: leader)), as: leader, in: ledger)
        try await take(.noted(entry(of: leader)), as: vice, in: ledger)
        await #expect(throws: WorkloadRefusal.notYours) {
            try await take(.noted(entry(of: vice)), as: leader, in: ledger)
        }
        let lines = try ledger.workload.lines()
        await #expect(throws: WorkloadRefusal.notYours) {
            try await take(
                .withdrawn(reason: "记错"), on: lines[0].id, as: school.office, in: ledger)
        }
        try await take(.withdrawn(reason: "记错"), on: lines[1].id, as: leader, in: ledger)
        #expect(try ledger.workload.lines().map(\.counts) == [true, false])
        #expect(try ledger.verify().faults == [])
    }

    @Test func nobodyUnknownHasWorked() async throws {
        let school = try StaffedSchool()
        await #expect(throws: WorkloadRefusal.noPerson) {
            try await take(
                .noted(entry(of: Person.ID(999))), as: school.vicePrincipal,
                in: school.small.ledger)
        }
    }

    @Test(arguments: [
        "UPDATE workload SET amount = 9", "UPDATE workload SET day = '2026-11-01'",
        "UPDATE workload SET withdrawn_for = 'x'", "DELETE FROM workload",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let ledger = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let school = try StaffedSchool(in: ledger)
        try await take(.noted(entry(of: school.leader)), as: school.leader, in: ledger)
        #expect(try ledger.verify().faults == [])
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in try db.execute(sql: sql) }
        #expect(try ledger.verify().faults != [])
    }
}
