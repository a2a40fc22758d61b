public import Domain
public import Observation

/// 连片指导 and 培训 of a semester: line by line, or by who took part.
@Observable
public final class CareMeetingModel: PeriodModel {
    /// Takes the steps.
    public let work: CareWorkModel
    public var place: PeriodPlace

    public static let kinds: [CareWorkKind] = [.clusterVisit, .training]

    public init(session: SessionModel) {
        work = CareWorkModel(session: session)
        place = PeriodPlace(
            .semester, around: session.school.now.day, in: session.school.calendar,
            showsLines: true)
    }

    public var school: SchoolModel { work.school }

    /// The latest first; for whoever may not read them none.
    public var lines: [CareWork] {
        work.mayRead ? school.careWork.meetings(in: period.days).reversed() : []
    }

    /// How often and by whom; everybody may know how often.
    public var tally: CareMeetingTally {
        CareMeetingTally(school.careWork, among: school.talents, in: period.days)
    }

    public var sumCount: Int { work.mayRead ? tally.rows.count : 0 }
}
