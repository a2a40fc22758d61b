import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// 今日: a list in groups, the most urgent first.
final class TodayPage {
    private let model: TodayModel
    private let anchor = ScrollAnchor()
    private(set) var pageLength = 5

    init(model: TodayModel) {
        self.model = model
    }

    private enum Line {
        case duties
        case post(Int, DutyRound.Line)
        case heading(TodayModel.Group)
        case row(Int, HazardRow)
        case blank
    }

    func draw(on surface: Surface, strings: Strings) {
        let words = HazardWords(strings: strings, school: model.session.school)
        let today = strings.today
        surface.fill(.text)
        let school = model.session.school
        let inner = surface.pane(
            title: today.title, note: school.now.day.text, isFocused: true)
        var area = inner.bounds
        if model.session.standing == nil {
            inner.write(
                today.signInFirst, x: 1, y: 0, columns: inner.width - 2, role: .muted)
            area = area.splitTop(2).1
        }
        area = drawReminders(reminders(strings), on: inner, in: area)
        let lines = lines
        guard !lines.isEmpty else {
            guard area.y == (model.session.standing == nil ? 2 : 0) else { return }
            inner.write(
                today.nothing, x: 1, y: area.y + 1, columns: inner.width - 2, role: .muted)
            return
        }
        draw(lines, on: inner.part(area), words: words)
    }

    /// With a blank row after each where that leaves the list most of the page; returns what is left.
    private func drawReminders(
        _ reminders: [(sentence: String, role: Role)], on surface: Surface, in area: Rect
    ) -> Rect {
        guard !reminders.isEmpty else { return area }
        var y = area.y
        let hasGaps = reminders.count * 2 <= area.height / 3
        for (sentence, role) in reminders {
            for line in DisplayText.wrap(sentence, columns: max(1, surface.width - 2)) {
                surface.write(line, x: 1, y: y, role: role)
                y += 1
            }
            if hasGaps { y += 1 }
        }
        return area.splitTop(y - area.y + (hasGaps ? 0 : 1)).1
    }

    /// What keeps the list from being read; of the watch and of the work around it numbers alone.
    private func reminders(_ strings: Strings) -> [(sentence: String, role: Role)] {
        let care = strings.care.pane
        var reminders: [(String, Role)] = []
        if let failure = model.failure {
            reminders.append((strings.failures.sentence(for: failure), .critical))
        }
        if model.lacksOffices { reminders.append((strings.today.noOffices, .caution)) }
        if model.isListLost { reminders.append((strings.careFile.remind, .critical)) }
        if model.isListOlder { reminders.append((strings.careFile.remindOlder, .critical)) }
        for owner in model.strandedOwners {
            let name = model.session.school.name(of: owner) ?? strings.common.unknown
            reminders.append((strings.careFile.stranded(name), .critical))
        }
        if let watch = model.watchReminder { reminders += lines(of: watch, care) }
        if let calls = model.careCalls {
            reminders += CareCallWords(strings: strings).lines(
                of: calls, on: model.session.school.now.day)
        }
        if let work = model.careWorkReminder {
            reminders.append((strings.careWork.remind(work.owed, work.unconfirmed), .caution))
        }
        let words = ScreeningWords(strings: strings)
        if let left = model.interviewsLeft {
            reminders.append((strings.screening.remind(words.text(of: left)), .caution))
        }
        if let left = model.homeVisitsLeft {
            reminders.append((strings.homeVisits.remind(words.text(of: left)), .caution))
        }
        return reminders
    }

    /// What cannot wait comes first.
    private func lines(
        of watch: TodayModel.WatchReminder, _ words: Strings.Care.Pane
    ) -> [(sentence: String, role: Role)] {
        var lines: [(String, Role)] = []
        if watch.lateSteps > 0 { lines.append((words.remindLate(watch.lateSteps), .critical)) }
        if !watch.isOwner {
            if watch.overdue > 0 { lines.append((words.remindPrincipal, .serious)) }
        } else if watch.due > 0 {
            let role: Role = watch.overdue > 0 ? .serious : .caution
            lines.append((words.remind(watch.due, watch.overdue), role))
        }
        if watch.plansMissing > 0 {
            lines.append((words.remindPlans(watch.plansMissing), .serious))
        }
        return lines
    }

