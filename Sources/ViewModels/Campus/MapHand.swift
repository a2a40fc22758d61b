public import Domain

/// What can be drawn: buildings and areas that somebody answers for, and the ground between them.
public nonisolated enum DrawnKind: Hashable, Sendable {
    case place(PlaceKind)
    case ground(GroundFeature.Kind)

    public nonisolated static let all: [DrawnKind] =
        PlaceKind.allCases.filter(\.isOnCampusMap).map { .place($0) }
        + GroundFeature.Kind.allCases.map { .ground($0) }

    public nonisolated enum Form: Sendable { case rectangle, line, point }

    public nonisolated var form: Form {
        switch self {
        case .place, .ground(.water), .ground(.green), .ground(.field): .rectangle
        case .ground(.road), .ground(.path), .ground(.wall): .line
        case .ground(.gate), .ground(.label): .point
        }
    }
}

extension GroundFeature.Kind {
    /// The kinds that are drawn in the same form, this one among them.
    public nonisolated var alike: [GroundFeature.Kind] {
        Self.allCases.filter { DrawnKind.ground($0).form == DrawnKind.ground(self).form }
    }
}

/// What the editor's hand is doing.
public enum MapHand: Hashable, Sendable {
    case empty
    /// From this corner to the cursor.
    case rectangle(DrawnKind, PlanPoint)
    /// Through these corners to the cursor.
    case line(GroundFeature.Kind, [PlanPoint])
    /// So far from where it stood, in metres.
    case moving(CampusSubject, east: Double, north: Double)
    /// The east edge out by so much, and the south edge down.
    case resizing(CampusSubject, east: Double, south: Double)
    /// Corner by corner.
    case reshaping(CampusSubject, Reshaping)
}
