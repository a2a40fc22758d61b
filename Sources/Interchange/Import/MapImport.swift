import Domain
public import Persistence

/// Brings a campus map into the ledger, in GeoJSON or drawn with characters: buildings as places with
/// footprints, and the ground between them. A second run changes what the file changed and adds nothing twice.
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
        let entry = try entry(of: file, fileName: fileName)
        progress(ImportProgress(phase: .reading, done: file.count, total: file.count))
        do {
            guard !options.dryRun else {
                return try ledger.rehearse { try entry($0, progress) }
                    .ended(.rehearsed)
            }
            return try ledger.write(as: stamp?.signer) { transaction in
                let report = try entry(transaction, progress)
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

    private typealias Entry = (
        LedgerTransaction, (ImportProgress) -> Void
    ) throws -> MapImportReport

    /// Reads the file as far as that can be done without knowing the ledger.
    private func entry(of file: [UInt8], fileName: String) throws -> Entry {
        if DrawingReading.isDrawing(file, named: fileName) {
            let drawing = try DrawingReading(
                file, fileName: fileName, metresPerColumn: options.metresPerColumn)
            return { try enter(drawing, in: $0, progress: $1) }
        }
        let reading = try MapReading(file, fileName: fileName, options: options)
        return { try enter(reading, in: $0, progress: $1) }
    }

    private func enter(
        _ drawing: DrawingReading, in transaction: LedgerTransaction,
        progress: (ImportProgress) -> Void
    ) throws -> MapImportReport {
        var report = drawing.report
        try erase(in: transaction, into: &report)
        guard try transaction.mapOrigin() == nil else {
            throw MapImportRefusal.drawnWithCoordinates
        }
        try refuseDrawing(in: transaction, but: drawing)
        var writer = try MapWriter(transaction, options: options)
        try writer.write(drawing.buildings, drawing.ground, into: &report, progress: progress)
        return report
    }

    private func enter(
        _ reading: MapReading, in transaction: LedgerTransaction,
        progress: (ImportProgress) -> Void
    ) throws -> MapImportReport {
        var report = reading.report
        try erase(in: transaction, into: &report)
        let known = try transaction.mapOrigin()
        if known == nil { try refuseDrawing(in: transaction) }
        let survey = try reading.survey(
            from: known ?? reading.middle, onto: try transaction.plan(), into: &report)
        if known == nil { try transaction.setMapOrigin(reading.middle) }
        var writer = try MapWriter(transaction, options: options)
        try writer.write(survey.buildings, survey.ground, into: &report, progress: progress)
        return report
    }

    private func erase(
        in transaction: LedgerTransaction, into report: inout MapImportReport
    ) throws {
        guard options.replacesDrawing else { return }
        (report.outlinesErased, report.groundErased) = try transaction.eraseDrawing(
            on: options.today)
    }

    /// A drawing of which nothing is on the map yet would lie across what is there.
    private func refuseDrawing(
        in transaction: LedgerTransaction, but drawing: DrawingReading
    ) throws {
        let plan = try transaction.plan()
        let known = Set(
            try drawing.buildings.compactMap { try transaction.place(importKey: $0.key) })
        guard known.isEmpty, drawing.report.bad.isEmpty || options.skipBad else { return }
        let others = try transaction.organisation(on: options.today).places.count {
            plan.footprints[$0.id] != nil
        }
        if others > 0 { throw MapImportRefusal.drawnWithoutCoordinates(outlines: others) }
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
