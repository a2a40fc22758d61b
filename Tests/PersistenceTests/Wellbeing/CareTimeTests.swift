import Domain
import GRDB
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

    /// A school that writes into the sealed file alone works as well: somebody has opened the list.
    @Test func aLookIsADayOfWork() throws {
        try list()
        machine.time = moment("2027-09-01")
        try file.tend(by: key, at: machine.time)
        #expect(try !isErased)
        try file.note(.list, by: key, at: machine.time)
        try file.tend(by: key, at: machine.time)
        #expect(try !isErased)
        machine.time = moment("2027-09-02")
        try file.tend(by: key, at: machine.time)
        #expect(try isErased)
    }

    @Test func aCaseIsDestroyedOnADayThatHasComeForCertain() async throws {
        let now = CareSchool.now.adding(seconds: 86_400 * 70)
        let tomorrow = now.adding(seconds: 86_400)
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        try file.acknowledge(
            deputy.person, fingerprint: deputy.publicIdentity.fingerprint, by: key,
            at: CareSchool.now)
        let line = try closedCase(until: now, with: deputy)
        #expect(throws: CareRefusal.dayUnsettled(now.day)) {
            try file.destroy(line.id, by: key, at: now)
        }
        for told in [tomorrow, CareSchool.now] {
            #expect(throws: CareRefusal.timeTold) {
                try file.destroy(line.id, by: key, at: told)
            }
        }
        machine.time = tomorrow
        try await work(at: now)
        _ = try file.destroy(line.id, by: key, at: tomorrow)
    }

    /// Opened at the first time and closed at `now`, with eight weeks between two reviews.
    private func closedCase(until now: Moment, with deputy: UnlockedKey) throws -> CaseLine {
        let line = try file.open(
            CareSchool.opening(.observation, keepUntil: now.day), of: CareSchool.pupil(1),
            by: key, at: CareSchool.now)
        for days in [-60, -1] {
            machine.time = now.adding(seconds: 86_400 * days)
            try file.record(Self.review, in: line.id, by: key, at: machine.time)
        }
        machine.time = now
        try file.record(
            .closed(reason: "毕业", seconder: deputy.person), in: line.id, by: key,
            seconder: deputy, at: now)
        return line
    }

    private static let review = CareEvent.Kind.contacted(
        .init(kind: .review, outcome: .steady, minutes: 30))

    @Test func nothingIsWrittenIntoACaseForAnotherTimeThanItIs() throws {
        let line = try file.open(
            CareSchool.opening(.observation), of: CareSchool.pupil(1), by: key,
            at: CareSchool.now)
        machine.time = CareSchool.now.adding(seconds: 86_400 * 70)
        let told = [
            CareSchool.now, machine.time.adding(seconds: -86_400 * 60),
            machine.time.adding(seconds: -3601), machine.time.adding(seconds: 86_400),
            moment("2028-01-04"),
        ]
        for moment in told {
            #expect(throws: CareRefusal.timeTold) {
                try file.record(Self.review, in: line.id, by: key, at: moment)
            }
            #expect(throws: CareRefusal.timeTold) {
                try file.open(
                    CareSchool.opening(), of: CareSchool.pupil(2), by: key, at: moment)
            }
        }
        #expect(try file.watchCase(line.id, for: key).reviews.isEmpty)
        try file.record(
            Self.review, in: line.id, by: key, at: machine.time.adding(seconds: -60))
        #expect(try file.watchCase(line.id, for: key).reviews == [machine.time.day])
    }

    /// The lists beside the cases stand under the same clock, and so does the drill of the shares.
    @Test func noListIsWrittenForAnotherTimeThanItIs() throws {
        let (file, key, told) = (file, key, moment("2028-01-04"))
        let shares = RecoveryShares.generate()
        let other = try CareFile.inMemory(beside: school.ledger) { CareSchool.now }
        try other.setUp(by: key, shares: shares, at: CareSchool.now)
        let visit = HomeVisitList.Pupil(
            name: CareSchool.pupil(1).name, className: "八(3)", group: .leftBehind,
            visitor: school.classTeacher)
        try list()
        let batch = ScreeningBatch.ID(1)
        let writers: [() throws -> Void] = [
            { try file.list([visit], in: CareSchool.semester, by: key, at: told) },
            {
                try file.take(
                    .visited(0, on: CareSchool.now.day), in: CareSchool.semester, by: key, at: told)
            },
            { try file.list([ScreeningQueue.Pupil](), of: batch, by: key, at: told) },
            { try file.hold(0, of: batch, by: key, at: told) },
            { try file.hold([0], of: batch, by: key, at: told) },
            { _ = try other.drill(shares, at: told) },
        ]
        for write in writers { #expect(throws: CareRefusal.timeTold) { try write() } }
        _ = try other.drill(shares, at: CareSchool.now)
    }

    @Test func countsOfAnotherDayAreNotPublished() throws {
        try file.open(CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: CareSchool.now)
        machine.time = CareSchool.now.adding(seconds: 86_400 * 20)
        let lines = try file.lines(for: key)
        try file.publish(lines, by: key, at: machine.time)
        let counts = try file.publicCounts()
        #expect(counts != nil)
        try file.publish(lines, by: key, at: CareSchool.now)
        #expect(try file.publicCounts() == counts)
    }

    /// Whoever can write the file says that it is one to practise with.
    @Test func aListDoesNotBecomeOneToPractiseWith() throws {
        let directory = try TemporaryDirectory()
        // Makes the directory of the data.
        _ = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let machine = machine
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .create
        ) { machine.time }
        try file.setUp(by: key, at: CareSchool.now)
        #expect(throws: CareRefusal.timeTold) {
            try file.open(
                CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: moment("2029-09-02"))
        }
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_trust_keeps;
                    UPDATE care_trust SET kind = 'practised' WHERE id = 1;
                    """)
        }
        #expect(throws: UnlockRefusal.damaged) {
            try file.open(
                CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: moment("2029-09-02"))
        }
        #expect(try file.verify().fault == .trust(act: 1))
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
        for (told, refusal) in [(before, CareRefusal.timeTold), (machine.time, .notYours)] {
            #expect(throws: refusal) {
                try file.open(
                    CareSchool.opening(), of: CareSchool.pupil(1), by: key, at: told)
            }
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
