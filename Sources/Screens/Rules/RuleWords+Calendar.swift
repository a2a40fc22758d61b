import Domain
import Localisation

/// The school calendar in the words of a language.
nonisolated extension RuleWords {
    private var words: Strings.Calendar { strings.rules.calendar }

    func name(of term: Semester.Term) -> String {
        switch term {
        case .autumn: words.autumn
        case .spring: words.spring
        }
    }

    func name(of semester: Semester) -> String {
        words.yearName(semester.schoolYear) + " " + name(of: semester.term)
    }

    func name(of exception: DayException?) -> String {
        switch exception {
        case .holiday: words.holiday
        case .makeUpDay: words.makeUpDay
        case nil: words.ordinary
        }
    }

    func text(of days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound
            ? days.lowerBound.text : days.lowerBound.text + " – " + days.upperBound.text
    }

    /// That somebody else has made the days into these, and how one's own come to stand.
    func changedTo(_ stretches: [CalendarStretch]) -> String {
        let texts = stretches.map { text(of: $0.days) + " " + name(of: $0.exception) }
        return words.changedTo(
            texts.isEmpty
                ? words.ordinaryDays
                : texts.joined(separator: strings.accountRefusals.listSeparator))
    }

    func changedTo(_ semester: Semester?) -> String {
        semester.map { words.changedTo(text(of: $0.starts...$0.ends)) } ?? words.changedMeanwhile
    }

    func texts(of change: CalendarChange) -> [String] {
        switch change {
        case .semester(let semester):
            [name(of: semester), text(of: semester.starts...semester.ends)]
        case .days(let days, let exception, let source):
            [text(of: days), name(of: exception), source]
        }
    }

    func sentence(for refusal: CalendarRefusal) -> String {
        switch refusal {
        case .semesterLength: words.semesterLength
        case .overlaps(let semester): words.overlaps(name(of: semester))
        case .otherSchoolYear: words.otherSchoolYear
        case .tooManyDays(let count): words.tooManyDays(count)
        case .noSource: strings.rules.noSource
        case .isTicked(let day): words.isTicked(day.text)
        case .isPast(let day): words.isPast(day.text)
        case .semesterTaken: words.semesterTaken
        case .changedMeanwhile: words.changedMeanwhile
        }
    }
}
