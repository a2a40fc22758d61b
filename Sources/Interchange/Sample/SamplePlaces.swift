import Domain
import Persistence

/// The places of the sample school as filed in a ledger.
struct SamplePlaces {
    struct Spot {
        let id: Place.ID
        let name: String
        let building: String
        let floor: String
        let grid: Grid.ID?
    }

    /// Rooms and single areas: where a hazard can be.
    let spots: [Spot]

    /// Files buildings, floors and rooms with their footprints, and the ground between them.
    init(
        filingInto transaction: LedgerTransaction, staff: SampleStaff, since day: Day
    ) throws {
        var filing = Filing(transaction: transaction)
        for building in SampleCampus.buildings {
            let grid = staff.grid(building.grid)
            try filing.file(building, answeredForBy: grid, since: day)
        }
        for feature in SampleGround.features {
            _ = try transaction.addGround(
                feature.kind, name: feature.name, shape: feature.shape, importKey: nil)
        }
        spots = filing.spots
    }

    func spot(_ building: String, _ floor: String, _ name: String) -> Spot? {
        spots.first { $0.building == building && $0.floor == floor && $0.name == name }
    }

    private struct Filing {
        let transaction: LedgerTransaction
        var spots: [Spot] = []

        mutating func file(
            _ building: SampleCampus.Building, answeredForBy grid: Grid.ID?, since day: Day
        ) throws {
            let place = try add(building.name, building.kind, in: nil)
            try transaction.setFootprint(Footprint(outlines: [building.outline]), of: place)
            try transaction.giveToGrid(place, grid, from: day)
            for floor in building.floors {
                let storey = try add(floor.name, .floor, in: place)
                try fileRooms(floor.rooms, of: building.name, floor.name, in: storey, grid)
            }
            try fileRooms(building.rooms, of: building.name, "", in: place, grid)
        }

        private mutating func fileRooms(
            _ rooms: [String], of building: String, _ floor: String, in parent: Place.ID,
            _ grid: Grid.ID?
        ) throws {
            for room in rooms {
                spots.append(
                    Spot(
                        id: try add(room, .room, in: parent), name: room, building: building,
                        floor: floor, grid: grid))
            }
        }

        private func add(
            _ name: String, _ kind: PlaceKind, in parent: Place.ID?
        ) throws -> Place.ID {
            try transaction.addPlace(
                name: name, kind: kind, parent: parent, initials: Pinyin.initials(of: name),
                importKey: nil)
        }
    }
}
