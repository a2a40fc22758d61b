public import Domain

/// The campus as it is now, for those who change it.
extension SchoolModel {
    /// What keeps the place, with all inside it, on the campus.
    public func refusalToDrop(_ place: Place.ID) -> CampusRefusal? {
        guard let name = organisation.place(place)?.name else { return nil }
        return dropRefusals.refusal(of: place, in: self) {
            CampusRules.refusalToDrop(
                name,
                ties(organisation.subtree(of: place), openHazards: counts[place]?.open ?? 0))
        }
    }

    /// What keeps the place itself from becoming part of another one.
    public func refusalToMerge(_ place: Place.ID) -> CampusRefusal? {
        guard let name = organisation.place(place)?.name else { return nil }
        return CampusRules.refusalToMerge(name, ties([place], openHazards: 0))
    }

    /// Of the duties only those of today are known here; the transaction knows those to come.
    private func ties(_ places: [Place.ID], openHazards: Int) -> PlaceTies {
        PlaceTies(
            of: Set(places), openHazards: openHazards, risks: risks, book: duties, after: now.day)
    }

    /// The place as somebody has seen it, where it stands now.
    func drawing(of place: Place) -> PlaceDrawing {
        PlaceDrawing(
            name: place.name, kind: place.kind, parent: place.parent, initials: place.initials,
            footprint: plan.footprints[place.id])
    }

    func drawing(of id: Place.ID) -> PlaceDrawing? {
        organisation.place(id).map { drawing(of: $0) }
    }

    func drawing(of id: GroundFeature.ID) -> GroundDrawing? {
        plan.ground.first { $0.id == id }.map {
            GroundDrawing(kind: $0.kind, name: $0.name, shape: $0.shape)
        }
    }

    /// Takes the place off the campus, and everything inside it.
    func stepsToDrop(_ place: Place.ID) -> [CampusStep] {
        organisation.subtree(of: place).compactMap { inner in
            drawing(of: inner).map { before in
                var after = before
                after.presence = .dropped
                return .place(inner, from: before, to: after)
            }
        }
    }
}
