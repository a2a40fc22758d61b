public import Domain
public import Observation
import Persistence
import Security

/// 家访 of the special groups in a semester: two numbers for everybody, and, where the watch is unlocked
/// by a psychology teacher, the groups, whoever goes, and who is left.
@Observable
public final class HomeVisitModel: BookModel, RowCursor, SealedListPage {
    public enum Failure: Hashable, Sendable {
        case refused(HomeVisitRefusal)
        case care(CareFailure)
    }

    /// One of the three ways to look at the list.
    public enum Face: CaseIterable, Sendable {
        case groups, visitors, pupils
    }

    public let watch: WatchModel
    public internal(set) var failure: Failure?
    public internal(set) var isWorking = false
    public private(set) var face = Face.groups
    public private(set) var selectedIndex = 0

    public init(watch: WatchModel) {
        self.watch = watch
        reload()
        watch.listPage = self
    }

    public var session: SessionModel { watch.session }
    /// The semester of today, in a vacation the one before it; nil where the calendar knows none.
    public var semester: Semester? { school.careSemester }

    /// Nil while the watch is locked, or for whoever may not know.
    public var list: HomeVisitList? { watch.homeVisits.list }

    /// As the list itself says where it is open; nil where nobody is listed.
    public var count: OutstandingSum? {
        list.map { OutstandingSum($0.count()) } ?? watch.homeVisitCount
    }

    /// What is told without the list is not as it was signed.
    public var isSumChanged: Bool { list == nil && watch.isVisitSumChanged }

    /// Exact for whoever keeps the list; all others are told no small number.
    public var seesExactly: Bool {
        session.standing.map { HomeVisitRules.refusal(toKeepBy: $0) == nil } ?? false
    }

    /// The lines that count, those that are left first, each with its number.
    public var lines: [(index: Int, line: HomeVisitList.Line)] {
        let counted = (list?.lines ?? []).enumerated().map { (index: $0.offset, line: $0.element) }
            .filter { !$0.line.isStruck }
        return counted.filter { $0.line.visitedOn == nil }
            + counted.filter { $0.line.visitedOn != nil }
    }

    public var rowCount: Int {
        switch face {
        case .groups: list?.byGroup.count ?? 0
        case .visitors: list?.byVisitor.count ?? 0
        case .pupils: lines.count
        }
    }

    /// Nil unless the pupils are shown.
    public var selected: (index: Int, line: HomeVisitList.Line)? {
        let lines = lines
        guard face == .pupils, lines.indices.contains(selectedIndex) else { return nil }
        return lines[selectedIndex]
    }

    public func select(_ index: Int) {
        let index = min(max(0, index), max(0, rowCount - 1))
        if index != selectedIndex { hide() }
        selectedIndex = index
    }

    /// The next way to look at it, round and round.
    public func turn(by step: Int = 1) {
        let all = Face.allCases
        let place = (all.firstIndex(of: face) ?? 0) + step + all.count
        face = all[place % all.count]
        hide()
        selectedIndex = 0
    }

    /// Reads the list anew where it may be read.
    public func reload() {
        watch.homeVisits.list = nil
        watch.countOutstanding()
        read()
    }

    /// After an own act the next line comes into the place of the one in hand.
    func follow() {
        let index = watch.isWorking ? nil : selected?.index
        read()
        if let place = index.flatMap({ index in lines.firstIndex { $0.index == index } }) {
            if place != selectedIndex { selectedIndex = place }
        } else {
            select(selectedIndex)
        }
    }

    private func read() {
        guard watch.seal == .cases, seesExactly, let semester, let file = watch.file,
            let key = session.unlockedKey
        else { return }
        do {
            // First: what comes between is read the next time.
            let state = try file.homeVisitState(in: semester, for: key)
            guard state != watch.homeVisits.state else { return }
            let list = try file.homeVisits(in: semester, for: key) ?? HomeVisitList()
            watch.homeVisits.take(list, of: state)
        } catch {
            watch.homeVisits.list = nil
            failure = Failure(error)
        }
    }

    /// Masks the name that is on the screen.
    public func hide() { watch.mask(\.homeVisits) }

    public func forgetFailure() { failure = nil }
}
