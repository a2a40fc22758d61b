import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Ticks that whoever made them takes back on their day.
@Suite struct CareOwnTickTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine

    /// The class teacher has ticked off the first measure.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.askedCase(measures: [0], by: owner)
        let task = try #require(try school.file.told(to: teacher).tasks.first)
        try school.file.tick(task.id, by: teacher, at: CareSchool.now.adding(seconds: 60))
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    private func watch() throws -> WatchCase { try school.file.watchCase(line.id, for: owner) }

    private func done() throws -> CareTask? {
        try school.file.told(to: teacher).tasks.first { $0.doneAt != nil }
    }

    /// The measure is open again, and the next tick is another one.
    @Test func whoeverTickedTakesItBackOnTheSameDayAndTicksAgain() throws {
        let task = try #require(try done())
        let tomorrow = CareSchool.now.adding(seconds: 86_400)
        #expect(throws: CareRefusal.tickStands) {
            try school.file.takeTickBack(task.id, by: teacher, at: tomorrow)
        }
        try school.file.takeTickBack(task.id, by: teacher, at: CareSchool.now.adding(seconds: 90))
        #expect(try done() == nil && watch().plan?.doneBy == [:])
        #expect(try !watch().isDoubtful(0))
        #expect(try watch().asked(forMeasure: 0)?.undone.count == 1)
        #expect(throws: CareRefusal.tickStands) {
            try school.file.takeTickBack(
                task.id, by: teacher, at: CareSchool.now.adding(seconds: 95))
        }
        #expect(try school.file.verify().fault == nil)
        try school.file.tick(task.id, by: teacher, at: CareSchool.now.adding(seconds: 120))
        #expect(try watch().plan?.doneBy == [0: school.classTeacher])
        #expect(try school.file.verify().ticks == 3)
        try record(.contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)))
        #expect(try school.file.verify().fault == nil)
    }

    /// Whoever can write the file puts no old tick there anew.
    @Test func aCopyOfATickThatWasTakenBackIsNone() throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let tick = try #require(
            try queue.read { db in
                try Int64.fetchOne(db, sql: "SELECT min(id) FROM care_entry WHERE key_id = -1")
            })
        let task = try #require(try done())
        try school.file.takeTickBack(task.id, by: teacher, at: CareSchool.now.adding(seconds: 90))
        try plantEntry(inMeasure: 0, of: directory, copying: tick)
        #expect(try done() == nil && watch().plan?.doneBy == [:])
        #expect(try watch().isDoubtful(0))
    }

    /// What was taken from whoever ticked it off is theirs no more.
    @Test func whatWasTakenFromThemStaysTicked() throws {
        let task = try #require(try done())
        try record(.readerRemoved(school.classTeacher))
        #expect(throws: CareRefusal.noSuchMeasure) {
            try school.file.takeTickBack(
                task.id, by: teacher, at: CareSchool.now.adding(seconds: 90))
        }
        #expect(try watch().plan?.doneBy == [0: school.classTeacher])
    }
}
