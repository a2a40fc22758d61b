import Domain

/// Something on the campus as a person saw it when taking it in hand.
nonisolated enum CampusSight: Hashable, Sendable {
    case place(Place.ID, PlaceDrawing)
    case ground(GroundFeature.ID, GroundDrawing)

    var name: String {
        switch self {
        case .place(_, let drawing): drawing.name
        case .ground(_, let drawing): drawing.name
        }
    }

    /// Nil for a place that was never drawn.
    var shape: GroundFeature.Shape? {
        get {
            switch self {
            case .place(_, let drawing): drawing.footprint.map { .area($0) }
            case .ground(_, let drawing): drawing.shape
            }
        }
        set {
            switch (self, newValue) {
            case (.place(let id, var drawing), .area(let footprint)):
                drawing.footprint = footprint
                self = .place(id, drawing)
            case (.ground(let id, var drawing), .some(let shape)):
                drawing.shape = shape
                self = .ground(id, drawing)
            default: break
            }
        }
    }

    /// What makes the other of it; nil where nothing changes.
    func step(to other: CampusSight) -> CampusStep? {
        switch (self, other) {
        case (.place(let id, let before), .place(_, let after)) where before != after:
            .place(id, from: before, to: after)
        case (.ground(let id, let before), .ground(_, let after)) where before != after:
            .ground(id, from: before, to: after)
        default: nil
        }
    }
}

extension MapEditorModel {
    func sight(of subject: CampusSubject) -> CampusSight? {
        switch subject {
        case .place(let id): school.drawing(of: id).map { .place(id, $0) }
        case .ground(let id): school.drawing(of: id).map { .ground(id, $0) }
        }
    }

    /// From now on what is in hand is measured against what stands there now.
    func lookAgain(at subject: CampusSubject) {
        seen = sight(of: subject)
        if let shape = seen?.shape { reshape { $0.original = shape } }
    }
}
