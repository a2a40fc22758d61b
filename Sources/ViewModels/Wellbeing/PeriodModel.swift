public import Domain

/// The period in hand, which of its two lists is shown, and the row there.
public struct PeriodPlace: Hashable, Sendable {
    public internal(set) var period: ReportingPeriod
    /// The lines, in place of their sums.
    public internal(set) var showsLines: Bool
    public internal(set) var row = 0

    init(
        _ span: ReportingPeriod.Span, around day: Day, in calendar: SchoolCalendar,
        showsLines: Bool = false
    ) {
        period = ReportingPeriod(span, around: day, in: calendar)
        self.showsLines = showsLines
    }
}

/// A model of a period: its lines, or sums of them.
public protocol PeriodModel: RowCursor {
    associatedtype Line

    var school: SchoolModel { get }
    /// Changed by the model alone.
    var place: PeriodPlace { get set }
    var lines: [Line] { get }
    /// Rows of the list of sums.
    var sumCount: Int { get }
}

extension PeriodModel {
    public var period: ReportingPeriod { place.period }
    public var showsLines: Bool { place.showsLines }
    public var selectedIndex: Int { place.row }
    public var rowCount: Int { showsLines ? lines.count : sumCount }

    /// Nil unless the lines are shown.
    public var selected: Line? {
        guard showsLines else { return nil }
        let lines = lines
        return lines.indices.contains(selectedIndex) ? lines[selectedIndex] : nil
    }

    public func select(_ index: Int) {
        place.row = min(max(0, index), max(0, rowCount - 1))
    }

    /// From the sums to the lines, and back.
    public func turn() {
        place.showsLines.toggle()
        place.row = 0
    }

    /// To an earlier period (-1) or a later one (1).
    public func step(by step: Int) {
        place.period = period.stepped(by: step, in: school.calendar)
        place.row = 0
    }
}
