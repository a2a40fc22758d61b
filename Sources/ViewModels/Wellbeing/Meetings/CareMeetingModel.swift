public import Domain
public import Observation

/// 连片指导 and 培训 of a semester: line by line, or by who took part.
@Observable
public final class CareMeetingModel {
    /// Takes the steps.
    public let work: CareWorkModel
    public private(set) var period: ReportingPeriod
    /// Shows the sums by who took part in place of the lines.
    public private(set) var showsPeople = false
    public private(set) var selectedIndex = 0

    public static let kinds: [CareWorkKind] = [.clusterVisit, .training]

    public init(session: SessionModel) {
        work = CareWorkModel(session: session)
        period = ReportingPeriod(
            .semester, around: session.school.now.day, in: session.school.calendar)
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

    public var rowCount: Int {
        guard work.mayRead else { return 0 }
        return showsPeople ? tally.rows.count : lines.count
    }

    /// Nil unless the lines are shown.
    public var selected: CareWork? {
        let lines = lines
        return !showsPeople && lines.indices.contains(selectedIndex)
            ? lines[selectedIndex] : nil
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), max(0, rowCount - 1))
    }

    public func turn() {
        showsPeople.toggle()
        selectedIndex = 0
    }

    public func step(by step: Int) {
        period = period.stepped(by: step, in: school.calendar)
        selectedIndex = 0
    }
}
