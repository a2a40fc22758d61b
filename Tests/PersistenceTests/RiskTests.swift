import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Risk points in the ledger: under signatures, with their history, and as verification finds them.
@Suite struct RiskTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func signer(_ person: Person.ID, of ledger: Ledger? = nil) throws -> Signer {
        try (ledger ?? school.small.ledger).accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }

    private func entry(
        _ score: RiskScore = .matrix(likelihood: 3, severity: 4), level: ControlLevel = .grid
    ) -> RiskEntry {
        RiskEntry(
            place: school.small.kitchen, name: "灶间燃气", category: "RQ", danger: "爆燃",
            score: score, measures: "报警联动", responsible: school.leader, level: level,
            reviewDue: SmallSchool.now.day.adding(days: 20))
    }

    private func take(
        _ step: RiskStep, on risk: RiskPoint? = nil, seen: RiskPoint? = nil,
        as person: Person.ID, minutes: Int = 0
    ) async throws -> RiskPoint {
        let ledger = school.small.ledger
        let id = try await ledger.risks.take(
            step, on: risk?.id, seen: seen, as: signer(person),
            at: SmallSchool.now.adding(seconds: minutes * 60))
        return try #require(try ledger.risks.points().first { $0.id == id })
    }

    @Test func everyStepStaysInTheHistoryWithItsScoreAndItsActor() async throws {
        let ledger = school.small.ledger
        var risk = try await take(.identified(entry()), as: school.leader)
        #expect(risk.entry == entry())
        #expect(risk.assessor == school.leader)
        let lower = RiskScore.matrix(likelihood: 2, severity: 4)
        let next = SmallSchool.now.day.adding(days: 300)
        risk = try await take(
            .reviewed(lower, note: "已换软管", next: next), on: risk, as: school.office, minutes: 1)
        #expect(risk.entry.score == lower)
        #expect(risk.entry.reviewDue == next)
        risk = try await take(.closed(reason: "改用电灶"), on: risk, as: school.leader, minutes: 2)
        #expect(!risk.isOpen)
        risk = try await take(.reopened(reason: "复用"), on: risk, as: school.leader, minutes: 3)
        #expect(risk.isOpen)

        let history = try ledger.risks.history(of: risk.id)
        #expect(history.map(\.action) == [.identify, .review, .close, .reopen])
        #expect(history.map(\.score) == [entry().score, lower, lower, lower])
        #expect(history.map(\.note) == ["", "已换软管", "改用电灶", "复用"])
        #expect(
            history.map(\.actor) == [
                school.leader, school.office, school.leader, school.leader,
            ])
        let acts = try ledger.journal.entries(limit: 20)
        #expect(
            acts.contains { $0.act == .riskChanged(risk.id, .identified(entry())) && $0.isSigned })
        #expect(try ledger.verify().faults == [])
    }

    @Test func othersThanTheGridsLeaderAndTheOfficesAreRefused() async throws {
        await #expect(throws: RiskRefusal.notYours) {
            _ = try await take(.identified(entry()), as: school.repairer)
        }
        await #expect(throws: AccountRefusal.notSignedIn) {
            _ = try await school.small.ledger.risks.take(
                .identified(entry()), on: nil, seen: nil, as: nil, at: SmallSchool.now)
        }
        #expect(try school.small.ledger.risks.points() == [])
    }

    @Test func theColourDecidesWhoMustKeepItWhateverIsTyped() async throws {
        let red = entry(.matrix(likelihood: 5, severity: 5), level: .post)
        await #expect(throws: RiskRefusal.faulty([.levelTooLow(.school)])) {
            _ = try await take(.identified(red), as: school.office)
        }
    }

    @Test func theSecondOfTwoIsToldWhoWasFirst() async throws {
        let seen = try await take(.identified(entry()), as: school.leader)
        _ = try await take(.closed(reason: "拆除"), on: seen, seen: seen, as: school.office)
        await #expect(throws: RiskRefusal.changedMeanwhile(by: school.office)) {
            _ = try await take(
                .reviewed(entry().score, note: "维持", next: entry().reviewDue), on: seen,
                seen: seen, as: school.leader)
        }
    }

    @Test(arguments: [
        "UPDATE risk_point SET score = 'matrix 1 1'",
        "UPDATE risk_point SET closed_on = '2026-11-23'",
        "UPDATE risk_history SET note = 'x'", "DELETE FROM risk_history",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let ledger = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let other = try StaffedSchool(in: ledger)
        _ = try await ledger.risks.take(
            .identified(
                RiskEntry(
                    place: other.small.kitchen, name: "燃气", category: "RQ", danger: "爆燃",
                    score: .matrix(likelihood: 4, severity: 4), measures: "报警",
                    responsible: other.leader, level: .school,
                    reviewDue: SmallSchool.now.day.adding(days: 20))),
            on: nil, seen: nil, as: signer(other.office, of: ledger), at: SmallSchool.now)
        #expect(try ledger.verify().faults == [])
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in try db.execute(sql: sql) }
        #expect(try ledger.verify().faults != [])
    }
}
