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

    /// False the first time that a name is given which another place has.
    mutating func allows(_ name: String, in organisation: Organisation) -> Bool {
        guard told != name, name != place?.name,
            organisation.namesake(of: name, inside: parent, besides: place?.id) != nil
        else { return true }
        told = name
        return false
    }
}
