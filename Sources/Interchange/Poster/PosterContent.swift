import Domain

/// What a poster says, before it is known where anything stands on the sheet.
struct PosterContent {
    var school: String
    var title: String
    /// 网格总负责人, and the office's phone.
    var leadership: String
    /// The layer, the day, the week.
    var subtitle: String
    var places: [PosterPlace]
    var ground: [GroundFeature]
    var legend: [Entry]
    var table: DocumentTable
    /// The fill of each row's grid, beside its code.
    var rowFills: [PosterFill]
    /// The row's columns that are shortened first where there is no room, and to what.
    var shortRows: [[String]]
    /// A line under everything: what the poster counts, and what it leaves out.
    var note: String
    var signatures: [Signature]

    /// A fill and what it means.
    struct Entry: Hashable {
        var fill: PosterFill
        var text: String
        /// What stands for it in the boxes of a drawing of text.
        var word: String?

        /// Whether a drawing of text has what this tells of: that a place is in no grid stands in few.
        func isIn(_ picture: [String]) -> Bool {
            guard let word, word == Self.noGrid else { return true }
            return picture.isEmpty || picture.contains { $0.contains(word) }
        }

        /// What stands in the box of a place without a grid.
        static let noGrid = "?"
    }
}

extension PosterContent {
    /// With no mobile number in any of its words.
    var withoutMobileNumbers: PosterContent {
        var content = self
        content.school = MobileNumber.masked(school)
        content.title = MobileNumber.masked(title)
        content.leadership = MobileNumber.masked(leadership)
        content.places = places.map { place in
            var place = place
            place.name = MobileNumber.masked(place.name)
            place.code = MobileNumber.masked(place.code)
            place.mark = MobileNumber.masked(place.mark)
            return place
        }
        content.ground = CampusPlan(ground: ground).withoutMobileNumbers.ground
        content.table = table.withoutMobileNumbers
        content.shortRows = shortRows.map { $0.map { MobileNumber.masked($0) } }
        content.note = MobileNumber.masked(note)
        return content
    }
}

/// A building or area on the poster.
struct PosterPlace {
    var name: String
    /// The code of its grid; empty for 空白.
    var code: String
    /// What the layer says of it in signs, such as ▲1 ●2.
    var mark: String
    var fill: PosterFill
    /// Ground is seen through it: a sports field, a gate.
    var isOpenAir: Bool
    /// Nil where it was never drawn.
    var footprint: Footprint?
}

/// What a place is filled with: told apart in colour, and by the pattern without any.
enum PosterFill: Hashable {
    /// The grid's place in the list of grids.
    case grid(Int)
    case risk(RiskColour)
    case hazard(HazardFill)
    /// In no grid, or nothing to show.
    case blank

    enum HazardFill: Hashable {
        case major, overdue, general, ungraded
    }

    /// What the boxes of a drawing of text are filled with; nil where that is nothing of its own.
    var sign: String? {
        switch self {
        case .risk(.red): "▓"
        case .risk(.orange): "▒"
        case .risk(.yellow): "░"
        case .risk(.blue): "∙"
        case .grid, .hazard, .blank: nil
        }
    }
}
