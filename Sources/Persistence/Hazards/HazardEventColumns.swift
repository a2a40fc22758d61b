import Domain
internal import GRDB

/// The columns of `hazard_event` that hold what an event's kind carries.
struct HazardEventColumns {
    private(set) var kind: StaticString = ""
    var person: Int64?
    var day: Day?
    var until: Moment?
    var grade: HazardGrade?
    var code: String?
    var text: String?
    var linked: Int64?
    var colour: RiskColour?
    var level: SupervisionLevel?
    var note: String?
    var amount: Int?
    /// Several texts, as a JSON list.
    var parts: String?

    static let names = """
        kind, person_id, day, until, grade, code, text, linked_id, colour, level, note, amount, parts
        """

    init(_ event: HazardEvent.Kind) {
        switch event {
        case .reported: kind = "reported"
        case .verified(let note): (kind, text) = ("verified", note)
        case .refuted(let note): (kind, text) = ("refuted", note)
        case .graded(let grade, let clause, let note, let colour, let meeting):
            (kind, self.grade, code, text) = ("graded", grade, clause, note)
            (self.colour, self.note) = (colour, meeting.isEmpty ? nil : meeting)
        case .planned(let plan):
            (kind, parts) = ("planned", TextList.text(of: plan.measures + plan.parts))
        case .assigned(let person, let due, let notice, let measures, let unit):
            (kind, self.person, day) = ("assigned", person?.rawValue, due)
            (code, text, note) = (notice, measures, unit.isEmpty ? nil : unit)
        case .progressed(let note, let spent): (kind, text, amount) = ("progressed", note, spent)
        case .controlled(let control):
            (kind, until, text) = ("controlled", control.validUntil, control.text)
        case .extensionRequested(let request):
            (kind, day, text) = ("extension-requested", request.due, request.reason)
            note = request.protection
        case .extended(let due, let reason): (kind, day, text) = ("extended", due, reason)
        case .extensionRefused(let reason): (kind, text) = ("extension-refused", reason)
        case .submitted(let note): (kind, text) = ("submitted", note)
        case .returned(let reason): (kind, text) = ("returned", reason)
        case .accepted(let opinion): (kind, text) = ("accepted", opinion)
        case .endorsed(let note): (kind, text) = ("endorsed", note)
        case .acceptedUpward(let authority, let document):
            (kind, text, note) = ("accepted-upward", authority, document)
        case .closed(let note): (kind, text) = ("closed", note)
        case .voided(let reason): (kind, text) = ("voided", reason)
        case .fixedOnTheSpot(let note): (kind, text) = ("fixed-on-the-spot", note)
        case .supervision(let step): take(step)
        case .reportedUpward(let note): (kind, text) = ("reported-upward", note)
        case .transferred(let target): (kind, text) = ("transferred", target)
        case .recurred(let earlier): (kind, linked) = ("recurred", earlier.rawValue)
        case .attached(let attachment):
            (kind, code, text) = ("attached", attachment.digest, attachment.name)
            amount = attachment.size
        case .reminded(let note): (kind, text) = ("reminded", note)
        case .remarked(let note): (kind, text) = ("remarked", note)
        case .undone(let ordinal): (kind, amount) = ("undone", ordinal)
        case .revoked(let ordinal, let reason):
            (kind, amount, text) = ("revoked", ordinal, reason)
        }
        (code, text, note) = (code?.storable, text?.storable, note?.storable)
    }

    private mutating func take(_ step: SupervisionStep) {
        switch step {
        case .ordered(let order):
            (kind, code, text) = ("supervised", order.number, order.notice)
            note = order.orderedBy
        case .progressed(_, let note): (kind, text) = ("supervision-progressed", note)
        case .liftRequested(_, let note): (kind, text) = ("lift-requested", note)
        case .reinspected(_, let passed, let note):
            (kind, text, amount) = ("reinspected", note, passed ? 1 : 0)
        case .lifted(_, let note): (kind, text) = ("lifted", note)
        }
        level = step.level
    }
}

extension HazardEvent {
    static func fetchAll(_ db: Database, of id: Hazard.ID) throws -> [HazardEvent] {
        try db.map(
            """
            SELECT at, actor_id, \(HazardEventColumns.names)
            FROM hazard_event WHERE hazard_id = ? ORDER BY id
            """, [id.rawValue]
        ) { row in try HazardEvent(row) }
    }

