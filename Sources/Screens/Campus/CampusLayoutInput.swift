import Domain
import TerminalUI

/// How much the box of a place has room for at least, the least first.
nonisolated enum CampusDetail: Int, CaseIterable, Comparable, Sendable {
    /// A number for a name that a list beside the map explains.
    case number
    /// The name alone, no border.
    case tag
    /// A border around one line.
    case small
    /// A border around two lines.
    case medium
    /// A border around three lines or more.
    case full

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Everything that decides what the campus map looks like: the same input, the same picture.
nonisolated struct CampusLayoutInput: Hashable, Sendable {
    /// A place on the map.
    struct Item: Hashable, Sendable {
        var id: Place.ID
        /// Metres; nil for a place that was typed in without a footprint.
        var bounds: PlanBounds?
        /// Square metres of the footprint.
        var area: Double
        /// The smallest box that holds its label, border included, at each level of detail.
        var labels: [CampusDetail: Size]
        /// Its name is the last that is missed.
        var isUnnamed = false
    }

    /// In the order in which places without a footprint are to stand.
    var items: [Item]
    var ground: [GroundFeature] = []
    /// The cells there are to show it in.
    var viewport: Size
    /// 0 fits the whole campus in where that is possible; each step enlarges 1.4 times.
    var zoom = 0
    /// Whether a list beside the map says what numbers stand for: where the names of the whole
    /// campus find no room, it is shown with numbers instead of in part.
    var hasList = false

    static let zoomSteps = 0...8
    static let zoomFactor = 1.4
}
