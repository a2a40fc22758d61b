import Domain
import Persistence
import Security
import Synchronization
import TestSupport
import Testing

/// A time that the program was told hides no look and makes nothing go for good.
@Suite struct CareTimeTests {
    /// The machine's own clock.
    private final class Machine: Sendable {
        private let now: Mutex<Moment>

        init(_ moment: Moment) { now = Mutex(moment) }

        var time: Moment {
            get { now.withLock { $0 } }
            set { now.withLock { $0 = newValue } }
        }
    }

    private let school: CareSchool
    private let machine: Machine
    private let file: CareFile
    private let key: UnlockedKey

    /// A list of its own that was begun at the machine's time.
    init() throws {
        let school = try CareSchool()
        let machine = Machine(CareSchool.now)
        file = try CareFile.inMemory(beside: school.ledger) { machine.time }
        key = try school.key(of: school.psychologist)
        try file.setUp(by: key, at: CareSchool.now)
        (self.school, self.machine) = (school, machine)
        try school.beginSemester()
    }

    private func moment(_ date: String) -> Moment {
        Moment(day: day(date), hour: 9, minute: 0)
    }

    /// Somebody writes something into the ledger.
    private func work(at moment: Moment) async throws {
        try await school.ledger.accounts.setOffice(
            .homeroomTeacher, of: school.second, isHeld: true, from: moment.day,
            as: school.key(of: school.staffed.principal).signer, at: moment)
    }

    private func list() throws {
        let pupil = HomeVisitList.Pupil(
            name: CareSchool.pupil(1).name, className: "八(3)", group: .leftBehind,
            visitor: school.classTeacher)
        try file.list([pupil], in: CareSchool.semester, by: key, at: CareSchool.now)
    }

    private var isErased: Bool {
        get throws {
            try file.homeVisits(in: CareSchool.semester, for: key)?.lines[0].isErased == true
        }
    }

    @Test func whoeverLooksAheadErasesNothing() throws {
        try list()
        let ahead = moment("2027-09-02")
        try file.publish(file.lines(for: key), by: key, at: ahead)
        try file.tend(by: key, at: ahead)
        #expect(try !isErased)
        #expect(try file.publicCounts() == nil)
    }

    @Test func aClockThatIsWrongForADayErasesNothing() async throws {
        try list()
        machine.time = moment("2027-09-02")
        try file.tend(by: key, at: machine.time)
        #expect(try !isErased)
        // Somebody has worked in the new school year on a day before.
        try await work(at: moment("2027-09-01"))
        try file.tend(by: key, at: machine.time)
        #expect(try isErased)
    }

    @Test func aCaseIsDestroyedOnADayThatHasComeForCertain() async throws {
        let (now, tomorrow) = (CareSchool.now, CareSchool.now.adding(seconds: 86_400))
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        try file.acknowledge(
            deputy.person, fingerprint: deputy.publicIdentity.fingerprint, by: key, at: now)
        let line = try file.open(
            CareSchool.opening(.observation, keepUntil: now.day), of: CareSchool.pupil(1),
            by: key, at: now.adding(seconds: -86_400 * 70))
        for days in [-60, -1] {
            try file.record(
                .contacted(.init(kind: .review, outcome: .steady, minutes: 30)), in: line.id,
                by: key, at: now.adding(seconds: 86_400 * days))
        }
        try file.record(
            .closed(reason: "毕业", seconder: deputy.person), in: line.id, by: key,
            seconder: deputy, at: now)
        for told in [now, tomorrow] {
            #expect(throws: CareRefusal.dayUnsettled(now.day)) {
                try file.destroy(line.id, by: key, at: told)
            }
        }
        machine.time = tomorrow
        try await work(at: now)
        _ = try file.destroy(line.id, by: key, at: tomorrow)
    }

    @Test func nothingIsWrittenIntoACaseForATimeToCome() throws {
        let line = try file.open(
            CareSchool.opening(.low), of: CareSchool.pupil(1), by: key, at: CareSchool.now)
        for ahead in [CareSchool.now.adding(seconds: 86_400), moment("2027-01-04")] {
            #expect(throws: CareRefusal.timeAhead) {
                try file.record(
                    .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)),
                    in: line.id, by: key, at: ahead)
            }
        }
        #expect(try file.lines(for: key).map(\.lastContact) == [CareSchool.now.day])
    }

    @Test func aLookIsDatedByTheMachineWhateverWasTold() throws {
        try file.note(.list, by: key, at: CareSchool.now.adding(seconds: -86_400 * 31))
        let since = CareSchool.now.day.adding(days: -CareView.shownDays)
        #expect(try file.views(for: key, since: since).map(\.at) == [CareSchool.now])
    }

    @Test func anOfficeThatHasEndedDoesNotComeBackWithATimeThatWasTold() async throws {
        let before = CareSchool.now
        machine.time = before.adding(seconds: 86_400 * 40)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.psychologist, isHeld: false,
            from: before.day.adding(days: 20),
            as: school.key(of: school.staffed.principal).signer, at: before)
        #expect(throws: CareRefusal.notYours) {
            try file.open(
                CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: before)
        }
    }

    @Test func aListThatWasBegunAtATimeThatWasToldIsOneToPractiseWith() throws {
        let machine = machine
        let practice = try CareFile.inMemory(beside: school.ledger) { machine.time }
        try practice.setUp(by: key, at: moment("2026-09-01"))
        let line = try practice.open(
            CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: moment("2027-03-01"))
        #expect(line.lastContact == day("2027-03-01"))
        try practice.note(.list, by: key, at: moment("2027-03-02"))
        #expect(
            try practice.views(for: key, since: day("2027-03-01")).map(\.at)
                == [moment("2027-03-02")])
    }
}
