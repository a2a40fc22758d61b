import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The control by which a field is filled in, and what it then holds.
struct HazardFieldControl {
    let control: any FormControl
    let value: () -> HazardFieldValue?
}

/// Makes the controls of an action's form, with what is offered in them.
struct HazardFieldControls {
    let hazard: Hazard
    let words: HazardWords

    private var school: SchoolModel { words.school }
    private var suggestions: HazardSuggestions {
        HazardSuggestions(school: school, strings: words.strings)
    }

    /// Filled in with `value`.
    func control(
        for content: HazardFieldContent, _ value: HazardFieldValue?
    ) -> HazardFieldControl {
        switch content {
        case .text(let rows): text(rows: rows, value)
        case .options(let keys): options(keys, value)
        case .person: person(value)
        case .clause(let clauses): clause(clauses, value)
        case .day(let offers, let unit): day(offers, unit, value)
        case .moment(let offers): moment(offers, value)
        case .hazard(let candidates): earlier(candidates, value)
        case .signature(let steps): signature(steps, value)
        case .file: file(value)
        }
    }

    private func text(rows: Int, _ value: HazardFieldValue?) -> HazardFieldControl {
        let limit = rows == 1 ? 300 : HazardReport.longestText
        let input = TextInput(value?.typed ?? "", rows: rows, limit: limit)
        return HazardFieldControl(control: TextControl(input)) { .text(input.text) }
    }

    private func options(_ keys: [String], _ value: HazardFieldValue?) -> HazardFieldControl {
        let titles = keys.map { words.strings.workflow.forms.options[$0] ?? $0 }
        var chosen: Int?
        if case .option(let key) = value { chosen = keys.firstIndex(of: key) }
        let choice = ChoiceControl(titles, chosen: chosen)
        return HazardFieldControl(control: choice) {
            choice.chosen.map { .option(keys[$0]) }
        }
    }

    private func signature(
        _ steps: [Hazard.Step], _ value: HazardFieldValue?
    ) -> HazardFieldControl {
        var chosen: Int?
        if case .event(let ordinal) = value {
            chosen = steps.firstIndex { $0.ordinal == ordinal }
        }
        let choice = ChoiceControl(steps.map { words.line(for: $0.event) }, chosen: chosen)
        return HazardFieldControl(control: choice) {
            choice.chosen.map { .event(steps[$0].ordinal) }
        }
    }

    private func person(_ value: HazardFieldValue?) -> HazardFieldControl {
        var chosen: Suggestion<Person.ID>?
        if case .person(let person) = value { chosen = suggestions.person(person) }
        let control = SuggestionControl(chosen: chosen, search: suggestions.people)
        return HazardFieldControl(control: control) {
            control.value { .person($0) }
        }
    }

    private func clause(
        _ clauses: [GuideClause], _ value: HazardFieldValue?
    ) -> HazardFieldControl {
        func suggestion(_ clause: GuideClause) -> Suggestion<GuideClause.ID> {
            Suggestion(id: clause.id, title: clause.text, detail: words.detail(of: clause))
        }
        var chosen: Suggestion<GuideClause.ID>?
        if case .clause(let code) = value {
            chosen = clauses.first { $0.code == code }.map(suggestion)
        }
        let control = SuggestionControl(chosen: chosen) { [words] text in
            clauses.matching {
                TextMatch(
                    text, title: $0.text, initials: words.school.initials(of: $0.text),
                    detail: words.detail(of: $0))
            }.map(suggestion)
        }
        return HazardFieldControl(control: control) {
            control.value { .clause($0) }
        }
    }

    private func day(
        _ offers: [(day: Day, count: Int)], _ unit: DeadlineRule.Unit, _ value: HazardFieldValue?
    ) -> HazardFieldControl {
        let all = offers.map { offer in
            Suggestion(
                id: offer.day, title: offer.day.text,
                detail: words.span(offer.count, unit) + " " + words.weekday(of: offer.day))
        }
        let situation = HazardSituation(hazard: hazard, standing: nil, school: school)
        return typed(value) { [words] text in
            guard !text.isEmpty, !all.contains(where: { $0.title == text }) else { return all }
            guard let day = situation.day(typed: text) else { return [] }
            return [Suggestion(id: day, title: day.text, detail: words.weekday(of: day))]
        }
    }

    private func moment(_ offers: [Moment], _ value: HazardFieldValue?) -> HazardFieldControl {
        func suggestion(_ moment: Moment) -> Suggestion<Moment> {
            Suggestion(
                id: moment, title: String(moment.text.prefix(16)),
                detail: words.weekday(of: moment.day))
        }
        let all = offers.map(suggestion)
        let situation = HazardSituation(hazard: hazard, standing: nil, school: school)
        return typed(value) { text in
            guard !text.isEmpty, !all.contains(where: { $0.title == text }) else { return all }
            return [situation.endOfControl(typed: text)].compactMap { $0.map(suggestion) }
        }
    }

    private func earlier(
        _ candidates: [Hazard.ID], _ value: HazardFieldValue?
    ) -> HazardFieldControl {
        let offered = candidates.compactMap { suggestion(of: $0) }
        var chosen: Suggestion<Hazard.ID>?
        if case .hazard(let id) = value { chosen = suggestion(of: id) }
        let control = SuggestionControl(chosen: chosen) { [self] text in
            guard text.contains(where: \.isNumber) else { return offered }
            let found = offered.filter { $0.title.contains(text) }
            let numbered = school.hazard(numbered: text).flatMap { suggestion(of: $0.id) }
            return found
                + [numbered].compactMap(\.self).filter { new in
                    !found.contains { $0.id == new.id }
                }
        }
        return HazardFieldControl(control: control) {
            control.value { .hazard($0) }
        }
    }

    private func suggestion(of id: Hazard.ID) -> Suggestion<Hazard.ID>? {
        // One that cannot be read now is not offered.
        guard let row = try? school.ledger.hazards.row(of: id) else { return nil }
        let closed = row.closedOn.map { $0.monthDayText + " " } ?? ""
        let text = row.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Suggestion(id: id, title: row.number, detail: closed + text)
    }

    private func file(_ value: HazardFieldValue?) -> HazardFieldControl {
        typed(value) { text in
            FilePaths.completions(of: text, limit: 30).map { Suggestion(id: $0, title: $0) }
        }
    }

    /// A field that takes what is typed, whether or not it was offered.
    private func typed<ID: Hashable>(
        _ value: HazardFieldValue?, search: @escaping (String) -> [Suggestion<ID>]
    ) -> HazardFieldControl {
        let control = SuggestionControl(takesOwnText: true, search: search)
        control.input.setText(value?.typed ?? "")
        return HazardFieldControl(control: control) { .text(control.input.text) }
    }
}

extension SuggestionControl {
    /// What was picked, or else what was typed.
    fileprivate func value(_ picked: (ID) -> HazardFieldValue) -> HazardFieldValue {
        chosen.map { picked($0.id) } ?? .text(input.text)
    }
}

extension HazardFieldValue {
    /// What was typed; nil where something was picked.
    fileprivate nonisolated var typed: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
