import Domain
import Persistence
import Security
import TestSupport
import Testing

/// A case that was closed because the pupil has left is destroyed like any other.
@Suite struct CareLeavingFileTests {
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine
    /// The day after the retention day.
    private static let later = CareSchool.now.adding(seconds: 86_400 * 70)

    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        line = try school.keptCase(.high, ofPupil: 1)
        try school.file.record(
            .left(reason: "住院", kind: .suspended), in: line.id, by: owner, at: CareSchool.now)
        try school.file.record(
            .instructed(school.classTeacher, text: "放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
    }

    private func leave(signedBy seconder: Person.ID) throws {
        let leaving = SchoolLeaving(
            reason: .transferred, day: day("2027-01-18"), isGuardianTold: true,
            receiver: .informed)
        try school.file.record(
            .leftSchool(leaving, seconder: seconder), in: line.id, by: owner,
            seconder: school.key(of: seconder), at: Self.later)
    }

    @Test func aCaseOfTheHighestLevelOnLeaveIsClosedAndDestroyed() throws {
        #expect(throws: CareRefusal.closeFirst) {
            try school.file.destroy(line.id, by: owner, at: Self.later)
        }
        try leave(signedBy: school.staffed.vicePrincipal)
        let closed = try school.file.watchCase(line.id, for: owner)
        #expect(!closed.isOpen && closed.level == .high && closed.instruction == nil)
        #expect(try school.file.dueDays(through: day("2028-01-01")).isEmpty)
        _ = try school.file.destroy(line.id, by: owner, at: Self.later)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(try school.file.drill(school.shares, at: Self.later).total == 0)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func anotherPsychologyTeacherDoesNotSignForThePrincipal() throws {
        #expect(throws: CareRefusal.headMustSign) { try leave(signedBy: school.second) }
        #expect(try school.file.watchCase(line.id, for: owner).isOpen)
    }

    @Test func nobodyIsSaidToHaveSignedWhoHasNot() throws {
        let leaving = SchoolLeaving(
            reason: .withdrew, day: day("2027-01-18"), isGuardianTold: false,
            receiver: .notInformed)
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        #expect(throws: CareRefusal.secondSignatureMissing) {
            try school.file.record(
                .leftSchool(leaving, seconder: school.staffed.principal), in: line.id,
                by: owner, seconder: deputy, at: Self.later)
        }
    }

    @Test func whoeverReopensItBelowItsLevelHasASecondSignature() throws {
        try leave(signedBy: school.staffed.vicePrincipal)
        let change = CareEvent.LevelChange(level: .medium, basis: .interview, reason: "转回")
        // The pupil had left during a suspension.
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        func reopen(_ seconder: Person.ID?, with key: UnlockedKey?) throws {
            try school.file.record(
                .reopened(change, seconder: seconder, check: check), in: line.id, by: owner,
                seconder: key, at: Self.later)
        }
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        #expect(throws: CareRefusal.secondSignatureMissing) { try reopen(nil, with: nil) }
        // Named, and not at the keyboard.
        #expect(throws: CareRefusal.seconderMayNot) {
            try reopen(school.staffed.vicePrincipal, with: nil)
        }
        try reopen(school.staffed.vicePrincipal, with: deputy)
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.isOpen && watch.level == .medium)
        #expect(try school.file.verify().fault == nil)
    }
}
