import Domain
import Localisation
import TerminalUI
import ViewModels

/// The last day of somebody who leaves the school, with what ends then.
final class LeavingForm: DutyEntry {
    let form: Form
    private let person: Person
    private let last: DayEntry
    private let endsDuties: CheckControl

    init(page: PeoplePage, line: PeopleModel.Line) {
        let words = page.strings.people
        let person = line.person
        self.person = person
        last = DayEntry(words.lastDay, page.model.session.school.now.day, page: page)
        endsDuties = CheckControl(words.endDuties)
        let account = line.hasAccount ? words.losesAccount : nil
        let hazards = page.model.hazardsToRectify(by: person.id)
        let left = hazards > 0 ? words.hazardsLeft(hazards) : nil
        var known: (day: Day, endsDuties: Bool, text: String)?
        let told = ReadOnlyControl(role: .notice) { [last, endsDuties, weak page] in
            guard let day = last.day else { return "" }
            let isOn = endsDuties.isOn
            if let known, known.day == day, known.endsDuties == isOn { return known.text }
            let ends = page?.whatEnds(of: person, on: day, endingDuties: isOn)
            let text = [ends, account, left].compactMap(\.self).joined(separator: "\n")
            known = (day, isOn, text)
            return text
        }
        form = Form([
            page.personLine(person), last.field, FormField("", endsDuties),
            FormField("", told), page.failureField,
        ])
        form.moveFocus(to: last.field)
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .day, .lastDay, .someone: last.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        last.day(in: form).map {
            .roll(.left(person.id, on: $0, endingDuties: endsDuties.isOn), seen: person)
        }
    }
}

extension PeoplePage {
    /// Roles that end with the last day, and the duties where they are to end too or what is to be done about
    /// them; nil where there are none. Who leads is asked for another leader first.
    fileprivate func whatEnds(
        of person: Person, on day: Day, endingDuties: Bool
    ) -> String? {
        guard let rules = model.rules(afterLeavingOn: day) else { return nil }
        let roles = rules.roles(of: person.id).filter { $0.role != .leader }.map { role in
            let code = rules.organisation.grid(role.grid)?.code
            return [code ?? "", words.name(of: role.role)].joined(separator: " ")
        }
        let duties = rules.duties(of: person.id, after: day).count
        let ends = roles + (endingDuties && duties > 0 ? [page.dutiesEnd(duties)] : [])
        let list = ends.joined(separator: strings.accountRefusals.listSeparator)
        let told = [
            ends.isEmpty ? nil : page.endsToo(list),
            !endingDuties && duties > 0 ? page.dutiesLeft(duties) : nil,
        ].compactMap(\.self)
        return told.isEmpty ? nil : told.joined(separator: "\n")
    }
}
