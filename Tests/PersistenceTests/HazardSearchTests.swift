import Domain
import TestSupport
import Testing

@testable import Persistence

@Suite struct HazardSearchTests {
    let school: SampleSchool
    private let railing: Hazard.ID
    private let camera: Hazard.ID
    private let stove: Hazard.ID

    init() throws {
        school = try SampleSchool()
        railing = try school.file(school.report("三楼楼梯护栏松动，需加固 LED-12灯")).id
        camera = try school.file(school.report("监控摄像头离线", category: "ZA")).id
        stove = try school.file(
            school.report("灶台旁灭火器过期🔥ＡＢＣ", at: school.canteen, category: "XF")
        ).id
    }

    @Test(arguments: [
        "护", "动", "护栏", "楼梯护栏", "三楼楼梯护栏松动", "楼梯 加固", "加固 led", "LED-12", "12灯", "松动，需",
        "led　护栏",
    ])
    func partsOfTheTextFindIt(text: String) throws {
        #expect(try found(text) == [railing])
    }

    @Test(arguments: ["监控摄像头离线", "线", "头离", "安防 监控"])
    func otherTextIsNotFound(text: String) throws {
        #expect(try found(text) == [camera])
    }

    @Test(arguments: ["梯栏", "护松", "护栏 离线", "LED12", "LE", "灭火噐", "12345"])
    func whatIsNotThereIsNotFound(text: String) throws {
        #expect(try found(text).isEmpty)
    }

    @Test(arguments: [
        "SY-2026-XF-0003", "sy-2026-xf-0003", "xf-0003", "0003", "ＸＦ－０００３", "ABC", "abc", "🔥",
        "过期🔥",
    ])
    func codesAreFoundWholeAndByTheirParts(text: String) throws {
        #expect(try found(text) == [stove])
    }

    @Test func placesAroundAndCategoriesAreFoundByName() throws {
        #expect(try found("图书馆") == [camera, railing])
        #expect(try found("阅览室") == [camera, railing])
        #expect(try found("二层 护栏") == [railing])
        #expect(try found("食堂") == [stove])
        #expect(try found("消防") == [stove])
        #expect(try found("fire") == [stove])
        #expect(try found("书馆 安防") == [camera])
    }

    @Test func renamedPlaceIsFoundByItsNewNameOnly() throws {
        try school.ledger.write {
            try $0.change(school.canteen, on: SampleSchool.today) { $0.name = "学生餐厅" }
        }
        #expect(try found("餐厅") == [stove])
        #expect(try found("食堂").isEmpty)
    }

    @Test func mergedPlaceIsFoundByTheNameOfWhatItBecame() throws {
        try school.ledger.write { ledger in
            try ledger.mergePlace(
                school.canteen, into: school.building,
                at: Moment(day: SampleSchool.today, secondOfDay: 0))
        }
        #expect(try found("图书馆") == [stove, camera, railing])
        #expect(try found("食堂").isEmpty)
        #expect(try found("灭火器") == [stove])
    }

    @Test func hazardIsFoundInTheColumnItIsIn() throws {
        func columns(_ text: String) throws -> [BoardColumn] {
            try BoardColumn.allCases.filter { column in
                let query = HazardQuery(scope: .column(column), text: text)
                return try !school.ledger.hazards.rows(query, .first, limit: 9).isEmpty
            }
        }
        #expect(try columns("护栏") == [.toVerify])
        for (kind, column) in zip(
            school.closed(due: SampleSchool.today),
            [BoardColumn.toGrade, .rectifying, .rectifying, .toReview, .toReview, .closed])
        {
            _ = try school.record(kind, on: railing)
            #expect(try columns("护栏") == [column])
        }
        _ = try school.record(.voided(reason: "重复"), on: camera)
        #expect(try columns("离线").isEmpty)
        #expect(try found("离线") == [camera])
    }

    @Test(arguments: [
        "护栏\"", "\"护栏", "护栏*", "^护栏", "(护栏", "护栏;", "'护栏", "护\u{0}栏",
        "护\u{200B}栏", "\u{202E}护栏", "+护栏", "{护栏}", "-护栏",
    ])
    func signsOfAnyQueryLanguageAreSafe(text: String) throws {
        #expect(try found(text) == [railing])
    }

    @Test(arguments: ["护栏 OR 离线", "护栏 AND 离线", "NOT 护栏", "NEAR(护栏 松动)", "text:护栏"])
    func wordsOfAQueryLanguageAreJustWords(text: String) throws {
        #expect(try found(text).isEmpty)
    }

    @Test(arguments: ["", "  ", "，。", "\"", "*", "()", "\u{0}", "\u{E000}"])
    func queryWithoutAnyLetterFindsEverything(text: String) throws {
        #expect(try found(text) == [stove, camera, railing])
    }

    @Test(arguments: [
        SearchFacet.column(.toVerify).token, SearchFacet.place(Place.ID(1)).token,
        SearchFacet.category("XF").token,
    ])
    func nobodyCanTypeAFacet(text: String) throws {
        #expect(try found(text) == found(String(text.unicodeScalars.dropFirst())))
    }

    @Test func endlessQueryIsAnswered() throws {
        #expect(try found(String(repeating: "护栏 ", count: 10_000)) == [railing])
        #expect(try found(String(repeating: "护", count: 100_000)).isEmpty)
    }

    @Test func nameThatThousandsOfPlacesShareIsFound() throws {
        let places = try school.ledger.write { ledger in
            try (0..<3000).map { index in
                try ledger.addPlace(
                    name: "宿舍\(index)", kind: .dormitory, parent: nil, initials: "ss",
                    importKey: nil)
            }
        }
        let hazard = try school.file(school.report("灯不亮", at: places[2999]))
        #expect(try found("宿舍") == [hazard.id])
        #expect(try found("宿舍29 不亮") == [hazard.id])
    }

    @Test func bulkImportIsSearchableAsSoonAsItIsIn() throws {
        try school.ledger.write { ledger in
            for index in 0..<5000 {
                try ledger.addHazard(
                    school.report("批量\(index)号"), reportedAt: SampleSchool.now, actor: nil,
                    events: [], importKey: nil)
            }
        }
        #expect(try found("批量0号").count == 1)
        #expect(try found("4999号").count == 1)
        #expect(
            try school.ledger.hazards
                .count(HazardQuery(scope: .everything, text: "批量"), atMost: 9999) == 5000)
    }

    private func found(_ text: String) throws -> [Hazard.ID] {
        let query = HazardQuery(scope: .everything, text: text)
        let ids = try school.ledger.hazards.rows(query, .first, limit: 99).map(\.id)
        #expect(try school.ledger.hazards.count(query, atMost: 99) == ids.count)
        return ids
    }
}
