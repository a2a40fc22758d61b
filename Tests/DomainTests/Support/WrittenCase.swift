import Domain
import Testing

/// Of a case in the tests, at ten o'clock, by `Person.ID(1)`: as this program signs it or, where it is not `told`,
/// as it is written.
func careEvent(_ date: String, _ kind: CareEvent.Kind, told: Bool = true) -> CareEvent {
    let at = Moment(day: day(date), hour: 10, minute: 0)
    return CareEvent(at: at, actor: Person.ID(1), kind: told ? kind.told(at: at) : kind)
}

extension WatchCase {
    /// Opened on a Monday, unless another day is given, with entries each on its day.
    static func written(
        _ level: WatchLevel, on opened: String = "2026-11-16", informed: Bool = true,
        told: Bool = true, _ events: [(String, CareEvent.Kind)]
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: informed,
            keepUntil: day("2029-07-01"))
        let all = [(opened, .opened(opening))] + events
        return try #require(
            WatchCase(id: CareCase.ID(1), events: all.map { careEvent($0.0, $0.1, told: told) }))
    }
}
