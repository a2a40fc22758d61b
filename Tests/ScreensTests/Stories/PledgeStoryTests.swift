import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Who has still to sign.
@Suite struct PledgeStoryTests {
    @Test func layerOnWhichAllHaveSignedSaysSoWhereTheUnsignedWouldStand() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("5")
        sitting.type("u")
        var answers: [Bool] = []
        for _ in PledgeLayer.allCases {
            answers.append(sitting.shows("这一层都已签订"))
            sitting.expect(not: "这一层没有要签的人")
            sitting.press(.tab)
        }
        // The bureau has the principal's; on all other layers somebody is left.
        #expect(answers.count(where: \.self) == 1)
    }

    @Test func paperOfAnotherSchoolYearIsRefusedUnderItsDate() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("5up")
        sitting.press(.control("u"))
        sitting.type("2025-06-01")
        sitting.press(.tab)
        sitting.type("B")
        sitting.press(.function(2))
        sitting.expect("2026—2027 学年的责任状应在 2026-07-31 或以后签订")
        // The date has the keys again.
        sitting.press(.control("u"))
        sitting.type("2026-09-03")
        sitting.expect(not: "或以后签订")
        sitting.expect("2026-09-03")
    }

    @Test func whoeverVoidsAPledgeSeesWhoseItIs() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("5")
        let rows = sitting.picture.split(separator: "\n")
        let name = try #require(
            rows.first { $0.contains("▸") }?.split(separator: " ").dropFirst(2).first)
        sitting.type("X")
        sitting.expect("作废误登的一份")
        sitting.expect("人员  \(name)")
        sitting.expect("纸质 2026-09-0")
    }

    @Test func textTellsTheWeeksOfTheSlotWhereTheDutyHasNone() throws {
        let staffed = try StaffedSchool()
        let (ledger, today) = (staffed.small.ledger, SmallSchool.now.day)
        let hours = try #require(ClockRange(text: "16:30-17:00"))
        let slot = DutySlot(
            id: DutySlot.ID(1), name: "放学", kind: .leaving, summer: hours, winter: hours,
            weeks: try #require(SchoolWeeks(text: "1-8")), starts: today)
        let duty = Duty(
            id: Duty.ID(1), person: staffed.leader, place: staffed.small.canteen, slot: slot.id,
            starts: today)
        let organisation = try ledger.organisation.organisation(on: today)
        let roll = PledgeRoll(
            organisation: organisation, offices: try ledger.accounts.officeHistory(),
            book: PledgeBook(schoolYear: 2026))
        let subject = PledgeSubject(
            try #require(roll.line(of: staffed.leader)),
            book: DutyBook(slots: [slot], duties: [duty]), schoolYear: 2026, in: organisation,
            principal: staffed.principal)
        let text = PledgeText(
            subject: try #require(subject), template: .standard(.principalLeader),
            school: SchoolModel(ledger: ledger, clock: { SmallSchool.now }),
            organisation: organisation
        ).text
        #expect(text.contains("放学 16:30-17:00"))
        #expect(text.contains("第1-8周"))
        #expect(text.contains("周一至周五"))
        #expect(text.contains("2026—2027学年"))
    }
}
