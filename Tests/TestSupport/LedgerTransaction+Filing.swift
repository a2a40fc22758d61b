public import Domain
public import Persistence

extension LedgerTransaction {
    /// Files a report that its finder sends at once, and lets `kinds` happen to it, a minute apart.
    public func file(
        _ report: HazardReport, by actor: Person.ID, _ kinds: [HazardEvent.Kind],
        importKey: String? = nil
    ) throws -> Hazard {
        let events = kinds.enumerated().map { index, kind in
            HazardEvent(
                at: report.foundAt.adding(seconds: 60 * (index + 1)), actor: actor, kind: kind)
        }
        let hazard = try addHazard(
            report, reportedAt: report.foundAt, actor: report.finder, events: events,
            importKey: importKey)
        guard let hazard else { throw AlreadyFiled() }
        return hazard
    }
}

/// A test has used an import key twice.
public struct AlreadyFiled: Error {}
