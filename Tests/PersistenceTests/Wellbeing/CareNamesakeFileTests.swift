import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Who is led already is told before a second case is opened, and only to whoever leads the first one.
@Suite struct CareNamesakeFileTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
    }

    /// What keeps the case from being opened; nil where nothing does.
    private func namesake(
        of pupil: PupilIdentity, by key: UnlockedKey? = nil, at moment: Moment = CareSchool.now
    ) throws -> NamesakeCase? {
        do {
            try school.file.open(
                CareSchool.opening(keepUntil: day("2029-07-01")), of: pupil, asksOfNamesakes: true,
                by: key ?? owner, at: moment)
            return nil
        } catch CareRefusal.alreadyLed(let known) {
            return known
        }
    }

    @Test func theSamePupilIsToldWithTheCaseAndNothingIsOpened() throws {
        let line = try school.open(.high, number: 1, by: owner)
        let known = try #require(try namesake(of: CareSchool.pupil(1)))
        #expect(known.id == line.id && known.code == line.code)
        #expect(known.level == .high && known.isOpen)
        #expect(known.isSameClass && known.isSameGuardian)
        #expect(try school.file.lines(for: owner).map(\.id) == [line.id])
        // Another pupil gets the next code: none was used up.
        #expect(try namesake(of: CareSchool.pupil(2)) == nil)
        #expect(try school.file.lines(for: owner).map(\.code).sorted() == ["X-001", "X-002"])
    }

    @Test func whoeverSaysThatItIsAnotherPupilIsNotAsked() throws {
        try school.open(number: 1, by: owner)
        try school.file.open(
            CareSchool.opening(), of: CareSchool.pupil(1), by: owner, at: CareSchool.now)
        #expect(try school.file.lines(for: owner).count == 2)
    }

    @Test func aClosedCaseIsToldAndAnOpenOneBeforeIt() throws {
        let later = CareSchool.now.adding(seconds: 86_400 * 70)
        let closed = try school.closedCase(ofPupil: 1, at: later)
        let known = try #require(try namesake(of: CareSchool.pupil(1), at: later))
        #expect(known.id == closed.id && !known.isOpen)
        var elsewhere = CareSchool.pupil(1)
        (elsewhere.className, elsewhere.guardian) = ("九年级一班", "")
        let open = try school.file.open(
            CareSchool.opening(), of: elsewhere, by: owner, at: later)
        #expect(try namesake(of: CareSchool.pupil(1), at: later)?.id == open.id)
    }

    @Test func aNameIsTheSameHoweverItIsSpaced() throws {
        try school.open(number: 1, by: owner)
        var spaced = CareSchool.pupil(1)
        spaced.name = " 学生甲 1号"
        spaced.guardian = ""
        let known = try #require(try namesake(of: spaced))
        #expect(known.isSameClass && !known.isSameGuardian)
    }

    /// Whose cases the others are is nobody else's business.
    @Test func aCaseOfAnotherTeacherIsNotTold() throws {
        try school.open(number: 1, by: owner)
        let second = try school.key(of: school.second)
        #expect(try namesake(of: CareSchool.pupil(1), by: second) == nil)
    }

    @Test func aNameThatWasCorrectedCounts() throws {
        let line = try school.open(number: 1, by: owner)
        var corrected = CareSchool.pupil(1)
        corrected.name = "学生甲7号"
        try school.file.amend(
            line.id, pupil: corrected, CareEvent.Amendment(classBand: nil, tags: nil), by: owner,
            at: CareSchool.now)
        #expect(try namesake(of: CareSchool.pupil(7))?.id == line.id)
        #expect(try namesake(of: CareSchool.pupil(1)) == nil)
    }

    /// What was signed last of such a case names the new key of who it is, and nobody.
    @Test func theNameIsFoundAfterSomebodyWasLockedOut() throws {
        let line = try school.open(number: 1, by: owner)
        for kind: CareEvent.Kind in [
            .readerAdded(school.second, reason: "会商"), .readerRemoved(school.second),
        ] {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        #expect(try namesake(of: CareSchool.pupil(1))?.id == line.id)
        #expect(try namesake(of: CareSchool.pupil(2)) == nil)
    }

    @Test func oneThatSomebodyHasChangedKeepsNobodyFromOpeningAnother() throws {
        let changed = try school.open(number: 1, by: owner)
        let whole = try school.open(number: 2, by: owner)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    UPDATE care_wrap SET wrapped = x'07' WHERE box_id IN (
                        SELECT id FROM care_box WHERE kind = 'identity' AND case_id = ?)
                    """, arguments: [changed.id.rawValue])
        }
        #expect(try namesake(of: CareSchool.pupil(2))?.id == whole.id)
        #expect(try namesake(of: CareSchool.pupil(1)) == nil)
    }

    /// More than one share of those that are opened beside each other.
    @Test func oneOfManyIsFound() throws {
        let lines = try (1...70).map { try school.open(number: $0, by: owner) }
        #expect(try namesake(of: CareSchool.pupil(3))?.id == lines[2].id)
        #expect(try namesake(of: CareSchool.pupil(69))?.id == lines[68].id)
        #expect(try namesake(of: CareSchool.pupil(71)) == nil)
    }
}
