public import Domain
public import Observation
import Persistence
public import Security

/// The tables of rules and codes, and changing them under a signature.
@Observable
public final class RulesModel {
    public let session: SessionModel
    public private(set) var settings = RuleSettings()
    /// Where the values that the school has set come from.
    public private(set) var sources: [RuleName: String] = [:]
    public private(set) var clauses: [GuideClause] = []
    public private(set) var categories: [HazardCategory] = []
    public private(set) var instruments: [ScreeningInstrument] = []
    public private(set) var calendar = SchoolCalendar()
    /// The days that differ from their weekday, the latest first.
    public private(set) var stretches: [CalendarStretch] = []
    private let attempts = Attempts { AccountFailure($0) }

    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public var failure: AccountFailure? { attempts.failure }

    /// Why whoever signed in may not change the tables; nil where the person may.
    public var refusal: AccountRefusal? { refusal(to: .changeRules) }

    /// The same of one rule.
    public func refusal(toChange rule: RuleName) -> AccountRefusal? { refusal(to: rule.action) }

    private func refusal(to action: AccountAction) -> AccountRefusal? {
        guard let standing = session.standing else { return .notSignedIn }
        return action.refusal(holding: standing.offices)
    }

    public func source(of rule: RuleName) -> String { sources[rule] ?? rule.defaultSource }

    public func isSet(_ rule: RuleName) -> Bool { sources[rule] != nil }

    public func set(
        _ rule: RuleName, to value: String, source: String, as signer: Signer
    ) async -> Bool {
        await attempt { rules, moment in
            try await rules.set(rule, to: value, source: source, as: signer, at: moment)
        }
    }

    public func set(_ clause: GuideClause, as signer: Signer) async -> Bool {
        await attempt { rules, moment in
            try await rules.set(clause, as: signer, at: moment)
        }
    }

    public func remove(_ clause: GuideClause, as signer: Signer) async -> Bool {
        await attempt { rules, moment in
            try await rules.remove(clause, as: signer, at: moment)
        }
    }

    public func set(_ category: HazardCategory, as signer: Signer) async -> Bool {
        await attempt { rules, moment in
            try await rules.set(category, as: signer, at: moment)
        }
    }

    public func set(_ instrument: ScreeningInstrument, as signer: Signer) async -> Bool {
        let repository = session.school.ledger.screening
        return await attempt { _, moment in
            try await repository.set(instrument, as: signer, at: moment)
        }
    }

    /// The calendar as it is shown; of the semester that is about to be changed, its days too.
    public func sight(of semester: Semester? = nil) -> CalendarSight {
        CalendarSight(semester: semester, stretches: stretches)
    }

    /// The same, as it stands in the ledger by now.
    public func newSight(of semester: Semester? = nil) -> CalendarSight {
        reload()
        return sight(of: semester.flatMap { calendar.semesters.first(where: $0.isSame(as:)) })
    }

    /// Why the calendar cannot be changed so; nil where it can.
    public func refusal(
        of changes: [CalendarChange], seen: CalendarSight
    ) -> CalendarRefusal? {
        do throws(LedgerError) {
            return try session.school.ledger.calendar.refusal(
                of: changes, seen: seen, on: session.school.now.day)
        } catch {
            // Saving meets the same, and says so.
            return nil
        }
    }

    public func change(
        _ changes: [CalendarChange], seen: CalendarSight, as signer: Signer
    ) async -> Bool {
        let repository = session.school.ledger.calendar
        return await attempt { _, moment in
            try await repository.change(changes, seen: seen, as: signer, at: moment)
        }
    }

    /// Whether the last attempt failed because somebody else was first.
    public var wasSecond: Bool { failure == .calendar(.changedMeanwhile) }

    public func forgetFailure() { attempts.forget() }

    private func attempt(
        _ body: (RulesRepository, Moment) async throws -> Void
    ) async -> Bool {
        await attempts.take {
            try await body(session.school.ledger.rules, session.school.clockTime)
            session.school.refresh()
            reload()
        }
    }

    private func reload() {
        let ledger = session.school.ledger
        do throws(LedgerError) {
            let settings = try ledger.rules.settings()
            if settings != self.settings { self.settings = settings }
            let sources = try ledger.rules.sources()
            if sources != self.sources { self.sources = sources }
            let clauses = try ledger.rules.clauses()
            if clauses != self.clauses { self.clauses = clauses }
            let categories = try ledger.hazards.categories()
            if categories != self.categories { self.categories = categories }
            let instruments = try ledger.screening.instruments()
            if instruments != self.instruments { self.instruments = instruments }
            let calendar = try ledger.calendar.calendar()
            if calendar != self.calendar { self.calendar = calendar }
            let stretches = Array(try ledger.calendar.stretches().reversed())
            if stretches != self.stretches { self.stretches = stretches }
        } catch {
            attempts.fail(error)
        }
    }
}
