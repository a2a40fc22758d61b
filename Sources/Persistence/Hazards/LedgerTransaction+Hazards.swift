public import Domain
internal import GRDB

extension LedgerTransaction {
    /// Files a hazard with its whole history in one go: `events` follow the initial 上报.
    ///
    /// Returns nil when `importKey` is already there. Throws `HazardReportRefusal` or
    /// `HazardStageRefusal` before anything is written.
    @discardableResult
    public func addHazard(
        _ report: HazardReport, reportedAt: Moment, actor: Person.ID?, events: [HazardEvent],
        importKey: String?
    ) throws -> Hazard? {
        if let importKey, try workspace.hazardWriter().isFiled(importKey: importKey) { return nil }
        return try file(
            report, reportedAt: reportedAt, actor: actor, events: events, importKey: importKey)
    }

    /// Adds what happened to a hazard; throws `HazardStageRefusal` where its fresh state does not
    /// allow it.
    public func record(_ event: HazardEvent, on id: Hazard.ID) throws -> Hazard {
        guard let old = try Hazard.fetch(db, id) else { throw HazardRefusal.unknownHazard(id) }
        try refuseUnknownReferences(of: event)
        let new = try old.followed(by: event, db)
        let writer = try workspace.hazardWriter()
        try writer.append(event, of: id)
        try writer.update(new)
        workspace.replace(old, with: new)
        if new.stage.column != old.stage.column {
            try workspace.finish()
            try SearchIndex(db: db)
                .replace(id, try searchEntry(of: old), with: try searchEntry(of: new))
        }
        return new
    }

    func file(
        _ report: HazardReport, reportedAt: Moment, actor: Person.ID?, events: [HazardEvent] = [],
        importKey: String? = nil
    ) throws -> Hazard {
        let report = report.storable
        try refuse(report, at: reportedAt)
        let first = HazardEvent(at: reportedAt, actor: actor, kind: .reported)
        for event in [first] + events { try refuseUnknownReferences(of: event) }

        let id = try workspace.nextHazardID()
        let number = try workspace.nextNumber(
            year: report.foundAt.day.year, category: report.category)
        let hazard = try Hazard(
            id: id, number: number.text(as: try workspace.numberPattern()), report: report,
            reportedAt: reportedAt, events: events)

        let writer = try workspace.hazardWriter()
        workspace.use(id, number)
        try writer.insert(hazard, number, importKey: importKey)
        let filed = FiledReport(
            number: hazard.number, importKey: importKey?.storable, report: report)
        try writer.append(first, of: id, report: filed)
        for event in events { try writer.append(event, of: id) }
        try workspace.add(hazard, try searchEntry(of: hazard))
        return hazard
    }

    private func refuse(_ report: HazardReport, at moment: Moment) throws {
        if let refusal = report.refusals(at: moment).first { throw refusal }
        guard try !workspace.facets(of: report.place).isEmpty else {
            throw HazardReportRefusal.unknownPlace
        }
        guard try workspace.isKnown(category: report.category) else {
            throw HazardReportRefusal.unknownCategory
        }
        if let finder = report.finder, try !workspace.isKnown(finder) {
            throw HazardReportRefusal.unknownFinder
        }
    }

    private func refuseUnknownReferences(of event: HazardEvent) throws {
        if let actor = event.actor, try !workspace.isKnown(actor) {
            throw OrganisationRefusal.unknownPerson(actor)
        }
        switch event.kind {
        case .assigned(let person?, _, _, _, _):
            guard try workspace.isKnown(person) else {
                throw OrganisationRefusal.unknownPerson(person)
            }
        case .recurred(let earlier):
            guard
                try db.value(
                    "SELECT EXISTS (SELECT 1 FROM hazard WHERE id = ?)",
                    [earlier.rawValue]) ?? false
            else { throw HazardRefusal.unknownHazard(earlier) }
        default: break
        }
    }

    private func searchEntry(of hazard: Hazard) throws -> [UInt8] {
        SearchIndex.entry(
            number: hazard.number, text: hazard.text, column: hazard.stage.column,
            places: try workspace.facets(of: hazard.place), category: hazard.category)
    }
}

/// Why an event cannot be recorded that no rule of the lifecycle forbids.
public enum HazardRefusal: Error, Hashable, Sendable {
    case unknownHazard(Hazard.ID)
}

extension Hazard {
    /// As one more event leaves it. What withdraws an earlier event needs all of them once more.
    fileprivate func followed(by event: HazardEvent, _ db: Database) throws -> Hazard {
        switch event.kind {
        case .undone, .revoked:
            guard let report = try FiledReport.fetch(db, id) else {
                throw HazardRefusal.unknownHazard(id)
            }
            var events = try HazardEvent.fetchAll(db, of: id)
            let first = events.removeFirst()
            return try Hazard(
                id: id, number: number, report: report.report, reportedAt: first.at,
                events: events + [event])
        default:
            var hazard = self
            try hazard.apply(event)
            return hazard
        }
    }
}

extension HazardReport {
    fileprivate var storable: HazardReport {
        var report = self
        report.text = text.storable
        report.immediateMeasure = immediateMeasure.storable
        return report
    }
}
