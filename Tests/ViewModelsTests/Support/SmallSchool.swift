import Domain
import Interchange
import Persistence
import ViewModels

/// A school with a canteen, a library and a gate, in a ledger of its own.
struct SmallSchool {
    let ledger: Ledger
    let canteen: Place.ID
    let kitchen: Place.ID
    let library: Place.ID
    let gate: Place.ID
    let cook: Person.ID

    nonisolated static let now = Moment(day: day("2026-11-23"), hour: 14, minute: 5)

    init(in ledger: Ledger? = nil) throws {
        let ledger = try ledger ?? Ledger.inMemory()
        self.ledger = ledger
        (cook, canteen, kitchen, library, gate) = try ledger.write { ledger in
            try ledger.setSchool(name: "实验中学", code: "SY")
            let cook = try ledger.addPerson(
                name: "孙立民", staffNumber: nil, position: "食堂主任", officePhone: nil,
                initials: "slm")
            let canteen = try Self.place("食堂", .canteen, nil, ledger)
            let floor = try Self.place("一层", .floor, canteen, ledger)
            let kitchen = try Self.place("灶间", .room, floor, ledger)
            let library = try Self.place("图书馆", .library, nil, ledger)
            let gate = try Self.place("校门", .gate, nil, ledger)
            return (cook, canteen, kitchen, library, gate)
        }
    }

    func school(now: Moment = now) -> SchoolModel {
        SchoolModel(ledger: ledger, clock: { now })
    }

    /// Files a hazard that was found an hour ago.
    @discardableResult
    func file(
        _ text: String, at place: Place.ID? = nil, category: String = "XF",
        _ kinds: [HazardEvent.Kind] = []
    ) throws -> Hazard {
        try ledger.write { try add(text, at: place, category: category, kinds, to: $0) }
    }

    /// Files many reports in one transaction.
    @discardableResult
    func file(_ texts: [String]) throws -> [Hazard] {
        try ledger.write { ledger in
            try texts.map { try add($0, at: nil, category: "XF", [], to: ledger) }
        }
    }

    private func add(
        _ text: String, at place: Place.ID?, category: String, _ kinds: [HazardEvent.Kind],
        to ledger: LedgerTransaction
    ) throws -> Hazard {
        let foundAt = Self.now.adding(seconds: -3600)
        let report = HazardReport(
            place: place ?? kitchen, category: category, text: text, foundAt: foundAt, finder: cook)
        let events = kinds.enumerated().map { index, kind in
            HazardEvent(at: foundAt.adding(seconds: 60 * (index + 1)), actor: cook, kind: kind)
        }
        let hazard = try ledger.addHazard(
            report, reportedAt: foundAt, actor: cook, events: events, importKey: nil)
        guard let hazard else { throw AlreadyFiled() }
        return hazard
    }

    /// Lets events happen to a filed hazard, as a colleague would.
    func record(_ kinds: HazardEvent.Kind..., on hazard: Hazard.ID) throws {
        try ledger.write { ledger in
            for kind in kinds {
                _ = try ledger.record(
                    HazardEvent(at: Self.now, actor: cook, kind: kind), on: hazard)
            }
        }
    }

    /// What puts a hazard that was only reported through to its end.
    static let closing: [HazardEvent.Kind] = [
        .fixedOnTheSpot(note: ""), .accepted(opinion: "合格"), .closed(note: ""),
    ]

    /// What gives a hazard to the cook until `due`.
    func assigned(due: Day, _ grade: HazardGrade = .general) -> [HazardEvent.Kind] {
        [
            .verified(note: ""), .graded(grade, clause: nil, note: ""),
            .assigned(to: cook, due: due, noticeNumber: nil, measures: "更换"),
        ]
    }

    private struct AlreadyFiled: Error {}

    private nonisolated static func place(
        _ name: String, _ kind: PlaceKind, _ parent: Place.ID?, _ ledger: LedgerTransaction
    ) throws -> Place.ID {
        try ledger.addPlace(
            name: name, kind: kind, parent: parent, initials: Pinyin.initials(of: name),
            importKey: nil)
    }
}

nonisolated func day(_ text: String) -> Day {
    guard let day = Day(text: text) else { preconditionFailure("no day: \(text)") }
    return day
}
