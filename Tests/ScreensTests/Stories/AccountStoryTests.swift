import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What a person does about signing in, accounts and rules.
@Suite struct AccountStoryTests {
    private func sitting(_ school: AccountSchool) throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.usual, ledger: school.ledger, as: nil)
        sitting.screen.askWhoSits()
        return sitting
    }

    private func signIn(
        _ sitting: WorkbenchSitting, as initials: String = "hm",
        _ passphrase: String = AccountSchool.passphrase
    ) async {
        sitting.type(initials)
        sitting.press(.enter)
        sitting.type(passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the passphrase is checked") {
            sitting.model.session.state == .signedIn || sitting.shows("口令不对")
        }
    }

    @Test func initialsAndPassphraseSignIn() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.expect("实验中学 · 校长 何敏")
        #expect(sitting.screen.entrance == nil)
    }

    @Test func aTypedPassphraseIsNeverDrawn() throws {
        let sitting = try sitting(AccountSchool())
        sitting.type("hm")
        sitting.press(.enter)
        for letter in AccountSchool.passphrase {
            sitting.type(String(letter))
            sitting.expect(not: "thr")
        }
    }

    @Test func aWrongPassphraseIsSaidAndTheFieldIsEmptyAgain() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting, "something else")
        sitting.expect("口令不对")
        sitting.expect(not: "•")
        #expect(sitting.model.session.state == .looking)
    }

    @Test func aSecondEnterStartsNoSecondTry() async throws {
        let school = try AccountSchool()
        let sitting = try sitting(school)
        sitting.type("hm")
        sitting.press(.enter)
        sitting.type("something else")
        sitting.host.handle(.key(.enter))
        sitting.host.handle(.key(.enter))
        await sitting.wait(until: "the answer") { sitting.shows("口令不对") }
        let tries = try school.ledger.journal.entries(limit: 100).count {
            if case .wrongPassphrase = $0.act { true } else { false }
        }
        #expect(tries == 1)
    }

    @Test func whoeverOnlyLooksReportsNothingWithoutSigningIn() throws {
        let sitting = try sitting(AccountSchool())
        sitting.press(.escape, .escape)
        sitting.expect("实验中学 · 只看")
        sitting.type("A")
        sitting.expect("还没有登录")
    }

    @Test func lockedKeysAreAskedForAndTheActionGoesOn() async throws {
        let school = try AccountSchool()
        let sitting = try sitting(school)
        await signIn(sitting)
        sitting.type("L")
        sitting.expect("何敏 (已锁)")
        var signed: Person.ID?
        sitting.screen.withSigner { signed = $0.person }
        #expect(signed == nil)
        sitting.expect("解锁")
        sitting.type(AccountSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "somebody signs") { signed != nil }
        #expect(signed == school.principal)
        sitting.expect(not: "已锁")
    }

    @Test func helpLiesOverThePageThatItTellsOf() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.openAccounts()
        sitting.press(.function(1))
        sitting.expect("帮助：按键与功能")
        sitting.press(.escape)
        sitting.expect("━ 账户与职务 ━")
    }

    @Test func givingUpTheUnlockingSignsNothing() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.type("L")
        var hasGivenUp = false
        sitting.screen.withSigner(orElse: { hasGivenUp = true }) { _ in
            Issue.record("nobody unlocked anything")
        }
        sitting.press(.escape)
        #expect(hasGivenUp)
        #expect(sitting.model.session.state == .locked)
    }

    @Test func keysAreLockedAfterTheMinutesOfTheRuleBook() async throws {
        let school = try AccountSchool()
        var now = SampleLedger.now
        let model = SchoolModel(ledger: school.ledger, clock: { now })
        let workbench = WorkbenchModel(school: model)
        try await workbench.session.signIn(
            school.principal, passphrase: Passphrase(AccountSchool.passphrase))
        now = now.adding(seconds: 14 * 60)
        workbench.passMinute()
        #expect(workbench.session.state == .signedIn)
        now = now.adding(seconds: 60)
        workbench.passMinute()
        #expect(workbench.session.state == .locked)
    }

    @Test func somethingSeenAndGoneIsToldInRedUntilItIsUnderstood() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.model.session.pretendLoss()
        sitting.screen.greet()
        sitting.expect("账簿缺失")
        sitting.press(.escape)
        sitting.expect("账簿缺失")
        sitting.press(.enter)
        sitting.expect(not: "账簿缺失")
        sitting.expect("账簿中有您见过的记录已缺失或被改动")
    }

    @Test func theAdministratorOpensAnAccountAndTheListShowsIt() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.openAccounts()
        sitting.type("n")
        sitting.type("slm")
        sitting.press(.enter, .tab, .tab)
        sitting.press(.space, .tab, .tab, .tab, .tab)
        sitting.type("seven tall pines")
        sitting.press(.tab)
        sitting.type("seven tall pines")
        sitting.press(.function(2))
        await sitting.wait(until: "the account is there") { sitting.shows("已为 孙立民 开户") }
        sitting.expect("安全办、网格长 G02")
    }

    @Test func passphrasesThatDifferOrAreWeakAreRefusedInWords() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.openAccounts()
        sitting.type("n")
        sitting.type("slm")
        sitting.press(.enter, .up, .up)
        sitting.press(.function(2))
        sitting.expect("请输入口令")
        sitting.type("short")
        sitting.press(.function(2))
        sitting.expect("太短：5 个字符")
    }

    @Test func aTeacherMaySeeNoAccountsAndChangeNoRules() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting, as: "zs")
        sitting.openAccounts()
        sitting.expect("须由系统管理员、校长来做")
        sitting.openRules()
        sitting.expect("只读")
        sitting.press(.enter)
        sitting.expect("须由安全办、分管副校长、校长来做")
    }

    @Test func aRuleIsRefusedInWordsAndThenSavedWithItsSource() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        sitting.openRules()
        sitting.press(.enter, .control("u"))
        sitting.type("7/3")
        sitting.press(.function(2))
        sitting.expect("天数应由小到大")
        sitting.press(.control("u"))
        sitting.type("5/10")
        sitting.press(.tab, .control("u"))
        sitting.type("县教办〔2026〕7号")
        sitting.press(.function(2))
        await sitting.wait(until: "it is saved") { sitting.shows("已保存") }
        sitting.expect("5/10")
        #expect(sitting.model.school.settings.generalDeadlines == [5, 10])
    }

    @Test func aClauseIsAddedAndTakenAwayAgain() async throws {
        let sitting = try sitting(AccountSchool())
        await signIn(sitting)
        let before = try sitting.model.school.ledger.rules.clauses().count
        sitting.openRules()
        sitting.type("2n")
        sitting.type("XF-77")
        sitting.press(.tab, .tab)
        sitting.type("县里补充的一条")
        sitting.press(.tab)
        sitting.type("县教办〔2026〕7号")
        sitting.press(.function(2))
        await sitting.wait(until: "it is saved") { sitting.shows("已保存") }
        #expect(try sitting.model.school.ledger.rules.clauses().count == before + 1)
    }

    @Test func theFirstAccountIsSetUpAndTheRecoveryKeyConfirmed() async throws {
        let school = try SmallSchool.founded(in: Ledger.inMemory(cost: .forTests))
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.usual, ledger: school.ledger, as: nil)
        sitting.screen.askWhoSits()
        sitting.type("hm")
        sitting.press(.down, .enter, .space, .tab, .tab, .tab, .tab, .tab)
        sitting.type("three brown hens")
        sitting.press(.tab)
        sitting.type("three brown hens")
        sitting.press(.function(2))
        await sitting.wait(until: "the key is shown") { sitting.shows("恢复密钥（只显示") }
        let key = try #require(
            sitting.picture.firstMatch(of: /([0-9A-Z]{4}-){8}([0-9A-Z]{4})/))
        sitting.press(.enter)
        sitting.expect("与密钥的最后一组不符")
        sitting.type(String(key.output.2))
        sitting.press(.enter)
        sitting.expect("校长 何敏")
    }
}
