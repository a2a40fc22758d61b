/// What a map that was drawn leaves out for want of room, and its legend has to explain.
final class Omissions {
    struct Kinds: OptionSet, Hashable {
        let rawValue: Int

        /// Marks behind which others had no room.
        static let marks = Kinds(rawValue: 1)
        /// Numbers and boxes beside which it had no room to say that there is nothing to say.
        static let nothing = Kinds(rawValue: 2)
        /// Words that somebody wrote on the map, and names.
        static let words = Kinds(rawValue: 4)
        /// As `nothing`, of outlines without any number.
        static let outlines = Kinds(rawValue: 8)
    }

    private(set) var kinds: Kinds = []

    /// `marks` were written, and end with `more` where others had no room.
    func note(_ marks: String, more: String) {
        // Sign by sign: the search of the standard library was an eighth of what a layer costs.
        guard let sign = more.unicodeScalars.first, marks.unicodeScalars.contains(sign) else {
            return
        }
        kinds.insert(.marks)
    }

    func noteWords() { kinds.insert(.words) }

    /// A place was drawn of which there is nothing to say, and nothing was said.
    func noteNothing() { kinds.insert(.nothing) }

    /// The same of one that is drawn as its outline.
    func noteNothing(of label: PlaceShape.Label) {
        if case .number = label { noteNothing() } else { kinds.insert(.outlines) }
    }
}
