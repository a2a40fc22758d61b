public import Domain
internal import GRDB
public import Security

/// The months whose pages were signed, and signing one.
public struct MonthRepository: Sendable {
    let file: LedgerFile

    /// The newest first; of one month, or of all.
    public func signatures(of month: String? = nil) throws(LedgerError) -> [SignedMonth] {
        try file.snapshot { db in
            try db.map(
                """
                SELECT \(JournalEntry.columns) FROM journal
                WHERE kind = 'month-signed' ORDER BY id DESC
                """
            ) { try JournalEntry($0) }.compactMap { entry in
                guard case .monthSigned(let signed, let heads, let figures) = entry.act,
                    let person = entry.actor, month.map({ $0 == signed }) ?? true,
                    let proof = try AuditProof.fetch(
                        db, AuditEntry.ID(log: .journal, number: entry.id))
                else { return nil }
                return SignedMonth(
                    id: entry.id, month: signed, at: entry.at, person: person, heads: heads,
                    figures: figures, proof: proof,
                    isStillThere: try HeadsCheck(db).hold(heads, before: entry.id))
            }
        }
    }

    /// Signs the figures of a month, counted when the hazards' log ended with event `lastEvent`.
    ///
    /// The rule is asked once more inside the transaction. Throws `MonthRefusal`, `AccountRefusal` or
    /// `LedgerError`.
    public func sign(
        _ month: ReportingPeriod, _ figures: PeriodFigures, lastEvent: Int64,
        as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.sign(month, figures, lastEvent: lastEvent, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// As `MonthRepository.sign`.
    public func sign(
        _ month: ReportingPeriod, _ figures: PeriodFigures, lastEvent: Int64, at moment: Moment
    ) throws {
        guard let name = month.month else { throw MonthRefusal.notBegun }
        let person = try demandAccount(on: moment.day)
        let offices = try OfficeAssignment.inForce(person, on: moment.day, db)
        let refusal = MonthSigning.refusal(holding: offices, first: month.first, on: moment.day)
        if let refusal { throw refusal }
        let heads = try JournalLog.heads(db)
        guard heads.hazardEvent == lastEvent else { throw MonthRefusal.figuresMoved }
        try note(.monthSigned(month: name, heads, figures: figures.digest), at: moment)
    }
}

extension PeriodFigures {
    /// Of every figure on the page, hexadecimal: what is signed besides the heads of the logs.
    public var digest: String {
        var digester = EventDigester(after: .origin)
        digester.add("month-figures")
        digester.add(days.lowerBound.text)
        digester.add(end.text)
        let stock = [
            balance.opening, balance.added, balance.closed, balance.voided, balance.stock,
        ]
        let counted = [
            indicators.registered, indicators.voided, indicators.found, indicators.accepted,
            indicators.closed, indicators.originallyDue, indicators.acceptedInTime,
            indicators.overdue, indicators.reviewed, indicators.acceptedAtOnce,
            indicators.recurring, indicators.sourced, indicators.foundBySchool,
        ]
        for number in stock + counted { digester.add(Int64(number)) }
        for (days, count) in indicators.rectificationDays.sorted(by: { $0.key < $1.key }) {
            digester.add(Int64(days))
            digester.add(Int64(count))
        }
        return digester.digest().text
    }
}
