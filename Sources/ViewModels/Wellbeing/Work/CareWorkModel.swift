public import Domain
public import Observation
import Persistence
public import Security

/// 心理工作台账: what the semester owes around the cases, and what has been done.
@Observable
public final class CareWorkModel: BookModel, RowCursor {
    public enum Failure: Hashable, Sendable {
        case refused(CareWorkRefusal)
        case classes(SchoolClassRefusal)
        /// What is kept in clear would name a pupil.
        case namesPupil
        case account(AccountFailure)
    }

    public let session: SessionModel
    private let attempts = Attempts { Failure($0) }
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

    /// Whether the page shows what lies outside the semester, in place of what lies in it.
    public var showsOthers: Bool {
        get { wantsOthers || semester == nil }
        set { wantsOthers = newValue }
    }
    private var wantsOthers = false

    /// The lines that count, the latest first: of the semester, or all others.
    public var works: [CareWork] { works(inSemester: !showsOthers) }

    /// How many lines lie outside the semester, where nobody would look for them.
    public var otherCount: Int { works(inSemester: false).count }

    /// A frame asks for them several times: they are picked once from a book.
    private func works(inSemester isWithin: Bool) -> [CareWork] {
        guard mayRead else { return [] }
        let (book, semester) = (school.careWork, semester)
        if let known = picked[isWithin], known.semester == semester, known.book == book {
            return known.works
        }
        let works = Array(
            book.reversed().filter { work in
                let isThere = semester.map {
                    $0.starts <= work.entry.day && work.entry.day <= $0.ends
                }
                return work.counts && (isThere ?? false) == isWithin
            })
        picked[isWithin] = Picked(book: book, semester: semester, works: works)
        return works
    }

    /// Lines of a book, in a semester or outside it.
    private struct Picked {
        let book: [CareWork]
        let semester: Semester?
        let works: [CareWork]
    }

    @ObservationIgnored private var picked: [Bool: Picked] = [:]

    public var rowCount: Int { works.count }

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

    /// As a form reads it, without a year within the semester where it can be; nil for what is no day.
    public func day(typed text: String) -> Day? {
        let day = TypedDay.read(
            text, today: school.now.day, unit: .calendarDays, calendar: school.calendar)
        guard let day, let semester, day > semester.ends,
            let earlier = Day(year: day.year - 1, month: day.month, day: day.day),
            semester.starts <= earlier, !text.contains(String(day.year))
        else { return day }
        return earlier
    }

    /// The classes of the school on a day.
    public func classes(on day: Day) -> [SchoolClass] { school.classes.inForce(on: day) }

    /// What speaks against steps before anybody signs them.
    public func refusal(of steps: [CareWorkStep], on work: CareWork?) -> CareWorkRefusal? {
        CareWorkRules.refusal(
            of: steps, on: work, on: school.now.day, among: school.classes, school.talents,
            school.organisation, calendar: school.calendar)
    }

    /// Takes steps; returns whether they were taken. `failure` says why not. The line is in hand then.
    public func take(
        _ steps: [CareWorkStep], on work: CareWork?, as signer: Signer?
    ) async -> Bool {
        await attempts.take {
            try await session.demandNobodyNamed(in: steps.flatMap(\.texts))
            let row = selectedIndex
            let id = try await school.ledger.careWork.take(
                steps, on: work?.id, as: signer, at: school.clockTime)
            school.refresh()
            select(works.firstIndex { $0.id == id } ?? row)
        }
    }

    /// The same for the list of classes; a step without a class makes one.
    public func take(
        _ steps: [SchoolClass.Step], on one: SchoolClass.ID? = nil, as signer: Signer?
    ) async -> Bool {
        await attempts.take {
            try await school.ledger.classes.take(
                steps, on: one, as: signer, at: school.clockTime)
            school.refresh()
        }
    }

    public var failure: Failure? { attempts.failure }

    public func forgetFailure() { attempts.forget() }
}

extension CareWorkModel.Failure {
    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as CareWorkRefusal: .refused(refusal)
            case let refusal as SchoolClassRefusal: .classes(refusal)
            case CareRefusal.namesPupil: .namesPupil
            default: .account(AccountFailure(error))
            }
    }
}

extension SchoolModel {
    /// The semester of today, in a vacation the one before it.
    public var careSemester: Semester? { calendar.latestSemester(on: now.day) }

    public var careObligations: [(obligation: CareObligation, standing: CareObligation.Standing)] {
        careCalendar?.dues.map { ($0.obligation, $0.standing) } ?? []
    }

    /// 活动日历 of that semester; nil where the calendar knows none.
    public var careCalendar: CareCalendar? {
        careSemester.map {
            CareCalendar(
                of: $0, in: calendar, careWork, classes: classes, by: settings, on: now.day)
        }
    }
}
