import Domain
import Localisation
import ViewModels

/// School, date, week and time, as the header's right end shows them.
struct SchoolLine {
    let school: SchoolModel
    let strings: Strings

    var text: String {
        let now = school.now
        let week = school.calendar.week(of: now.day).map(strings.common.week)
        let weekday = strings.common.weekdays[now.day.weekday.rawValue - 1]
        let date = [
            now.day.monthDayText, week ?? strings.common.holidays, weekday, now.hourMinuteText,
        ].joined(separator: " ")
        return school.organisation.schoolName + " · " + date
    }
}
