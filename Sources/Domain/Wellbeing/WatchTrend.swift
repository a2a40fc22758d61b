/// How many cases were open in the last weeks, and which way their levels went.
public struct WatchTrend: Hashable, Sendable {
    /// At the end of each week, today the last.
    public let open: [Int]
    public let raised, lowered, closed: Int
    /// Those that were opened by mistake, but for what was counted as closed before.
    public let voided: Int

    public static let weeks = 8

    /// The first day that any of it is about.
    static func first(on today: Day) -> Day { today.adding(days: 1 - 7 * weeks) }

    /// `past`: cases that were destroyed.
    public init(_ lines: [CaseLine], past: PastCases? = nil, on today: Day) {
        open = (0..<Self.weeks).map { week in
            let day = today.adding(days: -7 * (Self.weeks - 1 - week))
            return lines.count { $0.wasOpen(on: day) } + (past?.open(on: day) ?? 0)
        }
        let since = Self.first(on: today)
        let all = lines.flatMap(\.countedChanges) + (past?.changes ?? [])
        let recent = all.filter {
            $0.day >= since && $0.day <= today
        }
        func count(_ kind: CaseLine.Change.Kind) -> Int { recent.count { $0.kind == kind } }
        (raised, lowered, closed) = (count(.raised), count(.lowered), count(.closed))
        voided = count(.voided)
    }
}

extension CaseLine {
    /// What a case came to be on a day.
    public struct Change: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Sendable {
            /// Opened, or opened again.
            case opened
            case raised, lowered, closed
            /// Opened by mistake, and open no longer.
            case voided

            var isEnd: Bool { self == .closed || self == .voided }
        }

        public let day: Day
        public let kind: Kind
    }

    /// Each case ends once: one that was closed and found to be opened by mistake later stays counted as closed.
    var countedChanges: [Change] {
        var isOpen = true
        return (changes ?? []).filter { change in
            switch change.kind {
            case .opened: isOpen = true
            case .closed: isOpen = false
            case .voided: return isOpen
            case .raised, .lowered: break
            }
            return true
        }
    }

    func wasOpen(on day: Day) -> Bool {
        let last = (changes ?? []).last {
            $0.day <= day && ($0.kind == .opened || $0.kind.isEnd)
        }
        return last?.kind == .opened
    }

    static func changes(of watch: WatchCase) -> [Change] {
        var level = watch.opening.level
        return watch.events.flatMap { event in
            let last = level
            level = event.kind.level(after: last)
            let kinds: [Change.Kind] =
                switch event.kind {
                case .reopened:
                    level == last ? [.opened] : [.opened, level > last ? .raised : .lowered]
                case .opened: [.opened]
                case .raised: [.raised]
                case .lowered: [.lowered]
                case .closed, .leftSchool: [.closed]
                case .corrected where event.kind.voids: [.voided]
                default: []
                }
            return kinds.map { Change(day: event.at.day, kind: $0) }
        }
    }
}

extension CareEvent.Kind {
    /// The level of a case that had that one before.
    fileprivate func level(after last: WatchLevel) -> WatchLevel {
        switch self {
        case .opened(let opening): opening.level
        case .raised(let change), .lowered(let change, _), .confirmed(let change),
            .reopened(let change, _, _):
            change.level
        case .returned(_?, _): max(last, .medium)
        default: last
        }
    }
}
