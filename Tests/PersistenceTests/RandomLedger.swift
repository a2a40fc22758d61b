import Domain
import Persistence
import TestSupport

/// A sample school with hazards in every stage, many on the same day, reached by random events.
struct RandomLedger {
    let school: SampleSchool
    let places: [Place.ID]
    private(set) var hazards: [Hazard] = []
    private var random: SeededDice

    init(seed: UInt64, hazards count: Int, steps: Int) throws {
        school = try SampleSchool()
        places = [school.building, school.room, school.canteen]
        random = SeededDice(seed: seed)
        for index in 0..<count { hazards.append(try file(index)) }
        for _ in 0..<steps { try step() }
    }

    /// In the order that the board and the lists promise.
    func inDisplayOrder(_ query: HazardQuery) -> [Hazard.ID] {
        let matching = hazards.filter { hazard in
            query.places.map { $0.contains(hazard.place) } ?? true
        }
        guard case .column(let column) = query.scope else {
            return matching.map(\.id).sorted(by: >)
        }
        let inColumn = matching.filter { $0.stage.column == column }
        if column == .closed {
            return inColumn.sorted { Self.key($0.closedOn, $0) > Self.key($1.closedOn, $1) }
                .map(\.id)
        }
        return inColumn.sorted { Self.key($0.due, $0) < Self.key($1.due, $1) }.map(\.id)
    }

    private static func key(_ day: Day?, _ hazard: Hazard) -> (Int, Int64) {
        (day?.ordinal ?? .max, hazard.id.rawValue)
    }

    private mutating func file(_ index: Int) throws -> Hazard {
        let foundOn = SampleSchool.today.adding(days: -Int.random(in: 0...5, using: &random))
        let report = school.report(
            "隐患\(index)", at: places[index % places.count],
            foundAt: Moment(day: foundOn, hour: 8, minute: 0))
        return try school.file(report, index % 2 == 0 ? [] : [.verified(note: "")])
    }

    /// Records some event that the stage of some hazard allows; the last quarter stays as filed.
    private mutating func step() throws {
        let index = Int.random(in: 0..<hazards.count * 3 / 4, using: &random)
        let hazard = hazards[index]
        let at = SampleSchool.now.adding(seconds: 86_400 * Int.random(in: 0...2, using: &random))
        let actor = school.guardian
        let event = kinds().shuffled(using: &random)
            .map { HazardEvent(at: at, actor: actor, kind: $0) }
            .first { hazard.allows($0) }
        guard let event else { return }
        hazards[index] = try school.ledger.write { try $0.record(event, on: hazard.id) }
    }

    private mutating func kinds() -> [HazardEvent.Kind] {
        let due = SampleSchool.today.adding(days: Int.random(in: -3...3, using: &random))
        let isRare = Int.random(in: 0..<40, using: &random) == 0
        return (isRare ? [.voided(reason: "")] : []) + [
            .verified(note: ""), .graded(.major, clause: "1", note: ""),
            .graded(.general, clause: nil, note: ""),
            .assigned(to: school.guardian, due: due, noticeNumber: nil, measures: ""),
            .extended(due: due, reason: ""), .progressed(note: ""), .submitted(note: ""),
            .returned(reason: ""), .accepted(opinion: ""), .closed(note: ""),
            .fixedOnTheSpot(note: ""),
        ]
    }
}

extension Hazard {
    fileprivate func allows(_ event: HazardEvent) -> Bool {
        var hazard = self
        do {
            try hazard.apply(event)
            return true
        } catch {
            return false
        }
    }
}
