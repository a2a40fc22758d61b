public import Domain

/// Why a change to people and grids is refused.
public enum OrganisationRefusal: Error, Hashable, Sendable {
    case unknownPerson(Person.ID)
    case unknownGrid(Grid.ID)
    case staffNumberTaken(String)
    case gridCodeTaken(String)
    case endsBeforeItStarts
}

/// Why a change to the places of the campus is refused.
public enum PlaceRefusal: Error, Hashable, Sendable {
    case unknownPlace(Place.ID)
    /// A place cannot become part of itself or of a place inside it.
    case liesInside
    case importKeyTaken(String)
}
