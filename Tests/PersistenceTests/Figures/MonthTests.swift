import Domain
import Persistence
import Security
import TestSupport
import Testing

/// 月报签字.
@Suite struct MonthTests {
    let school: StaffedSchool
    let month = ReportingPeriod(.month, around: SmallSchool.now.day, in: SchoolCalendar())

    init() throws {
        school = try StaffedSchool()
        try school.hazard(school.submitted)
    }

    private var ledger: Ledger { school.small.ledger }

    private func signer(_ person: Person.ID) throws -> Signer {
        try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }

    private func figures() throws -> PeriodFigures {
        try ledger.hazards.figuresNow(of: month.days, on: SmallSchool.now.day).school
    }

    private func sign(
        _ period: ReportingPeriod? = nil, as person: Person.ID, lastEvent: Int64? = nil
    ) async throws {
        let head = try ledger.journal.heads().hazardEvent
        try await ledger.months.sign(
            period ?? month, figures(), lastEvent: lastEvent ?? head, as: signer(person),
            at: SmallSchool.now)
    }

    @Test func principalSignsAndTheLedgerHolds() async throws {
        let heads = try ledger.journal.heads()
        try await sign(as: school.principal)
        let signed = try #require(try ledger.months.signatures(of: "2026-11").first)
        #expect(signed.person == school.principal)
        #expect(signed.heads.hazardEvent == heads.hazardEvent)
        #expect(signed.heads.hazardEventDigest == heads.hazardEventDigest)
        #expect(signed.figures == (try figures().digest))
        #expect(signed.proof.signature == .holds && signed.isStillThere)
        #expect(try ledger.months.signatures(of: "2026-10").isEmpty)
        #expect(try ledger.verify().holds)
    }

    @Test func whoeverHoldsNoOfficeOfTheSchoolIsRefused() async throws {
        for person in [school.finder, school.leader, school.repairer] {
            await #expect(throws: MonthRefusal.notYours(MonthSigning.offices)) {
                try await sign(as: person)
            }
        }
        #expect(try ledger.months.signatures().isEmpty)
    }

    @Test func monthThatHasNotBegunIsRefused() async throws {
        let next = month.stepped(by: 1, in: SchoolCalendar())
        await #expect(throws: MonthRefusal.notBegun) { try await sign(next, as: school.office) }
    }

    @Test func figuresThatHaveMovedAreNotSigned() async throws {
        let head = try ledger.journal.heads().hazardEvent
        try school.small.file("灭火器过期")
        await #expect(throws: MonthRefusal.figuresMoved) {
            try await sign(as: school.office, lastEvent: head)
        }
    }

    @Test func otherFiguresHaveAnotherDigest() throws {
        let before = try figures().digest
        try school.small.file("灭火器过期")
        #expect(try figures().digest != before)
    }

    @Test func signatureOfSomebodyWithoutTheOfficeDoesNotHold() async throws {
        let heads = try ledger.journal.heads()
        let signer = try signer(school.finder)
        try await ledger.write(as: signer) { transaction in
            try transaction.note(.monthSigned(month: "2026-11", heads), at: SmallSchool.now)
        }
        let report = try ledger.verify()
        #expect(report.firstEntry?.flaw == .notEntitled)
    }
}
