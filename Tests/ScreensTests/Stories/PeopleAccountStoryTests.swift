import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// `o` on the page of people: who is offered an account to make or to see, and what the others are told.
@Suite struct PeopleAccountStoryTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private var now: Moment { SmallSchool.now }

    /// With somebody in hand who has an account (`school.leader`) or has none.
    private func page(
        as person: Person.ID, _ language: Language, hasAccount: Bool
    ) async throws -> (WorkbenchSitting, PeoplePage) {
        let ledger = school.small.ledger
        let newcomer = try await ledger.write { ledger in
            try ledger.addPerson(
                name: "周敏", staffNumber: nil, position: "", officePhone: nil, initials: "zm")
        }
        let sitting = try await school.sitting(as: person, WorkbenchSitting.small, language)
        sitting.type("1P")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(hasAccount ? school.leader : newcomer)
        return (sitting, page)
    }

    private func binding(of page: PeoplePage) throws -> KeyBinding {
        try #require(page.keyBindings.first { $0.keys.contains(.character("o")) })
    }

    /// Somebody who is principal and does not administer the accounts.
    private func onlyPrincipal() async throws -> Person.ID {
        try await school.small.ledger.accounts.setOffice(
            .principal, of: school.repairer, isHeld: true, from: now.day,
            as: school.signer(school.principal), at: now)
        return school.repairer
    }

    @Test(arguments: Language.allCases)
    func administratorMakesAnAccountAndSeesOne(_ language: Language) async throws {
        let words = language.strings.people
        for hasAccount in [true, false] {
            let (_, page) = try await page(
                as: school.principal, language, hasAccount: hasAccount)
            let binding = try binding(of: page)
            #expect(binding.refusal == nil)
            #expect(binding.title == (hasAccount ? words.account : words.makeAccount))
        }
    }

    @Test(arguments: Language.allCases)
    func principalSeesAnAccountAndIsToldWhoMakesOne(_ language: Language) async throws {
        let principal = try await onlyPrincipal()
        let (_, there) = try await page(as: principal, language, hasAccount: true)
        #expect(try binding(of: there).refusal == nil)
        let (sitting, none) = try await page(as: principal, language, hasAccount: false)
        let names = AccountWords(strings: language.strings)
        #expect(
            try binding(of: none).refusal
                == names.sentence(for: AccountRefusal.notYours([.administrator])))
        sitting.type("o")
        #expect(sitting.screen.dialog is PeoplePage)
    }

    @Test func clerkIsToldOnlyOfThoseWhoMay() async throws {
        let names = AccountWords(strings: Language.chinese.strings)
        let (_, there) = try await page(as: school.office, .chinese, hasAccount: true)
        #expect(
            try binding(of: there).refusal
                == names.sentence(for: AccountRefusal.notYours([.administrator, .principal])))
        let (sitting, none) = try await page(as: school.office, .chinese, hasAccount: false)
        #expect(
            try binding(of: none).refusal
                == names.sentence(for: AccountRefusal.notYours([.administrator])))
        sitting.expect(not: "o 账户")
    }

    /// What comes next after an entry is offered as far as it may be done.
    @Test func clerkIsOfferedNoAccountAfterAnEntry() async throws {
        for (person, offersAccount) in [(school.office, false), (school.principal, true)] {
            let sitting = try await school.sitting(as: person)
            sitting.type("1Pn")
            sitting.type(offersAccount ? "吴静" : "周敏")
            sitting.press(.function(2))
            await sitting.wait(until: "the entry") { sitting.shows("a 网格  7 护导") }
            #expect(sitting.shows("o 开户") == offersAccount)
        }
    }

    /// Where one of them has an account and the other one gets one.
    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual])
    func twoOfOneNameStandWithTheirStaffNumbers(_ size: Size) async throws {
        let ledger = school.small.ledger
        let people = try await ledger.write { ledger in
            try ["T1011", "T1012"].map {
                try ledger.addPerson(
                    name: "周敏", staffNumber: $0, position: "教师", officePhone: nil,
                    initials: "zm")
            }
        }
        try await ledger.accounts.create(
            people[0], passphrase: Passphrase(StaffedSchool.passphrase), offices: [],
            as: school.signer(school.principal), at: now)
        let sitting = try await school.sitting(as: school.principal, size)
        sitting.openAccounts()
        sitting.expect("周敏 T1011")
        sitting.expect(not: "T1012")
        sitting.press(.escape)
        sitting.type("1P")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(people[1])
        sitting.type("o")
        #expect(sitting.screen.dialog is AccountsPage)
        sitting.expect("T1012")
    }
}
