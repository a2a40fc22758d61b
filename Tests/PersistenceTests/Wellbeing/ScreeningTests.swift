import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// 普查: the numbers in the ledger, the names sealed.
@Suite struct ScreeningTests {
    private static let names = ["学生甲一号", "学生甲二号", "学生甲三号"]
    private static let pupils = names.map { ScreeningQueue.Pupil(name: $0, className: "八(1)") }
    private let entry = ScreeningEntry(
        instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20"))

    private func begin(_ school: CareSchool) async throws -> ScreeningBatch.ID {
        let signer = try school.key(of: school.psychologist).signer
        let batch = try await school.ledger.screening.take(
            [.begun(entry)], on: nil, as: signer, at: CareSchool.now)
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 37))], on: batch, as: signer,
            at: CareSchool.now)
        return batch
    }

    @Test func theLatestCountStandsAndTheLedgerVerifies() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let signer = try school.key(of: school.staffed.vicePrincipal).signer
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 39))], on: batch, as: signer,
            at: CareSchool.now)
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [39])
        await #expect(throws: ScreeningRefusal.notYours) {
            try await school.ledger.screening.take(
                [.withdrawn(reason: "记错")], on: batch,
                as: try school.key(of: school.staffed.office).signer, at: CareSchool.now)
        }
        #expect(try school.ledger.verify().faults == [])
    }

    /// The names are sealed inside the transaction of the numbers: where one of them is refused, nothing is
    /// written, as the command says.
    @Test func numbersAndNamesOfAnImportComeTogetherOrNotAtAll() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let owner = try school.key(of: school.psychologist)
        let more = [ScreeningClass(name: "八(2)", due: 41, tested: 41)]
        func take(
            _ pupils: [ScreeningQueue.Pupil], replacing shown: [ScreeningBatch.Replacement]
        ) throws {
            try school.ledger.write(as: owner.signer) { transaction in
                try transaction.count(more, on: batch, replacing: shown, at: CareSchool.now)
                try school.file.list(pupils, of: batch, by: owner, at: CareSchool.now)
            }
        }
        let nobody = [ScreeningQueue.Pupil(name: " ", className: "八(1)")]
        #expect(throws: ScreeningRefusal.noName) { try take(nobody, replacing: []) }
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [37])
        let other = ScreeningClass(name: "八(1)", due: 40, tested: 2)
        let strange = try #require(school.ledger.screening.batches().first)
            .replaced(by: [other], among: [])
        #expect(strange.count == 1)
        #expect(throws: ScreeningRefusal.countedMeanwhile) {
            try take(Self.pupils, replacing: strange)
        }
        #expect(try school.file.queue(of: batch, for: owner) == nil)
        try take(Self.pupils, replacing: [])
        #expect(try school.file.queue(of: batch, for: owner)?.lines.count == 3)
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [37, 41])
    }

    @Test func anImportThatCountsFewerThanAreListedIsRefusedAsAWhole() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let owner = try school.key(of: school.psychologist)
        try school.file.list(Self.pupils, of: batch, by: owner, at: CareSchool.now)
        let few = [ScreeningClass(name: "八（1）班", due: 40, tested: 2)]
        let shown = try #require(school.ledger.screening.batches().first)
            .replaced(by: few, among: [])
        #expect(throws: ScreeningRefusal.fewerThanListed("八（1）班", 3)) {
            try school.ledger.write(as: owner.signer) { transaction in
                try transaction.count(few, on: batch, replacing: shown, at: CareSchool.now)
                try school.file.list([], of: batch, counted: few, by: owner, at: CareSchool.now)
            }
        }
        #expect(throws: ScreeningRefusal.fewerThanListed("八（1）班", 3)) {
            try school.file.rehearse([], of: batch, counted: few, by: owner, at: CareSchool.now)
        }
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [37])
        // Nor is one listed of whom nobody was tested.
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(3)", due: 40, tested: 0))], on: batch,
            as: owner.signer, at: CareSchool.now)
        let other = ScreeningQueue.Pupil(name: "学生甲四号", className: "八(3)")
        #expect(throws: ScreeningRefusal.fewerThanListed("八(3)", 1)) {
            try school.file.list([other], of: batch, by: owner, at: CareSchool.now)
        }
        #expect(try school.file.queue(of: batch, for: owner)?.lines.count == 3)
    }

    @Test func anImportReplacesThoseNumbersAloneThatWereShown() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let signer = try school.key(of: school.psychologist).signer
        let classes = [
            ScreeningClass(name: "八（1）班", due: 40, tested: 2),
            ScreeningClass(name: "八(2)", due: 41, tested: 41),
        ]
        func replaced() throws -> [ScreeningBatch.Replacement] {
            let known = try #require(try school.ledger.screening.batches().first)
            return known.replaced(by: classes, among: try school.ledger.classes.classes())
        }
        let shown = try replaced()
        #expect(shown.map(\.known) == [ScreeningClass(name: "八(1)", due: 40, tested: 37)])
        #expect(shown.map(\.new) == [ScreeningClass(name: "八(1)", due: 40, tested: 2)])
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 38))], on: batch, as: signer,
            at: CareSchool.now)
        #expect(throws: ScreeningRefusal.countedMeanwhile) {
            try school.ledger.write(as: signer) {
                try $0.count(classes, on: batch, replacing: shown, at: CareSchool.now)
            }
        }
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [38])
        let fresh = try replaced()
        try await school.ledger.write(as: signer) {
            try $0.count(classes, on: batch, replacing: fresh, at: CareSchool.now)
        }
        #expect(try school.ledger.screening.batches().first?.classes.map(\.tested) == [2, 41])
        // The same numbers once more replace nothing.
        #expect(try replaced().isEmpty)
    }

    @Test func onlyPsychologyTeachersOpenTheQueueAndOthersLearnANumber() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        #expect(try file.list(Self.pupils, of: batch, by: key, at: CareSchool.now) == 3)
        #expect(try file.list(Self.pupils, of: batch, by: key, at: CareSchool.now) == 0)
        let second = try school.key(of: school.second)
        try file.hold(1, of: batch, code: "X-007", by: second, at: CareSchool.now)
        #expect(throws: ScreeningRefusal.alreadyHeld) {
            try file.hold(1, of: batch, by: key, at: CareSchool.now)
        }
        #expect(try file.queue(of: batch, for: key)?.lines.map(\.code) == [nil, "X-007", nil])
        #expect(
            try file.interviewCounts(for: key)[batch]?.exact
                == OutstandingCount(needed: 3, waiting: 2))
        #expect(try file.interviewCounts()[batch]?.exact == nil)
        for person in [
            school.staffed.principal, school.staffed.office, school.staffed.vicePrincipal,
            school.classTeacher,
        ] {
            let other = try school.key(of: person)
            #expect(throws: CareRefusal.notAReader) { try file.queue(of: batch, for: other) }
            #expect(throws: ScreeningRefusal.notYours) {
                try file.list(Self.pupils, of: batch, by: other, at: CareSchool.now)
            }
        }
        #expect(try file.verify().fault == nil)
    }

    @Test func whoeverHasTheNameOfSomebodyInTheQueueIsListedOnlyAsAnother() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let key = try school.key(of: school.psychologist)
        func list(_ namesakes: Namesakes) throws -> Int {
            try school.file.list(
                [Self.pupils[1]], of: batch, namesakes: namesakes, by: key, at: CareSchool.now)
        }
        try school.file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        #expect(throws: ScreeningRefusal.alreadyListed("P1-002")) { try list(.refused) }
        #expect(try list(.admitted) == 1)
        #expect(try list(.skipped) == 0)
        #expect(try school.file.queue(of: batch, for: key)?.lines.count == 4)
    }

    @Test func neitherWithoutAClassNorWithoutAReasonIsANameSealedOrSeen() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let key = try school.key(of: school.psychologist)
        let stray = ScreeningQueue.Pupil(name: "学生甲一号", className: "学生甲二号")
        #expect(throws: ScreeningRefusal.noClass) {
            try school.file.list([stray], of: batch, by: key, at: CareSchool.now)
        }
        try school.file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        #expect(throws: ScreeningRefusal.noReason) {
            try school.file.reveal(0, of: batch, words: " ", by: key, at: CareSchool.now)
        }
        #expect(try school.file.views(for: key, since: day("2026-11-01")).isEmpty)
    }

    @Test func aCaseFromTheQueueIsOpenedAndClearedInOne() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        try file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        let place = ScreeningQueue.Place(batch: batch, number: 1)
        func open() throws -> CaseLine {
            try file.open(
                CareSchool.opening(), of: CareSchool.pupil(1), from: place, by: key,
                at: CareSchool.now)
        }
        let line = try open()
        #expect(try file.queue(of: batch, for: key)?.lines.map(\.code) == [nil, line.code, nil])
        #expect(
            try file.interviewCounts(for: key)[batch]?.exact
                == OutstandingCount(needed: 3, waiting: 2))
        #expect(try file.interviewCounts()[batch]?.exact == nil)
        let pupil = try file.reveal(
            line.id, reason: .followUp, words: "", by: key, at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
        // The line is cleared: no second case comes of it, and no code is used up.
        #expect(throws: ScreeningRefusal.alreadyHeld) { try open() }
        #expect(try file.lines(for: key).map(\.code) == [line.code])
        #expect(try school.open(number: 2, by: key).code == "X-002")
        try await school.ledger.screening.take(
            [.withdrawn(reason: "记错")], on: batch, as: key.signer, at: CareSchool.now)
        #expect(throws: ScreeningRefusal.withdrawn) { try open() }
        #expect(try file.verify().fault == nil)
    }

    @Test func nobodyIsListedForABatchThatWasWithdrawn() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let key = try school.key(of: school.psychologist)
        try await school.ledger.screening.take(
            [.withdrawn(reason: "记错")], on: batch, as: key.signer, at: CareSchool.now)
        #expect(throws: ScreeningRefusal.withdrawn) {
            try school.file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        }
        #expect(throws: ScreeningRefusal.withdrawn) {
            try school.file.hold(0, of: batch, by: key, at: CareSchool.now)
        }
        #expect(throws: ScreeningRefusal.withdrawn) {
            try school.file.hold([0], of: batch, by: key, at: CareSchool.now)
        }
    }

    @Test func everyLookAtANameStandsInTheLog() async throws {
        let school = try CareSchool()
        let batch = try await begin(school)
        let key = try school.key(of: school.psychologist)
        try school.file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        // A reason with the name is none: the principal reads it, and opens no queue.
        #expect(throws: CareRefusal.namesPupil()) {
            try school.file.reveal(
                2, of: batch, words: "约学生甲三号访谈", by: key, at: CareSchool.now)
        }
        let pupil = try school.file.reveal(
            2, of: batch, words: "二次访谈", by: key, at: CareSchool.now)
        #expect(pupil == Self.pupils[2])
        let principal = try school.key(of: school.staffed.principal)
        let views = try school.file.views(for: principal, since: day("2026-11-01"))
        #expect(views.map(\.code) == ["P1-003"])
    }

    @Test func noNameStandsInClearInAnyFile() async throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let batch = try await begin(school)
        let key = try school.key(of: school.psychologist)
        try school.file.list(Self.pupils, of: batch, by: key, at: CareSchool.now)
        for path in [directory.data.ledgerPath, directory.data.carePath] {
            for file in [path, path + "-wal"] {
                let bytes = try #require(FileManager.default.contents(atPath: file))
                for name in Self.names {
                    #expect(bytes.range(of: Data(name.utf8)) == nil)
                }
            }
        }
    }

    @Test(arguments: [
        "UPDATE screening_class SET tested = 40", "DELETE FROM screening_class",
        "UPDATE screening_batch SET day = '2026-11-01'",
        "UPDATE screening_instrument SET cut_off = '总分 ≥70'",
    ])
    func whatSomebodyChangesWithAnSQLPromptIsFound(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        _ = try await begin(school)
        let file = try DatabaseQueue(path: directory.data.ledgerPath)
        try await file.write { db in try db.execute(sql: sql) }
        #expect(try school.ledger.verify().faults != [])
    }
}
