import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The list of classes and the classes of activities in the ledger: signed, and as verification finds them.
@Suite struct SchoolClassLedgerTests {
    private let school: StaffedSchool
    private let directory: TemporaryDirectory
    private var ledger: Ledger { school.small.ledger }

    init() throws {
        directory = try TemporaryDirectory()
        school = try StaffedSchool(
            in: try Ledger.open(in: directory.data, access: .create, cost: .forTests))
    }

    private func signer(_ person: Person.ID) throws -> Signer {
        try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }

    private func add(_ names: String...) async throws {
        try await ledger.classes.take(
            names.map { .added(name: $0, from: day("2026-08-31")) },
            as: try signer(school.vicePrincipal), at: SmallSchool.now)
    }

    private func take(_ step: CareWorkStep, on work: CareWork.ID? = nil) async throws {
        try await ledger.careWork.take(
            step, on: work, as: try signer(school.vicePrincipal),
            at: SmallSchool.now.adding(seconds: 60))
    }

    /// An activity of the first two classes.
    private func noted() async throws -> CareWork {
        try await add("八(1)", "七(1)", "七(2)")
        let chosen = Set(try ledger.classes.classes().prefix(2).map(\.id))
        try await take(
            .noted(
                CareWorkEntry(
                    kind: .classActivity, day: day("2026-11-20"), title: "认识情绪", count: 0,
                    classes: chosen)))
        return try #require(try ledger.careWork.works().first)
    }

    @Test func classesAreListedInOrderAndEndOnTheirLastDay() async throws {
        try await add("八(1)", "七(2)", "七(1)")
        #expect(try ledger.classes.classes().map(\.name) == ["七(1)", "七(2)", "八(1)"])
        let last = try #require(try ledger.classes.classes().last)
        try await ledger.classes.take(
            [.ended(on: day("2026-11-30"))], on: last.id, as: try signer(school.vicePrincipal),
            at: SmallSchool.now)
        #expect(try ledger.classes.classes().last?.ends == day("2026-11-30"))
        #expect(try ledger.verify().faults == [])
    }

    @Test func whatCannotBeAClassIsRefusedInTheTransactionAndNothingOfTheRestStays() async throws {
        try await add("七(1)")
        await #expect(throws: SchoolClassRefusal.taken) { try await add("七(2)", "七（1）班") }
        #expect(try ledger.classes.classes().map(\.name) == ["七(1)"])
        let office = try signer(school.office)
        await #expect(throws: SchoolClassRefusal.notYours) {
            try await ledger.classes.take(
                [.added(name: "七(9)", from: day("2026-08-31"))], as: office,
                at: SmallSchool.now)
        }
    }

    @Test func classesJoinAndLeaveALineAndItStillVerifies() async throws {
        let work = try await noted()
        let all = try ledger.classes.classes().map(\.id)
        try await take(.reached([all[2]]), on: work.id)
        #expect(try ledger.careWork.works().first?.entry.classes == Set(all))
        try await take(.notReached([all[0]]), on: work.id)
        #expect(try ledger.careWork.works().first?.entry.classes == [all[1], all[2]])
        await #expect(throws: CareWorkRefusal.alreadyHeld) {
            try await take(.reached([all[2]]), on: work.id)
        }
        await #expect(throws: CareWorkRefusal.noClasses) {
            try await take(
                .noted(
                    CareWorkEntry(
                        kind: .classActivity, day: day("2026-11-20"), title: "认识情绪",
                        count: 0)))
        }
        #expect(try ledger.verify().faults == [])
    }

    @Test func aClassThatWasScreenedIsAClassOfTheSchoolOnce() async throws {
        try await add("七(1)")
        let writer = try signer(school.vicePrincipal)
        let batch = try await ledger.screening.take(
            [.begun(ScreeningEntry(instrument: "MHT", cutOff: "≥65", day: day("2026-10-12")))],
            on: nil, as: writer, at: SmallSchool.now)
        for name in ["七(1)班", "八(1)", "八(1)"] {
            try await ledger.screening.take(
                [.counted(ScreeningClass(name: name, due: 40, tested: 38))], on: batch,
                as: writer, at: SmallSchool.now)
        }
        let classes = try ledger.classes.classes()
        #expect(classes.map(\.name) == ["七(1)", "八(1)"])
        #expect(classes.last?.starts == day("2026-08-01"))
        #expect(try ledger.verify().faults == [])
    }

    @Test(arguments: [
        "UPDATE school_class SET name = '七(8)' WHERE id = 1",
        "UPDATE school_class SET ends = '2026-11-01'",
        "DELETE FROM care_work_class WHERE class_id = 2",
        "INSERT INTO care_work_class VALUES (1, 3), (1, 1)",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let work = try await noted()
        #expect(work.entry.classes.count == 2)
        #expect(try ledger.verify().faults == [])
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in
            try db.execute(sql: sql.replacing("INSERT INTO", with: "INSERT OR IGNORE INTO"))
        }
        #expect(try ledger.verify().faults != [])
    }
}
