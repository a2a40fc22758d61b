public import Domain
public import Persistence

/// What every document draws on: the ledger as it stands at one moment.
public struct DocumentSource: Sendable {
    public let ledger: Ledger
    public let now: Moment
    let organisation: Organisation
    /// In force today.
    let offices: [OfficeAssignment]
    let calendar: SchoolCalendar
    private let categories: [HazardCategory.ID: String]
    private let clauses: [String: String]

    public init(ledger: Ledger, now: Moment) throws(LedgerError) {
        self.ledger = ledger
        self.now = now
        organisation = try ledger.organisation.organisation(on: now.day)
        offices = try ledger.accounts.offices(on: now.day)
        calendar = try ledger.calendar.calendar()
        categories = Dictionary(
            try ledger.hazards.categories().map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
        clauses = Dictionary(
            try ledger.rules.clauses().map { ($0.code, $0.text) }, uniquingKeysWith: { $1 })
    }

    var school: String { organisation.schoolName }

    /// The line that says when a paper was written, and in which week of the school.
    var dateNote: String {
        let week = calendar.week(of: now.day).map { "　第\($0)周" } ?? ""
        return "填表日期：" + Self.date(now.day) + week
    }

    static func date(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

    func name(of person: Person.ID?) -> String {
        person.flatMap { organisation.person($0)?.name } ?? ""
    }

    func names(_ people: [Person]) -> String { people.map(\.name).joined(separator: "、") }

    /// Building, floor and room.
    func path(of place: Place.ID) -> String {
        organisation.path(of: place)
    }

    func name(of category: HazardCategory.ID) -> String { categories[category] ?? category }

    func text(ofClause code: String?) -> String {
        guard let code else { return "" }
        return [code, clauses[code] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func holders(of office: Office) -> [Person] {
        offices.filter { $0.office == office }.compactMap { organisation.person($0.person) }
    }

    /// 组长: who holds the office of 校长, or else leads the grid of the whole school.
    var principals: [Person] {
        let holders = holders(of: .principal)
        guard holders.isEmpty, let root = organisation.grids.first(where: { $0.parent == nil })
        else { return holders }
        return organisation.people(in: root.id, as: .leader)
    }
}
