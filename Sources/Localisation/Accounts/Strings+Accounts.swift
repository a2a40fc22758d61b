extension Strings {
    /// Who somebody is, and what stands in the header.
    public struct Accounts: Sendable {
        public var principal, vicePrincipal, safetyOffice, homeroomTeacher: String
        public var psychologist, administrator: String
        public var leader, deputy, member, staff: String
        /// After the name in the header.
        public var locked, looking: String
        public var menu: String
        /// Opens the menu with Alt.
        public var mnemonic: Character
        public var lock, shortLock, signOut, switchPerson, signIn: String
        public var changePassphrase, openAccounts, openRules: String
        /// With the name.
        public var signedIn, unlocked: @Sendable (String) -> String
        public var lockedNow, passphraseChanged: String
        public var noAccounts, notSignedIn, lockedRefusal, readOnly: String
        /// To whoever gives the offices that something takes; with these.
        public var takesOffice: @Sendable (String) -> String
    }

    /// Signing in, unlocking, and setting up the first account.
    public struct SignIn: Sendable {
        public var title, unlockTitle, person, passphrase, passphraseAgain: String
        public var oldPassphrase, newPassphrase: String
        public var submit, unlock, look, quit, personHint, passphraseHint: String
        public var checking: String
        public var waitSeconds: @Sendable (Int) -> String
        /// With the passphrase that the sample school's accounts share.
        public var practice: @Sendable (String) -> String
        public var choosePerson, typePassphrase, notTheSame: String
        public var lostTitle, lostText, lostLine, understood: String
        public var setUpTitle, setUpText, setUpSubmit, setUpPersonHint, offices, office: String
        public var administratorToo: String
        public var recoveryTitle, recoveryText, recoveryField, recoveryHint: String
        public var recoveryWrong, recoveryDone: String
        /// With the characters that it has, and those that it needs.
        public var tooShort: @Sendable (Int, Int) -> String
        public var repeated, containsName, wellKnown: String
    }

    /// The list of accounts and what can be done there.
    public struct AccountList: Sendable {
        public var title, person, offices, fingerprint, state, lastSignOut: String
        public var active, disabled, never, noAccount, empty, filter: String
        public var create, shortCreate, disable, enable, shortDisable, shortEnable: String
        public var reissue, shortReissue, giveOffice, endOffice, shortOffice, fromDay: String
        public var changeOwn, shortChangeOwn, close: String
        public var disableQuestion, enableQuestion: @Sendable (String) -> String
        public var reissueText: @Sendable (String) -> String
        public var change, give, end, dayHint, badDay, chooseOffice: String
        public var created, nowDisabled, nowEnabled, reissued: @Sendable (String) -> String
        public var officeGiven, officeEnded, officeNotHeld: @Sendable (String, String) -> String
        /// With the last day of whoever is to leave.
        public var officeGivenUntil: @Sendable (String, String, String) -> String
        /// Since which day that is so already.
        public var officeHeld: @Sendable (String, String, String) -> String
        /// Who holds which office, and the last day on which they do, as is entered already.
        public var officeEnds: @Sendable (String, String, String) -> String
        public var from, until: @Sendable (String) -> String
        public var initialHint: String
    }

    /// Why an act on accounts was not done.
    public struct AccountRefusals: Sendable {
        public var notSignedIn, noSuchAccount, alreadyThere: String
        /// With the last day.
        public var hasLeft: @Sendable (String) -> String
        public var disabled, wrongPassphrase: String
        /// With the offices that may.
        public var notYours: @Sendable (String) -> String
        public var tooManyTries: @Sendable (Int) -> String
        public var schoolHasAccounts, wrongRecoveryKey, lastAdministrator: String
        public var keyReplaced, keysDoNotMatch, damaged, unknownPerson, keyLocked: String
        public var listSeparator: String
    }
}
