import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

/// 家访: the names sealed, two numbers beside them.
@Suite struct HomeVisitTests {
    private static let names = ["学生甲一号", "学生甲二号", "学生甲三号"]
    private let semester = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))

    private func pupils(visitor: Person.ID) -> [HomeVisitList.Pupil] {
        Self.names.map {
            HomeVisitList.Pupil(
                name: $0, className: "八(1)", group: .leftBehind, visitor: visitor)
        }
    }

    @Test func psychologyTeachersKeepTheListAndOthersLearnTwoNumbers() throws {
        let school = try CareSchool()
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        let pupils = pupils(visitor: school.classTeacher)
        #expect(try file.homeVisitCount(in: semester) == nil)
        #expect(try file.list(pupils, in: semester, by: key, at: CareSchool.now) == 3)
        #expect(try file.list(pupils, in: semester, by: key, at: CareSchool.now) == 0)
        let second = try school.key(of: school.second)
        let visited = HomeVisitList.Event.visited(1, on: day("2026-11-20"))
        try file.take(visited, in: semester, by: second, at: CareSchool.now)
        #expect(throws: HomeVisitRefusal.alreadyVisited) {
            try file.take(visited, in: semester, by: key, at: CareSchool.now)
        }
        try file.take(.struck(2), in: semester, by: key, at: CareSchool.now)
        #expect(
            try file.homeVisitCount(in: semester, for: key)?.exact
                == OutstandingCount(needed: 2, waiting: 1))
        #expect(try file.homeVisitCount(in: semester)?.exact == nil)
        #expect(
            try file.homeVisits(in: semester, for: key)?.lines.map(\.visitedOn)
                == [nil, day("2026-11-20"), nil])
        for person in [
            school.staffed.principal, school.staffed.office, school.staffed.vicePrincipal,
            school.classTeacher,
        ] {
            let other = try school.key(of: person)
            #expect(throws: CareRefusal.notAReader) {
                try file.homeVisits(in: semester, for: other)
            }
            #expect(throws: HomeVisitRefusal.notYours) {
                try file.take(.struck(0), in: semester, by: other, at: CareSchool.now)
            }
        }
        #expect(try file.verify().fault == nil)
    }

    @Test func whoeverHasTheNameOfSomebodyOnTheListIsListedOnlyAsAnother() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let pupils = pupils(visitor: school.classTeacher)
        func list(_ namesakes: Namesakes) throws -> Int {
            try school.file.list(
                [pupils[2]], in: semester, namesakes: namesakes, by: key, at: CareSchool.now)
        }
        try school.file.list(pupils, in: semester, by: key, at: CareSchool.now)
        #expect(throws: HomeVisitRefusal.alreadyListed("V26A-003")) { try list(.refused) }
        #expect(try list(.admitted) == 1)
        #expect(try list(.skipped) == 0)
        #expect(
            try school.file.homeVisitCount(in: semester, for: key)?.exact
                == OutstandingCount(needed: 4, waiting: 4))
    }

    @Test func theFileAsksTheRulesThatTheScreenAsks() throws {
        let school = try CareSchool()
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        #expect(throws: HomeVisitRefusal.noVisitor) {
            try file.list(
                pupils(visitor: Person.ID(4711)), in: semester, by: key, at: CareSchool.now)
        }
        try file.list(
            pupils(visitor: school.classTeacher), in: semester, by: key, at: CareSchool.now)
        try file.take(.struck(0), in: semester, by: key, at: CareSchool.now)
        try file.take(
            .visited(1, on: day("2026-11-20")), in: semester, by: key, at: CareSchool.now)
        #expect(throws: HomeVisitRefusal.alreadyVisited) {
            try file.take(.struck(1), in: semester, by: key, at: CareSchool.now)
        }
        for (index, words, refusal) in [
            (0, "安排家访", HomeVisitRefusal.unknown), (1, " ", .noReason),
        ] {
            #expect(throws: refusal) {
                try file.reveal(index, in: semester, words: words, by: key, at: CareSchool.now)
            }
        }
        #expect(try file.views(for: key, since: day("2026-11-01")).isEmpty)
    }

    @Test func everyLookAtANameStandsInTheLog() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let pupils = pupils(visitor: school.classTeacher)
        try school.file.list(pupils, in: semester, by: key, at: CareSchool.now)
        // A reason with the name is none: the principal reads it, and opens no list.
        #expect(throws: CareRefusal.namesPupil()) {
            try school.file.reveal(
                2, in: semester, words: "去学生甲三号家", by: key, at: CareSchool.now)
        }
        let pupil = try school.file.reveal(
            2, in: semester, words: "安排家访", by: key, at: CareSchool.now)
        #expect(pupil == pupils[2])
        let principal = try school.key(of: school.staffed.principal)
        let views = try school.file.views(for: principal, since: day("2026-11-01"))
        #expect(views.map(\.code) == ["V26A-003"])
    }

    @Test func namesGoWithTheSchoolYearAndWhoeverWasStruckGoesAtOnce() throws {
        let school = try CareSchool()
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        try file.list(
            pupils(visitor: school.classTeacher), in: semester, by: key, at: CareSchool.now)
        try file.take(
            .visited(1, on: day("2026-11-20")), in: semester, by: key, at: CareSchool.now)
        try file.take(.struck(2), in: semester, by: key, at: CareSchool.now)
        func names(after date: String) throws -> [String] {
            try file.tend(by: key, at: Moment(day: day(date), hour: 8, minute: 0))
            return try file.homeVisits(in: semester, for: key)?.lines.map(\.pupil.name) ?? []
        }
        #expect(try names(after: "2026-11-23") == [Self.names[0], Self.names[1], ""])
        #expect(try names(after: "2027-08-31") == [Self.names[0], Self.names[1], ""])
        #expect(try names(after: "2027-09-01") == ["", "", ""])
        let second = try school.key(of: school.second)
        let list = try #require(try file.homeVisits(in: semester, for: second))
        #expect(list.lines.map(\.pupil.className) == ["", "", ""])
        // Whoever was not visited can be visited no more: nobody waits for ever.
        #expect(list.count() == OutstandingCount(needed: 1, waiting: 0))
        #expect(
            try file.homeVisitCount(in: semester, for: key)?.exact
                == OutstandingCount(needed: 1, waiting: 0))
        #expect(throws: HomeVisitRefusal.unknown) {
            try file.reveal(0, in: semester, words: "安排家访", by: key, at: CareSchool.now)
        }
        #expect(try file.verify().fault == nil)
    }

    @Test func noNameStandsInClearInAnyFile() throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let key = try school.key(of: school.psychologist)
        try school.file.list(
            pupils(visitor: school.classTeacher), in: semester, by: key, at: CareSchool.now)
        for path in [directory.data.ledgerPath, directory.data.carePath] {
            for file in [path, path + "-wal"] {
                let bytes = try #require(FileManager.default.contents(atPath: file))
                for name in Self.names + ["leftBehind", "八(1)"] {
                    #expect(bytes.range(of: Data(name.utf8)) == nil)
                }
            }
        }
    }
}
