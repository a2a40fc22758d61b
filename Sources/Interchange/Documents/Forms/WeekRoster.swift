import Domain
import Persistence

/// 护导值班表 of one week: every place and slot, who stands there from Monday to Sunday, gaps marked.
struct WeekRoster {
    private let source: DocumentSource
    private let week: Int
    private let days: [DutyRoster]
    /// The holidays of the week, and each day of it that is made up.
    private let stretches: [CalendarStretch]

    /// Refuses a week that the semester of the day does not have.
    init(_ source: DocumentSource, week: Int?) throws {
        self.source = source
        let today = source.now.day
        guard let semester = source.calendar.semester(on: today),
            let number = week ?? semester.week(of: today),
            let monday = semester.firstDay(ofWeek: number)
        else { throw DocumentRefusal.noWeek }
        self.week = number
        let book = try source.ledger.duties.book(monday...monday.adding(days: 6))
        days = (0..<7).map { book.roster(on: monday.adding(days: $0)) }
        let week = monday...monday.adding(days: 6)
        stretches = try source.ledger.calendar.stretches().flatMap(Self.parts)
            .filter { $0.days.overlaps(week) }
    }

    /// Each made-up day follows a timetable of its own.
    private static func parts(of stretch: CalendarStretch) -> [CalendarStretch] {
        guard stretch.exception == .makeUpDay else { return [stretch] }
        let (first, last) = (stretch.days.lowerBound, stretch.days.upperBound)
        return (0...first.days(until: last)).map { offset in
            let day = first.adding(days: offset)
            return CalendarStretch(
                days: day...day, exception: .makeUpDay, source: stretch.source)
        }
    }

    private struct Line: Hashable {
        let place: Place.ID
        let slot: DutySlot.ID
    }

    var document: Document {
        // A day on which nobody stands anywhere, as a Sunday, has no column.
        let days = days.filter { !$0.posts.isEmpty }
        let gaps = days.reduce(0) { $0 + $1.gaps.count }
        let dates = [self.days.first, self.days.last].compactMap { $0?.day }.map(
            DocumentSource.date)
        let covers = covers(days)
        return Document(
            title: "第\(week)周护导值班表", school: source.school,
            notes: [dates.joined(separator: " — "), "空岗 \(gaps) 处"] + stretches.map(text),
            isLandscape: true,
            blocks: [.table(table(days))] + covers + [.paragraph(foot(hasMarks: !covers.isEmpty))],
            signatures: [Signature("安全办负责人"), Signature("分管副校长", hasSeal: true)])
    }

    /// What is asked of everybody, with what the mark means where somebody has it.
    private func foot(hasMarks: Bool) -> String {
        "到岗即签字，无异常也要签字；因事不能到岗的，须事先安排替班或互换。"
            + (hasMarks ? "标“※”的是替班或互换来的，替谁见上表；" : "") + "空岗须当日补齐。"
    }

    /// For whom each of those marked ※ is there; two who have swapped are two rows. Nothing where nobody is.
    private func covers(_ days: [DutyRoster]) -> [Document.Block] {
        let rows = days.flatMap(\.posts).flatMap { post in
            post.shifts.compactMap { shift -> [String]? in
                guard let present = shift.present, let absent = shift.inPlaceOf else { return nil }
                return [
                    post.day.monthDayText, post.slot.name + " " + post.hours.text,
                    source.path(of: post.place), source.name(of: present),
                    source.name(of: absent),
                ]
            }
        }
        let columns = ["日期", "时段", "地点", "值守", "原值守"].map { DocumentTable.Column($0) }
        return rows.isEmpty
            ? [] : [.heading("替班与互换"), .table(DocumentTable(columns, rows: rows))]
    }

    /// For example 09-25 至 09-27 放假（国庆节）, or 09-20 补班（按周一）.
    private func text(of stretch: CalendarStretch) -> String {
        let ends = [stretch.days.lowerBound, stretch.days.upperBound].map(\.monthDayText)
        let days = ends[0] == ends[1] ? ends[0] : ends.joined(separator: " 至 ")
        let kind = kind(of: stretch.days.lowerBound, in: stretch)
        return days + " " + kind + (stretch.source.isEmpty ? "" : "（\(stretch.source)）")
    }

    private func kind(of day: Day, in stretch: CalendarStretch) -> String {
        switch stretch.exception {
        case .holiday: "放假"
        case .makeUpDay:
            "补班（按周" + DutyWords.name(of: source.calendar.timetableWeekday(of: day)) + "）"
        }
    }

    private func table(_ days: [DutyRoster]) -> DocumentTable {
        var posts: [Line: [Day: DutyPost]] = [:]
        for day in days {
            for post in day.posts {
                posts[Line(place: post.place, slot: post.slot.id), default: [:]][day.day] = post
            }
        }
        let lines = posts.compactMap { line, posts in
            posts.values.min { $0.day < $1.day }.map { (line: line, first: $0, posts: posts) }
        }
        .sorted {
            ($0.first.hours.start, $0.line.place, $0.line.slot)
                < ($1.first.hours.start, $1.line.place, $1.line.slot)
        }
        let columns = days.map { day in
            let stretch = stretches.first { $0.days.contains(day.day) }
            return DocumentTable.Column(
                "周" + DutyWords.name(of: day.day.weekday) + "\n" + day.day.monthDayText
                    + (stretch.map { "\n" + kind(of: day.day, in: $0) } ?? ""),
                isCentred: true)
        }
        return DocumentTable(
            [.init("时段"), .init("地点")] + columns,
            rows: lines.map { line in
                [
                    line.first.slot.name + "\n" + line.first.hours.text,
                    place(line.line.place, Array(line.posts.values)),
                ] + days.map { cell(line.posts[$0.day]) }
            })
    }

    /// With who may step in without being asked, and for whom: 替班人：石大勇（替方水生）.
    private func place(_ place: Place.ID, _ posts: [DutyPost]) -> String {
        let duties = posts.flatMap(\.shifts).map(\.duty).sorted { $0.id < $1.id }
        var lines = [source.path(of: place)]
        for duty in duties {
            guard let standIn = duty.standIn else { continue }
            let (present, absent) = (source.name(of: standIn), source.name(of: duty.person))
            let line = "替班人：" + present + "（替" + absent + "）"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    private func cell(_ post: DutyPost?) -> String {
        guard let post else { return "—" }
        guard !post.isGap else { return "空岗" }
        return post.shifts.compactMap { shift in
            shift.present.map { source.name(of: $0) + (shift.inPlaceOf == nil ? "" : "※") }
        }
        .joined(separator: "\n")
    }
}
