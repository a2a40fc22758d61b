public import Domain
public import Observation
public import Persistence

/// 今日: what there is to do today for the person who signed in, in the order of its urgency.
@Observable
public final class TodayModel {
    public enum Subject: Hashable, Sendable, CaseIterable {
        /// 退回给我.
        case returned
        /// 待我签办.
        case waiting
        case overdue
        /// 重大 whose temporary control has run out.
        case uncontrolled
        /// 挂牌督办 of which progress is due.
        case progressDue
        /// Due today or within the amber days.
        case dueSoon
        /// What this person has to rectify by a later day.
        case mine
        /// What others did since this person last signed out.
        case touched
    }

    public struct Group: Hashable, Sendable {
        public let subject: Subject
        public let rows: [HazardRow]
        /// There are more than `limit`.
        public let isCapped: Bool
    }

    /// Second interviews that are left: exact for a psychology teacher; nil where there is none.
    public private(set) var interviewsLeft: PublicCount?
    /// The same of the home visits of the semester.
    public private(set) var homeVisitsLeft: PublicCount?
    /// Nil where there is nothing to remind this person of.
    public private(set) var careWorkReminder: CareWorkReminder?
    /// Nil where there is nothing to remind this person of.
    public private(set) var watchReminder: WatchReminder?
    /// The sealed list is gone or cannot be read, and whoever signed in has to do with it.
    public private(set) var isListLost = false
    /// The sealed list lacks what the ledger knows of it, and whoever signed in has to do with it.
    public private(set) var isListOlder = false
    /// Who has left open cases behind which nobody follows, where whoever signed in has to do with it.
    public private(set) var strandedOwners: [Person.ID] = []
    /// Measures and watches of cases that somebody else leads; nil where there are none.
    public private(set) var careCalls: CareCalls?
    /// Nobody may draw, grade or arrange anything yet, and this person gives the offices.
    public private(set) var lacksOffices = false
    /// 今日护导: the person's own posts that nothing has been said about yet; before the groups.
    public private(set) var posts: [DutyRound.Line] = []
    /// Without the empty ones.
    public private(set) var groups: [Group] = []
    public private(set) var selectedIndex = 0
    public private(set) var failure: LedgerError?

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored private let watch: WatchModel?
    @ObservationIgnored private(set) var counting: Task<Void, Never>?

    public static let limit = 20

    public init(session: SessionModel, watch: WatchModel? = nil) {
        self.session = session
        self.watch = watch
        reload()
    }

    private var school: SchoolModel { session.school }

    public var rows: [(subject: Subject, row: HazardRow)] {
        groups.flatMap { group in group.rows.map { (group.subject, $0) } }
    }

    /// Nil while a post is selected.
    public var selected: (subject: Subject, row: HazardRow)? {
        let (rows, index) = (rows, selectedIndex - posts.count)
        return rows.indices.contains(index) ? rows[index] : nil
    }

    public var selectedPost: DutyRound.Line? {
        posts.indices.contains(selectedIndex) ? posts[selectedIndex] : nil
    }

    /// Whether anything stands above the groups that pane 3 leads on with.
    public var remindsOfWatch: Bool {
        isListLost || isListOlder || !strandedOwners.isEmpty || watchReminder != nil
            || careCalls != nil || careWorkReminder != nil || interviewsLeft != nil
            || homeVisitsLeft != nil
    }

    private var count: Int { posts.count + rows.count }

    public func reload() {
        takeCalls()
        countCalls()
        let isConcerned = session.standing?.has(anyOf: CareRules.readers) ?? false
        isListLost = isConcerned && watch?.isLost ?? false
        isListOlder = isConcerned && watch.map { $0.hasList && $0.isOlder } ?? false
        strandedOwners = session.standing.flatMap { watch?.strandedOwners(for: $0) } ?? []
        careWorkReminder = remindOfCareWork()
        watch?.countOutstanding()
        interviewsLeft = countInterviews()
        homeVisitsLeft = seen([watch?.homeVisitCount].compactMap(\.self))
        let (shown, post) = (selected, selectedPost)
        posts =
            session.standing.map {
                DutyRound(of: $0.person, in: school.duties, at: school.now).open
            } ?? []
        do throws(LedgerError) {
            var groups: [Group] = []
            for subject in Subject.allCases {
                let rows = try rows(of: subject, limit: Self.limit + 1)
                guard !rows.isEmpty else { continue }
                groups.append(
                    Group(
                        subject: subject, rows: Array(rows.prefix(Self.limit)),
                        isCapped: rows.count > Self.limit))
            }
            self.groups = groups
            lacksOffices = try nobodyHoldsOffice()
            failure = nil
        } catch {
            groups = []
            failure = error
        }
        select(index(of: shown, post) ?? selectedIndex)
    }

    private func nobodyHoldsOffice() throws(LedgerError) -> Bool {
        guard session.standing?.has(.administrator) ?? false else { return false }
        return try school.ledger.accounts.offices(on: school.now.day)
            .allSatisfy { !CampusRules.offices.contains($0.office) }
    }

