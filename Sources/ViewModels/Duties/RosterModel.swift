public import Domain
public import Observation
public import Persistence

/// 护导表: who stands where in one week of a semester, and changing it.
@Observable
public final class RosterModel {
    /// One person of one post in the list.
    public struct Line: Hashable, Sendable {
        public let post: DutyPost
        /// Nil for a post that nobody has.
        public let shift: DutyPost.Shift?
    }

    public private(set) var book = DutyBook()
    /// The seven days of the week shown, Monday first.
    public private(set) var days: [DutyRoster] = [] { didSet { list() } }
    public private(set) var monday: Day
    /// The holidays and made-up days of all weeks.
    private var stretches: [CalendarStretch] = []
    public private(set) var failure: LedgerError?
    public private(set) var offices: [OfficeAssignment] = []
    /// 0 for Monday.
    public private(set) var dayIndex: Int { didSet { list() } }
    private var selectedRow = 0
    /// Only this person's or this place's posts; nil for all.
    public private(set) var filter: Filter? { didSet { list() } }
    /// Of the day in hand, as far as the filter leaves them. Every key asks for them several times.
    public private(set) var lines: [Line] = []

    public enum Filter: Hashable, Sendable {
        case person(Person.ID)
        case place(Place.ID)
    }

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored public private(set) lazy var work = DutyWork(session: session) {
        [weak self] in
        self?.reload()
        self?.selectGiven()
    }
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel, filter: Filter? = nil) {
        self.session = session
        self.filter = filter
        let today = session.school.now.day
        dayIndex = today.weekday.rawValue - 1
        monday = today.adding(days: 1 - today.weekday.rawValue)
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public var day: Day { monday.adding(days: dayIndex) }

    /// The holiday or the made-up days that a day of the week lies in.
    public func stretch(on day: Day) -> CalendarStretch? {
        stretches.first { $0.days.contains(day) }
    }

    /// Nil outside a semester.
    public var week: Int? {
        (0..<7).lazy.compactMap { self.book.calendar.week(of: self.monday.adding(days: $0)) }.first
    }

    private func list() {
        guard days.indices.contains(dayIndex) else { return lines = [] }
        lines = days[dayIndex].posts.flatMap { post in
            let shifts = post.shifts.map { Line(post: post, shift: $0) }
            return shifts.isEmpty ? [Line(post: post, shift: nil)] : shifts
        }.filter(isShown)
    }

    private func isShown(_ line: Line) -> Bool {
        switch filter {
        case nil: true
        case .person(let person):
            line.shift?.present == person || line.shift?.duty.person == person
        case .place(let place):
            session.school.organisation.lineage(of: line.post.place).contains { $0.id == place }
        }
    }

    public func show(only filter: Filter?) {
        self.filter = filter
        selectedRow = 0
    }

    public var selectedIndex: Int { min(selectedRow, max(0, lines.count - 1)) }

    public var selected: Line? {
        let lines = lines
        return lines.isEmpty ? nil : lines[min(selectedRow, lines.count - 1)]
    }

    public func select(_ index: Int) { selectedRow = min(max(0, index), max(0, lines.count - 1)) }

    public func move(by step: Int) { select(selectedIndex + step) }

    /// To another day; beyond the week to the next one.
    public func turn(days step: Int) {
        let target = dayIndex + step
        dayIndex = (target + 7) % 7
        selectedRow = 0
        if target < 0 { turn(weeks: -1) }
        if target > 6 { turn(weeks: 1) }
    }

    public func turn(weeks step: Int) {
        monday = monday.adding(days: 7 * step)
        selectedRow = 0
        reload()
    }

    public func showToday() { show(session.school.now.day) }

    /// The week of a day, with that day in hand.
    public func show(_ day: Day) {
        dayIndex = day.weekday.rawValue - 1
        monday = day.adding(days: 1 - day.weekday.rawValue)
        selectedRow = 0
        reload()
    }

    /// How many posts of the week are without anybody.
    public var gapCount: Int { days.reduce(0) { $0 + $1.gaps.count } }

    /// Who of a duty may be called elsewhere at the same time, on any day ahead.
    public func doubleStandIn(of duty: Duty) -> DutyRules.DoubleStandIn? {
        let days = duty.starts.adding(days: -1)...DutyBook.horizon(from: duty.starts).upperBound
        do throws(LedgerError) {
            let book = try session.school.ledger.duties.book(days)
            return DutyRules(book: book, organisation: session.school.organisation)
                .doubleStandIn(of: duty)
        } catch {
            failure = error
            return nil
        }
    }

    /// The slots that can be given on the day shown.
    public var slots: [DutySlot] { book.slots(on: max(day, session.school.now.day)) }

    /// The duty that was selected stays selected, whatever comes in above it; where it is gone, its post.
    private func stay(at shown: Line?) {
        guard let shown else { return }
        let lines = lines
        func isSamePost(_ line: Line) -> Bool {
            line.post.day == shown.post.day && line.post.place == shown.post.place
                && line.post.slot.id == shown.post.slot.id
        }
        let same = lines.firstIndex {
            isSamePost($0) && $0.shift?.duty.id == shown.shift?.duty.id
        }
        if let index = same ?? lines.firstIndex(where: isSamePost) { selectedRow = index }
    }

    /// What was just given comes into the hand, where the day shown has it.
    private func selectGiven() {
        guard case .given(let duty, _)? = work.done else { return }
        if let row = lines.firstIndex(where: { $0.shift?.duty.id == duty.id }) {
            selectedRow = row
        }
    }

    public func reload() {
        do throws(LedgerError) {
            let ledger = session.school.ledger
            book = try ledger.duties.book(monday...monday.adding(days: 6))
            offices = try ledger.accounts.officeHistory()
            stretches = try ledger.calendar.stretches()
            let days = (0..<7).map { book.roster(on: monday.adding(days: $0)) }
            if days != self.days {
                let shown = selected
                self.days = days
                stay(at: shown)
            }
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
    }
}
