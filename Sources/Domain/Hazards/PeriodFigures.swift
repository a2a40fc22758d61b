/// A period in figures: the balance of the stock, and the indicators with both their numbers.
///
/// Everything stands as at the end of the period, or of today while the period runs: what happened
/// later changes nothing in it.
public struct PeriodFigures: Hashable, Sendable {
    public let days: ClosedRange<Day>
    /// The last day that counts.
    public let end: Day
    public private(set) var balance = StockBalance()
    public private(set) var indicators = HazardIndicators()
    /// The hazards that each indicator points at, in the order of filing.
    public private(set) var hazards: [HazardIndicator: [Hazard.ID]] = [:]
    /// Open at the end.
    public private(set) var open: [Hazard.ID] = []

    /// The longest list of hazards that is kept.
    public static let longestList = 200

    public init(of days: ClosedRange<Day>, on today: Day) {
        self.days = days
        end = min(days.upperBound, max(today, days.lowerBound))
        isOver = today > days.upperBound
    }

    private let isOver: Bool

    /// A deadline has passed once its day is over, and today's is not.
    private var morning: Day { isOver ? end.adding(days: 1) : end }

    /// Takes in a hazard as it stood at the end, with its events up to then, 上报 first.
    public mutating func add(_ hazard: Hazard, _ events: [HazardEvent]) {
        guard let reported = events.first else { return }
        let movements = StockMovement.movements(
            reportedOn: reported.at.day, events: Array(events.dropFirst()))
        balance = balance + StockBalance(movements, from: days.lowerBound, through: end)
        let line = HazardLedgerLine(hazard, events)
        indicators.add(line, in: days, on: morning)
        for indicator in HazardIndicator.allCases
        where indicator.points(at: line, in: days, on: morning) {
            Self.note(hazard.id, in: &hazards[indicator, default: []])
        }
        if hazard.stage.isOpen { Self.note(hazard.id, in: &open) }
    }

    private static func note(_ id: Hazard.ID, in list: inout [Hazard.ID]) {
        if list.count < longestList { list.append(id) }
    }
}

/// The figures of a period for the whole school and for each grid.
public struct SchoolFigures: Hashable, Sendable {
    public private(set) var school: PeriodFigures
    public private(set) var grids: [Grid.ID: PeriodFigures] = [:]
    /// Of places that lie in no grid; nil where nothing is to be told of any.
    public private(set) var outside: PeriodFigures?
    /// 责任覆盖率: places in a grid with a leader ÷ places, on the last day that counts.
    public let coverage: Ratio
    /// 责任状签订率: signed by that day ÷ should sign, families aside.
    public let pledges: Ratio
    /// 排查完成率 of the days of the period that are over.
    public let rounds: Ratio

    private let today: Day
    private let gridOfPlace: [Place.ID: Grid.ID]

    /// `organisation` and `roll` are those of the last day that counts; `duties` knows of all days.
    public init(
        of days: ClosedRange<Day>, on today: Day, in organisation: Organisation,
        pledges roll: PledgeRoll, duties: DutyBook
    ) {
        let school = PeriodFigures(of: days, on: today)
        self.school = school
        let owing = PledgeLayer.personal.flatMap(roll.lines)
        pledges = Ratio(
            owing.count { line in line.pledge.map { $0.at.day <= school.end } ?? false },
            of: owing.count)
        let over = min(school.end, today.adding(days: -1))
        rounds =
            over < days.lowerBound
            ? Ratio(0, of: 0) : duties.completion(days.lowerBound...over)
        self.today = today
        var gridOfPlace: [Place.ID: Grid.ID] = [:]
        var led = 0
        for place in organisation.places {
            guard let grid = organisation.grid(of: place.id) else { continue }
            gridOfPlace[place.id] = grid.id
            if organisation.leader(of: grid.id) != nil { led += 1 }
        }
        self.gridOfPlace = gridOfPlace
        coverage = Ratio(led, of: organisation.places.count)
    }

    /// As `PeriodFigures.add`.
    public mutating func add(_ hazard: Hazard, _ events: [HazardEvent]) {
        school.add(hazard, events)
        if let grid = gridOfPlace[hazard.place] {
            grids[grid, default: PeriodFigures(of: school.days, on: today)].add(hazard, events)
        } else {
            var figures = outside ?? PeriodFigures(of: school.days, on: today)
            figures.add(hazard, events)
            outside = figures
        }
    }
}
