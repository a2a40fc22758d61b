/// One line of the journal: who did what that is no event of a hazard.
public struct JournalEntry: Hashable, Sendable, Identifiable {
    /// Counts from 1.
    public let id: Int64
    public let at: Moment
    /// Nil for what nobody had signed in for.
    public let actor: Person.ID?
    public let act: JournalAct
    public let isSigned: Bool

    public init(id: Int64, at: Moment, actor: Person.ID?, act: JournalAct, isSigned: Bool) {
        self.id = id
        self.at = at
        self.actor = actor
        self.act = act
        self.isSigned = isSigned
    }
}

/// What the journal records.
public enum JournalAct: Hashable, Sendable {
    /// The recovery key was printed; its public half, hexadecimal.
    case recoveryKeySet(publicKey: String)
    case accountCreated(Person.ID)
    /// New keys; `recovery` is the recovery key's signature under them where it was used, else empty.
    case keyIssued(Person.ID, IssuedKey, recovery: String = "")
    case passphraseChanged(Person.ID)
    case accountDisabled(Person.ID)
    case accountEnabled(Person.ID)
    case officeGiven(Person.ID, Office, from: Day)
    /// `on` is the last day in force.
    case officeEnded(Person.ID, Office, on: Day)
    /// What was to begin on that day or later never was.
    case officeTakenBack(Person.ID, Office, from: Day)
    case signedIn(Person.ID)
    /// With the heads of both logs at that moment.
    case signedOut(Person.ID, LogHeads)
    case wrongPassphrase(Person.ID)
    /// A rule that varies by county, with where the new value comes from.
    case ruleChanged(name: String, value: String, source: String)
    /// A clause of the guide; an empty text takes it from the table.
    case clauseChanged(code: String, field: String, text: String, source: String)
    case categoryChanged(code: String, name: String, englishName: String, source: String)
    case calendarChanged(CalendarChange)
    /// The month's page was signed, with the heads of both logs as printed on it, and the digest of
    /// its figures.
    case monthSigned(month: String, LogHeads, figures: String = "")
    case imported(what: String, file: String, rows: Int)
    case exported(what: String, rows: Int)
    /// A change to people, grids or places, in words.
    case organisationChanged(String)
    /// What was done to the roll of the staff on screen; a roster that is brought in is one `imported`.
    case roll(RollAct)
    case grid(GridAct)
    case duty(DutyAct)
    case pledge(PledgeAct)
    /// What was done to a risk point.
    case riskChanged(RiskPoint.ID, RiskStep)
    /// What was done to a line of the 心理工作台账, which names no pupil.
    case careWork(CareWork.ID, CareWorkStep)
    /// What was done to the list of classes.
    case schoolClass(SchoolClass.ID, SchoolClass.Step)
    /// What was done to the 工作量: whose and which kind, and no pupil.
    case workload(Workload.ID, WorkloadStep)
    /// What was done to the 人才库.
    case talent(TalentMember.ID, TalentStep)
    case instrumentChanged(ScreeningInstrument)
    /// What was done to a 普查: numbers of classes.
    case screening(ScreeningBatch.ID, ScreeningStep)
    /// What happened to the sealed list as a whole.
    case careList(CareListStep)
}

/// The public keys of a person, as the journal keeps them: hexadecimal.
public struct IssuedKey: Hashable, Sendable {
    public let id: Int64
    public let signing: String
    public let reading: String

    public init(id: Int64, signing: String, reading: String) {
        self.id = id
        self.signing = signing
        self.reading = reading
    }
}

/// Where the two logs end: the number and the digest (hexadecimal) of the last entry of each.
public struct LogHeads: Hashable, Sendable {
    public let hazardEvent: Int64
    public let hazardEventDigest: String
    public let journal: Int64
    public let journalDigest: String

    public init(
        hazardEvent: Int64, hazardEventDigest: String, journal: Int64, journalDigest: String
    ) {
        self.hazardEvent = hazardEvent
        self.hazardEventDigest = hazardEventDigest
        self.journal = journal
        self.journalDigest = journalDigest
    }
}
