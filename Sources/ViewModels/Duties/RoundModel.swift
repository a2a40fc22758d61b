public import Domain
public import Observation
public import Persistence
public import Security

/// 今日护导: the posts of whoever signed in, to be ticked one after another.
@Observable
public final class RoundModel {
    public typealias Line = DutyRound.Line

    public private(set) var lines: [Line] = []
    public private(set) var failure: LedgerError?
    private let attempts = Attempts { DutyFailure($0) }
    private var selectedRow = 0

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored private var follower: LedgerFollower?
    @ObservationIgnored private var book = DutyBook()

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        reload()
        selectedRow = lines.firstIndex { mayTick($0) } ?? lines.firstIndex(where: \.isOpen) ?? 0
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    private var school: SchoolModel { session.school }

    /// How many own posts of today are not ticked yet.
    public var openCount: Int { lines.count { $0.isOpen && !$0.isStandIn } }

    public var selectedIndex: Int { min(selectedRow, max(0, lines.count - 1)) }

    public var selected: Line? { lines.isEmpty ? nil : lines[selectedIndex] }

    public func select(_ line: Line) {
        if let index = lines.firstIndex(of: line) { selectedRow = index }
    }

    public func select(_ index: Int) { selectedRow = min(max(0, index), max(0, lines.count - 1)) }

    public func move(by step: Int) { select(selectedIndex + step) }

    /// Why the person cannot say 到岗 here now; nil where the person can.
    public func refusal(of line: Line) -> DutyRefusal? {
        guard let person = session.person else { return nil }
        return DutyRules.refusal(
            ofTicking: line.shift, of: line.post, by: person, at: school.clockTime)
    }

    /// Another post, elsewhere, of which the person has said 到岗 and which lasts at the same time.
    public func elsewhere(_ line: Line) -> DutyPost? {
        for other in lines where other.shift.tick?.person == session.person {
            let post = other.post
            guard post.place != line.post.place else { continue }
            if post.moments.overlaps(line.post.moments) { return post }
        }
        return nil
    }

    private func mayTick(_ line: Line) -> Bool {
        !line.isStandIn && refusal(of: line) == nil
    }

    /// 到岗，无异常; the next open post comes under the cursor.
    public func pass(_ line: Line, as signer: Signer) async -> Bool {
        guard let person = session.person else { return false }
        let moment = school.clockTime
        let tick = DutyTick(
            duty: line.shift.duty.id, day: line.post.day, person: person, at: moment,
            finding: .clear)
        return await attempt {
            try await self.school.ledger.duties.act(.ticked(tick), as: signer, at: moment)
        }
    }

    /// Why the person cannot take back what was said here; nil where the person can.
    public func refusalToTakeBack(_ line: Line) -> DutyRefusal? {
        guard let person = session.person else { return nil }
        return DutyRules(book: book, organisation: school.organisation).refusal(
            ofTakingBackTickOf: line.shift.duty.id, on: line.post.day, by: person,
            at: school.clockTime)
    }

    /// 撤回: nothing is said here any more; the post stays under the cursor.
    public func takeBack(_ line: Line, as signer: Signer) async -> Bool {
        guard let person = session.person else { return false }
        let act = DutyAct.tickTakenBack(line.shift.duty.id, on: line.post.day, by: person)
        return await attempts.take {
            try await self.school.ledger.duties.act(act, as: signer, at: self.school.clockTime)
            let shown = selected
            reload()
            stay(at: shown)
        }
    }

    /// 到岗，有问题: files what the form holds, and ticks with its number.
    public func report(
        _ report: HazardReport, at line: Line, as signer: Signer
    ) async -> Hazard? {
        let moment = school.clockTime
        var hazard: Hazard?
        _ = await attempt {
            hazard = try await self.school.ledger.duties.tick(
                line.shift.duty.id, on: line.post.day, reporting: report, as: signer, at: moment)
        }
        return hazard
    }

    /// Why the last post was not ticked.
    public var refusal: DutyFailure? { attempts.failure }

    private func attempt(_ body: () async throws -> Void) async -> Bool {
        await attempts.take {
            try await body()
            reload()
            if let next = lines.firstIndex(where: mayTick) { selectedRow = next }
        }
    }

    /// The post that was selected stays selected, whatever comes in above it.
    private func stay(at shown: Line?) {
        let same = lines.firstIndex { line in
            line.shift.duty.id == shown?.shift.duty.id && line.post.day == shown?.post.day
        }
        if let same { selectedRow = same }
    }

    public func reload() {
        let today = school.now.day
        do throws(LedgerError) {
            book = try school.ledger.duties.book(today.adding(days: -1)...today)
            let lines =
                session.person.map { DutyRound(of: $0, in: book, at: school.now).lines } ?? []
            if lines != self.lines {
                let shown = selected
                self.lines = lines
                stay(at: shown)
            }
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
    }
}
