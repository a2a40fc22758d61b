import Domain
import Localisation
import Persistence

/// A verification's report in words: what does not hold, what was checked, and what to compare with
/// paper.
struct VerificationText {
    let report: VerificationReport
    let path: String
    let strings: Strings
    let people: Organisation
    let took: Duration

    /// The longest list of faults that is printed.
    private static let longestList = 50

    private var words: Strings.Verification { strings.verification }

    var text: String {
        var text = words.heading(HarmlessText.line(path)) + "\n"
        text += report.holds ? words.holds + "\n" : faults
        text += "\n" + words.checked + "  " + counts + "\n"
        if !report.unreferencedFiles.isEmpty {
            text += "\n" + words.unreferenced + "\n"
            for file in report.unreferencedFiles { text += "  " + HarmlessText.line(file) + "\n" }
        }
        return text + heads + keys
    }

    private var faults: String {
        var text = ""
        if let first = report.firstEntry {
            text += words.firstEntry + "\n  " + line(first) + "\n"
        }
        text += words.allFaults + "\n"
        for fault in report.faults.prefix(Self.longestList) { text += "  " + line(fault) + "\n" }
        let rest = report.faultCount - min(report.faults.count, Self.longestList)
        return rest > 0 ? text + "  " + words.more(rest) + "\n" : text
    }

    private var counts: String {
        let entries = report.events + report.journalEntries
        let (seconds, attoseconds) = took.components
        let time = Double(seconds) + Double(attoseconds) / 1e18
        let rate = time > 0 ? Int(Double(entries) / time) : entries
        return words.counts(
            report.events, report.signedEvents, report.journalEntries, report.hazards,
            report.attachments) + "  " + words.rate(rate)
    }

    private var heads: String {
        let heads = report.heads
        return "\n" + words.heads + "  " + words.headsHint + "\n  " + words.hazardLog
            + "  \(heads.hazardEvent)  " + grouped(heads.hazardEventDigest) + "\n  "
            + words.journal + "  \(heads.journal)  " + grouped(heads.journalDigest) + "\n"
    }

    private var keys: String {
        guard !report.keys.isEmpty else { return "" }
        return "\n" + words.keys + "\n"
            + report.keys.map { key in
                let end = key.retiredAt.map { "  " + words.until($0) } ?? ""
                return "  " + key.fingerprint + "  " + HarmlessText.line(key.name) + end + "\n"
            }.joined()
    }

    private func line(_ fault: LedgerFault) -> String {
        HarmlessText.line(words.text(of: fault.subject)) + "  "
            + HarmlessText.line(
                words.text(of: fault.flaw) {
                    people.person($0).map(people.distinctName) ?? strings.common.unknown
                }, columns: 100)
    }

    /// Eight digits at a time, as on the month's page.
    private func grouped(_ digest: String) -> String {
        var groups: [String] = []
        var rest = digest[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(8)))
            rest = rest.dropFirst(8)
        }
        return groups.joined(separator: " ")
    }
}
