import Domain
import Localisation
import ViewModels

/// All that is known of one risk point, as text.
struct RiskDetails {
    let point: RiskPoint
    let model: RiskListModel
    let strings: Strings

    private var names: RiskWords { RiskWords(strings: strings, school: model.school) }

    /// What it may lead to and how it is kept, for the lines below the list.
    var summary: [String] {
        let words = strings.risks
        return [
            words.danger + "  " + point.entry.danger, words.measures + "  " + point.entry.measures,
        ]
    }

    var text: String {
        let words = strings.risks
        let entry = point.entry
        let school = model.school
        let category = HazardWords(strings: strings, school: school).name(entry.category)
        var lines = [
            words.place + "  " + school.path(of: entry.place), words.category + "  " + category,
            words.danger + "  " + entry.danger,
            words.score + "  " + entry.score.formula + "  "
                + names.name(of: model.colour(of: point)),
            words.measures + "  " + entry.measures,
            words.responsible + "  " + (school.name(of: entry.responsible) ?? strings.common.none)
                + "  " + words.level + "  " + names.name(of: entry.level),
            words.identified + "  " + point.identifiedOn.text + "  " + words.review + "  "
                + entry.reviewDue.text
                + (point.isReviewOverdue(on: school.now.day) ? " ! " + words.reviewOverdue : ""),
        ]
        if let day = point.closedOn { lines.append(words.closedOn + "  " + day.text) }
        lines += ["", words.history]
        lines += model.history(of: point).map(line)
        return lines.joined(separator: "\n")
    }

    private func line(_ line: RiskHistoryLine) -> String {
        let colour = model.rules.tables.colour(of: line.score)
        return [
            line.at.day.text, names.name(of: line.action), line.score.formula,
            names.name(of: colour), model.school.name(of: line.actor) ?? "", line.note,
        ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