    private var lines: [Line] {
        var lines: [Line] = []
        var index = 0
        if !model.posts.isEmpty {
            lines.append(.duties)
            for post in model.posts {
                lines.append(.post(index, post))
                index += 1
            }
        }
        for group in model.groups {
            if !lines.isEmpty { lines.append(.blank) }
            lines.append(.heading(group))
            for row in group.rows {
                lines.append(.row(index, row))
                index += 1
            }
        }
        return lines
    }

    private func draw(_ lines: [Line], on surface: Surface, words: HazardWords) {
        let table = HazardTable(words: words, width: surface.width)
        pageLength = max(1, surface.height - 2)
        let selected =
            lines.firstIndex { line in
                switch line {
                case .row(model.selectedIndex, _), .post(model.selectedIndex, _): true
                default: false
                }
            } ?? 0
        // The heading of the first group comes into view with its first row.
        let first = anchor.first(
            showing: selected == 1 ? 0 : selected, rows: surface.height, loaded: 0..<lines.count)
        for place in first..<min(lines.count, first + surface.height) {
            let frame = Rect(x: 0, y: place - first, width: surface.width, height: 1)
            switch lines[place] {
            case .blank: break
            case .heading(let group):
                let title = name(of: group.subject, words.strings.today.groups)
                let count = words.strings.today.count(group.rows.count, group.isCapped)
                surface.write(
                    title + " " + count, x: 1, y: frame.y, columns: surface.width - 2,
                    role: group.subject.isUrgent ? .serious : .heading)
            case .duties:
                let title = words.strings.duties.round + " \(model.posts.count)"
                surface.write(
                    title, x: 1, y: frame.y, columns: surface.width - 2, role: .heading)
            case .post(let index, let post):
                draw(post, on: surface.part(frame), words: words)
                select(index, in: frame, of: surface)
            case .row(let index, let row):
                let isSelected = index == model.selectedIndex
                table.draw(row, on: surface.part(frame), isSelected: isSelected, hasFocus: true)
                select(index, in: frame, of: surface)
            }
        }
    }

    /// 16:30-17:00 课后巡查 校门 · 周边, and how far the post has come.
    private func draw(_ line: DutyRound.Line, on surface: Surface, words: HazardWords) {
        let names = DutyWords(strings: words.strings, school: model.session.school)
        let state = names.state(of: line.post, line.shift)
        var x = surface.write(line.post.hours.text, x: 2, y: 0, role: .text) + 2
        x = surface.write(state.text, x: x, y: 0, role: state.role ?? .text) + 2
        let text = line.post.slot.name + "  " + names.path(of: line.post.place)
        surface.write(text, x: x, y: 0, columns: max(0, surface.width - x - 1), role: .text)
        guard line == model.selectedPost else { return }
        surface.tint(.selection, in: surface.bounds)
        surface.write(.pointer, x: 0, y: 0, role: .selection)
    }

    private func select(_ index: Int, in frame: Rect, of surface: Surface) {
        if index == model.selectedIndex { surface.placeCursor(x: 0, y: frame.y) }
        surface.onMouse(in: frame) { [model] mouse in
            switch mouse.kind {
            case .wheelUp: model.move(by: -1)
            case .wheelDown: model.move(by: 1)
            case .click, .doubleClick: model.select(index)
            }
        }
    }

    private func name(
        of subject: TodayModel.Subject, _ groups: Strings.Today.Groups
    ) -> String {
        switch subject {
        case .returned: groups.returned
        case .waiting: groups.waiting
        case .overdue: groups.overdue
        case .uncontrolled: groups.uncontrolled
        case .progressDue: groups.progressDue
        case .dueSoon: groups.dueSoon
        case .mine: groups.mine
        case .touched: groups.touched
        }
    }
}

extension TodayModel.Subject {
    fileprivate var isUrgent: Bool { self == .overdue || self == .uncontrolled }
}
