/// What there is to say about one row while it goes through an import.
struct ImportNotes {
    private(set) var issues: [ImportIssue] = []
    private(set) var assumptions: Set<ImportReport.Assumption> = []

    var isBad: Bool { issues.contains { $0.severity == .bad } }

    mutating func add(_ issue: ImportIssue) { issues.append(issue) }

    mutating func assume(_ assumption: ImportReport.Assumption) { assumptions.insert(assumption) }
}

extension ImportReport {
    mutating func add(_ notes: ImportNotes) {
        issues += notes.issues
        guard !notes.isBad else {
            skipped += 1
            return
        }
        for assumption in notes.assumptions { assumptions[assumption, default: 0] += 1 }
    }
}

/// Counts texts, most frequent first.
struct TextTally {
    private var counts: [String: Int] = [:]

    mutating func add(_ text: String) { counts[text, default: 0] += 1 }

    var sorted: [ImportReport.Tally] {
        counts.map { ImportReport.Tally(text: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
}
