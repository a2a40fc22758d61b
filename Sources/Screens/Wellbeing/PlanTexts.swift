import Domain
import Localisation
import TerminalUI
import ViewModels

/// The versions of a plan in words, part by part, to be laid side by side.
struct PlanTexts {
    enum Row: Hashable {
        case title(String, isChanged: Bool)
        case pair(String, String)
    }

    let versions: [CarePlanVersion]
    let strings: Strings
    let school: SchoolModel

    var count: Int { versions.count }

    private var words: CareWords { CareWords(strings: strings) }

    /// Which version, of which day, by whom.
    func heading(_ index: Int) -> String {
        let version = versions[index]
        return [
            strings.care.detail.version(index + 1), version.at.day.shortText(on: school.now.day),
            school.name(of: version.by) ?? "",
        ].joined(separator: "  ")
    }

    /// Below each part what stood in it and what stands in it; `older` may lie before the first.
    func rows(older: Int, newer: Int, columns: Int) -> [Row] {
        let right = parts(of: versions[newer])
        let left =
            versions.indices.contains(older)
            ? parts(of: versions[older]) : right.map { ($0.title, "") }
        return zip(left, right).flatMap { old, new -> [Row] in
            guard !old.text.isEmpty || !new.text.isEmpty else { return [] }
            let olds = DisplayText.wrap(old.text, columns: columns)
            let news = DisplayText.wrap(new.text, columns: columns)
            let isChanged = versions.indices.contains(older) && old.text != new.text
            return [.title(new.title, isChanged: isChanged)]
                + (0..<max(olds.count, news.count)).map { row in
                    .pair(
                        olds.indices.contains(row) ? olds[row] : "",
                        news.indices.contains(row) ? news[row] : "")
                }
        }
    }

    private func parts(of version: CarePlanVersion) -> [(title: String, text: String)] {
        let detail = strings.care.detail
        let plan = version.plan
        let measures = plan.measures.enumerated().map { index, measure in
            let done = words.done(index, of: version, on: school.now.day).map { " ✓ " + $0 } ?? ""
            let person = version.doneBy[index].flatMap { school.name(of: $0) }
            return words.name(measure.who) + " " + measure.text + done
                + (person.map { " " + $0 } ?? "")
        }
        return CarePlan.Part.allCases.map { (words.name($0), plan[$0]) } + [
            (detail.measures, measures.joined(separator: "\n")),
            (detail.agreement, plan.safetyAgreement ? detail.agreed : detail.notAgreed),
            (detail.review, plan.reviewOn?.text ?? ""),
        ]
    }
}
