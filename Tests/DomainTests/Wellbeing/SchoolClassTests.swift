import Domain
import Testing

/// The school's list of classes, and classes as people write them.
@Suite struct SchoolClassTests {
    private func classes(_ names: [String]) -> [SchoolClass] {
        names.enumerated().map {
            SchoolClass(
                id: SchoolClass.ID(Int64($0.offset + 1)), name: $0.element,
                starts: day("2026-08-31"))
        }
    }

    private var small: [SchoolClass] { classes(["七(1)", "七(2)", "八(1)", "八(2)", "九(1)"]) }

    private func read(_ text: String) throws -> [Int64] {
        try ClassChoice.read(text, among: small).map(\.rawValue).sorted()
    }

    @Test(arguments: [
        ("七(1)", "七"), ("七（12）班", "七"), ("701", "7"), ("1203", "12"), ("高二3班", "高二"),
        ("一年级2班", "一"), ("初一(3)班", "初一"),
    ])
    func aNameTellsItsGrade(name: String, grade: String) {
        let one = SchoolClass(id: SchoolClass.ID(1), name: name, starts: day("2026-08-31"))
        #expect(one.grade == grade)
    }

    @Test(arguments: [
        ("七年级1班", "七(1)"), ("七年级（1）班", "七(1)"), ("八年级12班", "八(12)"), ("七(1)", "七(1)"),
        ("701", "701"), ("七年级", "七年级"), ("启航班", "启航班"),
    ])
    func aListHasRoomForTheShortNameOfAClass(name: String, brief: String) {
        #expect(SchoolClass.brief(name) == brief)
    }

    @Test func theSchoolListsThemByGradeAndNumber() {
        let names = ["高一(1)", "九(2)", "七(10)", "七(2)", "八(1)", "启航班"]
        let listed = classes(names).sorted(by: SchoolClass.isListedBefore).map(\.name)
        #expect(listed == ["七(2)", "七(10)", "八(1)", "九(2)", "高一(1)", "启航班"])
    }

    @Test func widthAndTheWordClassDoNotMakeAnotherOne() {
        #expect(SchoolClass.isSame("七(1)", "七（１）班"))
        #expect(SchoolClass.isSame("七 (1)", "七(1)班"))
        #expect(!SchoolClass.isSame("七(1)", "七(11)"))
        #expect(!SchoolClass.isSame("一班", "二班"))
    }

    @Test(arguments: [
        ("一(2)", 6), ("六年级3班", 1), ("七(1)", 3), ("九(1)", 1), ("初三(2)", 1), ("高一(4)", 3),
        ("1203", 1), ("启航班", nil),
    ])
    func aGradeTellsHowLongAPupilStays(name: String, years: Int?) {
        #expect(SchoolClass.yearsLeft(in: name) == years)
    }

    @Test(arguments: [
        "七年级(1)班", "七1班", "701", "7(1)", "初一（1）班", "七年级一班", "七(一)", "七（01）班",
    ])
    func gradeAndNumberMakeTheClassHoweverTheyAreWritten(name: String) {
        #expect(SchoolClass.isSame("七(1)", name))
        #expect(!SchoolClass.isSame("七(2)", name))
        #expect(!SchoolClass.isSame("八(1)", name))
        #expect(!SchoolClass.isSame("一(1)", name))
    }

    @Test(arguments: ["小一(2)", "预初(1)", "学前(1)", "实验(3)", "七(1)", "1203", "701", "2024级(2)"])
    func whatSchoolsCallTheirClassesIsOne(name: String) {
        #expect(ScreeningRules.isClass(name))
    }

    @Test(arguments: ["2401", "0715", "0701", "1301", "王伟(2)", "小明(2)"])
    func aNumberOfAPupilIsNoClass(name: String) {
        #expect(!ScreeningRules.isClass(name))
        #expect(!SchoolClass.isSame("七(1)", name))
    }

