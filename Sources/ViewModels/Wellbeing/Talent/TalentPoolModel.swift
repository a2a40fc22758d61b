public import Domain
public import Observation
import Persistence
public import Security

/// 人才库: who is in it on a day, or who ever was.
@Observable
public final class TalentPoolModel: BookModel, RowCursor {
    public let session: SessionModel
    private let attempts = Attempts { BookFailure<TalentRefusal>($0) }
    /// The day that is looked at; nil for today.
    private var chosenDay: Day?
    /// Those who have left as well.
    public private(set) var showsAll = false
    private var selectedID: TalentMember.ID?

    public init(session: SessionModel) {
        self.session = session
    }

    public var day: Day { chosenDay ?? school.now.day }

    /// Whoever may not read who is in it sees how many are.
    public var mayRead: Bool {
        isAllowed(by: TalentRules.mayRead)
    }

    public var members: [TalentMember] {
        guard mayRead else { return [] }
        return showsAll
            ? school.talents.members.filter(\.counts)
            : school.talents.inForce(on: day).map(\.member)
    }

    public var counts: [(role: TalentRole, count: Int)] { school.talents.counts(on: day) }

    public var rowCount: Int { members.count }

    public var selectedIndex: Int { members.firstIndex { $0.id == selectedID } ?? 0 }

    public var selected: TalentMember? {
        let members = members
        return members.indices.contains(selectedIndex) ? members[selectedIndex] : nil
    }

    public func select(_ index: Int) {
        let members = members
        guard !members.isEmpty else { return }
        selectedID = members[min(max(0, index), members.count - 1)].id
    }

    public func turn() { showsAll.toggle() }

    public func look(at day: Day) {
        chosenDay = day == school.now.day ? nil : day
        showsAll = false
    }

    /// Why whoever sits here may not keep it; nil where the person may.
    public var refusal: TalentRefusal? {
        if session.state != .noAccounts, session.standing == nil { return .notSignedIn }
        return TalentRules.refusal(toWriteBy: session.standing)
    }

    /// What speaks against a step before anybody signs it.
    public func refusal(of step: TalentStep, on member: TalentMember?) -> TalentRefusal? {
        TalentRules.refusal(
            of: step, on: member, in: school.talents.members, on: school.now.day)
    }

    /// Takes a step; returns whether it was taken. `failure` says why not. The member is in hand then.
    public func take(
        _ step: TalentStep, on member: TalentMember?, as signer: Signer?
    ) async -> Bool {
        await attempts.take {
            try await session.demandNobodyNamed(in: step.texts)
            let row = selectedIndex
            let id = try await school.ledger.talent.take(
                step, on: member?.id, as: signer, at: school.clockTime)
            school.refresh()
            select(members.firstIndex { $0.id == id } ?? row)
        }
    }

    public var failure: BookFailure<TalentRefusal>? { attempts.failure }

    public func forgetFailure() { attempts.forget() }
}
