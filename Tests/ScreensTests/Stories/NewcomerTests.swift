import Domain
import Localisation
import Persistence
import Security
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What stands in the way of an account for whom nobody chose.
@Suite struct NewcomerTests {
    private let suggestions: AccountSuggestions
    private let strings = Strings.chinese

    /// 何敏, 张三 and Wang Yi have accounts; two of the name 王芳 have none.
    init() throws {
        let school = try AccountSchool()
        let people = try school.ledger.write { ledger in
            try ["王芳", "王芳", "Wang Yi"].map {
                try ledger.addPerson(
                    name: $0, staffNumber: nil, position: "", officePhone: nil, initials: "")
            }
        }
        let accounts = school.ledger.accounts
        let key = try accounts.signInNow(
            school.principal, passphrase: Passphrase(AccountSchool.passphrase),
            at: SampleLedger.now
        ).key
        defer { key.lock() }
        try accounts.createNow(
            people[2], passphrase: Passphrase(AccountSchool.passphrase), offices: [],
            as: key.signer, at: SampleLedger.now)
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.usual, ledger: school.ledger, as: nil)
        suggestions = AccountSuggestions(school: sitting.model.school, strings: strings)
    }

    @Test(arguments: ["何敏", "张 三", "Wang Yi", "wangyi "])
    func whoHasOneIsTold(_ text: String) {
        #expect(suggestions.refusal(ofNewcomer: text) == strings.accountRefusals.alreadyThere)
    }

    @Test(arguments: ["", " ", "王芳"])
    func whoIsNotMeantYetIsToBeChosen(_ text: String) {
        #expect(suggestions.refusal(ofNewcomer: text) == strings.signIn.choosePerson)
    }

    @Test func whoIsOnNoRosterIsTold() {
        #expect(suggestions.refusal(ofNewcomer: "Yi Wang") == strings.report.unknownFinder)
    }
}
