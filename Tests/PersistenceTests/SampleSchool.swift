import Domain
import Persistence
import TestSupport

/// A small school in a ledger of its own, for tests to act upon.
struct SampleSchool {
    let ledger: Ledger
    let root: Grid.ID
    let grid: Grid.ID
    let building: Place.ID
    let floor: Place.ID
    let room: Place.ID
    let canteen: Place.ID
    let teacher: Person.ID
    let guardian: Person.ID

    static let today = day("2026-11-23")
    static let now = Moment(day: today, hour: 9, minute: 30)

    init(in ledger: Ledger? = nil) throws {
        let ledger = try ledger ?? Ledger.inMemory()
        self.ledger = ledger
        var root, grid: Grid.ID
        (root, grid) = try ledger.write { ledger in
            try ledger.setSchool(name: "实验中学", code: "SY")
            let root = try ledger.addGrid(code: "G01", name: "全校", parent: nil)
            return (root, try ledger.addGrid(code: "G02", name: "教学区", parent: root))
        }
        (self.root, self.grid) = (root, grid)
        (building, floor, room, canteen) = try ledger.write { ledger in
            let building = try ledger.addPlace(
                name: "图书馆", kind: .library, parent: nil, initials: "tsg", importKey: nil)
            let floor = try ledger.addPlace(
                name: "二层", kind: .floor, parent: building, initials: "ec", importKey: nil)
            let room = try ledger.addPlace(
                name: "阅览室201", kind: .room, parent: floor, initials: "yls", importKey: nil)
            let canteen = try ledger.addPlace(
                name: "食堂", kind: .canteen, parent: nil, initials: "st", importKey: nil)
            return (building, floor, room, canteen)
        }
        (teacher, guardian) = try ledger.write { ledger in
            let teacher = try ledger.addPerson(
                name: "张三", staffNumber: "T001", position: "班主任", officePhone: nil,
                initials: "zs")
            let guardian = try ledger.addPerson(
                name: "李四", staffNumber: nil, position: "保安", officePhone: "8801",
                initials: "ls")
            return (teacher, guardian)
        }
    }

    func report(
        _ text: String = "楼梯护栏松动", at place: Place.ID? = nil, category: String = "XS",
        foundAt: Moment = SampleSchool.now
    ) -> HazardReport {
        HazardReport(
            place: place ?? room, category: category, text: text, foundAt: foundAt,
            finder: teacher)
    }

    /// Files a report and lets `kinds` happen to it, a minute apart.
    @discardableResult
    func file(
        _ report: HazardReport? = nil, _ kinds: [HazardEvent.Kind] = [], importKey: String? = nil
    ) throws -> Hazard {
        let report = report ?? self.report()
        return try ledger.write { ledger in
            try ledger.file(report, by: guardian, kinds, importKey: importKey)
        }
    }

    func record(_ kind: HazardEvent.Kind, on hazard: Hazard.ID) throws -> Hazard {
        try ledger.write { ledger in
            try ledger.record(
                HazardEvent(at: Self.now, actor: guardian, kind: kind), on: hazard)
        }
    }

    /// What happens to a hazard that is to be rectified by `due`.
    func assigned(due: Day, grade: HazardGrade = .general) -> [HazardEvent.Kind] {
        [
            .verified(note: ""), .graded(grade, clause: grade == .major ? "2.1" : nil, note: ""),
            .assigned(to: guardian, due: due, noticeNumber: nil, measures: "更换"),
        ]
    }

    func closed(due: Day) -> [HazardEvent.Kind] {
        assigned(due: due) + [
            .submitted(note: "已更换"), .accepted(opinion: "合格"), .closed(note: ""),
        ]
    }
}
