/// 咨询室 and 热线 of some days, month by month, and the calls by who called and what followed. Computed
/// from the lines, never stored.
public struct RoomHotline: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let days: ClosedRange<Day>
        /// Days on which the room was open, and for how long.
        public let roomDays, roomTenths: Int
        public let visitors: Int
        public let hotlineDays: Int
        public let calls: Int
    }

    /// A month each.
    public let months: [Row]
    public let total: Row
    public let calls: HotlineCalls

    /// `months` are the days, divided.
    public init(_ works: [CareWork], in days: ClosedRange<Day>, months: [ClosedRange<Day>]) {
        let held = works.filter { $0.counts && $0.isHeld }
        total = Self.row(of: held, in: days)
        self.months = months.map { Self.row(of: held, in: $0) }
        calls = held.filter { days.contains($0.entry.day) }.map(\.calls)
            .reduce(HotlineCalls(), +)
    }

    /// Calls of which nobody wrote down who called.
    public var unsorted: Int { total.calls - calls.sum }

    private static func row(of held: [CareWork], in days: ClosedRange<Day>) -> Row {
        func lines(_ kind: CareWorkKind) -> [CareWork] {
            held.filter { $0.entry.kind == kind && days.contains($0.entry.day) }
        }
        let (room, hotline) = (lines(.roomOpening), lines(.hotline))
        return Row(
            days: days, roomDays: Set(room.map(\.entry.day)).count,
            roomTenths: room.map(\.tenthsOpen).reduce(0, +),
            visitors: room.map(\.entry.count).reduce(0, +),
            hotlineDays: Set(hotline.map(\.entry.day)).count,
            calls: hotline.map(\.entry.count).reduce(0, +))
    }
}

extension RoomHotline {
    /// By month.
    public var publicVisitors: PublicBreakdown { PublicBreakdown([months.map(\.visitors)]) }

    /// By month, by who called, by what followed; the last of either is what nobody sorted.
    public var publicCalls: PublicBreakdown {
        PublicBreakdown([
            months.map(\.calls),
            HotlineCalls.Caller.allCases.map { calls.callers[$0] ?? 0 } + [unsorted],
            HotlineCalls.Outcome.allCases.map { calls.outcomes[$0] ?? 0 } + [unsorted],
        ])
    }
}

extension CareWork {
    fileprivate var calls: HotlineCalls {
        if case .calls(let calls) = details { calls } else { HotlineCalls() }
    }

    fileprivate var tenthsOpen: Int {
        if case .opening(let tenths) = details { tenths } else { 0 }
    }

    public var meeting: CareMeeting? {
        if case .meeting(let meeting) = details { meeting } else { nil }
    }
}
