public import Domain
internal import GRDB

extension JournalRepository {
    /// Whether a sealed list was begun and not given up, wherever its file is.
    public func knowsCareList() throws(LedgerError) -> Bool {
        try file.read(CareListStep.isThere)
    }
}

extension LedgerTransaction {
    /// Writes into the journal what happened to the list; nothing where that is known already. How far the list
    /// had come is forgotten with it.
    public func note(_ step: CareListStep, at moment: Moment) throws {
        let isThere = try CareListStep.isThere(db)
        if case .restored = step {
            // It may happen more than once.
        } else if isThere == step.isThere {
            return
        }
        let standing = try standing(in: try organisation(on: moment.day))
        if let refusal = step.refusal(holding: standing?.offices ?? [], isThere: isThere) {
            throw refusal
        }
        try note(.careList(step), at: moment)
        try forgetCareHeads()
    }
}

extension CareListStep {
    static let kind = "care-list"

    /// By the latest entry of the journal that says so.
    static func isThere(_ db: Database) throws -> Bool {
        let fields: String? = try db.value(
            "SELECT fields FROM journal WHERE kind = 'care-list' ORDER BY id DESC LIMIT 1")
        return fields.flatMap(TextList.texts).flatMap(Self.init)?.isThere ?? false
    }

    /// The number of the latest entry of the journal that says something of the list; 0 before the first.
    static func newest(_ db: Database) throws -> Int64 {
        try db.value("SELECT max(id) FROM journal WHERE kind = 'care-list'") ?? 0
    }

    var texts: [String] {
        switch self {
        case .begun: ["begun"]
        case .lost(let reason): ["lost", reason]
        case .restored(let reason): ["restored", reason]
        }
    }

    init?(_ texts: [String]) {
        switch (texts.first, texts.count) {
        case ("begun", 1): self = .begun
        case ("lost", 2): self = .lost(reason: texts[1])
        case ("restored", 2): self = .restored(reason: texts[1])
        default: return nil
        }
    }
}
