public import Domain
public import Persistence

/// The events of the year's hazards, or of all, as a JSON document that proves itself.
///
/// One line each for the heading, every key and every event, so that it can be read in little
/// memory however long it is.
public struct EventsDocument {
    private let ledger: Ledger
    private let year: Int?

    /// All years where `year` is nil.
    public init(ledger: Ledger, year: Int?) {
        self.ledger = ledger
        self.year = year
    }

    /// Hands the document over line by line. The balance is that of the year.
    public func write(today: Day, to output: (String) throws -> Void) throws -> StockBalance {
        let school = try ledger.organisation.organisation(on: today)
        let yearText = year.map(String.init) ?? "null"
        try output(
            "{\"school\":{\"name\":\(JSONText.quoted(school.schoolName)),"
                + "\"code\":\(JSONText.quoted(school.schoolCode))},"
                + "\"year\":\(yearText),\"keys\":[\n")
        try writeKeys(output)
        try output("],\"events\":[\n")
        var hazards: Set<Hazard.ID> = []
        let balance = try YearLedger(ledger: ledger, year: year).balance { hazards.insert($0.id) }
        var waiting: String?
        try ledger.hazards.forEachEvent(of: year == nil ? nil : hazards) { event in
            if let waiting { try output(waiting + ",\n") }
            waiting = JSONText.line(event)
        }
        if let waiting { try output(waiting + "\n") }
        try output("]}\n")
        return balance
    }

    private func writeKeys(_ output: (String) throws -> Void) throws {
        let keys = try ledger.hazards.exportedKeys()
        for (index, key) in keys.enumerated() {
            try output(JSONText.line(key) + (index + 1 < keys.count ? ",\n" : "\n"))
        }
    }
}
