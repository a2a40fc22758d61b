/// Who may do what with accounts and offices.
public enum AccountAction: Hashable, Sendable {
    case create, disable, enable, reissueKey
    case giveOffice, endOffice
    case changeOwnPassphrase
    case changeRules
    /// The limits of the psychological watch.
    case changeCareRules
}

/// Why an act on accounts is refused.
public enum AccountRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only these offices may.
    case notYours([Office])
    case noSuchAccount
    case alreadyThere
    /// After the last day nobody gets an account or an office, or signs anything; whoever is to leave does not
    /// begin a school's accounts.
    case hasLeft(Day)
    case disabled
    case wrongPassphrase
    /// Seconds to wait after wrong passphrases.
    case tooManyTries(Int)
    /// The school has accounts already: only its administrator can make more.
    case schoolHasAccounts
    case wrongRecoveryKey
    /// Nobody could administer the school's accounts afterwards.
    case lastAdministrator
    /// The account was issued other keys since whoever acts signed in.
    case keyReplaced
    /// The sealed keys do not belong to the public key that the ledger names.
    case keysDoNotMatch
    case damaged
}

extension AccountAction {
    /// The offices of which one is needed; empty where everyone may.
    public var offices: [Office] {
        switch self {
        case .create, .disable, .enable, .reissueKey: [.administrator]
        case .giveOffice, .endOffice: [.administrator, .principal]
        case .changeOwnPassphrase: []
        case .changeRules: [.safetyOffice, .vicePrincipal, .principal]
        case .changeCareRules: [.psychologist, .vicePrincipal, .principal]
        }
    }

    /// Why a person with `offices` may not; nil where the person may.
    public func refusal(holding held: Set<Office>) -> AccountRefusal? {
        offices.isEmpty || !held.isDisjoint(with: offices) ? nil : .notYours(offices)
    }
}
