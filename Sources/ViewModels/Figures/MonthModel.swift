public import Domain
import Interchange
public import Observation
public import Persistence
public import Security

/// 月报: who has signed a month's page, signing it, and printing it to a file.
@Observable
public final class MonthModel {
    public let session: SessionModel
    /// Of all months, the newest first.
    public private(set) var signatures: [SignedMonth] = []
    public private(set) var isWorking = false

    public nonisolated enum Failure: Error, Hashable {
        case refused(MonthRefusal)
        case account(AccountRefusal)
        case ledger(LedgerError)
        case file(AttachmentRefusal)
        /// The name of the file says none of the formats.
        case ending
    }

    public init(session: SessionModel) {
        self.session = session
        reload()
    }

    public func reload() {
        do throws(LedgerError) {
            let signatures = try session.school.ledger.months.signatures()
            if signatures != self.signatures { self.signatures = signatures }
        } catch {
            signatures = []
        }
    }

    /// Why whoever signed in may not sign; nil where the person may.
    public func refusal(of period: ReportingPeriod) -> MonthRefusal? {
        guard let standing = session.standing else { return .notSignedIn }
        return MonthSigning.refusal(
            holding: standing.offices, first: period.first, on: session.school.now.day)
    }

    /// Signs the figures as they were counted up to `lastEvent`; nil where it is done.
    public func sign(
        _ period: ReportingPeriod, _ figures: PeriodFigures, lastEvent: Int64, as signer: Signer
    ) async -> Failure? {
        isWorking = true
        defer { isWorking = false }
        do {
            try await session.school.ledger.months.sign(
                period, figures, lastEvent: lastEvent, as: signer,
                at: session.school.clockTime)
            reload()
            return nil
        } catch {
            return Failure(error)
        }
    }

    /// Writes the month's page to a file that is not there yet, as the end of its name says. The export is
    /// noted in the journal: what is refused leaves neither a line nor a file.
    public func print(
        _ period: ReportingPeriod, to path: String, as signer: Signer?
    ) async -> Failure? {
        guard let format = DocumentFormat(endOf: path) else { return .ending }
        isWorking = true
        defer { isWorking = false }
        let now = session.school.clockTime
        do {
            // The name is taken first; after it comes the line, then the text: whatever ends the program in
            // between, no page is without a line.
            try NewFile.reserve(path)
            let document: Document
            do {
                document = try await page(of: period, at: now)
                try await note(document.title, rows: document.rowCount, as: signer, at: now)
            } catch {
                NewFile.giveUp(path)
                throw error
            }
            do {
                try NewFile.fill(path, with: document.text(as: format))
            } catch {
                try await note(document.unwrittenTitle, rows: 0, as: signer, at: now)
                throw error
            }
            return nil
        } catch {
            return Failure(error)
        }
    }

    private func page(of period: ReportingPeriod, at now: Moment) async throws -> Document {
        let ledger = session.school.ledger
        guard period.first <= now.day,
            let basis = try MonthReport.Basis(ledger, period, now: now)
        else {
            throw MonthRefusal.notBegun
        }
        let figures = try await ledger.hazards.figures(
            of: period.days, on: basis.today, lastEvent: basis.heads.hazardEvent
        ) { _, _ in }
        let source = try DocumentSource(ledger: ledger, now: now)
        return MonthReport(source, basis, figures).document
    }

    private func note(
        _ title: String, rows: Int, as signer: Signer?, at now: Moment
    ) async throws {
        try await session.school.ledger.write(as: signer) { transaction in
            try transaction.note(.exported(what: title, rows: rows), at: now)
        }
    }
}

extension MonthModel.Failure {
    /// What a ledger throws is one of these; anything else is told as a ledger that cannot be written.
    fileprivate nonisolated init(_ error: any Error) {
        switch error {
        case let refusal as MonthRefusal: self = .refused(refusal)
        case let refusal as AccountRefusal: self = .account(refusal)
        case let refusal as AttachmentRefusal: self = .file(refusal)
        case let failure as LedgerError: self = .ledger(failure)
        default: self = .file(.notWritable(""))
        }
    }
}
