import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// What whoever has the first account of a school is told: they administer the others and no more.
@Suite struct FirstAccountStoryTests {
    private let sitting: WorkbenchSitting

    init() throws {
        let school = try SmallSchool(in: Ledger.inMemory(cost: .forTests))
        let accounts = school.ledger.accounts
        let passphrase = Passphrase(StaffedSchool.passphrase)
        _ = try accounts.create(
            first: school.teacher, passphrase: passphrase, offices: [], at: SmallSchool.now)
        sitting = try WorkbenchSitting(
            WorkbenchSitting.small, ledger: school.ledger, now: SmallSchool.now, as: nil)
        try sitting.model.session.take(
            accounts.signInNow(school.teacher, passphrase: passphrase, at: SmallSchool.now))
    }

    @Test func todaySaysThatOfficesAreMissingAndWhereTheyAreGiven() {
        sitting.type("0")
        sitting.expect("本校还没有人任安全办、分管副校长或校长")
        sitting.expect(":账户")
        sitting.expect(not: "今天没有到期")
    }

    @Test func todayIsSilentWhereSomebodyHoldsAnOffice() async throws {
        let staffed = try StaffedSchool()
        let sitting = try await staffed.sitting(as: staffed.principal)
        #expect(sitting.model.session.standing?.has(.administrator) ?? false)
        sitting.type("0")
        sitting.expect(not: "本校还没有人任")
    }

    @Test func theMapSaysWhichOfficeItTakesAndWhereItIsGiven() {
        sitting.type("1e")
        sitting.expect("! 须先任安全办、分管副校长、校长之一；在 :账户 里任职。")
    }

    @Test func nobodyOfTheRosterIsToldHowPeopleCome() {
        sitting.openAccounts()
        sitting.type("n")
        sitting.type("王小五")
        sitting.press(.function(2))
        sitting.expect("! 名册里没有这个人")
        sitting.expect("按 P")
    }

    /// Whoever makes the accounts need not wait for somebody else to enter whom they are for.
    @Test func whoeverAdministersEntersWhomAnAccountIsFor() async throws {
        sitting.type("1Pn")
        sitting.type("王小五")
        sitting.press(.function(2))
        await sitting.wait(until: "he is entered") { sitting.shows("已登记：王小五") }
        sitting.type("a")
        sitting.expect("需要由")
        sitting.type("o")
        sitting.expect("开户")
        sitting.expect("王小五")
    }

    @Test func commandThatGivesAnOfficeCanBeCopied() {
        for strings in [Strings.chinese, .english] {
            let told = strings.accountCommands.noOfficeYet
            #expect(told("张三").contains("account office 张三 safety-office --as 张三"))
            #expect(
                told("Li Si").contains("account office \"Li Si\" safety-office --as \"Li Si\""))
        }
    }
}
