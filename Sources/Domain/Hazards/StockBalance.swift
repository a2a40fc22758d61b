/// Something that changes how many hazards are open.
public struct StockMovement: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 新增.
        case registered
        /// 销号.
        case closed
        /// 作废.
        case voided
        /// A 销号 was withdrawn, so the hazard is open again.
        case closingWithdrawn = "closing-withdrawn"
        /// A 作废 was withdrawn.
        case voidingWithdrawn = "voiding-withdrawn"
    }

    public let day: Day
    public let kind: Kind

    public init(day: Day, kind: Kind) {
        self.day = day
        self.kind = kind
    }

    /// Those of one hazard, in order; `events` are all that followed 上报.
    ///
    /// A withdrawal counts on its own day, so that a period once reported never changes.
    public static func movements(reportedOn day: Day, events: [HazardEvent]) -> [StockMovement] {
        var movements = [StockMovement(day: day, kind: .registered)]
        for event in events {
            let kind: Kind? =
                switch event.kind {
                case .closed: .closed
                case .voided: .voided
                case .undone(let ordinal), .revoked(let ordinal, _):
                    withdrawal(of: ordinal, among: events)
                default: nil
                }
            if let kind { movements.append(StockMovement(day: event.at.day, kind: kind)) }
        }
        return movements
    }

    /// The first event after 上报 is number 2.
    private static func withdrawal(of ordinal: Int, among events: [HazardEvent]) -> Kind? {
        guard events.indices.contains(ordinal - 2) else { return nil }
        return switch events[ordinal - 2].kind {
        case .closed: .closingWithdrawn
        case .voided: .voidingWithdrawn
        default: nil
        }
    }
}

/// 存量 = 期初 + 新增 − 销号 (− 作废 + what was withdrawn of either), over one period.
public struct StockBalance: Hashable, Sendable {
    /// 期初: open at the end of the day before.
    public private(set) var opening = 0
    public private(set) var counts: [StockMovement.Kind: Int] = [:]

    public init(opening: Int = 0, counts: [StockMovement.Kind: Int] = [:]) {
        self.opening = opening
        self.counts = counts
    }

    /// Of the days from `first` to `last`, both included.
    public init(_ movements: some Sequence<StockMovement>, from first: Day, through last: Day) {
        for movement in movements where movement.day <= last {
            if movement.day < first {
                opening += movement.kind.change
            } else {
                counts[movement.kind, default: 0] += 1
            }
        }
    }

    public static func + (one: StockBalance, other: StockBalance) -> StockBalance {
        StockBalance(
            opening: one.opening + other.opening,
            counts: one.counts.merging(other.counts, uniquingKeysWith: +))
    }

    public func count(_ kind: StockMovement.Kind) -> Int { counts[kind] ?? 0 }

    /// 新增.
    public var added: Int { count(.registered) }
    /// 销号 that stand: what was closed less what was opened again.
    public var closed: Int { count(.closed) - count(.closingWithdrawn) }
    /// 作废 that stand.
    public var voided: Int { count(.voided) - count(.voidingWithdrawn) }
    /// 存量: open at the end.
    public var stock: Int { opening + added - closed - voided }
}

extension StockMovement.Kind {
    /// By how much the stock changes.
    public var change: Int {
        switch self {
        case .registered, .closingWithdrawn, .voidingWithdrawn: 1
        case .closed, .voided: -1
        }
    }
}
