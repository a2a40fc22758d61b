public import Domain
public import Observation
public import Persistence

/// 指标: the figures of a period, for the school and for each grid, counted beside the screen.
@Observable
public final class FiguresModel {
    public let session: SessionModel
    public private(set) var period: ReportingPeriod
    /// Of the period shown, or while that is counted of the one before.
    public private(set) var figures: SchoolFigures?
    /// The last event of the hazards' log that `figures` knows of.
    public private(set) var lastEvent: Int64 = 0
    /// Hazards counted and to be counted; nil while nothing is.
    public private(set) var progress: (done: Int, total: Int)?
    public private(set) var failure: LedgerError?
    /// Whose figures are shown; nil for the whole school.
    public var grid: Grid.ID?

    @ObservationIgnored private var known: [Key: SchoolFigures] = [:]
    @ObservationIgnored private var counting: Task<Void, Never>?
    @ObservationIgnored private var follower: LedgerFollower?

    private nonisolated struct Key: Hashable {
        let days: ClosedRange<Day>
        let today: Day
        /// The journal's as well: ticks and pledges stand there.
        let heads: LogHeads
        var lastEvent: Int64 { heads.hazardEvent }
    }

    /// The month of today; follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        let school = session.school
        period = ReportingPeriod(.month, around: school.now.day, in: school.calendar)
        count()
        follower = LedgerFollower(school.ledger) { [weak self] in self?.takeInChanges() }
    }

    private var school: SchoolModel { session.school }

    public func stop() {
        follower?.stop()
        counting?.cancel()
        (follower, counting, progress) = (nil, nil, nil)
    }

    /// Whether `figures` are those of the period shown.
    public var isUpToDate: Bool { figures?.school.days == period.days && progress == nil }

    /// Those of the school or of the grid in hand; nil where nothing is to be told.
    public var shown: PeriodFigures? {
        guard let figures else { return nil }
        return grid.map { figures.grids[$0] ?? PeriodFigures(of: period.days, on: school.now.day) }
            ?? figures.school
    }

    public func show(_ period: ReportingPeriod) {
        guard period != self.period else { return }
        self.period = period
        count()
    }

    public func show(_ span: ReportingPeriod.Span) {
        show(ReportingPeriod(span, around: min(school.now.day, period.last), in: school.calendar))
    }

    public func stepPeriod(by step: Int) {
        show(period.stepped(by: step, in: school.calendar))
    }

    /// The hazards of a list, as listings show them.
    public func rows(of hazards: [Hazard.ID]) -> [HazardRow] {
        do throws(LedgerError) {
            var rows: [HazardRow] = []
            for id in hazards {
                if let row = try school.ledger.hazards.row(of: id) { rows.append(row) }
            }
            return rows
        } catch {
            failure = error
            return []
        }
    }

    /// While something is being counted, what came in between is counted after it.
    private func takeInChanges() {
        if counting == nil { count() }
    }

    private func count() {
        counting?.cancel()
        counting = nil
        progress = nil
        do throws(LedgerError) {
            let key = Key(
                days: period.days, today: school.now.day,
                heads: try school.ledger.journal.heads())
            failure = nil
            if let figures = known[key] { return take(figures, key) }
            begin(key)
        } catch {
            failure = error
        }
    }

    private func begin(_ key: Key) {
        progress = (0, 0)
        let (steps, telling) = AsyncStream.makeStream(
            of: (Int, Int).self, bufferingPolicy: .bufferingNewest(1))
        let hazards = school.ledger.hazards
        counting = Task { [weak self] in
            async let counted = Self.figures(hazards, key, telling)
            for await (done, total) in steps { self?.progress = (done, total) }
            do {
                let figures = try await counted
                guard !Task.isCancelled else { return }
                self?.finish(figures, key)
            } catch {
                guard !Task.isCancelled else { return }
                self?.fail(error)
            }
        }
    }

    /// Ends the telling of steps, however the counting ends.
    private nonisolated static func figures(
        _ hazards: HazardRepository, _ key: Key,
        _ telling: AsyncStream<(Int, Int)>.Continuation
    ) async throws -> SchoolFigures {
        defer { telling.finish() }
        return try await hazards.figures(
            of: key.days, on: key.today, lastEvent: key.lastEvent
        ) { done, total in telling.yield((done, total)) }
    }

    private func finish(_ figures: SchoolFigures, _ key: Key) {
        counting = nil
        progress = nil
        if known.count >= 24 { known.removeAll() }
        known[key] = figures
        take(figures, key)
        // Somebody may have added to the ledger meanwhile.
        do throws(LedgerError) {
            if try school.ledger.journal.heads() != key.heads { count() }
        } catch {
            failure = error
        }
    }

    private func fail(_ error: any Error) {
        counting = nil
        progress = nil
        failure = error as? LedgerError
    }

    private func take(_ figures: SchoolFigures, _ key: Key) {
        self.figures = figures
        lastEvent = key.lastEvent
    }
}
