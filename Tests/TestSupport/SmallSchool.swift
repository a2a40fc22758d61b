public import Domain
public import Persistence

/// A school with a canteen, a library and a gate, in a ledger of its own.
public struct SmallSchool: Sendable {
    public let ledger: Ledger
    public let canteen: Place.ID
    public let kitchen: Place.ID
    public let library: Place.ID
    public let gate: Place.ID
    public let cook: Person.ID
    public let teacher: Person.ID

    public static let now = Moment(day: day("2026-11-23"), hour: 14, minute: 5)

    /// In a ledger of its own; a school that is founded there already keeps its name and grids.
    public init(in ledger: Ledger? = nil) throws {
        let ledger = try ledger ?? Ledger.inMemory()
        self.ledger = ledger
        if try !ledger.hasSchool() {
            try ledger.write { try $0.setSchool(name: "实验中学", code: "SY") }
        }
        (cook, teacher) = try ledger.write { ledger in
            let cook = try ledger.addPerson(
                name: "孙立民", staffNumber: nil, position: "食堂主任", officePhone: nil,
                initials: "slm")
            let teacher = try ledger.addPerson(
                name: "张三", staffNumber: nil, position: "班主任", officePhone: nil, initials: "zs")
            return (cook, teacher)
        }
        (canteen, kitchen, library, gate) = try ledger.write { ledger in
            func add(
                _ name: String, _ initials: String, _ kind: PlaceKind, in parent: Place.ID? = nil
            ) throws -> Place.ID {
                try ledger.addPlace(
                    name: name, kind: kind, parent: parent, initials: initials, importKey: nil)
            }
            let canteen = try add("食堂", "st", .canteen)
            let floor = try add("一层", "yc", .floor, in: canteen)
            let kitchen = try add("灶间", "zj", .room, in: floor)
            return (canteen, kitchen, try add("图书馆", "tsg", .library), try add("校门", "xm", .gate))
        }
    }

    /// Files a hazard that the teacher found an hour ago, and lets events happen to it, a minute
    /// apart.
    @discardableResult
    public func file(
        _ text: String, at place: Place.ID? = nil, category: String = "XF",
        _ kinds: [HazardEvent.Kind] = []
    ) throws -> Hazard {
        try ledger.write { try add(text, at: place, category: category, kinds, to: $0) }
    }

    /// Files many reports in one transaction.
    @discardableResult
    public func file(_ texts: [String]) throws -> [Hazard] {
        try ledger.write { ledger in
            try texts.map { try add($0, at: nil, category: "XF", [], to: ledger) }
        }
    }

    /// Lets events happen to a filed hazard, as a colleague would.
    public func record(_ kinds: HazardEvent.Kind..., on hazard: Hazard.ID) throws {
        try ledger.write { ledger in
            for kind in kinds {
                _ = try ledger.record(
                    HazardEvent(at: Self.now, actor: cook, kind: kind), on: hazard)
            }
        }
    }

    /// What puts a hazard that was only reported through to its end.
    public static let closing: [HazardEvent.Kind] = [
        .fixedOnTheSpot(note: ""), .accepted(opinion: "合格"), .closed(note: ""),
    ]

    /// What gives a hazard to the cook until `due`.
    public func assigned(due: Day, _ grade: HazardGrade = .general) -> [HazardEvent.Kind] {
        [
            .verified(note: ""), .graded(grade, clause: nil, note: ""),
            .assigned(to: cook, due: due, noticeNumber: nil, measures: "更换"),
        ]
    }

    private func add(
        _ text: String, at place: Place.ID?, category: String, _ kinds: [HazardEvent.Kind],
        to ledger: LedgerTransaction
    ) throws -> Hazard {
        let foundAt = Self.now.adding(seconds: -3600)
        let report = HazardReport(
            place: place ?? kitchen, category: category, text: text, foundAt: foundAt,
            finder: teacher)
        return try ledger.file(report, by: cook, kinds)
    }
}
