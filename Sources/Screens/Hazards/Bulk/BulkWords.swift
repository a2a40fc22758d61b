import Domain
import Localisation
import ViewModels

/// The words of what is done to many hazards.
extension HazardWords {
    private var bulk: Strings.Bulk { strings.bulk }

    /// SY-2026-XF-0231 须由安全办办理: one line each, at most `limit` of them.
    func lines(for refused: [BulkOutcome.Refusal], limit: Int = .max) -> [String] {
        let lines = refused.prefix(limit).map { $0.hazard.number + "  " + sentence(for: $0) }
        let more = refused.count - lines.count
        return more > 0 ? lines + [bulk.more(more)] : lines
    }

    func sentence(for refusal: BulkOutcome.Refusal) -> String {
        switch refusal.obstacle {
        case .rule(let reason):
            sentence(for: reason, on: refusal.hazard)
        case .overtaken(let person, let kind):
            bulk.overtaken(
                school.name(of: person) ?? strings.common.unknown, name(kind))
        }
    }

    func sentence(for warning: HazardWarning) -> String {
        sentence(for: HazardActionQuestion.warning(warning))
    }

    func bulkHint(_ field: HazardField) -> String {
        bulk.hints[field.rawValue] ?? hint(field)
    }
}
