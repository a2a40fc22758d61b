import Domain
import Localisation
import Testing

@testable import Screens

/// Whose the measures of a plan are, as its form reads them.
@Suite struct PlannedMeasuresTests {
    private func read(_ text: String) -> [CarePlan.Measure] { PlannedMeasures(text).measures }

    @Test func aMeasureIsThatOfWhoeverStandsBeforeIt() {
        let read = PlannedMeasures("学科：允许离堂\n班主任 调整座位\n监护人：每周通话\n放学前见面\n16:30 见面")
        #expect(
            read.measures.map(\.who)
                == [.subjectTeacher, .homeroomTeacher, .guardian, .psychologist, .psychologist])
        #expect(read.measures.first?.text == "允许离堂" && read.stranger == nil)
        #expect(PlannedMeasures("校医：每周称重").stranger == "校医")
        // Whoever is known is no stranger where nothing is said behind the name.
        for line in ["班主任：", "科任老师:", "Class teacher："] {
            let alone = PlannedMeasures("学科：允许离堂\n" + line)
            #expect(alone.unsaid == String(line.dropLast()) && alone.stranger == nil)
        }
        #expect(read.unsaid == nil)
        // What is no name is signed as it stands behind one.
        let talk = PlannedMeasures("心理教师：每周二谈话：情绪记录")
        #expect(talk.stranger == nil)
        #expect(talk.measures == [.init(who: .psychologist, text: "每周二谈话：情绪记录")])
    }

    @Test func whoeverStandsBeforeItMayBeCalledInEitherLanguage() {
        let mixed = PlannedMeasures("班主任：调整座位\nClass teacher: another seat\nsubject：may leave")
        #expect(mixed.measures.map(\.who) == [.homeroomTeacher, .homeroomTeacher, .subjectTeacher])
        #expect(mixed.stranger == nil && mixed.measures[1].text == "another seat")
        for language in Language.allCases {
            let names = CareWords(strings: language.strings)
            for who in CarePlan.Responsible.allCases {
                let line = names.name(who) + "：每周一次"
                #expect(read(line) == [.init(who: who, text: "每周一次")])
            }
        }
    }

    @Test func behindASemicolonTheNextOneBeginsWithItsName() {
        for mark in ["；", ";", "； ", "; "] {
            #expect(
                read("班主任：调整座位\(mark)家长：每周通话\(mark)dormitory: looks in")
                    == [
                        .init(who: .homeroomTeacher, text: "调整座位"),
                        .init(who: .guardian, text: "每周通话"),
                        .init(who: .dormitory, text: "looks in"),
                    ])
            // Without a name it is of the same measure, as is a name that nothing is said of.
            for line in ["每周见面\(mark)记录情绪", "每周见面\(mark)家长知情"] {
                #expect(read("班主任：" + line) == [.init(who: .homeroomTeacher, text: line)])
            }
            #expect(PlannedMeasures("班主任：调整座位\(mark)家长：").unsaid == "家长")
        }
    }

    @Test func nothingIsCutOffThatIsNoName() {
        #expect(
            read("subject teachers: may leave\ndormitory teacher: looks in\nguardian, calls")
                == [
                    .init(who: .subjectTeacher, text: "may leave"),
                    .init(who: .dormitory, text: "looks in"),
                    .init(who: .guardian, text: "calls"),
                ])
        let whole = [
            "parent meeting weekly", "family doctor is told", "subject matter to be eased",
            "dormitory teacher looks in",
        ]
        for line in whole { #expect(read(line) == [.init(who: .psychologist, text: line)]) }
        #expect(PlannedMeasures("parent meeting: weekly").stranger == "parent meeting")
    }
}
