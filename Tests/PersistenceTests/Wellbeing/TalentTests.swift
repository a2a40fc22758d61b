import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The 人才库, and who took part in what, in the ledger: under signatures, and as verification finds it.
@Suite struct TalentTests {
    private func signer(_ person: Person.ID, in ledger: Ledger) throws -> Signer {
        try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }

    private func take(
        _ step: TalentStep, on member: TalentMember.ID? = nil, as person: Person.ID,
        in ledger: Ledger
    ) async throws {
        try await ledger.talent.take(
            step, on: member, as: signer(person, in: ledger), at: SmallSchool.now)
    }

    private let guest = TalentMember.Who.outsider(name: "何静澜", school: "县医院")

    private func term(_ starts: String, _ role: TalentRole = .partTime) -> TalentTerm {
        TalentTerm(
            starts: day(starts), role: role, qualifications: [.degree, .training],
            certificate: "心 0412", trainingHours: 72)
    }

    @Test func whatSomebodyIsStaysFromDayToDayAndTheBookVerifies() async throws {
        let school = try StaffedSchool()
        let (ledger, vice) = (school.small.ledger, school.vicePrincipal)
        try await take(.joined(.staff(school.leader), term("2026-09-01")), as: vice, in: ledger)
        try await take(.joined(guest, term("2026-09-01")), as: vice, in: ledger)
        let members = try ledger.talent.members()
        #expect(members.map(\.who) == [.staff(school.leader), guest])
        try await take(
            .revised(term("2026-10-08", .fullTime)), on: members[0].id, as: vice, in: ledger)
        // Corrected: it stands in place of what was noted for the same day.
        try await take(
            .revised(term("2026-10-08", .leadingTeacher)), on: members[0].id, as: vice,
            in: ledger)
        try await take(
            .left(on: day("2026-11-01"), reason: "调走"), on: members[1].id, as: vice, in: ledger)
        let pool = TalentPool(try ledger.talent.members())
        #expect(pool.inForce(on: day("2026-10-07")).map(\.term.role) == [.partTime, .partTime])
        #expect(pool.inForce(on: day("2026-11-02")).map(\.term.role) == [.leadingTeacher])
        #expect(pool.members[0].terms.count == 2)
        #expect(pool.members[1].leaving?.reason == "调走")
        #expect(try ledger.verify().faults == [])
    }

    @Test func theRulesAreAskedInTheTransaction() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        for person in [school.principal, school.office, school.leader] {
            await #expect(throws: TalentRefusal.notYours) {
                try await take(.joined(guest, term("2026-09-01")), as: person, in: ledger)
            }
        }
        await #expect(throws: TalentRefusal.noPerson) {
            try await take(
                .joined(.staff(Person.ID(999)), term("2026-09-01")), as: school.vicePrincipal,
                in: ledger)
        }
        try await take(.joined(guest, term("2026-09-01")), as: school.vicePrincipal, in: ledger)
        await #expect(throws: TalentRefusal.alreadyIn) {
            try await take(
                .joined(guest, term("2026-10-01")), as: school.vicePrincipal, in: ledger)
        }
        #expect(try ledger.talent.members().count == 1)
    }

    @Test func whoTookPartStandsBesideTheLineAndIsKnown() async throws {
        let school = try StaffedSchool()
        let (ledger, vice) = (school.small.ledger, school.vicePrincipal)
        try await take(.joined(guest, term("2026-10-01")), as: vice, in: ledger)
        let member = try #require(try ledger.talent.members().first).id
        let meeting = CareMeeting(
            host: "云溪小学", tenthsOfHours: 25,
            participants: [.outsider(member), .staff(school.leader)],
            services: [.lecture, .supervision])
        func note(_ date: String) async throws {
            let entry = CareWorkEntry(
                kind: .clusterVisit, day: day(date), title: "座谈", count: 14)
            try await ledger.careWork.take(
                [.noted(entry), .detailed(.meeting(meeting))], on: nil,
                as: signer(vice, in: ledger), at: SmallSchool.now)
        }
        await #expect(throws: CareWorkRefusal.unknownParticipant) { try await note("2026-09-30") }
        #expect(try ledger.careWork.works() == [])
        try await note("2026-11-20")
        #expect(try ledger.careWork.works().map(\.meeting) == [meeting])
        #expect(try ledger.verify().faults == [])
    }

    @Test(arguments: [
        "UPDATE talent_term SET training_hours = 90", "DELETE FROM talent_term",
        "UPDATE talent_member SET last_day = '2026-11-01'",
        "UPDATE talent_member SET name = '别人'",
        "UPDATE care_work SET details = '[\"opening\",\"240\"]'",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let ledger = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let school = try StaffedSchool(in: ledger)
        try await take(.joined(guest, term("2026-09-01")), as: school.vicePrincipal, in: ledger)
        let entry = CareWorkEntry(
            kind: .roomOpening, day: day("2026-11-20"), title: "", count: 3)
        try await ledger.careWork.take(
            [.noted(entry), .detailed(.opening(tenthsOfHours: 20))], on: nil,
            as: signer(school.vicePrincipal, in: ledger), at: SmallSchool.now)
        #expect(try ledger.verify().faults == [])
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in try db.execute(sql: sql) }
        #expect(try ledger.verify().faults != [])
    }
}
