import Domain
import Persistence
import TestSupport
import Testing

@testable import wangge

/// Whom a command means where two people are called the same.
@Suite struct NamesakeTests {
    @Test func aCommandTellsNamesakesApartByTheStaffNumber() throws {
        let small = try SmallSchool()
        let ledger = small.ledger
        let twins = try ledger.write { ledger in
            try ["T1", "T2"].map {
                try ledger.addPerson(
                    name: "张伟", staffNumber: $0, position: "", officePhone: nil, initials: "zw")
            }
        }
        var shared = SharedOptions()
        shared.at = SmallSchool.now
        let errand = AccountErrand(shared: shared, ledger: ledger)
        let people = try ledger.organisation.organisation(on: SmallSchool.now.day)
        func name(_ person: Person.ID) throws -> String {
            try errand.distinctName(of: #require(people.person(person)))
        }
        #expect(try twins.map(name) == ["张伟 T1", "张伟 T2"])
        #expect(try name(small.cook) == people.person(small.cook)?.name)
    }
}
