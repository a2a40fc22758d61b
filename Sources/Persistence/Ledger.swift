public import Security

/// The school's ledger, `school.db`: every fact of the school that is not sealed.
///
/// Several processes of one host may hold it open; a commit of any of them reaches all.
public final class Ledger: Sendable {
    public enum Access: Sendable {
        /// Makes the directory and the file where they are missing.
        case create
        case existing
        case readOnly
    }

    public let organisation: OrganisationRepository
    public let campus: CampusRepository
    public let calendar: CalendarRepository
    public let hazards: HazardRepository
    public let accounts: AccountRepository
    public let journal: JournalRepository
    /// Nil for a ledger in memory.
    public let attachments: AttachmentStore?
    public let rules: RulesRepository
    public let duties: DutyRepository
    public let risks: RiskRepository
    public let classes: SchoolClassRepository
    public let careWork: CareWorkRepository
    public let screening: ScreeningRepository
    public let workload: WorkloadRepository
    public let talent: TalentRepository
    public let audit: AuditRepository
    public let months: MonthRepository
    private let file: LedgerFile

    /// `cost` says how hard passphrases are made to guess.
    public static func open(
        in directory: DataDirectory, access: Access, cost: PassphraseCost = .interactive
    ) throws(LedgerError) -> Ledger {
        Ledger(
            file: try LedgerFile.open(in: directory, access: access),
            attachments: AttachmentStore(in: directory), cost: cost)
    }

    /// An empty ledger that is gone with the last reference to it.
    public static func inMemory(
        cost: PassphraseCost = .interactive
    ) throws(LedgerError) -> Ledger {
        Ledger(file: try LedgerFile.inMemory(), attachments: nil, cost: cost)
    }

    private init(file: LedgerFile, attachments: AttachmentStore?, cost: PassphraseCost) {
        self.file = file
        self.attachments = attachments
        organisation = OrganisationRepository(file: file)
        campus = CampusRepository(file: file)
        calendar = CalendarRepository(file: file)
        hazards = HazardRepository(file: file)
        accounts = AccountRepository(file: file, cost: cost)
        journal = JournalRepository(file: file)
        rules = RulesRepository(file: file)
        duties = DutyRepository(file: file)
        risks = RiskRepository(file: file)
        classes = SchoolClassRepository(file: file)
        careWork = CareWorkRepository(file: file)
        screening = ScreeningRepository(file: file)
        workload = WorkloadRepository(file: file)
        talent = TalentRepository(file: file)
        audit = AuditRepository(file: file)
        months = MonthRepository(file: file)
    }

    public func hasSchool() throws(LedgerError) -> Bool {
        try file.read { db in try School.isKnown(db) }
    }

    /// Throws `LedgerError.gone` where the file was moved, deleted, replaced or overwritten since it was opened.
    public func demandInPlace() throws(LedgerError) {
        try file.read { _ in }
    }

    /// At the end of a sitting: what was committed stands in the file then, and nothing lies beside it, unless
    /// somebody else has it open. Nothing is read or written any more.
    public func close() {
        file.close()
    }

    /// Checks all that the ledger can prove of itself; says where it is, some times a second. Blocks
    /// the calling thread, for minutes where there are millions of events.
    public func verify(
        progress: (VerificationProgress) -> Void = { _ in }
    ) throws(LedgerError) -> VerificationReport {
        try LedgerVerification.run(file, attachments, progress)
    }

    /// One element soon after each commit, of this process or of another one on the same file;
    /// commits that follow each other closely may share one. Starts with no element.
    public func changes() -> any AsyncSequence<Void, Never> & Sendable {
        file.changes.subscribe()
    }

    /// Runs `body` in one transaction that no other writer comes between.
    ///
    /// What `signer` does in it is signed. Whatever `body` throws undoes everything and is rethrown; failures of the database come out
    /// as `LedgerError`. Blocks the calling thread.
    public func write<Value>(
        as signer: Signer? = nil, _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        try file.write(as: signer, body)
    }

    /// The same without blocking the calling thread.
    public func write<Value: Sendable>(
        as signer: Signer? = nil,
        _ body: @Sendable @escaping (LedgerTransaction) throws -> Value
    ) async throws -> Value {
        try await file.write(as: signer, body)
    }

    /// Runs `body` exactly like `write` and then undoes everything: what an import would do.
    public func rehearse<Value>(
        as signer: Signer? = nil, _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        try file.rehearse(as: signer, body)
    }
}
