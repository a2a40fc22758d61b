import Domain

/// A place of the campus as both views lay it out.
struct CampusItem {
    /// All that decides how it is laid out.
    struct Subject: Equatable {
        let place: Place
        let owner: String
        let footprint: Footprint?
        /// How many places stand on the campus.
        let count: Int
    }

    let subject: Subject
    let box: CampusLayoutInput.Item
    let shape: TrueScaleInput.Item

    init(_ subject: Subject) {
        self.subject = subject
        let (place, footprint) = (subject.place, subject.footprint)
        let labels = PlaceBox.smallestSizes(
            name: place.name, owner: subject.owner, count: subject.count)
        let isUnnamed = place.isUnnamed
        box = CampusLayoutInput.Item(
            id: place.id, bounds: footprint?.bounds, area: footprint?.area ?? 0, labels: labels,
            isUnnamed: isUnnamed)
        shape = TrueScaleInput.Item(
            id: place.id, name: place.name, footprint: footprint,
            boxes: footprint == nil ? labels : [:], isUnnamed: isUnnamed)
    }
}
