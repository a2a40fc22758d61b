import Domain

/// Whether a place may be called as another one beside it is: told once that there is one, the person may well
/// mean it.
struct NamesakeQuestion {
    let parent: Place.ID?
    /// What is renamed, which may keep the name that it has.
    private let place: Place?
    private var told: String?

    init(inside parent: Place.ID?, besides place: Place? = nil) {
        self.parent = parent
        self.place = place
    }

    /// The place that has the name, the first time that it is given; nil where there is nothing to tell.
    mutating func namesake(of name: String, in organisation: Organisation) -> Place? {
        guard told != name, name != place?.name else { return nil }
        let other = organisation.namesake(of: name, inside: parent, besides: place?.id)
        if other != nil { told = name }
        return other
    }
}