    /// The columns `at`, `actor_id` and `HazardEventColumns.names`, from `start` on.
    init(_ row: Row, from start: Int = 0) throws {
        self.init(
            at: try row.moment(start), actor: row.optionalID(start + 1),
            kind: try Kind(row, from: start + 2))
    }
}

extension HazardEvent.Kind {
    /// The columns of `HazardEventColumns.names`, from `start` on.
    fileprivate init(_ row: Row, from start: Int) throws {
        let text = row[start + 6] as String? ?? ""
        let note = row[start + 10] as String? ?? ""
        switch row[start] as String {
        case "reported": self = .reported
        case "verified": self = .verified(note: text)
        case "refuted": self = .refuted(note: text)
        case "graded":
            self = .graded(
                try row.word(start + 4), clause: row[start + 5], note: text,
                colour: try row.optionalWord(start + 8), meeting: note)
        case "planned": self = .planned(try row.plan(start + 12))
        case "assigned":
            self = .assigned(
                to: row.optionalID(start + 1), due: try row.day(start + 2),
                noticeNumber: row[start + 5], measures: text, unit: note)
        case "progressed": self = .progressed(note: text, spent: row[start + 11])
        case "controlled":
            self = .controlled(
                TemporaryControl(text: text, validUntil: try row.moment(start + 3)))
        case "extension-requested":
            self = .extensionRequested(
                ExtensionRequest(due: try row.day(start + 2), reason: text, protection: note))
        case "extended": self = .extended(due: try row.day(start + 2), reason: text)
        case "extension-refused": self = .extensionRefused(reason: text)
        case "submitted": self = .submitted(note: text)
        case "returned": self = .returned(reason: text)
        case "accepted": self = .accepted(opinion: text)
        case "endorsed": self = .endorsed(note: text)
        case "accepted-upward": self = .acceptedUpward(authority: text, document: note)
        case "closed": self = .closed(note: text)
        case "voided": self = .voided(reason: text)
        case "fixed-on-the-spot": self = .fixedOnTheSpot(note: text)
        case "reported-upward": self = .reportedUpward(note: text)
        case "transferred": self = .transferred(to: text)
        case "recurred":
            guard let earlier: Hazard.ID = row.optionalID(start + 7) else {
                throw DamagedRow(what: "recurred")
            }
            self = .recurred(of: earlier)
        case "attached":
            self = .attached(
                Attachment(
                    digest: row[start + 5] ?? "", name: text, size: row[start + 11] ?? 0))
        case "reminded": self = .reminded(note: text)
        case "remarked": self = .remarked(note: text)
        case "undone": self = .undone(ordinal: row[start + 11] ?? 0)
        case "revoked": self = .revoked(ordinal: row[start + 11] ?? 0, reason: text)
        case let word: self = .supervision(try SupervisionStep(word, row, from: start))
        }
    }
}

extension SupervisionStep {
    fileprivate init(_ word: String, _ row: Row, from start: Int) throws {
        // Orders of the first schema have no level: they were the school's own.
        let level: SupervisionLevel = try row.optionalWord(start + 9) ?? .school
        let text = row[start + 6] as String? ?? ""
        switch word {
        case "supervised":
            self = .ordered(
                SupervisionOrder(
                    level: level, number: row[start + 5] ?? "",
                    orderedBy: row[start + 10] ?? "", notice: text))
        case "supervision-progressed": self = .progressed(level, note: text)
        case "lift-requested": self = .liftRequested(level, note: text)
        case "reinspected":
            self = .reinspected(level, passed: row[start + 11] == 1, note: text)
        case "lifted": self = .lifted(level, note: text)
        default: throw DamagedRow(what: "event " + word)
        }
    }
}

extension Row {
    fileprivate func plan(_ index: Int) throws -> RectificationPlan {
        let measures = RectificationPlan.Measure.allCases.count
        guard let texts = TextList.texts(of: self[index] ?? ""),
            let plan = RectificationPlan(
                measures: Array(texts.prefix(measures)), parts: Array(texts.dropFirst(measures)))
        else { throw DamagedRow(what: "five measures") }
        return plan
    }
}
