import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Who comes to be a reader, who ceases to be one, and what the file tells about it.
@Suite struct CareReadersTests {
    /// An older program asked nobody why.
    @Test func anEntryWithoutTheReasonIsRead() throws {
        let old = Data(#"{"readerRemoved":{"_0":7}}"#.utf8)
        #expect(
            try JSONDecoder().decode(CareEvent.Kind.self, from: old) == .readerRemoved(.init(7)))
    }

    @Test func theFileDoesNotTellWhichClassTeacherWasTold() throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        try school.file.record(
            .instructed(school.classTeacher, text: "每日放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.told(to: teacher).instructions.map(\.text) == ["每日放学前打招呼"])
        let second = try school.key(of: school.second)
        #expect(try school.file.told(to: second).instructions.isEmpty)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let (person, key) = (teacher.person.rawValue, teacher.key.rawValue)
        let named = try queue.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM care_wrap WHERE reader_id = ? OR key_id = ?)
                        + (SELECT count(*) FROM care_box WHERE owner_id = ?)
                        + (SELECT count(*) FROM care_entry WHERE key_id = ?)
                    """, arguments: [person, key, person, key])
        }
        #expect(named == 0)
    }

    @Test func keysIssuedAnewAreNotLetInWhenSomebodyElseIsLockedOut() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        for reader in [school.staffed.principal, school.second] {
            try school.file.record(
                .readerAdded(reader, reason: "会商"), in: line.id, by: owner, at: CareSchool.now)
        }
        // The administrator issues keys of the second teacher under a passphrase of the own choice.
        let chosen = Passphrase("管理员自己选的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: school.second, passphrase: chosen,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let stolen = try school.ledger.accounts.signInNow(
            school.second, passphrase: chosen, at: CareSchool.now
        ).key
        #expect(try school.file.lines(for: stolen).isEmpty)
        try school.file.record(
            .readerRemoved(school.staffed.principal), in: line.id, by: owner, at: CareSchool.now)
        #expect(try school.file.lines(for: stolen).isEmpty)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: stolen)
        }
    }

    @Test func whatTheSharesRecoverIsSignedForAndClosedToWhoeverLedIt() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 0..<5 { try school.open(number: number, by: owner) }
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let successor = try school.key(of: school.second)
        let own = try school.open(number: 6, by: successor)
        let count = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: successor, at: CareSchool.now)
        #expect(count.cases == 5 && count.damaged == 0)
        let lines = try school.file.lines(for: successor)
        #expect(lines.count == 6)
        for line in lines where line.id != own.id {
            let watch = try school.file.watchCase(line.id, for: successor)
            #expect(watch.events.last?.kind == .recovered(from: school.psychologist))
            #expect(watch.owner == school.second)
        }
        #expect(try school.file.lines(for: owner).isEmpty)
        try school.file.publish(lines, by: successor, at: CareSchool.now)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(6))
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aCaseHandedOverIsTheSuccessorsAndClosedToWhoeverGaveIt() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        try school.file.record(
            .instructed(school.classTeacher, text: "放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
        func handOver(to person: Person.ID) throws {
            try school.file.record(
                .handedOver(to: person, reason: "产假"), in: line.id, by: owner,
                at: CareSchool.now)
        }
        for person in [school.staffed.principal, school.psychologist] {
            #expect(throws: CareRefusal.successorMayNot) { try handOver(to: person) }
        }
        try handOver(to: school.second)
        let successor = try school.key(of: school.second)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(try school.file.lines(for: owner).isEmpty)
        #expect(try school.file.lines(for: successor).map(\.owner) == [school.second])
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 5)), in: line.id,
            by: successor, at: CareSchool.now)
        let pupil = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: successor, at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.told(to: teacher).instructions.count == 1)
        #expect(try school.file.drill(school.shares, at: CareSchool.now).isComplete)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func allCasesAreHandedOverOrNone() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let own = try (1...3).map { try school.open(number: $0, by: owner).id }
        let foreign = try school.open(number: 4, by: school.key(of: school.second)).id
        func handOver(_ ids: [CareCase.ID]) throws {
            try school.file.record(
                .handedOver(to: school.second, reason: "调离"), inAll: ids, by: owner,
                at: CareSchool.now)
        }
        #expect(throws: CareRefusal.notAReader) { try handOver(own + [foreign]) }
        #expect(try school.file.lines(for: owner).count == 3)
        try handOver(own)
        #expect(try school.file.lines(for: owner).isEmpty)
        #expect(try school.file.lines(for: school.key(of: school.second)).count == 4)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func anAmendedIdentityKeepsWhatWasNotTyped() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let typed = PupilIdentity(
            name: "", className: "", guardian: "", emergencyContact: "换了号码")
        let watch = try school.file.amend(
            line.id, pupil: typed, .init(classBand: "九(3)"), by: owner, at: CareSchool.now)
        #expect(watch.classBand == "九(3)" && watch.opening.classBand == "八(3)")
        #expect(try school.file.lines(for: owner).map(\.classBand) == ["九(3)"])
        let pupil = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: owner, at: CareSchool.now)
        #expect(pupil.name == CareSchool.pupil(1).name)
        #expect(pupil.emergencyContact == "换了号码")
        let second = try school.key(of: school.second)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.amend(line.id, pupil: typed, .init(), by: second, at: CareSchool.now)
        }
        for (pupil, amendment) in [
            (PupilIdentity(name: "", className: "", guardian: "", emergencyContact: ""), nil),
            (typed, watch.classBand),
        ] {
            #expect(throws: CareRefusal.nothingAmended) {
                try school.file.amend(
                    line.id, pupil: pupil, .init(classBand: amendment), by: owner,
                    at: CareSchool.now)
            }
        }
    }

    @Test func linesThatWereOpenedBeforeAreThoseOfTheFileStill() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 0..<3 { try school.open(number: number, by: owner) }
        var opened = OpenedLines()
        let before = try school.file.lines(for: owner, opened: &opened)
        let first = try #require(before.first)
        try school.file.record(
            .raised(.init(level: .high, basis: .interview, reason: "加重")), in: first.id,
            by: owner, at: CareSchool.now)
        let after = try school.file.lines(for: owner, opened: &opened)
        #expect(after == (try school.file.lines(for: owner)))
        #expect(after.first { $0.id == first.id }?.level == .high)
        owner.lock()
        #expect(throws: KeyLocked.self) { try school.file.lines(for: owner, opened: &opened) }
    }

    @Test func aCorrectionIsAnEventOfItsOwn() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        #expect(throws: CareRefusal.noSuchEvent) {
            try school.file.record(
                .corrected(event: 1, note: "误记"), in: line.id, by: owner, at: CareSchool.now)
        }
        let watch = try school.file.record(
            .corrected(event: 0, note: "来源应为班主任"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(watch.events.count == 2)
        #expect(watch.opening == watch.events.first?.kind.opening)
    }

    /// The line, the day that stands in clear, and whoever reads the case from the file say the same.
    @Test func aWithdrawnContactIsNeitherInTheLineNorInTheDueDay() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: owner, daysAgo: 3)
        func due() throws -> [Day] {
            try school.file.dueDays(through: CareSchool.now.day.adding(days: 60)).map(\.day)
        }
        let before = try due()
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)), in: line.id,
            by: owner, at: CareSchool.now)
        #expect(try due() != before)
        #expect(throws: CareRefusal.notWithdrawable) {
            try school.file.record(
                .corrected(event: 0, note: "误立", withdrawal: .notHappened), in: line.id, by: owner,
                at: CareSchool.now)
        }
        let watch = try school.file.record(
            .corrected(event: 1, note: "记错个案", withdrawal: .otherCase), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try due() == before)
        let read = try #require(try school.file.lines(for: owner).first)
        #expect(read.lastContact == line.lastContact && read.nextDue == line.nextDue)
        #expect(read.made == line.made)
        let kept = try school.file.watchCase(line.id, for: owner)
        #expect(kept == watch && kept.events.count == 3)
        #expect(kept.withdrawn(1)?.actor == school.psychologist)
        #expect(try school.file.verify().fault == nil)
    }
}

extension CareEvent.Kind {
    fileprivate var opening: CareEvent.Opening? {
        if case .opened(let opening) = self { opening } else { nil }
    }
}
