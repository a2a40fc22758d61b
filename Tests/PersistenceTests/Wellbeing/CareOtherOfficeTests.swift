import Domain
import Security
import TestSupport
import Testing

@testable import Persistence

/// A key that was compared before its holder came to another office: what is refused for it says so.
@Suite struct CareOtherOfficeTests {
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine
    private var deputy: Person.ID { school.staffed.vicePrincipal }

    /// The deputy's key was compared; since then they are a psychology teacher as well.
    init() async throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        line = try school.open(by: owner)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.staffed.vicePrincipal, isHeld: true,
            from: CareSchool.now.day, as: school.key(of: school.staffed.principal).signer,
            at: CareSchool.now)
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    @Test func neitherAReaderNorASuccessorIsToldToBeOfNoSuchOffice() throws {
        #expect(throws: CareRefusal.comparedOtherwise([.psychologist])) {
            try record(.readerAdded(deputy, reason: "会商"))
        }
        #expect(throws: CareRefusal.comparedOtherwise([.psychologist])) {
            try record(.handedOver(to: deputy, reason: "产假"))
        }
        let key = try school.key(of: deputy)
        try school.file.acknowledge(
            deputy, fingerprint: key.publicIdentity.fingerprint, by: owner, at: CareSchool.now)
        try record(.readerAdded(deputy, reason: "会商"))
        #expect(try school.file.watchCase(line.id, for: owner).readers == [deputy])
    }

    @Test func whoeverHoldsNoSuchOfficeIsRefusedAsBefore() throws {
        #expect(throws: CareRefusal.readerMayNot) {
            try record(.readerAdded(school.classTeacher, reason: "会商"))
        }
        #expect(throws: CareRefusal.successorMayNot) {
            try record(.handedOver(to: school.staffed.principal, reason: "产假"))
        }
    }

    /// The same holds for whoever signs a correction as well.
    @Test func whoeverIsNamedCountsAsTheyWereCompared() throws {
        let held = try #require(
            try school.ledger.accounts.careReaders(on: CareSchool.now.day)
                .first { $0.person == deputy })
        func reader(_ offices: Set<Office>) -> CareReader {
            CareReader(
                person: held.person, key: held.key, identity: held.identity, offices: offices)
        }
        func rule(_ offices: Set<Office>) -> CareRefusal? {
            offices.isDisjoint(with: CareRules.seconders) ? .seconderMayNot : nil
        }
        let (claimed, other) = (reader([.psychologist]), reader([.safetyOffice]))
        #expect(throws: CareRefusal.comparedOtherwise([.psychologist])) {
            try CareFile.demand(other, claimed, rule)
        }
        for (known, claimed) in [(other, other), (other, nil), (nil, other), (nil, nil)]
            as [(CareReader?, CareReader?)]
        {
            #expect(throws: CareRefusal.seconderMayNot) {
                try CareFile.demand(known, claimed, rule)
            }
        }
        try CareFile.demand(claimed, other, rule)
        try CareFile.demand(nil, claimed, rule)
    }
}
