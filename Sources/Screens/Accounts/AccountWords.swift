public import Domain
public import Localisation
public import Security
public import ViewModels

/// Offices, refusals and weaknesses in the words of a language.
public nonisolated struct AccountWords {
    let strings: Strings

    public init(strings: Strings) {
        self.strings = strings
    }

    public func name(of office: Office) -> String {
        let words = strings.accounts
        return switch office {
        case .principal: words.principal
        case .vicePrincipal: words.vicePrincipal
        case .safetyOffice: words.safetyOffice
        case .homeroomTeacher: words.homeroomTeacher
        case .psychologist: words.psychologist
        case .administrator: words.administrator
        }
    }

    func name(of role: GridRole) -> String {
        switch role {
        case .leader: strings.accounts.leader
        case .deputy: strings.accounts.deputy
        case .member: strings.accounts.member
        }
    }

    /// The one office that a person is known by: what decides most comes first.
    func title(of standing: Standing) -> String {
        let offices: [Office] = [.principal, .vicePrincipal, .safetyOffice, .psychologist]
        if let office = offices.first(where: standing.has) { return name(of: office) }
        if isIn(standing, .leader) { return name(of: .leader) }
        if standing.has(.administrator) { return name(of: .administrator) }
        if isIn(standing, .deputy) { return name(of: .deputy) }
        if standing.has(.homeroomTeacher) { return name(of: .homeroomTeacher) }
        return isIn(standing, .member) ? name(of: .member) : strings.accounts.staff
    }

    private func isIn(_ standing: Standing, _ role: GridRole) -> Bool {
        standing.grids[role]?.isEmpty == false
    }

    /// All offices and grids: 安全办、网格长 G03.
    public func titles(of standing: Standing, in organisation: Organisation) -> String {
        let offices = Office.allCases.filter(standing.has).map(name)
        let grids = GridRole.allCases.flatMap { role in
            (standing.grids[role] ?? []).compactMap { organisation.grid($0)?.code }.sorted()
                .map { name(of: role) + " " + $0 }
        }
        return (offices + grids).joined(separator: strings.accountRefusals.listSeparator)
    }

    public func sentence(for refusal: AccountRefusal) -> String {
        let words = strings.accountRefusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours(let offices):
            words.notYours(offices.map(name).joined(separator: words.listSeparator))
        case .noSuchAccount: words.noSuchAccount
        case .alreadyThere: words.alreadyThere
        case .hasLeft(let day): words.hasLeft(day.text)
        case .disabled: words.disabled
        case .wrongPassphrase: words.wrongPassphrase
        case .tooManyTries(let seconds): words.tooManyTries(seconds)
        case .schoolHasAccounts: words.schoolHasAccounts
        case .wrongRecoveryKey: words.wrongRecoveryKey
        case .lastAdministrator: words.lastAdministrator
        case .keyReplaced: words.keyReplaced
        case .keysDoNotMatch: words.keysDoNotMatch
        case .damaged: words.damaged
        }
    }

    public func sentence(for failure: AccountFailure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .rule(let refusal): RuleWords(strings: strings).sentence(for: refusal)
        case .calendar(let refusal): RuleWords(strings: strings).sentence(for: refusal)
        case .unknownPerson: strings.accountRefusals.unknownPerson
        case .keyLocked: strings.accountRefusals.keyLocked
        case .ledger(let error): strings.failures.sentence(for: error)
        }
    }

    func sentence(for refusal: SessionRefusal) -> String {
        let words = strings.accounts
        return switch refusal {
        case .noAccounts: words.noAccounts
        case .notSignedIn: words.notSignedIn
        case .locked: words.lockedRefusal
        case .readOnly: words.readOnly
        }
    }

    public func sentence(for weakness: PassphraseWeakness) -> String {
        let words = strings.signIn
        return switch weakness {
        case .tooShort(let count): words.tooShort(count, Passphrase.shortest)
        case .repeated: words.repeated
        case .containsName: words.containsName
        case .wellKnown: words.wellKnown
        }
    }
}
