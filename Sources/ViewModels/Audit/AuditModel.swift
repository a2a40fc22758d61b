public import Domain
public import Observation
public import Persistence

/// 审计: who did what, as far as whoever signed in may see it, narrowed to a person, a grid, a period.
@Observable
public final class AuditModel {
    public let session: SessionModel
    public let list: AuditList
    /// Nil for everybody's; always the person's own where no more may be seen.
    public private(set) var person: Person.ID?
    public private(set) var grid: Grid.ID?
    public private(set) var period: ReportingPeriod?

    @ObservationIgnored private var follower: LedgerFollower?

    /// Nil where nobody has signed in; follows the ledger until `stop`.
    public init?(session: SessionModel) {
        guard let standing = session.standing else { return nil }
        self.session = session
        let seesAll = standing.maySee(.audit, in: session.school.organisation)
        let person = seesAll ? nil : standing.person
        self.person = person
        list = AuditList(AuditQuery(person: person), audit: session.school.ledger.audit)
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.takeInChanges() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
        list.stop()
    }

    private var school: SchoolModel { session.school }

    /// Whether the entries of others may be seen as well.
    public var seesAll: Bool {
        session.standing?.maySee(.audit, in: school.organisation) ?? false
    }

    public var isNarrowed: Bool {
        grid != nil || period != nil || (seesAll && person != nil)
    }

    public func show(person: Person.ID?) {
        let own = session.standing?.person
        guard seesAll || person == own else { return }
        self.person = person
        narrow()
    }

    public func show(grid: Grid.ID?) {
        self.grid = grid
        narrow()
    }

    public func show(_ period: ReportingPeriod?) {
        self.period = period
        narrow()
    }

    public func show(_ span: ReportingPeriod.Span) {
        show(ReportingPeriod(span, around: school.now.day, in: school.calendar))
    }

    /// The period before or after; the month of today where there was none.
    public func stepPeriod(by step: Int) {
        guard let period else { return show(.month) }
        show(period.stepped(by: step, in: school.calendar))
    }

    public func showEverything() {
        person = seesAll ? nil : session.standing?.person
        (grid, period) = (nil, nil)
        narrow()
    }

    public func proof(of entry: AuditEntry) -> AuditProof? {
        do throws(LedgerError) {
            return try school.ledger.audit.proof(of: entry.id)
        } catch {
            return nil
        }
    }

    /// An office may have ended meanwhile.
    private func takeInChanges() {
        if !seesAll, person != session.standing?.person {
            showEverything()
        } else {
            list.reload()
        }
    }

    private func narrow() {
        list.show(AuditQuery(person: person, places: grid.map(places), days: period?.days))
    }

    /// Those that the grid and the grids inside it answer for.
    private func places(of grid: Grid.ID) -> [Place.ID] {
        let organisation = school.organisation
        return organisation.places.map(\.id).filter { place in
            guard let own = organisation.grid(of: place) else { return false }
            return organisation.lineage(of: own.id).contains { $0.id == grid }
        }
    }
}
