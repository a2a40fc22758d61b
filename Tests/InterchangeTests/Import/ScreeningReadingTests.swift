import Domain
import Interchange
import TestSupport
import Testing

/// What of a result file is kept, and what is not even looked at.
@Suite struct ScreeningReadingTests {
    private func read(_ text: String, list: String? = nil) throws -> ScreeningReading {
        try ScreeningReading(results: Array(text.utf8), classList: list.map { Array($0.utf8) })
    }

    @Test func onlyNumbersOfClassesAndWhoeverNeedsAnInterviewAreKept() throws {
        let reading = try read(
            "班级,姓名,总分,第1题,是否需要跟进\n七(1),学生甲,70,3,是\n七(1),学生乙,20,1,否\n七(2),学生丙,66,2,\n",
            list: "班级,人数\n七(1),40\n七(3),41\n")
        #expect(reading.dropped == ["总分", "第1题"])
        #expect(
            reading.pupils == [ScreeningQueue.Pupil(name: "学生甲", className: "七(1)")])
        #expect(
            reading.classes == [
                ScreeningClass(name: "七(1)", due: 40, tested: 2),
                ScreeningClass(name: "七(3)", due: 41, tested: 0),
                ScreeningClass(name: "七(2)", due: 0, tested: 1),
            ])
        #expect(reading.faults == [.classNotInList: [4]])
        #expect(!String(describing: reading).contains("学生乙"))
        #expect(!String(describing: reading).contains("70"))
    }

    @Test func whoWasAbsentIsDueAndNotTested() throws {
        let reading = try read("姓名,班级,是否参测,需要跟进\n学生甲,八(1),是,否\n学生乙,八(1),否,\n")
        #expect(reading.classes == [ScreeningClass(name: "八(1)", due: 2, tested: 1)])
    }

    @Test func aClassThatIsWrittenInTwoWaysIsOne() throws {
        let reading = try read(
            "班级,姓名,需要跟进\n七(1),学生甲,是\n七年级1班,学生乙,否\n701,学生甲,是\n")
        #expect(reading.classes == [ScreeningClass(name: "七(1)", due: 3, tested: 3)])
        #expect(reading.faults == [.nameTwice: [4]])
    }

    @Test func aColumnThatDiffersFromLineToLineIsNoClass() throws {
        let lines = (1...9).map { "10\($0),学生\($0),否\n" }.joined()
        let reading = try read("班级,姓名,需要跟进\n" + lines)
        #expect(reading.faults == [.ownClass: Array(2...10)])
        let pupils = (1...9).map { "2024011\($0),学生\($0),否\n" }.joined()
        #expect(try read("班级,姓名,需要跟进\n" + pupils).faults == [.noClass: Array(2...10)])
    }

    @Test func linesThatCannotBeTakenAreNamedByNumberAlone() throws {
        let reading = try read(
            "班级,姓名,需要跟进\n,学生甲,是\n七(1),,是\n七(1),学生乙,也许\n七(1),学生丙,是\n七(1),学生丙,是\n")
        #expect(
            reading.faults == [.noClass: [2], .noName: [3], .unclear: [4], .nameTwice: [6]])
    }

    @Test func aFileThatDoesNotSayWhoIsToBeFollowedUpIsRefused() {
        #expect(throws: TableRefusal.self) { try read("班级,姓名,总分\n七(1),学生甲,70\n") }
    }

    @Test func aNumberThatNoClassCanHaveIsAFaultOfItsLine() throws {
        let reading = try read(
            "班级,姓名,需要跟进\n七(1),学生甲,否\n",
            list: "班级,人数\n七(1),9223372036854775807\n七(1),9223372036854775807\n七(2),四十\n合计,80\n")
        #expect(reading.faults[.badCount] == [2, 3, 4])
    }

    @Test func whatTheClassListLosesIsNamed() throws {
        let list = "班级,人数\n七(1),40\n国学(2),30\n,\n合计,70\n七年级小计,40\n八年级,90\n"
        let results = "班级,姓名,需要跟进\n七(1),学生甲,否\n"
        #expect(try read(results, list: list).faults == [.unknownClass: [3]])
        let known = SchoolClass(
            id: SchoolClass.ID(1), name: "国学(2)", starts: day("2026-08-31"))
        let reading = try ScreeningReading(
            results: Array((results + "国学（2）班,学生乙,是\n").utf8), classList: Array(list.utf8),
            among: [known])
        #expect(reading.faults == [:])
        #expect(reading.classes.last == ScreeningClass(name: "国学(2)", due: 30, tested: 1))
    }

    @Test func aPupilWithoutAClassIsNotLostFromTheClassList() throws {
        let results = "班级,姓名,需要跟进\n七(1),学生甲,否\n"
        let list = "班级,姓名\n七(1),学生甲\n,学生乙\n,\n"
        #expect(try read(results, list: list).faults == [.unknownClass: [3]])
    }

    /// Whoever stands in it twice, or without a name, would be due twice or be nobody.
    @Test func eachPupilOfAClassListCountsOnce() throws {
        let results = "班级,姓名,需要跟进\n七(1),学生甲,否\n"
        let list = "序号,姓名,班级\n1,学生甲,七(1)\n2,学 生甲,七1班\n3,,七(1)\n4,学生甲,七(2)\n"
        let reading = try read(results, list: list)
        #expect(reading.faults == [.listedTwice: [3], .noNameInList: [4]])
        #expect(reading.classes.map(\.due) == [1, 1])
        #expect(!String(describing: reading.notes).contains("学生"))
        #expect(
            try read(results, list: "班级,人数\n七(1),40\n七(2)\n").faults == [.raggedInList: [3]])
        // Where each class has its number, a name beside it is somebody else's.
        let counted = "班级,班主任姓名,姓名,人数\n七(1),张,张,40\n七(2),张,张,41\n"
        #expect(try read(results, list: counted).faults == [:])
    }

    @Test func aClassHasOneNumberAndNoNumberIsLost() throws {
        let results = "班级,姓名,需要跟进\n七(1),学生甲,否\n"
        let twice = "班级,人数\n七(1),40\n七1班,41\n"
        let reading = try read(results, list: twice)
        #expect(reading.faults == [.classTwice: [3]])
        #expect(reading.classes.map(\.due) == [40])
        // Without a class, a number is a sum or a class that somebody forgot to name.
        let summed = "班级,人数\n七(1),40\n七(2),41\n,81\n八(1),30\n,30\n,111\n,\n"
        #expect(try read(results, list: summed).faults == [:])
        let lost = "班级,人数\n七(1),40\n,30\n七年级小计,70\n"
        #expect(try read(results, list: lost).faults == [.unknownClass: [3]])
    }

    @Test func whoeverCountsWithoutANameIsTold() throws {
        let reading = try read("班级,姓名,需要跟进\n七(1),学生甲,否\n七(1),,否\n")
        #expect(reading.notes == [.nameless: [3]] && reading.faults == [:])
        #expect(reading.classes == [ScreeningClass(name: "七(1)", due: 2, tested: 2)])
    }

    /// Whoever stands in no list would be sealed under a name that is nobody's.
    @Test func whoeverTheClassListDoesNotNameIsToldByLine() throws {
        let list = "班级,姓名\n七(1),学生甲\n七(1),学生乙\n七(2),学生丙\n"
        let reading = try read(
            "班级,姓名,需要跟进\n七1班,学 生甲,否\n七(2),学生甲,是\n七(1),学生丁,否\n十(9),学生丙,否\n七(2),学生丙,是\n",
            list: list)
        #expect(reading.faults == [.notInList: [3, 4], .classNotInList: [5]])
        #expect(!String(describing: reading.faults).contains("学生"))
        // A list of numbers alone names nobody.
        let counted = try read(
            "班级,姓名,需要跟进\n七(1),学生丁,是\n", list: "班级,人数\n七(1),40\n")
        #expect(counted.faults == [:] && counted.pupils.map(\.name) == ["学生丁"])
    }

    /// The numbers of every class would be set to nobody tested.
    @Test(arguments: [nil, "班级,人数\n七(1),40\n", "班级,姓名\n七(1),学生甲\n"])
    func aFileWithNothingBelowItsHeaderIsRefused(list: String?) throws {
        #expect(try read("班级,姓名,需要跟进\n", list: list).faults == [.nothing: [1]])
        #expect(try read("班级,姓名,需要跟进\n\n", list: list).faults.keys.contains(.nothing))
    }

    @Test func nobodyIsTestedTwice() throws {
        let reading = try read("班级,姓名,需要跟进\n七(1),学生甲,否\n七1班,学生甲,否\n七(2),学生甲,否\n")
        #expect(reading.faults == [.nameTwice: [3]])
    }

    @Test func namesakesAreToldApartByWhatTheTableSaysOfThem() throws {
        let reading = try read(
            "学号,班级,姓名,需要跟进\n20250107,七(1),学生甲,是\n20250131,七1班,学生甲,是\n20250132,七(1),学生乙,是\n",
            list: "序号,班级,姓名,性别\n1,七(1),学生甲,男\n2,七(1),学生甲,女\n3,七(1),学生乙,女\n")
        #expect(reading.faults == [:])
        #expect(reading.notes == [.namesake: [3], .namesakeInList: [3]])
        #expect(reading.pupils.map(\.name) == ["学生甲（0107）", "学生甲（0131）", "学生乙"])
        // Of the class list nothing is kept, whatever was compared.
        #expect(reading.dropped.isEmpty && reading.droppedOfList == ["序号", "性别"])
        #expect(reading.classes == [ScreeningClass(name: "七(1)", due: 3, tested: 3)])
    }

    /// A number says who it is, whatever else differs; what only one has tells nothing.
    @Test func onePupilWhoStandsThereTwiceIsNoNamesake() throws {
        let once = try read("学号,性别,班级,姓名,需要跟进\n07,男,七(1),学生甲,否\n07,女,七(1),学生甲,否\n")
        #expect(once.faults == [.numberTwice: [3]])
        let unclear = try read("性别,班级,姓名,需要跟进\n男,七(1),学生甲,否\n,七(1),学生甲,否\n")
        #expect(unclear.faults == [.nameTwice: [3]])
        let two = try read("性别,班级,姓名,需要跟进\n男,七(1),学生甲,否\n女,七(1),学生甲,否\n")
        #expect(two.faults == [:] && two.pupils.isEmpty)
        #expect(two.dropped == ["性别"] && two.classes.map(\.tested) == [2])
    }

    /// The column that would tell two apart is there; and one who is too many is not told a second time as one more
    /// tested than due.
    @Test func aNumberThatStandsThereTwiceIsNamedAsThatAndAlone() throws {
        let list = "学号,班级,姓名\n07,七(1),学生甲\n08,七(1),学生乙\n"
        let twice = "学号,班级,姓名,需要跟进\n07,七(1),学生甲,否\n08,七(1),学生乙,否\n07,七1班,学生甲,是\n"
        #expect(try read(twice, list: list).faults == [.numberTwice: [4]])
        let once = "学号,班级,姓名,需要跟进\n07,七(1),学生甲,否\n08,七(1),学生乙,否\n"
        let listed = try read(once, list: list + "07,七(1),学生甲\n")
        #expect(listed.faults == [.numberTwiceInList: [4]])
        // Both twice: of each file its own line.
        #expect(
            try read(twice, list: list + "07,七(1),学生甲\n").faults
                == [.numberTwice: [4], .numberTwiceInList: [4]])
        // Of three the third is another pupil.
        let third = once + "07,七(1),学生甲,否\n09,七(1),学生甲,否\n"
        #expect(try read(third).faults == [.numberTwice: [4]])
        // Without numbers nothing tells, and that is all there is to tell.
        let nameless = "班级,姓名,需要跟进\n七(1),学生甲,否\n七(1),学生甲,否\n"
        let one = "班级,姓名\n七(1),学生甲\n"
        #expect(try read(nameless, list: one).faults == [.nameTwice: [3]])
        // Another class is not let off.
        let more = twice + "01,七(2),学生丙,否\n02,七(2),,否\n"
        #expect(
            try read(more, list: list + "01,七(2),学生丙\n").faults
                == [.numberTwice: [4], .moreThanDue: [5]])
    }

    @Test func whoeverWasTestedWithoutAnAnswerIsTold() throws {
        let reading = try read(
            "姓名,班级,是否参测,需要跟进\n学生甲,八(1),是,\n学生乙,八(1),否,\n学生丙,八(1),是,否\n学生丁,八(1),是, \n")
        #expect(reading.notes == [.noFollowUp: [2, 5]])
        #expect(reading.pupils.isEmpty && reading.faults == [:])
    }

    @Test func aClassThatTheSchoolHasNotIsTold() throws {
        let known = ["七(1)", "九(1)"].enumerated().map { number, name in
            SchoolClass(
                id: SchoolClass.ID(Int64(number + 1)), name: name, starts: day("2025-09-01"),
                ends: name == "九(1)" ? day("2026-07-01") : nil)
        }
        let results = "班级,姓名,需要跟进\n701,学生甲,否\n十(1),学生乙,否\n十(1),学生丙,否\n九(1),学生丁,否\n"
        func notes(
            _ list: String?, _ known: [SchoolClass]
        ) throws -> [ScreeningReading.Note: [Int]] {
            try ScreeningReading(
                results: Array(results.utf8), classList: list.map { Array($0.utf8) },
                among: known, on: day("2026-10-14")
            ).notes
        }
        #expect(try notes(nil, known) == [.strangeClass: [3, 5]])
        #expect(try notes(nil, []) == [:])
        let list = "班级,人数\n七(1),40\n十(1),41\n"
        #expect(try notes(list, known) == [.strangeClassInList: [3], .strangeClass: [5]])
    }

    @Test func aFileWithoutAHeaderIsRefusedWithoutARowOfIt() throws {
        let refusal = #expect(throws: TableRefusal.self) { try read("七(1),学生甲,是\n") }
        guard case .missingColumns(_, let found, _) = try #require(refusal).withoutCells else {
            Issue.record("another refusal")
            return
        }
        #expect(found == [])
    }
}
