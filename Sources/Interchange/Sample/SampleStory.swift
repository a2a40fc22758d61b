import Domain

/// What happened to one hazard of the sample school, told step by step.
///
/// The steps know who acts: the grid's leader verifies and reviews, the safety office grades and
/// assigns, the principal where it is 重大, and whoever put a thing right never accepts it.
struct SampleStory {
    let wording: SampleWording
    let spot: SamplePlaces.Spot
    let report: HazardReport
    let reportedAt: Moment
    private(set) var events: [HazardEvent] = []
    /// The index, in the list that holds both, of the hazard that came back with this one.
    var recurrenceOf: Int?

    let staff: SampleStaff

    init(
        _ wording: SampleWording, at spot: SamplePlaces.Spot, reportedAt: Moment,
        staff: SampleStaff, isSchoolDay: Bool, _ random: inout SeededGenerator
    ) {
        self.wording = wording
        self.spot = spot
        self.reportedAt = reportedAt
        self.staff = staff
        let (source, finder) = Self.finding(
            at: spot, on: reportedAt.day, staff, isSchoolDay: isSchoolDay, &random)
        report = HazardReport(
            place: spot.id, category: wording.category, text: wording.text(&random),
            source: source, immediateMeasure: wording.immediateMeasure,
            foundAt: reportedAt.adding(seconds: -60 * random.next(in: 4...25)), finder: finder)
    }

    var isMajor: Bool { wording.clause != nil }
    var lastEventAt: Moment { events.last?.at ?? reportedAt }
    /// Closed after an assignment, not on the spot and not without a fix.
    var wasRectified: Bool {
        guard case .closed = events.last?.kind else { return false }
        return due != nil
    }
    var due: Day? {
        events.reduce(nil) { due, event in
            switch event.kind {
            case .assigned(_, let first, _, _, _): first
            case .extended(let later, _): later
            default: due
            }
        }
    }

    /// The events with the link to the hazard that came back, made right after the verification.
    func events(recurrenceOf earlier: Hazard.ID?) -> [HazardEvent] {
        guard let earlier, let verified = events.first else { return events }
        var linked = events
        linked.insert(
            HazardEvent(at: verified.at, actor: staff.safetyClerk, kind: .recurred(of: earlier)),
            at: 1)
        return linked
    }

    /// Gives the orders on paper their running numbers.
    mutating func number(eventAt index: Int, _ number: String) {
        let event = events[index]
        let kind: HazardEvent.Kind =
            switch event.kind {
            case .assigned(let person, let due, _, let measures, _):
                .assigned(to: person, due: due, noticeNumber: number, measures: measures)
            case .supervision(.ordered): .supervision(.ordered(order(number: number)))
            default: event.kind
            }
        events[index] = HazardEvent(at: event.at, actor: event.actor, kind: kind)
    }

    mutating func add(_ kind: HazardEvent.Kind, at moment: Moment, by actor: Person.ID?) {
        events.append(HazardEvent(at: moment, actor: actor, kind: kind))
    }

    private static func finding(
        at spot: SamplePlaces.Spot, on day: Day, _ staff: SampleStaff, isSchoolDay: Bool,
        _ random: inout SeededGenerator
    ) -> (HazardSource, Person.ID?) {
        guard isSchoolDay else { return (.dailyCheck, staff.guards) }
        let members = staff.people(in: spot.grid, as: .member, on: day)
        let deputy = staff.deputy(of: spot.grid, on: day)
        let member =
            staff.teacher(ofRoomNamed: spot.name) ?? random.pick(members) ?? deputy
        return switch random.next(below: 100) {
        case ..<45: (.selfCheck, member)
        case ..<65: (.dailyCheck, member)
        case ..<80: (.weeklyCheck, staff.leader(of: spot.grid, on: day))
        case ..<90: (.monthlyCheck, staff.safetyClerk)
        case ..<95: (.campaign, staff.safetyDirector)
        case ..<98: (.superior, staff.safetyDirector)
        default: (.tip, staff.safetyClerk)
        }
    }
}
