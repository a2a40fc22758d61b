public import Domain

/// Everything the detail of one hazard shows.
public struct HazardDetail: Sendable {
    public let hazard: Hazard
    public let events: [HazardEvent]
}
