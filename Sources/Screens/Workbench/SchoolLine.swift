import Domain
import Localisation
import ViewModels

/// School, who sits here, date, week and time, as the header's right end shows them.
struct SchoolLine {
    let school: SchoolModel
    let session: SessionModel
    let strings: Strings
    /// False while it is still being asked who sits here.
    var namesWhoeverOnlyLooks = true

    var text: String { joined([school.organisation.schoolName] + sitter() + [date]) }

    /// The whole line, then what is left of it where it has no room: never without date and time,
    /// and who sits here stays longest.
    var texts: [String] {
        let name = school.organisation.schoolName
        let person = sitter(withTitle: false)
        return [
            text, joined([name] + person + [date]), joined(sitter() + [date]),
            joined(person + [date]),
        ]
    }

    private func joined(_ parts: [String]) -> String { parts.joined(separator: " · ") }

    private var date: String {
        let now = school.now
        let week = school.calendar.week(of: now.day).map(strings.common.week)
        let weekday = strings.common.weekdays[now.day.weekday.rawValue - 1]
        return [
            now.day.monthDayText, week ?? strings.common.holidays, weekday, now.hourMinuteText,
        ].joined(separator: " ")
    }

    /// 安全办 陈×, with what keeps the person from signing; nobody while there are no accounts.
    private func sitter(withTitle: Bool = true) -> [String] {
        let words = strings.accounts
        guard let standing = session.standing else {
            return session.state == .looking && namesWhoeverOnlyLooks ? [words.looking] : []
        }
        let title = withTitle ? [AccountWords(strings: strings).title(of: standing)] : []
        let lock = session.state == .locked ? ["(" + words.locked + ")"] : []
        return [(title + [session.name ?? ""] + lock).joined(separator: " ")]
    }
}
