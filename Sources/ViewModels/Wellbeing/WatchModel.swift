public import Domain
public import Observation
import Persistence
import Security

/// The psychological watch at this terminal: its outside while it is locked, and the cases of whoever
/// has unlocked it. What was opened is let go of when it is locked again.
@Observable
public final class WatchModel {
    public enum Seal: Hashable, Sendable {
        /// No sealed file has been set up for this school.
        case notSetUp
        /// There is one by the school's ledger, and its file is not where it was.
        case missing
        /// There is a file that cannot be read.
        case unreadable(CareFailure)
        /// There is one, and it is locked.
        case locked
        /// Opened by a psychology teacher or the principal: the cases that their keys open.
        case cases
        /// Opened by a class teacher: codes and instructions.
        case instructions
    }

    /// An identity that is on the screen for a minute.
    public struct Revealed: Hashable, Sendable {
        public let line: CaseLine
        public let pupil: PupilIdentity
        public let until: Moment
    }

    public internal(set) var seal: Seal
    /// As everybody may know them; nil before a psychology teacher has opened the list.
    public internal(set) var counts: PublicWatchCounts?
    /// Contacts due today, and overdue, of all cases together.
    public private(set) var due = PublicDue(due: 0, overdue: 0, beside: [])
    /// How many home visits this semester needs and has left; nil where nobody is listed.
    public internal(set) var homeVisitCount: OutstandingSum?
    /// How many second interviews each batch needs and has left.
    public internal(set) var interviewCounts: [ScreeningBatch.ID: OutstandingSum] = [:]
    /// That of the home visits is not as a psychology teacher has signed it.
    public internal(set) var isVisitSumChanged = false
    public internal(set) var areInterviewSumsChanged = false
    /// With the offices for which the own key was compared; nil while it is locked.
    public internal(set) var ownStanding: Standing?
    public internal(set) var lines: [CaseLine] = []
    /// What is still counted of own cases that were destroyed.
    var past: PastCases?
    /// Whether whoever has opened an empty list has worked at cases that somebody else leads by now.
    public internal(set) var hasSuccessor = false
    /// How many cases there are that should have opened and did not.
    public internal(set) var missingCases = 0
    /// The case in hand once it was taken: nothing of a case is opened by moving past it.
    public internal(set) var detail: WatchCase?
    /// What whoever sits here is told out of the cases of others.
    public internal(set) var told = CareTold.nothing
    /// How far the keys of a reader have come who is told sentences alone; nil for everybody else.
    public internal(set) var comparison: Comparison?
    /// Somebody has taken an entry out of the file.
    public internal(set) var isChainBroken = false
    /// An older copy of the file lies in its place.
    public internal(set) var isOlder = false
    @ObservationIgnored var notingHead: Task<Void, Never>?
    public internal(set) var revealed: Revealed?
    /// Who of a 普查 is to be interviewed.
    var screening = OpenedScreening()
    /// Who is to be visited at home.
    var homeVisits = OpenedHomeVisits()
    /// Whatever shows one of them.
    @ObservationIgnored weak var listPage: (any SealedListPage)?
    /// Who looked, while the page of the log is shown.
    var log = CareLog()
    @ObservationIgnored var isLogShown = false
    /// The file went away while the list was open, which nobody who has unlocked it since was told.
    @ObservationIgnored var hasLostFile = false
    /// What the ledger said when it was looked at last whether whoever has opened the list may read it still.
    @ObservationIgnored var lookedAt: (revision: Int, day: Day)?
    @ObservationIgnored var readingLog: Task<Void, Never>?
    /// Whether the log is being read just now.
    public internal(set) var isReadingLog = false
    public var failure: CareFailure? {
        didSet { if failure?.isAboutGoneFile == true { letGoOfGoneFile() } }
    }
    public internal(set) var isWorking = false
    /// Whether a passphrase is tried just now.
    public internal(set) var isChecking = false
    public var isDetailOpen = false {
        didSet { if isDetailOpen { takeInHand() } }
    }
    public var detailScroll = 0
    public var filter = WatchFilter() {
        didSet { if filter != oldValue { select(at: selectedIndex) } }
    }
    /// What is left until it is locked for want of keys pressed; nil while it is locked.
    public private(set) var secondsUntilLock: Int?
    public private(set) var selected: CareCase.ID?

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored var file: CareFile?
    /// A file that is gone, until another is opened in its place: it knows which log beside that is its own.
    @ObservationIgnored var gone: CareFile?
    @ObservationIgnored let source: CareSource
    /// By which limits the lines were reckoned last, and which of them are own.
    @ObservationIgnored var reckoned: (limits: FollowUpLimits?, cases: Set<CareCase.ID>) = (nil, [])
    /// Cases whose opening stands in the log already since it was unlocked.
    @ObservationIgnored var noted: Set<CareCase.ID> = []
    @ObservationIgnored var opened = OpenedLines()
    @ObservationIgnored var tried = TriedBoxes()
    @ObservationIgnored var counted: CountedCalls?
    /// Cases that were opened to count what waits, as long as the keys are in hand.
    @ObservationIgnored var beside = OpenedLines()
    @ObservationIgnored var counting: Task<Bool, Never>?
    @ObservationIgnored var sorted = ShownLines()
    @ObservationIgnored private var summed = FromLines<PastSight, WatchSummary>()
    @ObservationIgnored private var handed = FromLines<HandoverSight, HandoverList?>()
    /// How often it was locked: what was opened before the last time is not shown after it.
    @ObservationIgnored private(set) var locks = 0
    /// Where the chosen case stood last: every key asks for it many times.
    @ObservationIgnored private var lastIndex = 0

