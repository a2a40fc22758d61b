public import Domain
public import Observation

/// 节前值守交接单: who keeps watch over which case in the holiday that is near, and by which phone.
@Observable
public final class HandoverModel: RowCursor {
    public let watch: WatchModel
    public private(set) var selectedIndex = 0
    @ObservationIgnored private var lists = FromLines<Sight, HandoverList?>()

    private struct Sight: Equatable {
        let day: Day
        let clock: FollowUpClock
    }

    public init(watch: WatchModel) {
        self.watch = watch
    }

    public var school: SchoolModel { watch.session.school }

    /// Of the cases that the keys in hand open; nil where no holiday is near, or while it is locked.
    public var list: HandoverList? {
        guard watch.seal == .cases else { return nil }
        let sight = Sight(day: watch.today, clock: school.followUpClock)
        return lists.value(of: watch.lines, sight) {
            HandoverList(watch.lines, on: sight.day, clock: sight.clock)
        }
    }

    public var lines: [HandoverList.Line] { list?.lines ?? [] }

    public var rowCount: Int { lines.count }

    public var selected: HandoverList.Line? {
        let lines = lines
        return lines.indices.contains(selectedIndex) ? lines[selectedIndex] : nil
    }

    /// Listed cases that whoever sits here leads.
    public var own: [CareCase.ID] {
        lines.filter { $0.line.owner == watch.session.person }.map(\.id)
    }

    /// Why nobody can be entered for the case in hand; nil where it can be done.
    public var refusal: CareRefusal? {
        guard let line = selected?.line else { return .noHoliday }
        return line.owner == watch.session.person ? nil : .notYours
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), max(0, rowCount - 1))
    }

    public func phone(of line: HandoverList.Line) -> String {
        line.kept?.phone ?? school.organisation.person(line.keeper)?.officePhone ?? ""
    }

    /// Enters who keeps watch over one case, or over all that whoever sits here leads.
    public func keep(_ holiday: HolidayWatch, in care: CareCase.ID?) async -> Bool {
        if let care { return await watch.record(.kept(holiday), in: care) }
        return await watch.record(.kept(holiday), inAll: own)
    }
}
