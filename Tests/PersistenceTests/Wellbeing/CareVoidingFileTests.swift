import Domain
import Persistence
import Security
import TestSupport
import Testing

/// A case of the wrong pupil in the sealed file: followed by nobody, readable for whoever could read it.
@Suite struct CareVoidingFileTests {
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine
    /// The day after the retention day.
    private static let later = CareSchool.now.adding(seconds: 86_400 * 70)

    /// With a second reader and a sentence for the class teacher, and six other cases.
    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        line = try school.keptCase(.high, ofPupil: 1)
        for kind in [
            CareEvent.Kind.readerAdded(school.second, reason: "会商"),
            .instructed(school.classTeacher, text: "放学前打招呼"),
        ] {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        for number in 2..<8 { try school.open(.high, number: number, by: owner) }
        try publish()
    }

    private func publish(at moment: Moment = CareSchool.now) throws {
        try school.file.publish(school.file.lines(for: owner), by: owner, at: moment)
    }

    private func void(
        signedBy seconder: Person.ID? = nil, named: Person.ID? = nil
    ) throws {
        let deputy = seconder ?? school.staffed.vicePrincipal
        try school.file.record(
            .corrected(
                event: 0, note: "立错学生", withdrawal: .mistaken, seconder: named ?? deputy),
            in: line.id, by: owner, seconder: school.key(of: deputy), at: CareSchool.now)
    }

    @Test func itLeavesTheCountsAndTheClock() throws {
        let before = try school.file.dueDays(through: day("2028-01-01")).count
        #expect(try school.file.publicCounts()?.registered.first == .exact(7))
        try void()
        #expect(try school.file.dueDays(through: day("2028-01-01")).count == before - 1)
        try publish()
        #expect(try school.file.publicCounts()?.registered.first == .exact(6))
        let told = try school.file.told(to: school.key(of: school.classTeacher))
        #expect(told.isEmpty)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func itStaysReadableAndItsPupilSealed() throws {
        try void()
        let second = try school.key(of: school.second)
        for key in [owner, second] {
            let watch = try school.file.watchCase(line.id, for: key)
            #expect(watch.isVoid && watch.withdrawn(0)?.note == "立错学生")
            let read = try school.file.lines(for: key).first { $0.id == line.id }
            #expect(read?.standing == .voided)
        }
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: deputy)
        }
        let pupil = try school.file.reveal(
            line.id, reason: .other, words: "核对", by: owner, at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
    }

    @Test func nobodyIsSaidToHaveSignedWhoHasNot() throws {
        #expect(throws: CareRefusal.secondSignatureMissing) {
            try void(named: school.staffed.principal)
        }
        #expect(throws: CareRefusal.secondSignatureMissing) {
            try school.file.record(
                .corrected(event: 0, note: "立错学生", withdrawal: .mistaken), in: line.id,
                by: owner, at: CareSchool.now)
        }
        #expect(try school.file.watchCase(line.id, for: owner).isOpen)
    }

    /// Whoever was the wrong pupil may be led for good reason later.
    @Test func anotherCaseOfThatPupilIsOpenedWithoutAWord() throws {
        try void()
        #expect(throws: CareRefusal.isVoid) {
            try school.file.record(
                .reopened(.init(level: .low, basis: .interview, reason: "再次关注")), in: line.id,
                by: owner, at: CareSchool.now)
        }
        let other = try school.file.open(
            CareSchool.opening(), of: CareSchool.pupil(1), asksOfNamesakes: true, by: owner,
            at: CareSchool.now)
        #expect(other.id != line.id && other.isOpen)
    }

    @Test func itIsDestroyedAtItsDayAndToldAsOpenedByMistake() throws {
        try void()
        try publish(at: Self.later)
        func trend() throws -> WatchTrend {
            WatchTrend(
                try school.file.lines(for: owner), past: try school.file.pastCases(for: owner),
                on: CareSchool.now.day.adding(days: 7))
        }
        let before = try trend()
        #expect(before.voided == 1 && before.closed == 0)
        _ = try school.file.destroy(line.id, by: owner, at: Self.later)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(try school.file.verify().fault == nil)
    }
}
