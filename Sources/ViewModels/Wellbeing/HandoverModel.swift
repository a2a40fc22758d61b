public import Domain
public import Observation

/// What the list is reckoned by beside the cases.
struct HandoverSight: Equatable {
    let day: Day
    let clock: FollowUpClock
}

/// 节前值守交接单: who keeps watch over which case in the holiday that is near, and by which phone.
@Observable
public final class HandoverModel: RowCursor {
    public let watch: WatchModel
    public private(set) var selectedIndex = 0
    public init(watch: WatchModel) {
        self.watch = watch
    }

    public var school: SchoolModel { watch.session.school }

    /// Of the cases that the keys in hand open; nil where no holiday is near, or while it is locked.
    public var list: HandoverList? {
        watch.seal == .cases ? watch.handover(by: school.followUpClock) : nil
    }

    /// Why there is no list; nil where there is one.
    public var missing: CareRefusal? {
        guard watch.seal == .cases else { return .locked }
        return list == nil ? .noHoliday : nil
    }

    public var lines: [HandoverList.Line] { list?.lines ?? [] }

    public var rowCount: Int { lines.count }

    public var selected: HandoverList.Line? {
        let lines = lines
        return lines.indices.contains(selectedIndex) ? lines[selectedIndex] : nil
    }

    /// Listed cases that whoever sits here leads.
    public var own: [CareCase.ID] { ownCases.map(\.id) }

    private var ownCases: [CaseLine] {
        let listed = Set(lines.map(\.id))
        return watch.lines.filter { $0.owner == watch.session.person && listed.contains($0.id) }
    }

    /// Why nobody can be entered for the case in hand; nil where it can be done.
    public var refusal: CareRefusal? {
        guard let line = selected?.line else { return missing ?? .noHoliday }
        return line.owner == watch.session.person ? nil : .notYours
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), max(0, rowCount - 1))
    }

    public func phone(of line: HandoverList.Line) -> String {
        line.kept?.phone ?? school.organisation.person(line.keeper)?.officePhone ?? ""
    }

    /// Whom it takes days from that were entered, in one case or in all that whoever sits here leads; each
    /// once.
    public func givenUp(for holiday: HolidayWatch, in care: CareCase.ID?) -> [HolidayWatch] {
        let cases = ownCases.filter { care == nil || $0.id == care }
        return Set(cases.flatMap { $0.kept?.givenUp(for: holiday) ?? [] })
            .sorted { ($0.starts, $0.ends) < ($1.starts, $1.ends) }
    }

    /// Enters who keeps watch over one case, or over all that whoever sits here leads. Where it takes other days
    /// than those that are `given` up, it is refused, and the list says which.
    public func keep(
        _ holiday: HolidayWatch, in care: CareCase.ID?, givingUp given: [HolidayWatch]
    ) async -> Bool {
        if let care, watch.opened(care) == nil { return false }
        let isDone = await watch.record(
            .kept(holiday), inAll: care.map { [$0] } ?? own, givingUp: Set(given))
        if !isDone, watch.failure == .refused(.keepingTaken) {
            watch.reload()
            watch.failure = .refused(.keepingTaken)
        }
        return isDone
    }
}
