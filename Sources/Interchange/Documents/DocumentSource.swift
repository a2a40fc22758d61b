public import Domain
public import Persistence

/// What every document draws on: the ledger as it stands at one moment, or who answered for what on
/// another day.
public struct DocumentSource: Sendable {
    public let ledger: Ledger
    /// When the document says how things stand.
    public let now: Moment
    /// When it is written.
    public let written: Moment
    let organisation: Organisation
    /// In force on the day of the document.
    let offices: [OfficeAssignment]
    let calendar: SchoolCalendar
    private let categories: [HazardCategory.ID: String]
    private let clauses: [String: String]

    public init(ledger: Ledger, now written: Moment, on day: Day? = nil) throws(LedgerError) {
        self.ledger = ledger
        self.written = written
        now = Moment(day: day ?? written.day, secondOfDay: written.secondOfDay)
        organisation = try ledger.organisation.organisation(on: now.day)
        offices = try ledger.accounts.offices(on: now.day)
        calendar = try ledger.calendar.calendar()
        categories = Dictionary(
            try ledger.hazards.categories().map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
        clauses = Dictionary(
            try ledger.rules.clauses().map { ($0.code, $0.text) }, uniquingKeysWith: { $1 })
    }

    var school: String { organisation.schoolName }

    public var isOfAnotherDay: Bool { now.day != written.day }

    /// Throws where the document is of a day of which nothing has happened yet.
    func demandNoDayToCome() throws(DocumentRefusal) {
        if now.day > written.day { throw .notYet }
    }

    /// Throws where the document is of a day of which the ledger knows nothing.
    func demandNoDayBeforeLedger() throws {
        guard let first = try ledger.organisation.firstDay(), now.day < first,
            now.day < written.day
        else { return }
        throw DocumentRefusal.beforeLedger(first)
    }

    /// The line that says when a paper was written, in which week of the school, and of which day it
    /// is where that is another one.
    var dateNote: String {
        let week = calendar.week(of: now.day).map { "　第\($0)周" } ?? ""
        let note = "填表日期：" + Self.date(written.day)
        return isOfAnotherDay
            ? note + "　所列为" + Self.date(now.day) + week + "的情况" : note + week
    }

    /// What somebody is on the day on which the paper is written, whichever day it is of; nil where
    /// nobody has an account yet, and nothing at all without a `person`.
    func standing(of person: Person.ID?) throws(LedgerError) -> Standing? {
        guard try ledger.accounts.hasAccounts() else { return nil }
        let held = try ledger.accounts.offices(on: written.day).filter { $0.person == person }
        return Standing(
            person: person ?? Person.ID(0), day: written.day, offices: Set(held.map(\.office)))
    }

    /// The open risk points; of a day that is over, as they were scored then. Throws of a day to come,
    /// before which they may be scored anew.
    func openRisks() throws -> [RiskPoint] {
        try demandNoDayToCome()
        return try now.day < written.day
            ? ledger.risks.points(on: now.day) : ledger.risks.points().filter(\.isOpen)
    }

    static func date(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

    /// Empty for nobody, and for whoever is not of the staff.
    public func name(of person: Person.ID?) -> String {
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

    /// 组长: who is 校长, or else leads the grid of the whole school.
    var principals: [Person] {
        let holders = organisation.principals(holding: offices).compactMap {
            organisation.person($0)
        }
        guard holders.isEmpty, let root = organisation.grids.first(where: { $0.parent == nil })
        else { return holders }
        return organisation.people(in: root.id, as: .leader)
    }
}
