public import Domain
public import Persistence

extension MapModel {
    /// Shows a day that somebody asked for; where the layer tells of school days alone, the last one up to it.
    public func show(_ day: Day) throws(MapPast.Refusal) {
        try past.show(day)
        past.settle(in: replayStride)
    }

    /// More hazards were open at no place of a school at once.
    private static let mostOfADay = 2000

    /// What is listed inside the innermost place instead of the hazards of today: what was open at the
    /// end of the day that is shown, nothing of a day to come or on a layer that tells of something
    /// else; nil for today, and until another day has been read.
    var hazardsInstead: [HazardRow]? {
        guard let inside = path.last else { return nil }
        guard layer == .hazards else { return [] }
        guard let scene = past.scene else { return nil }
        guard !scene.isAhead else { return [] }
        return school.openHazards(inside: inside, in: scene, limit: Self.mostOfADay)
    }

    /// Which of the hazards inside the innermost place are at hand, on the day that is shown.
    public var hazardsAtHand: Range<Int> {
        hazardsInstead?.indices ?? hazards?.loaded ?? 0..<0
    }

    /// A hazard of the innermost place on the day that is shown.
    public func hazardInside(at index: Int) -> HazardRow? {
        guard let rows = hazardsInstead else { return hazards?.row(at: index) }
        return rows.indices.contains(index) ? rows[index] : nil
    }

    /// The next line that is a place with hazards of that day, or one of them.
    func goToHazards(_ step: Int, among rows: [HazardRow]) -> Bool {
        let places = innerPlaces
        let lines =
            places.indices.filter { scene.count(of: places[$0].id).open > 0 }
            + rows.indices.map { places.count + $0 }
        return goToNext(step, of: lines)
    }
}

extension MapModel.Layer {
    /// How far a step leads from one day to another.
    var replayStride: MapPast.Stride {
        switch self {
        case .duty, .patrol: .schoolDays
        case .hazards, .risk, .ownership: .weeks
        }
    }
}
