import Domain
import Security

/// What the digest of a hazard's event covers, in this order: the event's number in the ledger, the
/// hazard's, every column of what happened, the key that signed, and for 上报 the whole report.
struct HazardEventDigest {
    private var digester = EventDigester(after: .origin)

    mutating func digest(
        of event: HazardEvent, _ columns: HazardEventColumns, id: Int64, key: SigningKey.ID?,
        hazard: Hazard.ID, report: FiledReport?, after previous: EventDigest
    ) -> EventDigest {
        digester.restart(after: previous)
        digester.add("hazard-event")
        digester.add(id)
        digester.add(hazard.rawValue)
        digester.add(event.at)
        digester.add(event.actor?.rawValue)
        digester.add(columns.kind)
        digester.add(columns.person)
        digester.add(columns.day)
        digester.add(columns.until)
        digester.add(columns.grade?.rawValue)
        digester.add(columns.code)
        digester.add(columns.text)
        digester.add(columns.linked)
        digester.add(columns.colour?.rawValue)
        digester.add(columns.level?.rawValue)
        digester.add(columns.note)
        digester.add(columns.amount.map(Int64.init))
        digester.add(columns.parts)
        digester.add(key?.rawValue)
        if let report { add(report) }
        return digester.digest()
    }

    private mutating func add(_ filed: FiledReport) {
        digester.add(filed.number)
        digester.add(filed.importKey)
        digester.add(filed.report.place.rawValue)
        digester.add(filed.report.category)
        digester.add(filed.report.text)
        digester.add(filed.report.source.rawValue)
        digester.add(filed.report.immediateMeasure)
        digester.add(filed.report.foundAt)
        digester.add(filed.report.finder?.rawValue)
    }
}

/// A report as it went into the ledger, under its number.
struct FiledReport {
    let number: String
    let importKey: String?
    let report: HazardReport
}
