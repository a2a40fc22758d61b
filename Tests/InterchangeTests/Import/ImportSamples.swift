import Domain
import Interchange
import Persistence

/// A school small enough to know by heart, for imports to find their places and people in.
struct ImportSchool {
    let ledger: Ledger
    static let today = Day(ordinal: 20_500)  // 2026-02-16

    init() throws {
        ledger = try Ledger.inMemory()
        try ledger.write { ledger in
            try ledger.setSchool(name: "云岭实验学校", code: "YL")
            let root = try ledger.addGrid(code: "G00", name: "全校", parent: nil)
            for code in ["G01", "G02"] {
                _ = try ledger.addGrid(code: code, name: code, parent: root)
            }
            let building = try ledger.addPlace(
                name: "教学楼A", kind: .teaching, parent: nil, initials: "jxla", importKey: nil)
            _ = try ledger.addPlace(
                name: "二层", kind: .floor, parent: building, initials: "ec", importKey: nil)
            _ = try ledger.addPlace(
                name: "食堂", kind: .canteen, parent: nil, initials: "st", importKey: nil)
            for name in ["张三", "李四", "王伟", "王伟"] {
                _ = try ledger.addPerson(
                    name: name, staffNumber: nil, position: "", officePhone: nil, initials: "")
            }
        }
    }

    func importHazards(
        _ text: String, fileName: String = "ledger.csv",
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions(today: Self.today)
        change(&options)
        return try HazardImport(ledger: ledger, options: options)
            .run(Array(text.utf8), fileName: fileName)
    }

    func importPeople(
        _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions(today: Self.today)
        change(&options)
        return try PeopleImport(ledger: ledger, options: options)
            .run(Array(text.utf8), fileName: "people.csv")
    }

    /// All hazards, oldest first.
    func hazards() throws -> [Hazard] {
        let rows = try ledger.hazards.rows(
            HazardQuery(scope: .everything, text: "", places: nil), .first, limit: 1000)
        return try rows.reversed().compactMap { try ledger.hazards.hazard($0.id) }
    }

    func organisation() throws -> Organisation {
        try ledger.organisation.organisation(on: Self.today)
    }

    func placeName(_ id: Place.ID) throws -> String? {
        try organisation().place(id)?.name
    }
}

/// A ledger with the twelve usual columns, one row for each argument.
func hazardLedger(_ rows: String...) -> String {
    "序号,检查时间,检查人,检查部位,问题描述,隐患类型,隐患等级,整改要求,整改期限,整改责任人,整改完成日期,销号情况\n"
        + rows.joined(separator: "\n")
}