    /// After so many seconds without a key it is locked.
    public static let idleSeconds = 180

    public init(source: CareSource, session: SessionModel) {
        (self.source, self.session) = (source, session)
        seal = .notSetUp
        session.nameKeeper = self
        openFile()
        reload()
    }

    public var isOpen: Bool { seal == .cases || seal == .instructions }

    /// Whether the list is gone, or cannot be read.
    public var isLost: Bool {
        switch seal {
        case .missing, .unreadable: true
        case .notSetUp, .locked, .cases, .instructions: false
        }
    }

    /// Whether there is a list that can be read, locked or not.
    public var hasList: Bool { isOpen || seal == .locked }

    public var today: Day { session.school.now.day }

    /// Whether whoever has unlocked it answers for the whole and leads no case: the principal.
    public var seesSchool: Bool {
        ownStanding.map { $0.has(.principal) && !$0.has(.psychologist) } ?? false
    }

    /// Those that the filter leaves, the most urgent first.
    public var shown: ShownCases { sorted.cases(of: lines, filter, on: today) }

    /// Whose they are, in the same order.
    public var order: ShownOrder { sorted.order(of: lines, filter, on: today) }

    /// Whether there is none at all, whatever the filter leaves.
    public var hasNoCases: Bool { lines.isEmpty }

    /// Of all that were opened, whatever the filter leaves.
    public var summary: WatchSummary {
        summed.value(of: lines, PastSight(day: today, past: past)) {
            WatchSummary(lines, of: ownStanding?.person, past: past, on: today)
        }
    }

    /// Who keeps watch in the holiday that is near; nil where none is.
    func handover(by clock: FollowUpClock) -> HandoverList? {
        let sight = HandoverSight(day: today, clock: clock)
        return handed.value(of: lines, sight) { HandoverList(lines, on: today, clock: clock) }
    }

    public var selectedIndex: Int {
        let (cases, selected) = (order.cases, selected)
        if cases.indices.contains(lastIndex), cases[lastIndex] == selected { return lastIndex }
        guard let selected else { return 0 }
        lastIndex = cases.firstIndex(of: selected) ?? 0
        return lastIndex
    }

    /// Whose row the pointer is on.
    var selectedCase: CareCase.ID? {
        let cases = order.cases
        return cases.isEmpty ? nil : cases[selectedIndex]
    }

