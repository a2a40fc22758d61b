import Domain
public import Persistence

/// Brings a campus map in GeoJSON into the ledger: buildings as places with footprints, and the
/// ground between them. A second run changes what the file changed and adds nothing twice.
public struct MapImport {
    private let ledger: Ledger
    private let options: MapImportOptions

    public init(ledger: Ledger, options: MapImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// More than a campus has.
    public static var mostBuildings: Int { MapSurvey.mostBuildings }

    /// One transaction: nothing is written unless all of it is, and bad features keep it from being
    /// written unless the options leave them out.
    ///
    /// Throws `MapImportRefusal` for a file that is no campus map, else `LedgerError`.
    public func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> MapImportReport {
        progress(ImportProgress(phase: .reading, done: 0, total: file.count))
        let reading = try MapReading(file, fileName: fileName, options: options)
        progress(ImportProgress(phase: .reading, done: file.count, total: file.count))
        do {
            guard !options.dryRun else {
                return try ledger.rehearse { try enter(reading, in: $0, progress: progress) }
                    .ended(.rehearsed)
            }
            return try ledger.write(as: stamp?.signer) { transaction in
                let report = try enter(reading, in: transaction, progress: progress)
                if !report.bad.isEmpty, !options.skipBad { throw Rejection(report: report) }
                try stamp?.note(
                    "map", file: fileName, rows: report.buildingsAdded + report.buildingsUpdated,
                    in: transaction)
                return report.ended(.written)
            }
        } catch let rejection as Rejection {
            return rejection.report.ended(.refused)
        }
    }

    private func enter(
        _ reading: MapReading, in transaction: LedgerTransaction,
        progress: (ImportProgress) -> Void
    ) throws -> MapImportReport {
        var report = reading.report
        if options.replacesDrawing {
            (report.outlinesErased, report.groundErased) = try transaction.eraseDrawing(
                on: options.today)
        }
        let known = try transaction.mapOrigin()
        if known == nil { try refuseDrawing(in: transaction) }
        let survey = try reading.survey(from: known ?? reading.middle, into: &report)
        if known == nil { try transaction.setMapOrigin(reading.middle) }
        var writer = try MapWriter(transaction, options: options)
        try writer.write(survey, into: &report, progress: progress)
        return report
    }

    /// A plan without an origin that shows anything was drawn by somebody, not surveyed.
    private func refuseDrawing(in transaction: LedgerTransaction) throws {
        let plan = try transaction.plan()
        let standing = try transaction.organisation(on: options.today).places
        let outlines = standing.count { plan.footprints[$0.id] != nil } + plan.ground.count
        if outlines > 0 { throw MapImportRefusal.drawnWithoutCoordinates(outlines: outlines) }
    }

    /// Carries the report out of a transaction that must not be committed.
    private struct Rejection: Error {
        let report: MapImportReport
    }
}

extension MapImportReport {
    /// With its end, and its lists in the order of the file.
    fileprivate func ended(_ outcome: Outcome) -> MapImportReport {
        var report = self
        report.outcome = outcome
        report.leftOut.sort { $0.feature.index < $1.feature.index }
        report.bad.sort { $0.feature.index < $1.feature.index }
        return report
    }
}
