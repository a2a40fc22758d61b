import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Who may open what changes with the people; names that led to destroyed cases go with them.
@Suite struct CareTendingTests {
    private let school: CareSchool
    private let owner, second: UnlockedKey
    private let batch: ScreeningBatch.ID
    private static let pupils = ["学生甲一号", "学生甲二号"].map {
        ScreeningQueue.Pupil(name: $0, className: "八(1)")
    }

    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        second = try school.key(of: school.second)
        let entry = ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20"))
        batch = try school.ledger.write(as: owner.signer) { transaction in
            let batch = try transaction.take([.begun(entry)], on: nil, at: CareSchool.now)
            return try transaction.take(
                [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 37))], on: batch,
                at: CareSchool.now)
        }
        try school.file.list(Self.pupils, of: batch, by: owner, at: CareSchool.now)
    }

    private func setOffice(_ office: Office, of person: Person.ID, isHeld: Bool) async throws {
        try await school.ledger.accounts.setOffice(
            office, of: person, isHeld: isHeld, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
    }

    @Test func aNewPsychologyTeacherOpensTheQueueOnceAnotherHasUnlocked() async throws {
        let deputy = school.staffed.vicePrincipal
        let key = try school.key(of: deputy)
        try await setOffice(.psychologist, of: deputy, isHeld: true)
        try school.file.acknowledge(
            deputy, fingerprint: key.publicIdentity.fingerprint, by: owner, at: CareSchool.now)
        #expect(throws: CareRefusal.notAReader) { try school.file.queue(of: batch, for: key) }
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        // Whoever has compared nobody's key cannot tell who has sealed it.
        #expect(throws: CareRefusal.nobodyAcknowledged) {
            try school.file.queue(of: batch, for: key)
        }
        try school.file.acknowledge(
            school.psychologist, fingerprint: owner.publicIdentity.fingerprint, by: key,
            at: CareSchool.now)
        #expect(try school.file.queue(of: batch, for: key)?.lines.map(\.pupil) == Self.pupils)
    }

    @Test func whoeverIsNoPsychologyTeacherAnyMoreOpensNothingThatComesLater() async throws {
        #expect(try school.file.queue(of: batch, for: second) != nil)
        try await setOffice(.psychologist, of: school.second, isHeld: false)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.queue(of: batch, for: second)
        }
        let later = ScreeningQueue.Pupil(name: "学生甲三号", className: "八(1)")
        try school.file.list([later], of: batch, by: owner, at: CareSchool.now)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.queue(of: batch, for: second)
        }
        #expect(try school.file.queue(of: batch, for: owner)?.lines.count == 3)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aKeyThatIsWithdrawnIsLockedOutOfTheCasesItCouldRead() throws {
        let line = try school.open(by: owner)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.lines(for: second).count == 1)
        try school.file.withdraw(
            school.second, fingerprint: second.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        #expect(try school.file.lines(for: second).isEmpty)
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.readers.isEmpty)
        #expect(watch.events.last?.kind == .readerRemoved(school.second))
    }

    private func listVisit(to name: String, of className: String) throws {
        let visit = HomeVisitList.Pupil(
            name: name, className: className, group: .hardship, visitor: school.classTeacher)
        try school.file.list([visit], in: CareSchool.semester, by: second, at: CareSchool.now)
    }

    @Test(arguments: [["V26A-001"], [] as Set<String>])
    func whoHasTheNameInAnotherClassIsErasedOnlyWhereSomebodySaysSo(
        same: Set<String>
    ) throws {
        let now = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.closedCase(ofPupil: 1, at: now)
        let name = CareSchool.pupil(1).name
        try listVisit(to: name, of: "七(2)")
        try listVisit(to: name, of: "八年级3班")
        #expect(throws: CareRefusal.namesakeVisits(["V26A-001"])) {
            try school.file.destroy(line.id, by: owner, at: now)
        }
        #expect(try school.file.watchCase(line.id, for: owner).code == line.code)
        _ = try school.file.destroy(
            line.id, namesakes: .told(same: same, asked: ["V26A-001"]), by: owner, at: now)
        let visits = try #require(
            try school.file.homeVisits(in: CareSchool.semester, for: owner))
        let left = same.isEmpty ? name : ""
        #expect(visits.lines.map(\.pupil.name) == [left, ""])
        #expect(visits.count().waiting == (same.isEmpty ? 1 : 0))
        #expect(try school.file.verify().fault == nil)
    }

    /// One answer holds for the lines that were asked about: of two semesters, and of two pupils of one
    /// class.
    @Test func exactlyThoseAreErasedOfWhomSomebodySaidSo() throws {
        let now = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.closedCase(ofPupil: 1, at: now)
        let name = CareSchool.pupil(1).name
        func list(_ className: String, in semester: Semester) throws {
            let visit = HomeVisitList.Pupil(
                name: name, className: className, group: .hardship,
                visitor: school.classTeacher)
            try school.file.list(
                [visit], in: semester, namesakes: .admitted, by: second, at: CareSchool.now)
        }
        let (autumn, last) = (CareSchool.semester, Self.lastSpring)
        try list("七(3)", in: last)
        for className in ["七(2)", "八(3)", "八(3)"] { try list(className, in: autumn) }
        let asked = ["V25B-001", "V26A-001", "V26A-002", "V26A-003"]
        #expect(throws: CareRefusal.namesakeVisits(asked)) {
            try school.file.destroy(line.id, by: owner, at: now)
        }
        #expect(throws: CareRefusal.namesakeVisits(asked)) {
            try school.file.destroy(
                line.id, namesakes: .told(same: ["V25B-001"], asked: ["V25B-001"]), by: owner,
                at: now)
        }
        _ = try school.file.destroy(
            line.id,
            namesakes: .told(same: ["V25B-001", "V26A-003"], asked: Set(asked)), by: owner,
            at: now)
        func names(in semester: Semester) throws -> [String]? {
            try school.file.homeVisits(in: semester, for: owner)?.lines.map(\.pupil.name)
        }
        #expect(try names(in: last) == [""])
        #expect(try names(in: autumn) == [name, name, ""])
    }

    private static let lastSpring = Semester(
        schoolYear: 2025, term: .spring, starts: day("2026-02-16"), ends: day("2026-07-05"))

    @Test func aDestroyedCaseIsNamedByNoQueue() throws {
        let now = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.closedCase(ofPupil: 1, at: now)
        try school.file.hold(0, of: batch, code: line.code, by: owner, at: CareSchool.now)
        try listVisit(to: CareSchool.pupil(1).name, of: "八(3)")
        _ = try school.file.destroy(line.id, by: owner, at: now)
        for key in [owner, second] {
            let lines = try #require(try school.file.queue(of: batch, for: key)).lines
            #expect(lines.map(\.pupil.name) == ["", Self.pupils[1].name])
            #expect(lines.map(\.isHeld) == [true, false] && lines[0].code == nil)
            let visits = try #require(
                try school.file.homeVisits(in: CareSchool.semester, for: key))
            #expect(visits.lines.map(\.pupil.name) == [""])
        }
        #expect(try school.file.drill(school.shares, at: now).isComplete)
        #expect(try school.file.verify().fault == nil)
    }

    /// Whoever waits and has left the school is nobody's any more.
    @Test func whoWaitsOutOfALastClassIsErasedAtTheEndOfTheYear() {
        let screened = day("2026-10-12")
        func keeps(_ name: String, on date: String) -> Bool {
            ScreeningRules.keepsName(screenedOn: screened, waitingIn: name, on: day(date))
        }
        for name in ["九(1)", "六(2)", "高三(1)"] {
            #expect(keeps(name, on: "2027-08-31") && !keeps(name, on: "2027-09-01"))
        }
        for name in ["八(1)", "启航班"] {
            #expect(keeps(name, on: "2028-08-31") && !keeps(name, on: "2028-09-01"))
        }
    }

    @Test func namesGoWithTheSchoolYearOnceTheInterviewWasHeld() throws {
        try school.file.hold(0, of: batch, by: owner, at: CareSchool.now)
        func names(after date: String) throws -> [String] {
            let moment = Moment(day: day(date), hour: 8, minute: 0)
            try school.file.tend(by: owner, at: moment)
            return try school.file.queue(of: batch, for: owner)?.lines.map(\.pupil.name) ?? []
        }
        #expect(try names(after: "2027-08-31") == Self.pupils.map(\.name))
        #expect(try names(after: "2027-09-01") == ["", Self.pupils[1].name])
        #expect(
            try school.file.interviewCounts(for: owner)[batch]?.exact
                == OutstandingCount(needed: 2, waiting: 1))
        // The same file once more would bring the erased one back.
        #expect(throws: ScreeningRefusal.yearOver) {
            try school.file.list(
                Self.pupils, of: batch, by: owner,
                at: Moment(day: day("2027-09-01"), hour: 8, minute: 0))
        }
        #expect(try names(after: "2028-09-01") == ["", ""])
        #expect(
            try school.file.interviewCounts(for: owner)[batch]?.exact
                == OutstandingCount(needed: 1, waiting: 0))
    }

    @Test func aBatchThatWasWithdrawnNamesNobody() async throws {
        try await school.ledger.screening.take(
            [.withdrawn(reason: "记错")], on: batch, as: owner.signer, at: CareSchool.now)
        try school.file.tend(by: second, at: CareSchool.now)
        let lines = try #require(try school.file.queue(of: batch, for: owner)).lines
        #expect(lines.count { $0.isErased } == 2)
    }

    @Test func aPrincipalWhoIsComparedLateReadsTheLooksOfBefore() async throws {
        let line = try school.open(by: owner)
        _ = try school.file.reveal(
            line.id, reason: .crisis, words: "", by: owner, at: CareSchool.now)
        try school.file.note(.list, by: second, at: CareSchool.now)
        let deputy = school.staffed.vicePrincipal
        let key = try school.key(of: deputy)
        try await setOffice(.principal, of: deputy, isHeld: true)
        func looks() throws -> [CareView.Subject] {
            try school.file.views(for: key, since: day("2026-11-01")).map(\.subject)
        }
        #expect(try looks().isEmpty)
        try school.file.acknowledge(
            deputy, fingerprint: key.publicIdentity.fingerprint, by: owner, at: CareSchool.now)
        // Nobody's signature is proven to whoever has compared no key.
        #expect(try looks().isEmpty)
        try school.file.acknowledge(
            owner.person, fingerprint: owner.publicIdentity.fingerprint, by: key,
            at: CareSchool.now)
        #expect(try looks() == [.identity])
        // What the other teacher alone can open follows when that teacher unlocks the list.
        try school.file.publish([], by: second, at: CareSchool.now)
        #expect(try looks() == [.list, .identity])
    }
}
