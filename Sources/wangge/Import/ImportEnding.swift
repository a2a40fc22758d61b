import Interchange
import Localisation

/// How an import ended, of whatever kind it was.
enum ImportEnding: Equatable {
    case written(changes: Int, bad: Int)
    case rehearsed(bad: Int, skipsBad: Bool)
    case refused(bad: Int)

    init(_ report: ImportReport, skipsBad: Bool) {
        switch report.outcome {
        case .written:
            self = .written(changes: report.added + report.updated, bad: report.skipped)
        case .rehearsed: self = .rehearsed(bad: report.skipped, skipsBad: skipsBad)
        case .refused: self = .refused(bad: report.skipped)
        }
    }

    init(_ report: MapImportReport, skipsBad: Bool) {
        switch report.outcome {
        case .written:
            let ground = report.groundAdded.values.reduce(0, +)
            let changes = report.buildingsAdded + report.buildingsUpdated + ground
            self = .written(changes: changes, bad: report.bad.count)
        case .rehearsed: self = .rehearsed(bad: report.bad.count, skipsBad: skipsBad)
        case .refused: self = .refused(bad: report.bad.count)
        }
    }

    var isWritten: Bool {
        if case .written = self { true } else { false }
    }

    /// Whether the person did not get, or would not get, what was asked for.
    var isRefusal: Bool {
        switch self {
        case .written: false
        case .rehearsed(let bad, let skipsBad): bad > 0 && !skipsBad
        case .refused: true
        }
    }

    func sentence(in words: Strings.Imports.Outcome, ledger path: String) -> String {
        switch self {
        case .written(changes: 0, _): words.unchanged(path)
        case .written(_, bad: 0): words.written(path)
        case .written(_, let bad): words.writtenWithout(path, bad)
        case .rehearsed(bad: 0, _): words.rehearsed
        case .rehearsed(let bad, skipsBad: true): words.rehearsedWithout(bad)
        case .rehearsed(let bad, skipsBad: false): words.rehearsedInVain(bad)
        case .refused(let bad): words.refused(bad)
        }
    }
}
