public import Domain
public import Observation
import Persistence
public import Security

/// 心理工作台账: what the semester owes around the cases, and what has been done.
@Observable
public final class CareWorkModel: BookModel {
    public let session: SessionModel
    private let acting = BookActing<CareWorkRefusal>()
    private var selectedID: CareWork.ID?

    public init(session: SessionModel) {
        self.session = session
    }

    /// The semester of today, in a vacation the one before it; nil where the calendar knows none.
    public var semester: Semester? { school.careSemester }

    /// What the semester owes, with how far it is met.
    public var obligations: [(obligation: CareObligation, standing: CareObligation.Standing)] {
        school.careObligations
    }

    /// Whoever may not read them sees only how far the semester is met.
    public var mayRead: Bool {
        isAllowed(by: CareWorkRules.mayRead)
    }

    /// The lines of the semester that count, the latest first.
    public var works: [CareWork] {
        guard mayRead, let semester else { return [] }
        return school.careWork.reversed().filter {
            $0.counts && semester.starts <= $0.entry.day && $0.entry.day <= semester.ends
        }
    }

    public var selectedIndex: Int {
        works.firstIndex { $0.id == selectedID } ?? 0
    }

    public var selected: CareWork? {
        let works = works
        return works.indices.contains(selectedIndex) ? works[selectedIndex] : nil
    }

    public func select(_ index: Int) {
        let works = works
        guard !works.isEmpty else { return }
        selectedID = works[min(max(0, index), works.count - 1)].id
    }

    /// Why whoever sits here may not keep it; nil where the person may.
    public var refusal: CareWorkRefusal? {
        if session.state != .noAccounts, session.standing == nil { return .notSignedIn }
        return CareWorkRules.refusal(toWriteBy: session.standing)
    }

    /// As a form reads it: `11-20` is that day of this semester where it has been, else the next such
    /// day, which is a plan. Nil for what is no day.
    public func day(typed text: String) -> Day? {
        let today = school.now.day
        if let past = TypedDay.readPast(text, today: today), let semester,
            semester.starts <= past
        {
            return past
        }
        return TypedDay.read(
            text, today: today, unit: .calendarDays, calendar: school.calendar)
    }

    /// What speaks against steps before anybody signs them.
    public func refusal(of steps: [CareWorkStep], on work: CareWork?) -> CareWorkRefusal? {
        CareWorkRules.refusal(
            of: steps, on: work, on: school.now.day, among: school.talents, school.organisation)
    }

    /// Takes steps; returns whether they were taken. `failure` says why not.
    public func take(
        _ steps: [CareWorkStep], on work: CareWork?, as signer: Signer?
    ) async -> Bool {
        await acting.attempt {
            try await school.ledger.careWork.take(
                steps, on: work?.id, as: signer, at: school.clockTime)
            school.refresh()
        }
    }

    public var failure: BookFailure<CareWorkRefusal>? { acting.failure }

    public func forgetFailure() { acting.forget() }
}

extension SchoolModel {
    /// The semester of today, in a vacation the one before it.
    public var careSemester: Semester? { calendar.latestSemester(on: now.day) }

    public var careObligations: [(obligation: CareObligation, standing: CareObligation.Standing)] {
        guard let semester = careSemester else { return [] }
        return CareObligation.all(in: semester, by: calendar, settings).map {
            ($0, $0.standing(by: careWork, on: now.day))
        }
    }
}
