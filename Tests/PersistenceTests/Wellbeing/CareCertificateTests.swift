import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// What stays of a destroyed case: which file of the school it was, and who signed.
@Suite struct CareCertificateTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let line: CaseLine
    private static let later = CareSchool.now.adding(seconds: 86_400 * 70)

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        line = try school.closedCase(ofPupil: 1, at: Self.later)
        _ = try school.file.destroy(
            line.id, by: school.key(of: school.psychologist), at: Self.later)
    }

    @Test func theCertificateNamesTheFileOfTheSchoolAndTheKey() throws {
        let key = try school.key(of: school.psychologist)
        let certificate = try #require(try school.file.certificates().first)
        #expect(certificate.care == line.id && certificate.by == school.psychologist)
        #expect(certificate.subject?.code == line.code)
        #expect(certificate.subject?.openedOn == CareSchool.now.day)
        #expect(certificate.subject?.keepUntil == day("2027-01-20"))
        #expect(certificate.subject?.firstKeepUntil == nil)
        #expect(certificate.fingerprint == key.publicIdentity.fingerprint)
        #expect(try school.file.verify().fault == nil)
    }

    @Test(arguments: [
        "UPDATE care_certificate SET code = 'X-999'",
        "UPDATE care_certificate SET keep_until = '2029-07-01'",
        "DELETE FROM care_certificate",
    ])
    func whatTheCertificateSaysIsSigned(change: String) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_certificate_keeps;
                    DROP TRIGGER care_certificate_stays;
                    """)
            try db.execute(sql: change)
        }
        #expect(try school.file.verify().fault == .certificate(line.id))
    }

    /// Whoever reads it sees that the day was another once.
    @Test func aDayThatWasPutOffStandsBesideTheOneOfTheOpening() throws {
        let key = try school.key(of: school.psychologist)
        let other = try school.closedCase(ofPupil: 2, at: Self.later)
        try school.file.record(
            .amended(.init(keepUntil: day("2027-02-20"))), in: other.id, by: key, at: Self.later)
        let end = Self.later.adding(seconds: 86_400 * 30)
        try school.file.record(
            .corrected(event: 0, note: "核对"), in: other.id, by: key,
            at: end.adding(seconds: -86_400))
        _ = try school.file.destroy(other.id, by: key, at: end)
        let subject = try #require(
            try school.file.certificates().first { $0.care == other.id }?.subject)
        #expect(subject.keepUntil == day("2027-02-20"))
        #expect(subject.firstKeepUntil == day("2027-01-20"))
        #expect(try school.file.verify().fault == nil)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_certificate_keeps;
                    UPDATE care_certificate SET first_keep_until = NULL;
                    """)
        }
        #expect(try school.file.verify().fault == .certificate(other.id))
    }

    /// Nobody is said to have signed as well who has not, nor without being named.
    @Test func theDayIsBroughtNearerUnderTwoSignatures() throws {
        let key = try school.key(of: school.psychologist)
        let other = try school.open(number: 3, by: key)
        let (nearer, deputy) = (day("2028-07-01"), school.staffed.vicePrincipal)
        let second = try school.key(of: deputy)
        let nobody = PupilIdentity(name: "", className: "", guardian: "", emergencyContact: "")
        func amend(_ named: Person.ID?, signedBy seconder: UnlockedKey?) throws -> WatchCase {
            try school.file.amend(
                other.id, pupil: nobody, .init(keepUntil: nearer, seconder: named), by: key,
                seconder: seconder, at: CareSchool.now)
        }
        #expect(throws: CareRefusal.secondSignatureMissing) { try amend(nil, signedBy: nil) }
        #expect(throws: CareRefusal.secondSignatureMissing) { try amend(nil, signedBy: second) }
        #expect(throws: CareRefusal.self) { try amend(deputy, signedBy: nil) }
        #expect(throws: CareRefusal.secondSignatureMissing) {
            try amend(school.staffed.principal, signedBy: second)
        }
        #expect(try school.file.watchCase(other.id, for: key).keepUntil == day("2029-07-01"))
        #expect(try amend(deputy, signedBy: second).keepUntil == nearer)
        let read = try school.file.watchCase(other.id, for: key)
        #expect(
            read.events.last?.kind == .amended(.init(keepUntil: nearer, seconder: deputy)))
        #expect(try school.file.lines(for: key).first { $0.id == other.id }?.keepUntil == nearer)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func theProgramItselfChangesNone() throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        for change in ["UPDATE care_certificate SET code = ''", "DELETE FROM care_certificate"] {
            #expect(throws: DatabaseError.self) {
                try queue.write { try $0.execute(sql: change) }
            }
        }
    }
}
