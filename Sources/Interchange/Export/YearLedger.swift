public import Domain
public import Persistence

/// 年度隐患整改销号登记表 as a CSV file: every hazard that was open at some time of the year.
public struct YearLedger {
    private let ledger: Ledger
    private let first: Day
    private let last: Day

    /// All years where `year` is nil.
    public init(ledger: Ledger, year: Int?) {
        self.ledger = ledger
        first = Day(year: year ?? 1, month: 1, day: 1) ?? Day(ordinal: 0)
        last = Day(year: year ?? 9999, month: 12, day: 31) ?? Day(ordinal: 0)
    }

    /// Hands the file over line by line; UTF-8 with BOM, lines end in CRLF. The places bear the
    /// names they have on `today`.
    public func write(today: Day, to output: (String) throws -> Void) throws -> StockBalance {
        let words = try YearLedgerRow(ledger: ledger, today: today)
        try output("\u{FEFF}" + CSVLine.text(YearLedgerColumn.allCases.map(\.rawValue)))
        var balance = StockBalance()
        var position = 0
        try forEach { hazard, events, share in
            balance = balance + share
            position += 1
            let cells = try YearLedgerColumn.allCases.map { column in
                column == .position
                    ? String(position) : try words.cell(column, of: hazard, events)
            }
            try output(CSVLine.text(cells))
        }
        return balance
    }

    /// The year's balance; `body` sees each of its hazards.
    func balance(_ body: (Hazard) throws -> Void) throws -> StockBalance {
        var balance = StockBalance()
        try forEach { hazard, _, share in
            balance = balance + share
            try body(hazard)
        }
        return balance
    }

    /// The hazards of the year, each with what it adds to the balance.
    func forEach(_ body: (Hazard, [HazardEvent], StockBalance) throws -> Void) throws {
        try ledger.hazards.forEachHazard(from: first, through: last) { hazard, events in
            guard let reported = events.first else { return }
            let movements = StockMovement.movements(
                reportedOn: reported.at.day, events: Array(events.dropFirst()))
            let share = StockBalance(movements, from: first, through: last)
            if share.opening != 0 || !share.counts.isEmpty { try body(hazard, events, share) }
        }
    }
}

extension StockBalance {
    static func + (one: StockBalance, other: StockBalance) -> StockBalance {
        StockBalance(
            opening: one.opening + other.opening,
            counts: one.counts.merging(other.counts, uniquingKeysWith: +))
    }
}
