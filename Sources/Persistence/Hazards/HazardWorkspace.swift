import Domain
internal import GRDB

/// What one transaction knows while it files hazards: statements prepared once, and answers that a
/// bulk import would otherwise ask for with every row. Nobody else writes meanwhile.
final class HazardWorkspace {
    private let db: Database
    private var writer: HazardWriter?
    private var schoolCode: String?
    private var people: Set<Int64>?
    private var categories: Set<String>?
    private var lineages: [Place.ID: [Place.ID]] = [:]
    private var serials: [Int: Int] = [:]
    private var nextID: Int64?

    init(db: Database) {
        self.db = db
    }

    /// After a change to the school, its people or its places.
    func forget() {
        schoolCode = nil
        people = nil
        categories = nil
        lineages = [:]
    }

    func hazardWriter() throws -> HazardWriter {
        if let writer { return writer }
        let writer = try HazardWriter(db: db)
        self.writer = writer
        return writer
    }

    /// The number of the next hazard found in `year`; stays the same until `use` takes it.
    func nextNumber(year: Int, category: HazardCategory.ID) throws -> HazardNumber {
        HazardNumber(
            schoolCode: try currentSchoolCode(), year: year, category: category,
            serial: try lastSerial(of: year) + 1)
    }

    func nextHazardID() throws -> Hazard.ID {
        if let nextID { return Hazard.ID(nextID) }
        let id: Int64 = try db.value("SELECT ifnull(max(id), 0) + 1 FROM hazard") ?? 1
        nextID = id
        return Hazard.ID(id)
    }

    func use(_ id: Hazard.ID, _ number: HazardNumber) throws {
        try hazardWriter().take(number)
        serials[number.year] = number.serial
        nextID = id.rawValue + 1
    }

    /// Empty for a place that does not exist.
    func lineage(of place: Place.ID) throws -> [Place.ID] {
        if let known = lineages[place] { return known }
        let lineage = try PlaceTree.lineage(of: place, db)
        lineages[place] = lineage
        return lineage
    }

    func isKnown(_ person: Person.ID) throws -> Bool {
        if let people { return people.contains(person.rawValue) }
        let people = Set(try db.map("SELECT id FROM person") { $0[0] as Int64 })
        self.people = people
        return people.contains(person.rawValue)
    }

    func isKnown(category: HazardCategory.ID) throws -> Bool {
        if let categories { return categories.contains(category) }
        let categories = Set(try db.map("SELECT code FROM hazard_category") { $0[0] as String })
        self.categories = categories
        return categories.contains(category)
    }

    private func currentSchoolCode() throws -> String {
        if let schoolCode { return schoolCode }
        guard let school = try School.fetch(db) else { throw MissingSchool() }
        schoolCode = school.code
        return school.code
    }

    private func lastSerial(of year: Int) throws -> Int {
        if let serial = serials[year] { return serial }
        let serial = try db.value("SELECT last FROM hazard_serial WHERE year = ?", [year]) ?? 0
        serials[year] = serial
        return serial
    }
}
