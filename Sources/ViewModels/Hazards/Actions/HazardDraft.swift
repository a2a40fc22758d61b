public import Domain

/// An action that is being filled in: which fields it asks for, what stands in them, and which
/// events it makes of that.
public struct HazardDraft {
    /// One field of the form.
    public struct Entry {
        public let field: HazardField
        public let content: HazardFieldContent
        let isShown: (HazardDraft) -> Bool
    }

    public let action: HazardAction
    public let entries: [Entry]
    private var values: [HazardField: HazardFieldValue]
    private let read: (HazardDraft) throws(HazardFieldFault) -> [HazardEvent.Kind]

    init(
        _ action: HazardAction, _ fields: [Field],
        read: @escaping (HazardDraft) throws(HazardFieldFault) -> [HazardEvent.Kind]
    ) {
        self.action = action
        self.read = read
        entries = fields.map(\.entry)
        values = [:]
        for field in fields { values[field.entry.field] = field.value }
    }

    public subscript(field: HazardField) -> HazardFieldValue? {
        get { values[field] }
        set { values[field] = newValue }
    }

    /// The fields that are asked for as the others stand.
    public var shown: [Entry] { entries.filter { $0.isShown(self) } }

    /// What happens to the hazard when this is signed.
    public func kinds() throws(HazardFieldFault) -> [HazardEvent.Kind] { try read(self) }
}

extension HazardDraft {
    /// A field as an action describes it: with what stands in it at first.
    struct Field {
        let entry: Entry
        let value: HazardFieldValue?

        private init(
            _ field: HazardField, _ content: HazardFieldContent, _ value: HazardFieldValue?,
            isShown: @escaping (HazardDraft) -> Bool = { _ in true }
        ) {
            entry = Entry(field: field, content: content, isShown: isShown)
            self.value = value
        }

        static func text(_ field: HazardField, rows: Int = 1, _ text: String = "") -> Field {
            Field(field, .text(rows: rows), .text(text))
        }

        static func options<Option: RawRepresentable<String>>(
            _ field: HazardField, _ options: [Option], chosen: Option? = nil
        ) -> Field {
            Field(
                field, .options(options.map(\.rawValue)),
                (chosen ?? (options.count == 1 ? options[0] : nil)).map { .option($0.rawValue) })
        }

        static func person(_ field: HazardField, _ person: Person.ID?) -> Field {
            Field(field, .person, person.map { .person($0) })
        }

        static func clause(_ clauses: [GuideClause], chosen: GuideClause.ID?) -> Field {
            Field(.clause, .clause(clauses), chosen.map { .clause($0) })
        }

        static func day(
            _ field: HazardField, _ offers: [(day: Day, count: Int)], _ unit: DeadlineRule.Unit,
            _ day: Day?
        ) -> Field {
            Field(field, .day(offers, unit), .text(day?.text ?? ""))
        }

        static func moment(_ field: HazardField, _ offers: [Moment], _ moment: Moment?) -> Field {
            Field(field, .moment(offers), .text(moment.map { String($0.text.prefix(16)) } ?? ""))
        }

        static func hazard(_ field: HazardField, _ hazards: [Hazard.ID]) -> Field {
            Field(field, .hazard(hazards), hazards.first.map { .hazard($0) })
        }

        static func signature(_ steps: [Hazard.Step]) -> Field {
            Field(.signature, .signature(steps), steps.last.map { .event($0.ordinal) })
        }

        static func file(_ field: HazardField) -> Field {
            Field(field, .file, .text(""))
        }

        /// The same field, asked for only where another one allows it.
        func shown(when isShown: @escaping (HazardDraft) -> Bool) -> Field {
            Field(entry.field, entry.content, value, isShown: isShown)
        }
    }
}