    /// What two offices enter by hand they see; in a file it could be the second pupil of a name.
    @Test func theSchoolsOwnListTakesANumberInBracketsAfterAnyWord() {
        func refusal(of name: String) -> SchoolClassRefusal? {
            SchoolClassRules.refusal(
                of: .added(name: name, from: day("2026-08-31")), on: nil, among: [])
        }
        for name in ["国学(2)", "启航（12）", "七(1)", "高一(3)实验班"] { #expect(refusal(of: name) == nil) }
        for name in ["王伟", "2024(1)", "国学(2)甲", "(2)", "国学(0)"] {
            #expect(refusal(of: name) == .noName)
        }
        #expect(!ScreeningRules.isClass("高一(3)实验班"))
        #expect(ScreeningRules.isClass("高一(3)实验班", among: classes(["高一(3)实验班"])))
        #expect(!ScreeningRules.isClass("国学(2)"))
        #expect(ScreeningRules.isClass("国学（2）班", among: classes(["国学(2)"])))
        #expect(!ScreeningRules.isClass("国学(3)", among: classes(["国学(2)"])))
    }

    @Test func theFirstGradeIsTheSameHoweverItIsCalled() {
        #expect(SchoolClass.isSame("小一(2)", "一年级2班"))
        #expect(SchoolClass.yearsLeft(in: "小六(1)") == SchoolClass.yearsLeft(in: "六(1)"))
    }

    @Test func whatIsMoreThanANumberMakesAnotherClass() {
        #expect(!SchoolClass.isSame("七(1)", "七(1)甲"))
        #expect(!SchoolClass.isSame("七(1)甲", "七(1)乙"))
        #expect(!SchoolClass.isSame("七(2)", "七(二十)"))
        #expect(SchoolClass.isSame("七(20)", "七(二十)班"))
        #expect(!SchoolClass.isSame("1班", "七1班"))
    }

    @Test func aClassThatAScreeningSpellsInAnotherWayIsNoSecondOne() {
        let known = [
            SchoolClass(id: SchoolClass.ID(1), name: "七(1)", starts: day("2026-08-31"))
        ]
        let counted = day("2026-10-12")
        #expect(
            SchoolClassRules.addition(of: "七年级(1)班", countedOn: counted, to: known) == nil)
        #expect(
            SchoolClassRules.addition(of: "七年级(2)班", countedOn: counted, to: known) != nil)
    }

    @Test func oneOrSeveralOrAGradeOrAllAreNamed() throws {
        #expect(try read("八(2)") == [4])
        #expect(try read("七（1）班、九(1)") == [1, 5])
        #expect(try read("七年级 八(1-2)") == [1, 2, 3, 4])
        #expect(try read("全部") == [1, 2, 3, 4, 5])
        #expect(try read("All") == [1, 2, 3, 4, 5])
        #expect(try read("") == [])
        #expect(throws: ClassChoice.Unread.self) { try read("七(1) 七(9)") }
    }

    @Test func whatIsChosenIsSaidAsShortlyAsItIsRead() throws {
        for text in ["全部", "七 八", "七(1) 八(1) 九(1)", "九(1)"] {
            let chosen = try ClassChoice.read(text, among: small)
            let said = ClassChoice.text(of: chosen, among: small, all: "全部")
            #expect(said == text)
            #expect(try ClassChoice.read(said, among: small) == chosen)
        }
    }

    @Test func newOnesAreWrittenInOneGo() {
        #expect(ClassChoice.names(in: "七(1-3) 八（1-2）") == ["七(1)", "七(2)", "七(3)", "八（1）", "八（2）"])
        #expect(ClassChoice.names(in: "一班，二班 一班") == ["一班", "二班"])
    }

    @Test func noNameIsThereTwiceAtOneTimeAndNoPupilIsAClass() {
        let known = small
        func refusal(_ name: String, _ from: String) -> SchoolClassRefusal? {
            SchoolClassRules.refusal(
                of: .added(name: name, from: day(from)), on: nil, among: known)
        }
        #expect(refusal("七（1）班", "2026-11-01") == .taken)
        #expect(refusal("七(3)", "2026-11-01") == nil)
        #expect(refusal("王小明", "2026-11-01") == .noName)
        #expect(refusal("", "2026-11-01") == .noName)
        let over = SchoolClass(
            id: SchoolClass.ID(9), name: "七(1)", starts: day("2025-09-01"),
            ends: day("2026-07-01"))
        #expect(
            SchoolClassRules.refusal(
                of: .added(name: "七(1)", from: day("2026-08-31")), on: nil, among: [over]) == nil)
        #expect(
            SchoolClassRules.refusal(
                of: .ended(on: day("2026-12-01")), on: over, among: [over]) == .ended)
        #expect(
            SchoolClassRules.refusal(
                of: .ended(on: day("2026-12-01")), on: nil, among: [over]) == .unknown)
    }
}
