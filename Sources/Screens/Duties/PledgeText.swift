import Domain
import Localisation
import ViewModels

/// The exact text of a 责任状: a template with the person's own places and duties. It is a paper of
/// the school, so it is in Chinese whatever language the screen speaks.
struct PledgeText {
    let subject: PledgeSubject
    let template: PledgeTemplate
    let school: SchoolModel
    /// As of the day of which the text tells.
    let organisation: Organisation

    var text: String { template.filled(with: facts) }

    private var facts: [PledgeTemplate.Mark: String] {
        [
            .school: subject.schoolName,
            .schoolYear: "\(subject.schoolYear)—\(subject.schoolYear + 1)",
            .person: subject.person.name, .position: subject.person.position,
            .party: subject.party?.name ?? "",
            .grids: subject.grids.map { $0.code + " " + $0.name }.joined(separator: "、"),
            .places: subject.places.map(\.name).joined(separator: "、"),
            .duties: duties,
        ]
    }

    private var duties: String {
        subject.duties.map(sentence).joined(separator: "\n")
    }

    private func sentence(of line: PledgeSubject.Line) -> String {
        let words = DutyWords(strings: Language.chinese.strings, school: school)
        let weekdays = line.duty.weekdays.isEmpty ? line.slot.weekdays : line.duty.weekdays
        let weeks = line.duty.weeks.isAll ? line.slot.weeks : line.duty.weeks
        return [
            "·", organisation.path(of: line.place.id), line.slot.name, hours(of: line.slot),
            words.text(of: weekdays), words.text(of: weeks),
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Grids and duties that the other text does not tell of, each on a line.
    func lines(missingIn other: PledgeText) -> [String] {
        subject.grids(missingIn: other.subject).map { "· " + $0.code + " " + $0.name }
            + subject.duties(missingIn: other.subject).map(sentence)
    }

    /// Both timetables where they differ.
    private func hours(of slot: DutySlot) -> String {
        guard slot.summer != slot.winter else { return slot.winter.text }
        let words = Language.chinese.strings.duties.slotPage
        return words.summer + slot.summer.text + " " + words.winter + slot.winter.text
    }
}
