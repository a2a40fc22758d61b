public import Domain
import Persistence

/// Floors and rooms of one building.
extension MapEditorModel {
    /// A line of the list: a floor, or a room below it.
    public struct InnerLine: Hashable, Identifiable {
        public let place: Place
        public let depth: Int

        public var id: Place.ID { place.id }
    }

    public var innerLines: [InnerLine] {
        guard let inside else { return [] }
        let organisation = school.organisation
        return organisation.children(of: inside).flatMap { floor in
            [InnerLine(place: floor, depth: 0)]
                + organisation.children(of: floor.id).map { InnerLine(place: $0, depth: 1) }
        }
    }

    public var innerPlace: Place? {
        let lines = innerLines
        return lines.indices.contains(innerIndex) ? lines[innerIndex].place : nil
    }

    /// The floor in hand, or that of the room in hand.
    public var innerFloor: Place? {
        guard let place = innerPlace else { return nil }
        return place.kind == .floor
            ? place : place.parent.flatMap { school.organisation.place($0) }
    }

    public func goInside() {
        guard case .place(let id) = subject, hand == .empty else { return }
        (inside, takenAway) = (id, nil)
        innerIndex = 0
    }

    /// Leaves the building whose floors are shown where somebody has taken it away, and returns it.
    func leaveWhatIsGone() -> Place.ID? {
        guard let inside else { return nil }
        guard school.organisation.place(inside) == nil else {
            innerIndex = min(innerIndex, max(0, innerLines.count - 1))
            return nil
        }
        goOutside()
        takenAway = inside
        return inside
    }

    public func goOutside() {
        inside = nil
        look()
    }

    public func moveInside(by lines: Int) {
        innerIndex = min(max(0, innerIndex + lines), max(0, innerLines.count - 1))
    }

    public func addFloors(_ names: [String]) async -> MapEditorFailure? {
        guard let building = inside ?? takenAway else { return nil }
        return await add(names.map { drawing($0, .floor, in: building) })
    }

    /// Into the floor in hand, or the building itself where it has no floors.
    public func addRooms(_ names: [String]) async -> MapEditorFailure? {
        guard let parent = innerFloor?.id ?? inside ?? takenAway else { return nil }
        return await add(names.map { drawing($0, .room, in: parent) })
    }

    /// Gives the floors above the rooms of the floor in hand, as far as they have none of that name or number;
    /// the floor stays in hand.
    public func copyUpwards() async -> MapEditorFailure? {
        guard let floor = innerFloor, floor.kind == .floor, let inside else { return nil }
        let organisation = school.organisation
        let floors = organisation.children(of: inside).filter { $0.kind == .floor }
        guard let at = floors.firstIndex(where: { $0.id == floor.id }) else { return nil }
        let rooms = organisation.children(of: floor.id)
        var drawings: [PlaceDrawing] = []
        for (index, other) in floors.enumerated().dropFirst(at + 1) {
            let known = Set(organisation.children(of: other.id).map(\.name))
            for room in rooms {
                let name = RoomNames.name(room.name, of: at + 1, on: index + 1)
                let number = RoomNames.number(in: name)
                guard !known.contains(name),
                    number.isEmpty || !known.contains(where: { RoomNames.number(in: $0) == number })
                else { continue }
                drawings.append(drawing(name, room.kind, in: other.id))
            }
        }
        guard !drawings.isEmpty else { return nil }
        let failure = await add(drawings)
        showInside(floor.id)
        return failure
    }

    /// Nothing happens where it is not in the building.
    func showInside(_ place: Place.ID) {
        if let at = innerLines.firstIndex(where: { $0.id == place }) { innerIndex = at }
    }

    private func add(_ drawings: [PlaceDrawing]) async -> MapEditorFailure? {
        let failure = await save { ledger, moment in
            try drawings.map { try ledger.add($0, at: moment) }
        }
        if failure == nil, let first = done.last?.first?.place { showInside(first) }
        return failure
    }
}
