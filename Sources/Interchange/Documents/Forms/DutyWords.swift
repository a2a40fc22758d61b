import Domain

/// Duties in the words of the forms.
struct DutyWords {
    let source: DocumentSource
    let book: DutyBook

    /// For example 早入校 07:30-08:00 周一至周五 校门, with the one who steps in; the hours of the day unless
    /// others are given.
    func text(of duty: Duty, _ slot: DutySlot, hours: String? = nil) -> String {
        let days = duty.weekdays.isEmpty ? slot.weekdays : duty.weekdays
        let weeks = duty.weeks.isAll ? slot.weeks : duty.weeks
        let standIn = duty.standIn.map { "（替班 " + source.name(of: $0) + "）" } ?? ""
        return [
            slot.name, hours ?? book.hours(of: slot, on: source.now.day).text,
            Self.text(of: days), weeks.isAll ? "" : Self.text(of: weeks),
            source.path(of: duty.place),
        ]
        .filter { !$0.isEmpty }.joined(separator: " ") + standIn
    }

    /// 周一至周四、周日; every day in one word.
    static func text(of days: Set<Weekday>) -> String {
        if days == .everyDay { return "每天" }
        var runs: [ClosedRange<Int>] = []
        for day in days.map(\.rawValue).sorted() {
            if let last = runs.last, last.upperBound == day - 1 {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        return runs.map { run in
            let names = run.compactMap(Weekday.init(rawValue:)).map { "周" + name(of: $0) }
            return names.count > 2
                ? names[0] + "至" + names[names.count - 1] : names.joined(separator: "、")
        }
        .joined(separator: "、")
    }

    static func name(of day: Weekday) -> String {
        ["一", "二", "三", "四", "五", "六", "日"][day.rawValue - 1]
    }

    private static func text(of weeks: SchoolWeeks) -> String {
        let ranges = weeks.ranges.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }
        let numbers = ranges.isEmpty ? "" : "第" + ranges.joined(separator: "、") + "周"
        return switch weeks.turn {
        case .every: numbers
        case .odd: numbers + "单周"
        case .even: numbers + "双周"
        }
    }
}
