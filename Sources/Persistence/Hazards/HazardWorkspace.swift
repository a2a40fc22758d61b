import Domain
internal import GRDB
import Security

/// What one transaction knows while it files hazards: statements prepared once, and answers that a
/// bulk import would otherwise ask for with every row. Nobody else writes meanwhile.
final class HazardWorkspace {
    private let db: Database
    private let signer: Signer?
    private var writer: HazardWriter?
    private var schoolCode: String?
    private var pattern: HazardNumberPattern?
    private var people: Set<Int64>?
    private var categories: Set<String>?
    private var placeFacets: [Place.ID: [UInt8]] = [:]
    private var serials: [Int: (last: Int, isNew: Bool)] = [:]
    private var nextID: Int64?
    private var entries: [(id: Hazard.ID, text: [UInt8])] = []
    private var tallies = TallyChanges()

    init(db: Database, signer: Signer?) {
        self.db = db
        self.signer = signer
    }

    /// After a change to the school, its people or its places.
    func forget() {
        schoolCode = nil
        people = nil
        categories = nil
        placeFacets = [:]
    }

    /// Counts a new hazard and enters it into the search index, some time before the transaction
    /// ends.
    ///
    /// The entries go in by the thousand: FTS5 writes its memory out whenever a statement that could
    /// be undone alone comes between two of them.
    func add(_ hazard: Hazard, _ entry: [UInt8]) throws {
        tallies.add(hazard)
        entries.append((hazard.id, entry))
        if entries.count == 4096 { try enterIntoIndex() }
    }

    func replace(_ old: Hazard, with new: Hazard) {
        tallies.replace(old, with: new)
    }

    /// Writes what has been put off; before the transaction ends, and before anything reads it.
    func finish() throws {
        for (year, serial) in serials.sorted(by: { $0.key < $1.key }) where serial.isNew {
            try db.run(
                """
                INSERT INTO hazard_serial (year, last) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET last = excluded.last
                """, [year, serial.last])
        }
        serials = [:]
        try tallies.apply(to: db)
        try enterIntoIndex()
    }

    private func enterIntoIndex() throws {
        guard !entries.isEmpty else { return }
        let writer = try hazardWriter()
        for entry in entries { try writer.index(entry.id, entry.text) }
        entries.removeAll(keepingCapacity: true)
    }

    func hazardWriter() throws -> HazardWriter {
        if let writer { return writer }
        let writer = try HazardWriter(db: db, signer: signer)
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

    func use(_ id: Hazard.ID, _ number: HazardNumber) {
        serials[number.year] = (number.serial, isNew: true)
        nextID = id.rawValue + 1
    }

    /// What the search index knows of hazards at a place; empty for a place that does not exist.
    func facets(of place: Place.ID) throws -> [UInt8] {
        if let known = placeFacets[place] { return known }
        let facets = SearchIndex.facets(of: try PlaceTree.lineage(of: place, db))
        if !facets.isEmpty { placeFacets[place] = facets }
        return facets
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

    /// How the school writes its numbers.
    func numberPattern() throws -> HazardNumberPattern {
        if let pattern { return pattern }
        let known = try RuleSettings.fetch(db).numberPattern
        pattern = known
        return known
    }

    private func currentSchoolCode() throws -> String {
        if let schoolCode { return schoolCode }
        guard let school = try School.fetch(db) else { throw MissingSchool() }
        schoolCode = school.code
        return school.code
    }

    private func lastSerial(of year: Int) throws -> Int {
        if let serial = serials[year] { return serial.last }
        let serial = try db.value("SELECT last FROM hazard_serial WHERE year = ?", [year]) ?? 0
        serials[year] = (serial, isNew: false)
        return serial
    }
}
