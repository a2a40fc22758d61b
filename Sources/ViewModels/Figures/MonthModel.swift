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

    /// Writes the month's page to a file that is not there yet: as a web page where the name ends in
    /// `.html`, as a table for `.csv`, as text for any other. The export is noted in the journal.
    public func print(
        _ period: ReportingPeriod, to path: String, as signer: Signer?
    ) async -> Failure? {
        isWorking = true
        defer { isWorking = false }
        let ledger = session.school.ledger
        let now = session.school.clockTime
        do {
            guard let basis = try MonthReport.Basis(ledger, period, now: now) else {
                return .refused(.notBegun)
            }
            let figures = try await ledger.hazards.figures(
                of: period.days, on: basis.today, lastEvent: basis.heads.hazardEvent
            ) { _, _ in }
            let source = try DocumentSource(ledger: ledger, now: now)
            let document = MonthReport(source, basis, figures).document
            let format = DocumentFormat.allCases.first {
                path.hasSuffix("." + $0.fileExtension)
            }
            try NewFile.create(document.text(as: format ?? .text), at: path)
            try await ledger.write(as: signer) { transaction in
                try transaction.note(
                    .exported(what: document.title, rows: document.rowCount), at: now)
            }
            return nil
        } catch {
            return Failure(error)
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