    private func takeCalls() {
        let calls = session.standing.flatMap { watch?.calls(for: $0) }
        watchReminder = remind(calls)
        careCalls = calls.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What waits in the sealed list is told when it is there.
    private func countCalls() {
        guard let watch, let standing = session.standing else { return }
        counting = Task { [weak self] in
            if await watch.countCalls(for: standing) { self?.takeCalls() }
        }
    }

    /// Where the line that was selected stands now: a hazard may stand under several subjects.
    private func index(of shown: (subject: Subject, row: HazardRow)?, _ post: DutyRound.Line?)
        -> Int?
    {
        if let post {
            return posts.firstIndex {
                $0.shift.duty.id == post.shift.duty.id && $0.post.day == post.post.day
            }
        }
        guard let shown else { return nil }
        let same = rows.firstIndex { $0.subject == shown.subject && $0.row.id == shown.row.id }
        return (same ?? rows.firstIndex { $0.row.id == shown.row.id }).map { posts.count + $0 }
    }

    public func move(by step: Int) {
        select(selectedIndex + step)
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), max(0, count - 1))
    }

    private func rows(of subject: Subject, limit: Int) throws(LedgerError) -> [HazardRow] {
        let hazards = school.ledger.hazards
        let today = school.now.day
        guard let standing = session.standing else {
            // Whoever only looks sees what the posted board shows.
            return subject == .overdue
                ? try hazards.due(.everywhere, in: Self.past(today), limit: limit) : []
        }
        switch subject {
        case .returned: return try hazards.returned(to: standing.person, limit: limit)
        case .waiting: return try session.waiting(limit: limit).map(\.row)
        case .overdue:
            return try due(standing, in: Self.past(today), limit: limit)
        case .uncontrolled:
            return isOverseer(standing)
                ? try hazards.uncontrolled(at: school.now, limit: limit) : []
        case .progressDue:
            let rows = try hazards.progressDue(
                on: today, every: school.settings[.supervisionDays])
            let own = rows.filter { isOverseer(standing) || $0.responsible == standing.person }
            return Array(own.prefix(limit))
        case .dueSoon:
            let end = today.adding(days: school.settings[.amberDays])
            return try due(standing, in: today...end, limit: limit)
        case .mine:
            let end = today.adding(days: school.settings[.amberDays])
            return try hazards.due(
                .responsible(standing.person), in: end.adding(days: 1)...Self.last(end),
                limit: limit)
        case .touched:
            guard let seen = session.lastSeen else { return [] }
            let rows = try hazards.touched(
                since: seen.hazardEvent, byOthersThan: standing.person, limit: limit)
            return rows.filter { concerns($0, standing) }
        }
    }

    private func remind(_ calls: CareCalls?) -> WatchReminder? {
        guard let standing = session.standing, let count = watch?.reminders(for: standing) else {
            return nil
        }
        let isOwner = standing.has(.psychologist)
        var reminder = WatchReminder(due: count.due, overdue: count.overdue, isOwner: isOwner)
        reminder.lateSteps = calls?.lateSteps(at: school.clockTime) ?? 0
        reminder.plansMissing = calls?.plansMissing ?? 0
        let due = isOwner ? reminder.due : reminder.overdue
        return due + reminder.lateSteps + reminder.plansMissing > 0 ? reminder : nil
    }

    private func remindOfCareWork() -> CareWorkReminder? {
        guard let standing = session.standing, standing.has(anyOf: CareWorkRules.readers) else {
            return nil
        }
        let owed = school.careObligations.map(\.standing.owed).reduce(0, +)
        let unconfirmed = school.careWork.count { $0.isUnconfirmed(on: school.now.day) }
        guard owed + unconfirmed > 0 else { return nil }
        return CareWorkReminder(owed: owed, unconfirmed: unconfirmed)
    }

    private func countInterviews() -> PublicCount? {
        let counts = watch?.interviewCounts ?? [:]
        return seen(school.screenings.filter(\.counts).compactMap { counts[$0.id] })
    }

    /// What is left of sealed lists: exact for a psychology teacher; for the others who read the book what
    /// the pages of the lists tell them, and no sum where a list is untold there. Nil where nothing is
    /// left, and for everybody else.
    private func seen(_ all: [OutstandingSum]) -> PublicCount? {
        guard let standing = session.standing, ScreeningRules.mayRead(standing) else { return nil }
        let lists = all.filter(\.mayWait)
        guard !lists.isEmpty else { return nil }
        let exact = lists.compactMap(\.exact)
        let isKeeper = ScreeningRules.refusal(toInterviewBy: standing) == nil
        if exact.count == lists.count, isKeeper || exact.allSatisfy(\.asOthersSee.isTold) {
            return .exact(exact.map(\.waiting).reduce(0, +))
        }
        return lists.count == 1 ? lists[0].seen.waiting : .hidden
    }

    private static func past(_ today: Day) -> ClosedRange<Day> {
        // The first day that sorts as a text before all others.
        let first = Day(year: 1, month: 1, day: 1) ?? today
        return first...today.adding(days: -1)
    }

    private static func last(_ day: Day) -> Day {
        Day(year: 9999, month: 12, day: 31) ?? day
    }

    private func due(
        _ standing: Standing, in days: ClosedRange<Day>, limit: Int
    ) throws(LedgerError) -> [HazardRow] {
        let hazards = school.ledger.hazards
        if isOverseer(standing) {
            return try hazards.due(.everywhere, in: days, limit: limit)
        }
        let own = try hazards.due(.responsible(standing.person), in: days, limit: limit)
        let places = school.organisation.places.map(\.id)
            .filter { standing.leads($0, in: school.organisation) }
        guard !places.isEmpty else { return own }
        let led = try hazards.due(.places(places), in: days, limit: limit)
        let more = own.filter { row in !led.contains { $0.id == row.id } }
        return Array((led + more).sorted { $0.cursor < $1.cursor }.prefix(limit))
    }

    private func isOverseer(_ standing: Standing) -> Bool {
        standing.has(anyOf: [.principal, .vicePrincipal, .safetyOffice])
    }

    private func concerns(_ row: HazardRow, _ standing: Standing) -> Bool {
        isOverseer(standing)
            || row.responsible == standing.person || row.finder == standing.person
            || standing.belongsTo(row.place, in: school.organisation)
    }
}
