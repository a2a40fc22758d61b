/// 时段类别: what people stand guard over.
public enum DutySlotKind: String, CaseIterable, Sendable {
    /// 校门.
    case gate
    /// 课间, 楼梯.
    case stairs
    /// 午餐.
    case lunch
    /// 放学.
    case leaving
    /// 宿舍.
    case dormitory
    /// 巡校.
    case patrol
    /// 集会.
    case assembly
    case other
}

/// A time of the day at which somebody has to be somewhere (时段), as it is from one day to another.
///
/// A slot that changes keeps its `id`: the earlier terms end, others begin, and the days before
/// stay what they were.
public struct DutySlot: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<DutySlot>

    public let id: ID
    public var name: String
    public var kind: DutySlotKind
    public var summer: ClockRange
    public var winter: ClockRange
    public var weekdays: Set<Weekday>
    public var weeks: SchoolWeeks
    /// With 调休 counted in; else on every weekday named, holiday or not.
    public var schoolDaysOnly: Bool
    public var starts: Day
    public var ends: Day?

    public init(
        id: ID, name: String, kind: DutySlotKind, summer: ClockRange, winter: ClockRange,
        weekdays: Set<Weekday> = .workingDays, weeks: SchoolWeeks = .all,
        schoolDaysOnly: Bool = true, starts: Day, ends: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.summer = summer
        self.winter = winter
        self.weekdays = weekdays
        self.weeks = weeks
        self.schoolDaysOnly = schoolDaysOnly
        self.starts = starts
        self.ends = ends
    }

    public func hours(in season: Season) -> ClockRange {
        season == .summer ? summer : winter
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && (ends.map { day <= $0 } ?? true)
    }

    /// Weekdays that are named in vain, since none of them is a school day: one that is made up for at the
    /// weekend follows another day's timetable.
    public static func vainWeekdays(
        of weekdays: Set<Weekday>, schoolDaysOnly: Bool
    ) -> Set<Weekday> {
        schoolDaysOnly ? weekdays.filter(\.isWeekend) : []
    }

    /// In minutes: a night from six to eight has fourteen hours, and what is turned round more than that.
    private static let longestNight = 16 * 60

    /// Why no slot can be like this; nil where one can.
    public var refusal: DutyRefusal? {
        if name.isEmpty { return .slotWithoutName }
        if weekdays.isEmpty { return .noWeekday }
        if let ends, ends < starts { return .endsBeforeItStarts }
        return [summer, winter].first(where: Self.isTurned).map { .hoursTurned($0) }
    }

    /// A long day that ends on the day is none, nor is one around the clock.
    private static func isTurned(_ hours: ClockRange) -> Bool {
        hours.endsOnTheNextDay && (longestNight + 1..<1_440).contains(hours.minutes)
    }
}

/// That a place needs somebody in a slot (定责), from one day to another.
public struct SlotRequirement: Hashable, Sendable {
    public let place: Place.ID
    public let slot: DutySlot.ID
    public let starts: Day
    public let ends: Day?

    public init(place: Place.ID, slot: DutySlot.ID, starts: Day, ends: Day? = nil) {
        self.place = place
        self.slot = slot
        self.starts = starts
        self.ends = ends
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && (ends.map { day <= $0 } ?? true)
    }
}
