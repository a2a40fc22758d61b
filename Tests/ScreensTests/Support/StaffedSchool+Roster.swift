import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport

@testable import ViewModels

extension StaffedSchool {
    /// The clerk of the office at the roster, with one duty of the leader at the canteen.
    func sittingAtTheRoster(
        _ size: Size = WorkbenchSitting.usual, _ language: Language = .chinese
    ) throws -> WorkbenchSitting {
        let (ledger, now) = (small.ledger, SmallSchool.now)
        try giveLeaderADuty()
        let sitting = try WorkbenchSitting(
            size, language, ledger: ledger, now: now, as: nil)
        try sitting.model.session.take(
            ledger.accounts.signInNow(
                office, passphrase: Passphrase(Self.passphrase), at: now))
        sitting.type("7")
        return sitting
    }

    /// At the canteen each afternoon, from today on.
    func giveLeaderADuty(standIn: Person.ID? = nil) throws {
        let (now, canteen, leader) = (SmallSchool.now, small.canteen, leader)
        try small.ledger.write { ledger in
            guard let hours = ClockRange(text: "16:30-17:00") else { return }
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "放学", kind: .leaving, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            try ledger.record(
                .given(
                    Duty(
                        id: Duty.ID(0), person: leader, place: canteen, slot: DutySlot.ID(1),
                        standIn: standIn, starts: now.day), replacing: nil), at: now)
        }
    }
}