    public var selectedLine: CaseLine? {
        let shown = shown
        return shown.isEmpty ? nil : shown[selectedIndex]
    }

    public func select(at index: Int) {
        let shown = shown
        let index = min(max(0, index), max(0, shown.count - 1))
        let line = shown.isEmpty ? nil : shown[index]
        guard line?.id != selected else { return }
        (selected, lastIndex) = (line?.id, index)
        hideIdentity()
        // Whoever only steps through the list tells nobody of a case that is not in hand.
        if detailScroll != 0 { detailScroll = 0 }
        if detail != nil { detail = nil }
        if isDetailOpen { takeInHand() }
    }

    public func move(by step: Int) {
        select(at: selectedIndex + step)
    }

    /// Reads anew what everybody may know and, where it is unlocked, the cases.
    public func reload() {
        if session.unlockedKey == nil { beside = OpenedLines() }
        letGoOfGoneFile()
        if file == nil { openFile() }
        guard let file else { return }
        do {
            guard try file.isSetUp() else { return seal = try sealWithoutList() }
            if !hasList { (seal, failure) = (.locked, nil) }
            let due = try file.dueDays(through: today)
            let counts = try file.publicCounts()
            if counts != self.counts { self.counts = counts }
            self.due = PublicDue(
                due: due.count { $0.day == today }, overdue: due.count { $0.day < today },
                beside: counts?.registered ?? [])
            try readOutstanding(from: file)
            if !isOpen { readAge(of: file) }
            if isOpen, session.unlockedKey != nil { try readCases(from: file) }
            listPage?.follow()
        } catch {
            fail(CareFailure(error))
        }
    }

    /// Where nothing was opened yet, whatever keeps it from being read stands in place of the list.
    func fail(_ failure: CareFailure) {
        self.failure = failure
        if !isOpen { seal = .unreadable(failure) }
    }

    /// What there is without a list that was begun in the file.
    func sealWithoutList() throws -> Seal {
        try session.school.ledger.journal.knowsCareList() ? .missing : .notSetUp
    }

    /// What is committed to the sealed file; nil while there is none.
    func changes() -> (any AsyncSequence<Void, Never> & Sendable)? {
        file?.changes()
    }

    /// Turns the seconds on: masks what was shown long enough, and locks what was left alone. Whether the
    /// file lies at its place is asked once a second, not after each key.
    public func passSecond(isNew: Bool = true) {
        if let revealed, revealed.until <= session.school.clockTime { hideIdentity() }
        maskListedNames(all: false)
        // Also while it is locked: its log must not stay beside another file.
        if isNew {
            if letGoOfGoneFile() { return }
            if seal == .missing, file == nil, source.hasFile { return reload() }
            if letGoOfFormerReader() { return }
        }
        countDown()
    }

    /// Locks what was left alone for too long.
    func countDown() {
        guard isOpen else { return }
        let left = Self.idleSeconds - session.idleSeconds
        if left <= 0 || session.unlockedKey == nil {
            lock()
        } else if left != secondsUntilLock {
            secondsUntilLock = left
        }
    }

    /// Drops the keys and everything that was opened with them.
    public func lock() {
        locks += 1
        hideIdentity()
        maskListedNames(all: true)
        if isOpen {
            seal = .locked
            session.lock()
        }
        (ownStanding, comparison, lookedAt) = (nil, nil, nil)
        (lines, past, told, log, hasSuccessor) = ([], nil, .nothing, CareLog(), false)
        (screening, homeVisits) = (OpenedScreening(), OpenedHomeVisits())
        detail = nil
        selected = nil
        secondsUntilLock = nil
        isDetailOpen = false
        filter = WatchFilter()
        noted = []
        (opened, beside, missingCases) = (OpenedLines(), OpenedLines(), 0)
        sorted.forget()
        (summed, handed) = (FromLines(), FromLines())
        failure = nil
        ProcessHardening.overwriteLeftStack()
    }
}
