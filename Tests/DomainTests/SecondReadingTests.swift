import Domain
import Testing

@Suite struct SecondReadingTests {
    @Test(arguments: [
        ("顾长青", "gcq", ["gzq"]), ("校长室", "xzs", ["jcs", "jzs", "xcs"]), ("食堂", "st", []),
        ("音乐教室", "yyjs", ["yljs"]), ("曾铁成", "ztc", ["ctc"]), ("重A-1楼", "za1l", ["ca1l"]),
    ])
    func bothReadingsOfACharacterAreTold(name: String, initials: String, others: [String]) {
        #expect(SecondReadings.others(of: name, initials: initials) == others)
    }

    /// Initials that do not belong to the name letter by letter are left alone.
    @Test func whatDoesNotMatchHasNoOthers() {
        #expect(SecondReadings.others(of: "长廊", initials: "x") == [])
    }

    @Test func peopleAreFoundByEitherReading() {
        let person = Person(
            id: Person.ID(1), name: "顾长青", staffNumber: nil, position: "", initials: "gcq")
        let school = Organisation(
            day: Day(ordinal: 9000), schoolName: "", schoolCode: "", people: [person], grids: [],
            places: [], assignments: [], gridsOfPlace: [:])
        #expect(school.people(matching: "gzq").map(\.id) == [person.id])
        #expect(school.people(matching: "gcq").map(\.id) == [person.id])
        #expect(school.people(matching: "gxq").isEmpty)
    }

    @Test func blanksOfANameAreNotAskedFor() {
        let person = Person(
            id: Person.ID(1), name: "Wang Yi", staffNumber: nil, position: "", initials: "wy")
        let school = Organisation(
            day: Day(ordinal: 9000), schoolName: "", schoolCode: "", people: [person], grids: [],
            places: [], assignments: [], gridsOfPlace: [:])
        for query in ["Wang Yi", "wangyi", "g y", "WY"] {
            #expect(school.people(matching: query).map(\.id) == [person.id], "\(query)")
        }
        #expect(school.people(matching: "yi wang").isEmpty)
    }
}
