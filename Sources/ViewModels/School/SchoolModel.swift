public import Domain
public import Observation
public import Persistence

/// The facts of the school that every pane draws from, kept in step with the ledger.
@Observable
public final class SchoolModel {
    public private(set) var organisation: Organisation
    public private(set) var plan = CampusPlan()
    public private(set) var calendar = SchoolCalendar()
    public private(set) var categories: [HazardCategory] = []
    public private(set) var settings = RuleSettings()
    public private(set) var summary = BoardSummary()
    /// Whose account was disabled: they may sign by their duties, and cannot.
    public private(set) var disabled: Set<Person.ID> = []
    /// All risk points, the closed ones too.
    public private(set) var risks: [RiskPoint] = []
    /// The open risk points of each place, those of the places inside it included.
    public private(set) var placeRisks: [Place.ID: PlaceRisk] = [:]
    /// The list of classes, those that have ended included.
    public private(set) var classes: [SchoolClass] = []
    /// The 心理工作台账, what was withdrawn included.
    public private(set) var careWork: [CareWork] = []
    /// The 工作量, what was withdrawn included.
    public private(set) var workload: [Workload] = []
    /// The 人才库, those who have left included.
    public private(set) var talents = TalentPool([])
    /// 普查, the latest first, what was withdrawn included.
    public private(set) var screenings: [ScreeningBatch] = []
    public private(set) var instruments: [ScreeningInstrument] = []
    /// Duties of today, and of yesterday as far as the night goes on.
    public private(set) var duties = DutyBook()
    /// Who is on duty at this minute, and how far today's rounds have come.
    public private(set) var placeDuties: [Place.ID: PlaceDuty] = [:]
    public private(set) var placePatrols: [Place.ID: PlacePatrol] = [:]
    /// Open hazards of each place, those of the places inside it included.
    public private(set) var counts: [Place.ID: PlaceHazardCounts] = [:]
    /// 空白 and 重叠: how many places lie in no grid, and how many in several.
    public private(set) var gridFaults = GridFaults(blank: 0, overlapping: 0)
    /// How many facts of the grid do not hold today: what the page of the grid lists.
    public private(set) var findingCount = 0
    public private(set) var now: Moment
    /// Counts up with each change of the ledger that was read.
    public private(set) var revision = 0
    /// Why the ledger could not be read the last time; nil when it could.
    public private(set) var failure: LedgerError?
    /// That the ledger is no longer the file that was opened: nothing of what is shown can be relied on; nil
    /// while it is.
    public private(set) var loss: LedgerError?

    @ObservationIgnored public let ledger: Ledger
    @ObservationIgnored public let attachmentStates: AttachmentStates
    @ObservationIgnored let openHazards = OpenHazards()
    @ObservationIgnored let dropRefusals = DropRefusals()
    @ObservationIgnored private var inspected: (day: Day, journal: Int64)?
    @ObservationIgnored private let clock: () -> Moment

    /// `clock` says what time the program believes it is.
    public init(ledger: Ledger, clock: @escaping () -> Moment) {
        self.ledger = ledger
        attachmentStates = AttachmentStates(store: ledger.attachments)
        self.clock = clock
        let now = clock()
        self.now = now
        organisation = .empty(on: now.day)
        refresh()
    }

