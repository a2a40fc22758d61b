import Domain
import Localisation
import TerminalUI
import ViewModels

/// The week above the posts.
extension RosterPage {
    /// The seven days side by side, the one shown marked, with how many posts and gaps each has, and
    /// which of them are holidays or made up.
    func drawDays(on surface: Surface) {
        let columns = surface.width / 7
        for (index, roster) in model.days.enumerated() {
            let isShown = index == model.dayIndex
            let isToday = roster.day == model.session.school.now.day
            let frame = Rect(x: index * columns, y: 0, width: columns - 1, height: 2)
            let part = surface.part(frame)
            let weekday = strings.common.weekdays[index]
            part.write(
                fitting(dates(weekday, roster, in: frame.width), in: frame.width), x: 0, y: 0,
                columns: frame.width,
                role: isShown ? .selection : isToday ? .accent : .heading)
            part.write(
                fitting(notes(of: roster), in: frame.width), x: 0, y: 1, columns: frame.width,
                role: roster.gaps.isEmpty ? .muted : .serious)
            part.onMouse { [model] event in
                if event.kind == .click { model.turn(days: index - model.dayIndex) }
            }
        }
    }

    /// The week, and as much of what kind of day it is as leaves the note its room.
    func title(beside note: String, in columns: Int) -> String {
        let semester = model.book.calendar.semester(on: model.day)
        let week = model.week.map { page.week(semester?.schoolYear ?? model.day.year, $0) }
        let title = strings.duties.roster + " " + (week ?? page.outside)
        return fitting(
            kindsOfDay.map { title + " · " + $0 } + [title],
            in: columns - Self.frameOfTitle - DisplayText.width(of: note))
    }

    /// What a frame takes of its upper line: the corners, and blanks around title and note.
    private static let frameOfTitle = 8

    /// 放假, with its days and where it comes from and then without, or 补班 by which timetable; empty of
    /// every other day.
    var kindsOfDay: [String] {
        guard let stretch = model.stretch(on: model.day) else { return [] }
        let date = model.day.monthDayText + " "
        switch stretch.exception {
        case .holiday:
            let (first, last) = (stretch.days.lowerBound, stretch.days.upperBound)
            let days =
                first == last
                ? first.monthDayText : page.days(first.monthDayText, last.monthDayText)
            return [stretch.source, ""].map { date + page.holiday(days, $0) }
        case .makeUpDay:
            let weekday = model.book.calendar.timetableWeekday(of: model.day)
            return [date + page.madeUp(strings.common.weekdays[weekday.rawValue - 1])]
        }
    }

    /// The longest first. Where the row below has no room for what kind of day it is, that stands here.
    private func dates(_ weekday: String, _ roster: DutyRoster, in columns: Int) -> [String] {
        let date = roster.day.monthDayText
        guard !roster.gaps.isEmpty, let kind = markOfKind(of: roster.day),
            notes(of: roster).first.map({ DisplayText.width(of: $0) > columns }) ?? false
        else { return [weekday + " " + date, weekday + date, date] }
        return [weekday + " " + date + kind, weekday + date + kind, date + kind, date]
    }

    /// 放假 or 补班; nil for any other day.
    private func kind(of day: Day) -> String? {
        model.stretch(on: day).map {
            $0.exception == .holiday ? page.shortHoliday : page.shortMadeUp
        }
    }

    /// The same behind a date.
    private func markOfKind(of day: Day) -> String? {
        model.stretch(on: day).map {
            $0.exception == .holiday ? page.holidayMark : page.madeUpMark
        }
    }

    /// The longest first. Gaps stand before what kind of day it is.
    private func notes(of roster: DutyRoster) -> [String] {
        let (posts, gaps) = (roster.posts.count, roster.gaps.count)
        let counts =
            gaps > 0 ? ["! \(gaps)/\(posts)", "! \(gaps)"] : [posts == 0 ? "—" : "✓ \(posts)"]
        guard let kind = kind(of: roster.day) else { return counts }
        guard posts > 0 else { return [kind] }
        return [kind + " " + counts[0]] + (gaps > 0 ? counts : [kind])
    }

    /// The first that is not cut; else the last.
    private func fitting(_ texts: [String], in columns: Int) -> String {
        texts.first { DisplayText.width(of: $0) <= columns } ?? texts.last ?? ""
    }
}
