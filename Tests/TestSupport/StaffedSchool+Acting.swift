public import Domain
import Persistence
public import Security

extension StaffedSchool {
    public func signer(_ person: Person.ID) throws -> Signer {
        try small.ledger.accounts.signInNow(
            person, passphrase: Passphrase(Self.passphrase), at: SmallSchool.now
        ).key.signer
    }

    /// Puts a risk point of the canteen's grid under control.
    public func identifyRisk(at place: Place.ID) async throws -> RiskPoint.ID {
        let entry = RiskEntry(
            place: place, name: "燃气管道", category: "RQ", danger: "爆燃",
            score: .matrix(likelihood: 3, severity: 4), measures: "报警联动", responsible: leader,
            level: .grid, reviewDue: SmallSchool.now.day.adding(days: 20))
        return try await small.ledger.risks.take(
            .identified(entry), on: nil, seen: nil, as: signer(office), at: SmallSchool.now)
    }

    /// The leader stands there on every school day from today on.
    public func standGuard(at place: Place.ID) async throws -> Duty.ID {
        let (ledger, now, office) = (small.ledger, SmallSchool.now, try signer(office))
        let slot = DutySlot(
            id: DutySlot.ID(0), name: "上学", kind: .gate,
            summer: ClockRange(text: "07:30-08:00") ?? .never,
            winter: ClockRange(text: "07:30-08:00") ?? .never, starts: now.day)
        let act = try await ledger.duties.act(.slotSet(slot), as: office, at: now)
        guard case .slotSet(let set) = act else { throw UnexpectedAct() }
        let duty = Duty(
            id: Duty.ID(0), person: leader, place: place, slot: set.id, starts: now.day)
        let given = try await ledger.duties.act(
            .given(duty, replacing: nil), as: office, at: now)
        guard case .given(let numbered, _) = given else { throw UnexpectedAct() }
        return numbered.id
    }
}

/// The ledger answered with another act than the one that was asked for.
struct UnexpectedAct: Error {}
