public import Domain
public import Observation
public import Persistence
public import Security

/// Carries out what a person does to grids, duties and pledges, one thing at a time, and keeps why
/// the last one was not done.
@Observable
public final class DutyWork {
    private let attempts = Attempts { DutyFailure($0) }
    /// The last change to a duty or a slot that was made here; what was new has its number.
    @ObservationIgnored public private(set) var done: DutyAct?

    /// The last change to the roll that was made here; who was new has a number.
    @ObservationIgnored public private(set) var doneToRoll: RollAct?

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored private let didChange: () -> Void

    /// `didChange` is called after each thing that was done.
    public init(session: SessionModel, didChange: @escaping () -> Void = {}) {
        self.session = session
        self.didChange = didChange
    }

    private var repository: DutyRepository { session.school.ledger.duties }

    /// `seen` is the duty, slot or requirement as it was when the person began to change it.
    public func perform(
        _ act: DutyAct, seen: DutySight? = nil, as signer: Signer?
    ) async -> Bool {
        await attempt { repository, moment in
            done = try await repository.act(act, seen: seen, as: signer, at: moment)
        }
    }

    public func perform(
        _ swap: DutySwap, seen: [DutySight], as signer: Signer?
    ) async -> Bool {
        await attempt { try await $0.act(swap, seen: seen, as: signer, at: $1) }
    }

    public func perform(
        _ act: GridAct, seen: GridSight? = nil, as signer: Signer?
    ) async -> Bool {
        await attempt { try await $0.act(act, seen: seen, as: signer, at: $1) }
    }

    public func perform(
        _ act: PledgeAct, seen: PledgeSight? = nil, as signer: Signer?
    ) async -> Bool {
        await attempt { try await $0.act(act, seen: seen, as: signer, at: $1) }
    }

    /// `seen` is the person as the roll had it when somebody began to change it; who is new comes into the
    /// grid of `role`.
    public func perform(
        _ act: RollAct, joining role: GridAssignment? = nil, seen: Person? = nil,
        as signer: Signer?
    ) async -> Bool {
        await attempt { repository, moment in
            doneToRoll = try await repository.act(
                act, joining: role, seen: seen, as: signer, at: moment)
        }
    }

    public var failure: DutyFailure? { attempts.failure }

    public func forgetFailure() { attempts.forget() }

    /// What has to be known before something is done cannot be read.
    public func fail(_ error: LedgerError) { attempts.fail(error) }

    private func attempt(
        _ body: (DutyRepository, Moment) async throws -> Void
    ) async -> Bool {
        await attempts.take {
            try await body(repository, session.school.clockTime)
            session.school.refresh()
            didChange()
        }
    }

    /// Why whoever sits here may not do this; nil where the person may, or where asking for a
    /// passphrase would tell.
    public func refusal(of action: DutyAction) -> DutyRefusal? {
        guard let standing = session.standing else { return nil }
        return action.refusal(for: standing, in: session.school.organisation)
    }
}
