import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Whoever has left the school does nothing in the sealed file any more, though the terminal is still open.
@Suite struct CareLeftStaffTests {
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine
    private var last: Day { CareSchool.now.day }
    private let later = CareSchool.now.adding(seconds: 86_400)

    /// A case whose two measures and whose instruction the class teacher is told; the keys are in hand.
    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.open(.high, by: owner)
        try record(.planned(CareSchool.plan()), at: CareSchool.now)
        try assign(at: CareSchool.now)
    }

    private func record(_ kind: CareEvent.Kind, at moment: Moment) throws {
        try school.file.record(kind, in: line.id, by: owner, at: moment)
    }

    private func assign(at moment: Moment) throws {
        try record(
            .assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "换到第二排")),
            at: moment)
    }

    private func tick(at moment: Moment) throws {
        let task = try #require(try school.file.told(to: teacher).tasks.first)
        try school.file.tick(task.id, by: teacher, at: moment)
    }

    /// Nobody leaves who holds an office.
    private func leave(_ person: Person.ID, _ office: Office) async throws {
        let principal = try school.key(of: school.staffed.principal).signer
        try await school.ledger.accounts.setOffice(
            office, of: person, isHeld: false, from: last, as: principal, at: CareSchool.now)
        try await school.ledger.duties.act(
            .left(person, on: last, endingDuties: false),
            as: school.key(of: school.staffed.office).signer, at: CareSchool.now)
    }

    @Test func nothingIsTickedOffOrAskedAfterTheLastDay() async throws {
        try await leave(school.classTeacher, .homeroomTeacher)
        #expect(throws: AccountRefusal.hasLeft(last)) { try tick(at: later) }
        #expect(throws: AccountRefusal.hasLeft(last)) { try assign(at: later) }
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try record(.instructed(school.classTeacher, text: "放学前打招呼"), at: later)
        }
        #expect(try school.file.watchCase(line.id, for: owner).plan?.done == [:])
        // On the last day itself it is.
        try tick(at: CareSchool.now)
        #expect(
            try school.file.watchCase(line.id, for: owner).plan?.doneBy
                == [0: school.classTeacher])
    }

    /// The last day of the watch lies behind theirs.
    @Test func nobodyKeepsWatchAfterTheLastDay() async throws {
        try record(.readerAdded(school.second, reason: "代班"), at: CareSchool.now)
        try await leave(school.second, .psychologist)
        let watch = HolidayWatch(
            starts: last, ends: last.adding(days: 2), keeper: school.second,
            phone: "13900001111")
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try record(.kept(watch), at: CareSchool.now)
        }
        #expect(try school.file.watchCase(line.id, for: owner).kept.isEmpty)
    }

    /// What was signed before stays good, and the cases are told as nobody's.
    @Test func aTeacherWhoHasLeftWorksInNoCaseAndWhatWasSignedHolds() async throws {
        let second = try school.key(of: school.second)
        try record(.handedOver(to: school.second, reason: "产假"), at: CareSchool.now)
        #expect(try school.file.strandedOwners(on: later.day).isEmpty)
        try await leave(school.psychologist, .psychologist)
        #expect(throws: AccountRefusal.hasLeft(last)) { try school.open(by: owner, at: later) }
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try school.file.standing(of: owner, on: later.day)
        }
        let watch = try school.file.watchCase(line.id, for: second)
        #expect(watch.opening.code == line.code && watch.owner == school.second)
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 5)), in: line.id,
            by: second, at: later)
        #expect(try school.file.verify().fault == nil)
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try school.file.record(
                .handedOver(to: school.psychologist, reason: "返聘"), in: line.id, by: second,
                at: later)
        }
    }
}

extension CareSchool {
    fileprivate func open(by key: UnlockedKey, at moment: Moment) throws {
        try file.open(Self.opening(), of: Self.pupil(2), by: key, at: moment)
    }
}
