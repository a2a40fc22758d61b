/// Who keeps watch over a case in a holiday, one after another. On days that nobody was entered for, whoever
/// leads the case does.
public struct KeptDays: Hashable, Sendable {
    /// Apart from each other, the earliest first.
    public private(set) var spans: [HolidayWatch]

    public init(_ spans: [HolidayWatch] = []) {
        self.spans = []
        for span in spans.compactMap({ $0.within($0.days) }) { take(span) }
    }

    public var isEmpty: Bool { spans.isEmpty }

    /// As it was entered for that day.
    public func watch(on day: Day) -> HolidayWatch? { spans.first { $0.covers(day) } }

    /// Days for which somebody was entered who is not to keep them any longer once `watch` is: those that it
    /// takes from others, and those of the same keeper that it names no more.
    public func givenUp(for watch: HolidayWatch) -> [HolidayWatch] {
        spans.filter { $0.overlaps(watch) }.flatMap { span in
            span.keeper == watch.keeper
                ? span.without(watch) : [span.within(watch.days)].compactMap(\.self)
        }
    }

    /// The last word holds: others keep the days that are left of theirs, and what the same keeper had
    /// there is replaced; all days of everybody are by an entry of an older program. What was long over stays
    /// in the history of the case alone.
    public mutating func take(_ entry: HolidayWatch) {
        guard entry.starts <= entry.ends, let watch = entry.within(entry.days) else { return }
        if entry.besidesOthers != true { spans = [] }
        let rest = spans.flatMap { span in
            guard span.overlaps(watch) else { return [span] }
            return span.keeper == watch.keeper ? [] : span.without(watch)
        }
        spans = (rest + [watch])
            .filter { $0.ends.days(until: watch.starts) <= HolidayWatch.longest }
            .sorted { $0.starts < $1.starts }
    }

    /// Lets go of those whom `mayKeep` refuses.
    mutating func remove(unless mayKeep: (Person.ID) -> Bool) {
        spans.removeAll { !mayKeep($0.keeper) }
    }

    /// All days of a holiday, in stretches of one keeper each.
    func stretches(of holiday: ClosedRange<Day>) -> [(days: ClosedRange<Day>, kept: HolidayWatch?)]
    {
        var stretches: [(ClosedRange<Day>, HolidayWatch?)] = []
        var next = holiday.lowerBound
        for span in spans.compactMap({ $0.within(holiday) }) {
            if next < span.starts { stretches.append((next...span.starts.adding(days: -1), nil)) }
            stretches.append((span.days, span))
            next = span.ends.adding(days: 1)
        }
        if next <= holiday.upperBound { stretches.append((next...holiday.upperBound, nil)) }
        return stretches
    }
}

extension KeptDays: Codable {
    /// An older program entered one keeper a case, and wrote no list.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            self.init(try container.decode([HolidayWatch].self))
        } catch {
            self.init([try container.decode(HolidayWatch.self)])
        }
    }

    /// One keeper as an older program reads it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if spans.count == 1 {
            try container.encode(spans[0])
        } else {
            try container.encode(spans)
        }
    }
}

extension HolidayWatch {
    /// Empty in none that `KeptDays` holds.
    var days: ClosedRange<Day> { starts...max(starts, ends) }

    func overlaps(_ other: HolidayWatch) -> Bool { days.overlaps(other.days) }

    /// The same on some of its days.
    private func kept(_ starts: Day, _ ends: Day) -> HolidayWatch? {
        starts <= ends
            ? HolidayWatch(starts: starts, ends: ends, keeper: keeper, phone: phone) : nil
    }

    /// What of it lies in those days.
    func within(_ days: ClosedRange<Day>) -> HolidayWatch? {
        kept(max(starts, days.lowerBound), min(ends, days.upperBound))
    }

    /// What of it lies before and behind another.
    func without(_ other: HolidayWatch) -> [HolidayWatch] {
        [
            kept(starts, min(ends, other.starts.adding(days: -1))),
            kept(max(starts, other.ends.adding(days: 1)), ends),
        ].compactMap(\.self)
    }
}
