public import Domain
public import Observation

/// 咨询室 and 热线 of a semester: month by month, or call by call day.
@Observable
public final class RoomHotlineModel: PeriodModel {
    /// Takes the steps.
    public let work: CareWorkModel
    public var place: PeriodPlace

    public static let kinds: [CareWorkKind] = [.hotline, .roomOpening]

    public init(session: SessionModel) {
        work = CareWorkModel(session: session)
        place = PeriodPlace(
            .semester, around: session.school.now.day, in: session.school.calendar)
    }

    public var school: SchoolModel { work.school }

    /// Of the semester as far as it has come.
    public var figures: RoomHotline {
        let days = period.first...min(period.last, max(period.first, school.now.day))
        return RoomHotline(
            school.careWork, in: days, months: ReportingPeriod.months(of: days))
    }

    /// Exact for whoever reads the book; all others are told no small number.
    public var seesExactly: Bool { work.mayRead }

    /// The latest first; for whoever may not read them none.
    public var lines: [CareWork] {
        guard work.mayRead else { return [] }
        return school.careWork.reversed().filter {
            $0.counts && period.days.contains($0.entry.day) && Self.kinds.contains($0.entry.kind)
        }
    }

    public var sumCount: Int { figures.months.count }
}
