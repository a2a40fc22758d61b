import Domain
internal import GRDB

extension HazardCategory {
    static func fetchAll(_ db: Database) throws -> [HazardCategory] {
        try db.map(
            "SELECT code, name, english_name, source FROM hazard_category ORDER BY sort_order, code"
        ) { row in
            HazardCategory(code: row[0], name: row[1], englishName: row[2], source: row[3])
        }
    }
}

extension Hazard {
    /// As its report and its events leave it.
    static func fetch(_ db: Database, _ id: Hazard.ID) throws -> Hazard? {
        guard
            let row = try db.firstRow(
                """
                SELECT number, place_id, category, text, source, immediate_measure, found_at, finder_id
                FROM hazard WHERE id = ?
                """, [id.rawValue])
        else { return nil }
        let report = HazardReport(
            place: row.id(1), category: row[2], text: row[3], source: try row.word(4),
            immediateMeasure: row[5], foundAt: try row.moment(6), finder: row.optionalID(7))
        let events = try HazardEvent.fetchAll(db, of: id)
        guard let first = events.first, first.kind == .reported else {
            throw DamagedRow(what: "hazard without 上报")
        }
        var hazard = Hazard(id: id, number: row[0], report: report, reportedAt: first.at)
        do {
            for event in events.dropFirst() { try hazard.apply(event) }
        } catch {
            throw DamagedRow(what: "order of events")
        }
        return hazard
    }

    static func fetch(_ db: Database, numbered number: String) throws -> Hazard? {
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        guard let serial = parts.last.flatMap({ Int($0) }), serial > 0 else { return nil }
        let isWhole = parts.count > 1
        let id: Int64? = try db.value(
            """
            SELECT id FROM hazard WHERE serial = ?1 AND (?2 = '' OR number = ?2 COLLATE NOCASE)
            ORDER BY year DESC LIMIT 1
            """,
            [serial, isWhole ? parts.joined(separator: "-").storable : ""])
        return try id.flatMap { try fetch(db, Hazard.ID($0)) }
    }
}

extension HazardEvent {
    static func fetchAll(_ db: Database, of id: Hazard.ID) throws -> [HazardEvent] {
        try db.map(
            """
            SELECT at, actor_id, kind, person_id, day, until, grade, code, text, linked_id
            FROM hazard_event WHERE hazard_id = ? ORDER BY id
            """, [id.rawValue]
        ) { row in
            HazardEvent(
                at: try row.moment(0), actor: row.optionalID(1), kind: try Kind(row))
        }
    }
}

extension HazardEvent.Kind {
    /// The columns after `at` and `actor_id`.
    fileprivate init(_ row: Row) throws {
        let text = row[8] as String? ?? ""
        switch row[2] as String {
        case "reported": self = .reported
        case "verified": self = .verified(note: text)
        case "graded": self = .graded(try row.word(6), clause: row[7], note: text)
        case "assigned":
            self = .assigned(
                to: row.optionalID(3), due: try row.day(4), noticeNumber: row[7], measures: text)
        case "progressed": self = .progressed(note: text)
        case "controlled":
            self = .controlled(TemporaryControl(text: text, validUntil: try row.moment(5)))
        case "extended": self = .extended(due: try row.day(4), reason: text)
        case "submitted": self = .submitted(note: text)
        case "returned": self = .returned(reason: text)
        case "accepted": self = .accepted(opinion: text)
        case "closed": self = .closed(note: text)
        case "voided": self = .voided(reason: text)
        case "fixed-on-the-spot": self = .fixedOnTheSpot(note: text)
        case "supervised": self = .supervised(orderNumber: row[7] as String? ?? "")
        case "reported-upward": self = .reportedUpward(note: text)
        case "transferred": self = .transferred(to: text)
        case "recurred": self = .recurred(of: row.id(9))
        case let word: throw DamagedRow(what: "event " + word)
        }
    }
}

/// The columns of an event that hold what its kind carries.
struct HazardEventPayload {
    let kind: StaticString
    var person: Int64?
    var day: Day?
    var until: Moment?
    var grade: HazardGrade?
    var code: String?
    var text: String?
    var linked: Int64?

    init(_ kind: HazardEvent.Kind) {
        switch kind {
        case .reported: self.kind = "reported"
        case .verified(let note): (self.kind, text) = ("verified", note)
        case .graded(let grade, let clause, let note):
            (self.kind, self.grade, code, text) = ("graded", grade, clause, note)
        case .assigned(let person, let due, let notice, let measures):
            (self.kind, self.person, day, code, text) =
                ("assigned", person?.rawValue, due, notice, measures)
        case .progressed(let note): (self.kind, text) = ("progressed", note)
        case .controlled(let control):
            (self.kind, until, text) = ("controlled", control.validUntil, control.text)
        case .extended(let due, let reason): (self.kind, day, text) = ("extended", due, reason)
        case .submitted(let note): (self.kind, text) = ("submitted", note)
        case .returned(let reason): (self.kind, text) = ("returned", reason)
        case .accepted(let opinion): (self.kind, text) = ("accepted", opinion)
        case .closed(let note): (self.kind, text) = ("closed", note)
        case .voided(let reason): (self.kind, text) = ("voided", reason)
        case .fixedOnTheSpot(let note): (self.kind, text) = ("fixed-on-the-spot", note)
        case .supervised(let number): (self.kind, code) = ("supervised", number)
        case .reportedUpward(let note): (self.kind, text) = ("reported-upward", note)
        case .transferred(let target): (self.kind, text) = ("transferred", target)
        case .recurred(let earlier): (self.kind, linked) = ("recurred", earlier.rawValue)
        }
    }
}
