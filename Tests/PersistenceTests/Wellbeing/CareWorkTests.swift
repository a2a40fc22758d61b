import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The 心理工作台账 in the ledger: under signatures, and as verification finds it.
@Suite struct CareWorkTests {
    private func take(
        _ step: CareWorkStep, on work: CareWork.ID? = nil, as person: Person.ID,
        in ledger: Ledger, minutes: Int = 0
    ) async throws {
        let signer = try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
        try await ledger.careWork.take(
            step, on: work, as: signer, at: SmallSchool.now.adding(seconds: minutes * 60))
    }

    private func entry(_ date: String, _ title: String = "心理健康周") -> CareWorkEntry {
        CareWorkEntry(kind: .schoolActivity, day: day(date), title: title, count: 900)
    }

    @Test func aPlanIsConfirmedAndAMistakeWithdrawnAndTheBookStillVerifies() async throws {
        let school = try StaffedSchool()
        let (ledger, vice) = (school.small.ledger, school.vicePrincipal)
        try await take(.noted(entry("2026-11-20")), as: vice, in: ledger)
        try await take(.noted(entry("2026-11-24")), as: vice, in: ledger, minutes: 1)
        let works = try ledger.careWork.works()
        #expect(works.map(\.isHeld) == [true, false])
        await #expect(throws: CareWorkRefusal.notYet) {
            try await take(
                .held(on: day("2026-11-24"), count: 1), on: works[1].id, as: vice, in: ledger)
        }
        try await take(
            .held(on: day("2026-11-23"), count: 870), on: works[1].id, as: vice, in: ledger,
            minutes: 2)
        try await take(
            .withdrawn(reason: "记错"), on: works[0].id, as: vice, in: ledger, minutes: 3)
        let after = try ledger.careWork.works()
        #expect(after.map(\.counts) == [false, true])
        #expect(after[1].isHeld)
        #expect(after[1].entry.count == 870)
        #expect(try ledger.verify().faults == [])
    }

    @Test func whoeverDoesNotKeepTheBookIsRefusedInTheTransaction() async throws {
        let school = try StaffedSchool()
        for person in [school.principal, school.office, school.leader] {
            await #expect(throws: CareWorkRefusal.notYours) {
                try await take(
                    .noted(entry("2026-11-20")), as: person, in: school.small.ledger)
            }
        }
        await #expect(throws: AccountRefusal.notSignedIn) {
            try await school.small.ledger.careWork.take(
                .noted(entry("2026-11-20")), on: nil, as: nil, at: SmallSchool.now)
        }
        #expect(try school.small.ledger.careWork.works() == [])
    }

    @Test(arguments: [
        "UPDATE care_work SET is_held = 0", "UPDATE care_work SET day = '2026-11-01'",
        "UPDATE care_work SET count = 901", "DELETE FROM care_work",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let ledger = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let school = try StaffedSchool(in: ledger)
        try await take(.noted(entry("2026-11-20")), as: school.vicePrincipal, in: ledger)
        #expect(try ledger.verify().faults == [])
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in try db.execute(sql: sql) }
        #expect(try ledger.verify().faults != [])
    }
}
