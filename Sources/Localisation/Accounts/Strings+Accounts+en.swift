extension Strings {
    static let accountsEnglish = Accounts(
        principal: "principal", vicePrincipal: "vice principal", safetyOffice: "safety office",
        homeroomTeacher: "class teacher", psychologist: "psychologist",
        administrator: "administrator", leader: "grid leader", deputy: "deputy",
        member: "grid member", staff: "staff", locked: "locked", looking: "looking only",
        menu: "System", mnemonic: "Y", lock: "Lock", shortLock: "Lock", signOut: "Sign out",
        switchPerson: "Sign in as another person", signIn: "Sign in",
        changePassphrase: "Change your own passphrase", openAccounts: "Accounts and offices",
        openRules: "Rules", signedIn: { "Signed in: \($0)" }, unlocked: { "Unlocked: \($0)" },
        lockedNow: "Locked; the next signature asks for the passphrase.",
        passphraseChanged: "The passphrase is changed.",
        noAccounts: "The school has no accounts yet; set one up in the System menu first.",
        notSignedIn: "Nobody has signed in, so nothing can be signed.",
        lockedRefusal: "Locked; please type the passphrase first.",
        readOnly: "Opened for looking only; nothing can be changed.",
        takesOffice: { "Takes an office: \($0) (:accounts)." })

    static let signInEnglish = SignIn(
        title: "Sign in", unlockTitle: "Unlock", person: "Name", passphrase: "Passphrase",
        passphraseAgain: "Once more", oldPassphrase: "Present one", newPassphrase: "New one",
        submit: "Sign in", unlock: "Unlock", look: "Only look", quit: "Quit",
        personHint: "Name or pinyin initials; ↓ for the list",
        passphraseHint: "It is not shown; Enter submits",
        checking: "Checking the passphrase…",
        waitSeconds: { "Please wait \($0) s before another try." },
        practice: { "A school to practise in: every passphrase is \($0)" },
        choosePerson: "Please choose who you are.", typePassphrase: "Please type the passphrase.",
        notTheSame: "The two passphrases differ.", lostTitle: "Records are missing",
        lostText:
            "Records that you had seen when you last signed out are no longer in the ledger, or were changed. Somebody may have altered the data file, or an old backup was restored. Sign nothing more, tell the principal at once, and run wangge verify.",
        lostLine: "Records that you had seen are missing or changed: tell the principal at once.",
        understood: "Understood", setUpTitle: "Set up accounts",
        setUpText:
            "The school has no accounts yet. The first one administers the accounts and makes those of others. Esc only looks.",
        setUpSubmit: "Set up", setUpPersonHint: "From the roster, or a new name",
        offices: "Offices", office: "Office", administratorToo: "administrator, besides",
        recoveryTitle: "Recovery key (shown this once)",
        recoveryText:
            "Copy or print this key now and keep it in an envelope, split between principal and psychology lead. It alone opens accounts again when every administrator has lost the passphrase. The program does not keep it.",
        recoveryField: "Last group", recoveryHint: "Type its last four characters to confirm",
        recoveryWrong: "That is not its last group; compare with your copy.",
        recoveryDone: "Copied",
        tooShort: { "Too short: \($0) characters, at least \($1)." },
        repeated: "The same characters again and again are easy to guess.",
        containsName: "It contains a name of the person or the school.",
        wellKnown: "It is among the first that anybody tries.")

    static let accountListEnglish = AccountList(
        title: "Accounts and offices", person: "Name", offices: "Offices",
        fingerprint: "Fingerprint", state: "State", lastSignOut: "Last sign-out",
        active: "active", disabled: "disabled", never: "—", noAccount: "no account",
        empty: "There are no accounts yet.", filter: "Type to filter, pinyin initials too",
        create: "Create an account", shortCreate: "New", disable: "Disable the account",
        enable: "Enable the account", shortDisable: "Shut", shortEnable: "Open",
        reissue: "Re-issue the key", shortReissue: "Key", giveOffice: "Give an office",
        endOffice: "End an office", shortOffice: "Role", fromDay: "From",
        changeOwn: "Change your own passphrase", shortChangeOwn: "Passphrase", close: "Close",
        disableQuestion: {
            "Disable the account of \($0)? No signing in or signing any more; what was signed stays valid."
        },
        enableQuestion: { "Enable the account of \($0) again?" },
        reissueText: {
            "New keys for \($0): the old key signs nothing more, what it signed still verifies."
        },
        change: "Change", give: "give", end: "end", dayHint: "From this day on, like 2026-11-23",
        badDay: "Write a day like 11-23 or 2026-11-23.", chooseOffice: "Please choose an office.",
        created: { "\($0) has an account." }, nowDisabled: { "The account of \($0) is disabled." },
        nowEnabled: { "The account of \($0) is enabled." }, reissued: { "\($0) has new keys." },
        officeGiven: { "\($0): \($1)." }, officeEnded: { "\($0): no longer \($1)." },
        officeNotHeld: { "\($0) is no \($1); nothing was written." },
        officeGivenUntil: { "\($0): \($1), until the last day, \($2)." },
        officeHeld: { "\($0) is \($1) already, since \($2); nothing was written." },
        officeEnds: { "\($0) is \($1) until \($2), as entered before; nothing was written." },
        from: { "from \($0)" }, until: { "until \($0)" },
        initialHint: "Told in person; to be changed after the first sign-in")

    static let accountRefusalsEnglish = AccountRefusals(
        notSignedIn: "Please sign in first; opened to read only, this cannot be done.",
        noSuchAccount: "This person has no account.",
        alreadyThere: "This person has an account already.",
        hasLeft: {
            "This person is on the roll until \($0); take the leaving back on the page of people first."
        },
        disabled: "This account is disabled; ask the administrator.",
        wrongPassphrase: "Wrong passphrase.", notYours: { "Not with your office; \($0) may." },
        tooManyTries: { "Too many wrong passphrases; wait \($0) s." },
        schoolHasAccounts: "The school has accounts; its administrator makes more.",
        wrongRecoveryKey: "That is not the recovery key.",
        lastAdministrator: "Nobody could administer the accounts afterwards.",
        keyReplaced:
            "This account has new keys since you signed in; start again with the new passphrase.",
        keysDoNotMatch:
            "Alarm: the keys of this account are not those that the ledger names. Somebody may have exchanged them. Sign nothing, tell the principal at once.",
        damaged: "The keys of this account are damaged; the administrator can re-issue them.",
        unknownPerson: "There is no such person in the roster.",
        keyLocked: "The key is locked; please type the passphrase first.", listSeparator: ", ")
}
