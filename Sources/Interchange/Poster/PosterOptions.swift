/// The sheet that a wall poster is printed on, always landscape.
public enum PosterPaper: String, CaseIterable, Sendable {
    case a3 = "A3"
    case a4 = "A4"

    /// Millimetres.
    var width: Double { self == .a3 ? 420 : 297 }
    var height: Double { self == .a3 ? 297 : 210 }
    var margin: Double { self == .a3 ? 10 : 8 }
    /// How large text is, against that of A3.
    var unit: Double { self == .a3 ? 1 : 0.75 }
}

/// What the poster shows of each place.
public enum PosterLayer: String, CaseIterable, Sendable {
    /// Which grid answers for it.
    case ownership
    /// The gravest colour of its risk points.
    case risk
    /// Its open hazards.
    case hazards
}

/// Which poster is wanted.
public struct PosterOptions: Hashable, Sendable {
    public var paper: PosterPaper
    public var layer: PosterLayer
    /// To be posted where parents, pupils and visitors see it.
    public var isPublic: Bool

    public init(
        paper: PosterPaper = .a3, layer: PosterLayer = .ownership, isPublic: Bool = false
    ) {
        self.paper = paper
        self.layer = layer
        self.isPublic = isPublic
    }
}
