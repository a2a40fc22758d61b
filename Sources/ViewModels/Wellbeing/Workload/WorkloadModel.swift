public import Domain
public import Observation
import Persistence
public import Security

/// 工作量: by person for a month or a semester, and the lines behind it.
@Observable
public final class WorkloadModel: BookModel, PeriodModel {
    public let session: SessionModel
    private let attempts = Attempts { BookFailure<WorkloadRefusal>($0) }
    public var place: PeriodPlace

    public init(session: SessionModel) {
        self.session = session
        place = PeriodPlace(
            .month, around: session.school.now.day, in: session.school.calendar)
    }

    /// Whoever may not read all of it sees the own.
    public var mayReadAll: Bool {
        isAllowed(by: WorkloadRules.mayReadAll)
    }

    private var readable: [Workload] {
        mayReadAll ? school.workload : school.workload.filter { $0.entry.person == session.person }
    }

    public var tally: WorkloadTally {
        WorkloadTally(readable, in: period.days, by: school.settings)
    }

    /// The same as whoever sits here may see it.
    public var seen: SeenWorkload {
        SeenWorkload(
            tally, for: reader, isSemester: period.span == .semester, by: school.settings)
    }

    /// Whether something of what others did is left out.
    public var leavesOut: Bool { mayReadAll && reader != .everything }

    private var reader: SeenWorkload.Reader {
        isAllowed { $0?.has(.psychologist) ?? true } ? .everything : .others(but: session.person)
    }

    /// The lines of the period that count, the latest first: of others none that tells of a pupil, unless
    /// whoever sits here may read cases.
    public var lines: [Workload] {
        let readsAll = reader == .everything
        return readable.reversed().filter { line in
            let isTelling = WorkloadKind.telling.contains(line.entry.kind)
            return line.counts && period.days.contains(line.entry.day)
                && (readsAll || !isTelling || line.entry.person == session.person)
        }
    }

    public var sumCount: Int { tally.rows.count }

    /// From the month to its semester, and back to the month of today or of the semester's end.
    public func changeSpan() {
        let isMonth = period.span == .month
        let day = min(period.last, max(period.first, school.now.day))
        place = PeriodPlace(
            isMonth ? .semester : .month, around: day, in: school.calendar,
            showsLines: showsLines)
    }

    /// Whether whoever sits here writes down the work of others too.
    public var keepsAll: Bool {
        session.state == .noAccounts
            || session.standing?.has(anyOf: WorkloadRules.keepers) ?? false
    }

    /// Why nothing of this person can be written down; nil where it can.
    public func refusal(toWriteOf person: Person.ID?) -> WorkloadRefusal? {
        if session.state != .noAccounts, session.standing == nil { return .notSignedIn }
        guard let owner = person ?? session.person else { return nil }
        return WorkloadRules.refusal(toWriteBy: session.standing, of: owner)
    }

    /// Takes a step; returns whether it was taken. `failure` says why not. The line is in hand then, where lines
    /// are shown.
    public func take(_ step: WorkloadStep, on line: Workload?, as signer: Signer?) async -> Bool {
        await attempts.take {
            try await session.demandNobodyNamed(in: step.texts)
            let id = try await school.ledger.workload.take(
                step, on: line?.id, as: signer, at: school.clockTime)
            school.refresh()
            let row = showsLines ? lines.firstIndex { $0.id == id } : nil
            select(row ?? selectedIndex)
        }
    }

    public var failure: BookFailure<WorkloadRefusal>? { attempts.failure }

    public func forgetFailure() { attempts.forget() }
}