    /// Reads everything anew; what has not changed is not announced.
    public func refresh() {
        do throws(LedgerError) {
            let organisation = try ledger.organisation.organisation(on: now.day)
            if organisation != self.organisation {
                self.organisation = organisation
                gridFaults = GridFaults(in: organisation)
                inspected = nil
            }
            let plan = try ledger.campus.plan(on: now.day)
            if plan != self.plan { self.plan = plan }
            let calendar = try ledger.calendar.calendar()
            if calendar != self.calendar { self.calendar = calendar }
            let categories = try ledger.hazards.categories()
            if categories != self.categories { self.categories = categories }
            let settings = try ledger.rules.settings()
            if settings != self.settings { self.settings = settings }
            let disabled = Set(
                try ledger.accounts.accounts().filter(\.isDisabled).map(\.person))
            if disabled != self.disabled { self.disabled = disabled }
            let summary = try ledger.hazards.summary(on: now.day)
            if summary != self.summary { self.summary = summary }
            let counts = self.organisation.gathered(
                try ledger.hazards.countsByPlace(on: now.day), +)
            if counts != self.counts { self.counts = counts }
            let risks = try ledger.risks.points()
            if risks != self.risks { self.risks = risks }
            let placeRisks = PlaceRisk.gathered(
                risks, in: self.organisation, by: riskRules.tables)
            if placeRisks != self.placeRisks { self.placeRisks = placeRisks }
            let classes = try ledger.classes.classes()
            if classes != self.classes { self.classes = classes }
            let careWork = try ledger.careWork.works()
            if careWork != self.careWork { self.careWork = careWork }
            let workload = try ledger.workload.lines()
            if workload != self.workload { self.workload = workload }
            let talents = TalentPool(try ledger.talent.members())
            if talents != self.talents { self.talents = talents }
            let screenings = try ledger.screening.batches()
            if screenings != self.screenings { self.screenings = screenings }
            let instruments = try ledger.screening.instruments()
            if instruments != self.instruments { self.instruments = instruments }
            let duties = try ledger.duties.book(now.day.adding(days: -1)...now.day)
            if duties != self.duties { self.duties = duties }
            lookAtPosts()
            try inspectGrid()
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
        revision += 1
    }

    /// Looks again only where the journal has grown, which holds every act upon grids, people,
    /// duties and pledges.
    private func inspectGrid() throws(LedgerError) {
        let journal = try ledger.journal.heads().journal
        if let inspected, inspected == (now.day, journal) { return }
        let book = try ledger.duties.book(GridInspection.days(on: now.day, in: calendar))
        let inspection = try GridInspection(
            of: organisation, book, in: ledger, calendar: calendar)
        let count = inspection.findings().count { !$0.isAdvice }
        if count != findingCount { findingCount = count }
        inspected = (now.day, journal)
    }

    /// Asks whether the ledger lies where it was opened; whatever else keeps it from being read is told by
    /// whoever reads it.
    func lookForLedger() {
        do throws(LedgerError) {
            try ledger.demandInPlace()
            if loss != nil { loss = nil }
        } catch {
            if case .gone = error, error != loss { loss = error }
        }
    }

    /// What the clock says at this very moment; `now` is announced, and keeps to whole minutes.
    public var clockTime: Moment { clock() }

    /// Looks at the clock; a new day changes what is overdue and who is in force.
    public func tick() {
        let now = clock()
        guard now != self.now else { return }
        let isNewDay = now.day != self.now.day
        self.now = now
        if isNewDay {
            refresh()
        } else {
            lookAtPosts()
        }
    }

    /// What this minute means for who is on duty and what has been missed.
    private func lookAtPosts() {
        let placeDuties = PlaceDuty.gathered(duties.posts(at: now), in: organisation)
        if placeDuties != self.placeDuties { self.placeDuties = placeDuties }
        let placePatrols = PlacePatrol.gathered(
            duties.roster(on: now.day).coverage(at: now), in: organisation)
        if placePatrols != self.placePatrols { self.placePatrols = placePatrols }
    }

    /// The rule book, with the school's own numbers and calendar.
    public var rules: HazardRules { HazardRules(settings: settings, calendar: calendar) }

    public var followUpClock: FollowUpClock {
        FollowUpClock(calendar: calendar, settings: settings)
    }
    public var riskRules: RiskRules { RiskRules(settings: settings) }

    public func category(_ code: HazardCategory.ID) -> HazardCategory? {
        categories.first { $0.code == code }
    }

    /// 食堂 › 一层 › 灶间 as 食堂 一层 灶间.
    public func path(of place: Place.ID) -> String {
        organisation.path(of: place)
    }

    public func name(of person: Person.ID?) -> String? {
        person.flatMap { organisation.person($0)?.name }
    }
}

/// How far the rule that every place lies in exactly one grid is broken.
public nonisolated struct GridFaults: Hashable, Sendable {
    /// Buildings and areas in no grid.
    public let blank: Int
    /// Places given to several grids.
    public let overlapping: Int
}

extension GridFaults {
    nonisolated init(in organisation: Organisation) {
        blank = organisation.blankPlaces.count
        overlapping = organisation.gridsOfPlace.values.filter { $0.count > 1 }.count
    }
}

extension Organisation {
    nonisolated static func empty(on day: Day) -> Organisation {
        Organisation(
            day: day, schoolName: "", schoolCode: "", people: [], grids: [], places: [],
            assignments: [], gridsOfPlace: [:])
    }
}
