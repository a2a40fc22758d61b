import Domain
import Persistence

/// What the year ledger says of a hazard in each of its columns.
///
/// The words are those of the form and of the import, whatever language the program speaks.
struct YearLedgerRow {
    private let ledger: Ledger
    private let organisation: Organisation
    private let people: [Person.ID: String]
    private let categories: [HazardCategory.ID: String]
    private let clauses: [String: String]

    init(ledger: Ledger, today: Day) throws {
        self.ledger = ledger
        organisation = try ledger.organisation.organisation(on: today)
        people = Dictionary(
            organisation.people.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        categories = Dictionary(
            try ledger.hazards.categories().map { ($0.code, $0.name) },
            uniquingKeysWith: { $1 })
        clauses = Dictionary(
            try ledger.rules.clauses().map { ($0.code, $0.text) }, uniquingKeysWith: { $1 })
    }

    /// Empty for 序号, which is not the hazard's.
    func cell(
        _ column: YearLedgerColumn, of hazard: Hazard, _ events: [HazardEvent]
    ) throws -> String {
        switch column {
        case .position: ""
        case .number: hazard.number
        case .foundAt: String(hazard.foundAt.text.prefix(16))
        case .finder: name(of: hazard.finder)
        case .place: try path(of: hazard)
        case .text: hazard.text
        case .category: categories[hazard.category] ?? hazard.category
        case .grade: hazard.grade.map { $0 == .major ? "重大隐患" : "一般隐患" } ?? ""
        case .clause: clause(of: hazard)
        case .measures: hazard.measures
        case .responsible: name(of: hazard.responsible)
        case .originalDue: hazard.originalDue?.text ?? ""
        case .due: hazard.due?.text ?? ""
        case .completedOn: Self.completion(of: hazard, events)?.text ?? ""
        case .reviewer: name(of: hazard.reviewer)
        case .closedOn: hazard.closedOn?.text ?? ""
        case .status: Self.status(of: hazard)
        case .remarks: Self.remarks(on: hazard)
        }
    }

    private func name(of person: Person.ID?) -> String {
        person.flatMap { people[$0] } ?? ""
    }

    /// A place that has been taken off the school since is told as it was on the day of the finding.
    private func path(of hazard: Hazard) throws -> String {
        var lineage = organisation.lineage(of: hazard.place)
        if lineage.isEmpty {
            lineage = try ledger.organisation.organisation(on: hazard.foundAt.day)
                .lineage(of: hazard.place)
        }
        return lineage.reversed().map(\.name).joined()
    }

    private func clause(of hazard: Hazard) -> String {
        guard let code = hazard.clause else { return "" }
        return [code, clauses[code] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The day of the last report of the work done, while nobody has sent it back.
    private static func completion(of hazard: Hazard, _ events: [HazardEvent]) -> Day? {
        guard !hazard.isReturned, hazard.stage != .void else { return nil }
        let done = events.enumerated().last { index, event in
            switch event.kind {
            case .submitted, .fixedOnTheSpot: !hazard.withdrawn.contains(index + 1)
            default: false
            }
        }
        return done?.element.at.day
    }

    private static func status(of hazard: Hazard) -> String {
        let status =
            switch hazard.stage {
            case .closed: "已销号"
            case .void: "已作废"
            default: "未销号"
            }
        return hazard.fixedOnTheSpot ? "当场整改，" + status : status
    }

    private static func remarks(on hazard: Hazard) -> String {
        var remarks: [String] = []
        if hazard.extensions > 0 { remarks.append("延期\(hazard.extensions)次") }
        if hazard.returns > 0 { remarks.append("退回\(hazard.returns)次") }
        if !hazard.supervisions.isEmpty {
            remarks.append(hazard.isSupervised ? "挂牌督办" : "挂牌督办已解除")
        }
        if hazard.isReportedUpward { remarks.append("已上报上级") }
        if hazard.isTransferred { remarks.append("已移交外部") }
        if hazard.recurrenceOf != nil { remarks.append("复发") }
        if hazard.brokenSeals > 0 { remarks.append("封签失效\(hazard.brokenSeals)处") }
        return remarks.joined(separator: "；")
    }
}
