import Domain
import Persistence
import Security
import TestSupport

/// A small school whose principal 何敏 administers its accounts, and whose teacher has one too.
struct AccountSchool {
    static let passphrase = "three brown hens"

    let school: SmallSchool
    let principal: Person.ID

    var ledger: Ledger { school.ledger }

    init() throws {
        school = try SmallSchool.founded(in: Ledger.inMemory(cost: .forTests))
        let now = SampleLedger.now
        let people = try school.ledger.organisation.organisation(on: now.day).people
        guard let principal = people.first(where: { $0.name == "何敏" })?.id else {
            throw AccountRefusal.noSuchAccount
        }
        self.principal = principal
        let accounts = school.ledger.accounts
        let passphrase = Passphrase(Self.passphrase)
        _ = try accounts.create(
            first: principal, passphrase: passphrase, offices: [.principal], at: now)
        let key = try accounts.signInNow(principal, passphrase: passphrase, at: now).key
        try accounts.createNow(
            school.teacher, passphrase: passphrase, offices: [.homeroomTeacher], as: key.signer,
            at: now)
        key.lock()
    }
}
