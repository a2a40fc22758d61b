public import Domain
public import Observation
public import Persistence

/// 人员: everybody on the roll of the staff, with what they are in the grids, and changing it.
@Observable
public final class PeopleModel {
    /// One person as the list shows it.
    public struct Line: Hashable, Sendable, Identifiable {
        public let person: Person
        /// Roles in grids and offices of today.
        public let standing: Standing
        public let hasAccount: Bool
        /// Duties of today and later.
        public let dutyCount: Int

        public var id: Person.ID { person.id }
        /// Grids in which the person has a role today.
        public var gridCount: Int {
            standing.grids.values.reduce(into: Set<Grid.ID>()) { $0.formUnion($1) }.count
        }
    }

    public private(set) var lines: [Line] = [] {
        didSet {
            places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.id, $0) })
        }
    }
    private var places: [Person.ID: Int] = [:]
    public private(set) var organisation: Organisation
    /// Those who have left as well.
    public private(set) var showsAll = false
    /// Who can sign in, disabled or not.
    public private(set) var accounts: Set<Person.ID> = []
    public private(set) var failure: LedgerError?

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored public private(set) lazy var work = DutyWork(session: session) {
        [weak self] in
        self?.reload()
    }
    /// Called after `lines` have changed.
    @ObservationIgnored public var didChange: () -> Void = {}
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        organisation = session.school.organisation
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public func turn() {
        showsAll.toggle()
        reload()
    }

    /// Who was entered here last; nil where that was not the last thing that was done.
    public var newcomer: Person.ID? {
        if case .entered(let person) = work.doneToRoll { person.id } else { nil }
    }

    public func line(of person: Person.ID) -> Line? { places[person].map { lines[$0] } }

    /// What the rules know of a last day; nil where it cannot be read.
    public func rules(afterLeavingOn day: Day) -> RollRules? {
        read { ledger throws(LedgerError) in
            try ledger.duties.rollRules(from: day.adding(days: 1))
        }
    }

    /// What whoever begins to change a grid now has seen of it.
    public func sight(of grid: Grid.ID) -> GridSight? {
        read { ledger throws(LedgerError) in try ledger.duties.sight(of: grid) }
    }

    /// How many hazards wait for the person to rectify them; 0 where it cannot be read.
    public func hazardsToRectify(by person: Person.ID) -> Int {
        read { ledger throws(LedgerError) in try ledger.hazards.count(.responsible(person)) } ?? 0
    }

    /// Writes nothing that is observed, since it is asked while a form is drawn: what cannot be read is told
    /// when the list is read, and when the form is sent.
    private func read<Value>(_ body: (Ledger) throws(LedgerError) -> Value) -> Value? {
        do throws(LedgerError) {
            return try body(session.school.ledger)
        } catch {
            return nil
        }
    }

    private func reload() {
        let school = session.school
        let today = school.now.day
        do throws(LedgerError) {
            let organisation = try school.ledger.organisation.organisation(on: today)
            if organisation != self.organisation { self.organisation = organisation }
            let accounts = Set(try school.ledger.accounts.accounts().map(\.person))
            let offices = try school.ledger.accounts.offices(on: today)
            let duties = try school.ledger.duties.dutyCounts(from: today)
            let lines = organisation.people
                .filter { showsAll || $0.isOnRoll(on: today) }
                .sorted { Self.key(of: $0, on: today) < Self.key(of: $1, on: today) }
                .map { person in
                    Line(
                        person: person,
                        standing: organisation.standing(of: person.id, offices: offices),
                        hasAccount: accounts.contains(person.id),
                        dutyCount: duties[person.id] ?? 0)
                }
            if accounts != self.accounts { self.accounts = accounts }
            if failure != nil { failure = nil }
            guard lines != self.lines else { return }
            self.lines = lines
            didChange()
        } catch {
            failure = error
        }
    }

    /// By initials; whoever has left comes last.
    private static func key(of person: Person, on day: Day) -> (Int, String, Int64) {
        (person.isOnRoll(on: day) ? 0 : 1, person.initials, person.id.rawValue)
    }
}
