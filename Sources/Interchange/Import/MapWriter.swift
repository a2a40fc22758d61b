import Domain
import Persistence

/// Writes buildings and ground into the ledger, onto what earlier runs and people have left there.
struct MapWriter {
    private let transaction: LedgerTransaction
    private let options: MapImportOptions
    private let footprints: [Place.ID: Footprint]
    private let bounds: [(place: Place.ID, bounds: PlanBounds)]
    private let places: [Place.ID: Place]
    private var claimed: Set<Place.ID> = []
    private var names: Set<String>

    init(_ transaction: LedgerTransaction, options: MapImportOptions) throws {
        self.transaction = transaction
        self.options = options
        let standing = try transaction.organisation(on: options.today).places
            .filter { $0.kind.isOnCampusMap }
        places = Dictionary(uniqueKeysWithValues: standing.map { ($0.id, $0) })
        names = Set(standing.map(\.name))
        footprints = try transaction.plan().footprints.filter { [places] in places[$0.key] != nil }
        bounds = footprints.compactMap { id, footprint in footprint.bounds.map { (id, $0) } }
            .sorted { $0.place < $1.place }
    }

    mutating func write(
        _ buildings: [MapBuilding], _ ground: [MapGround], into report: inout MapImportReport,
        progress: (ImportProgress) -> Void
    ) throws {
        var meter = ProgressMeter()
        var done = 0
        let total = buildings.count + ground.count
        func tell() {
            done += 1
            meter.tell(.writing, done, of: total, to: progress)
        }
        var unknown: [MapBuilding] = []
        for building in buildings {
            if let place = try transaction.place(importKey: building.key) {
                try update(place, from: building, into: &report)
                tell()
            } else {
                unknown.append(building)
            }
        }
        for building in Self.fromNorthWest(unknown) {
            if let place = standing(where: building) ?? undrawn(named: building.note.name) {
                try update(place, from: building, into: &report)
            } else {
                try add(building)
                report.buildingsAdded += 1
            }
            tell()
        }
        for piece in ground {
            let isNew = try transaction.addGround(
                piece.kind, name: piece.name, shape: piece.shape, importKey: piece.key,
                from: options.today)
            if isNew {
                report.groundAdded[piece.kind, default: 0] += 1
            } else {
                report.groundKnown[piece.kind, default: 0] += 1
            }
            tell()
        }
    }

    // MARK: Buildings

    private mutating func add(_ building: MapBuilding) throws {
        let name = building.name ?? unusedName()
        names.insert(name)
        let place = try transaction.addPlace(
            name: name, kind: building.kind, parent: nil, initials: Pinyin.initials(of: name),
            importKey: building.key, from: options.today)
        try transaction.setFootprint(building.footprint, of: place, from: options.today)
    }

    /// What people have dropped or merged stays so; what they have renamed keeps their name.
    private mutating func update(
        _ id: Place.ID, from building: MapBuilding, into report: inout MapImportReport
    ) throws {
        guard let place = places[id], claimed.insert(id).inserted else {
            report.leftOut.append(.init(feature: building.note, reason: .takenOffTheMap))
            return
        }
        var isChanged = false
        // Outlines beyond the file's own are those of buildings merged into this one.
        let known = Set(footprints[id]?.outlines ?? [])
        if !known.isSuperset(of: building.footprint.outlines) {
            try transaction.setFootprint(building.footprint, of: id, from: options.today)
            isChanged = true
        }
        if let name = building.name, name != place.name {
            let isRenamed = try transaction.renameAsImported(
                id, to: name, initials: Pinyin.initials(of: name), from: options.today)
            if !isRenamed { report.keptNames.append(.init(from: place.name, to: name)) }
            isChanged = isChanged || isRenamed
        }
        if isChanged {
            report.buildingsUpdated += 1
        } else {
            report.buildingsUnchanged += 1
        }
    }

    /// The place on the map that stands where the building does, under whatever key it came.
    private func standing(where building: MapBuilding) -> Place.ID? {
        guard let bounds = building.footprint.bounds else { return nil }
        return self.bounds.first { id, other in
            guard bounds.touches(other), !claimed.contains(id), let footprint = footprints[id]
            else { return false }
            if MapSifting.areSame(footprint, building.footprint) { return true }
            let hasName = building.note.name != nil && building.note.name == places[id]?.name
            return hasName && footprint.overlap(with: building.footprint) > Self.movedBuilding
        }?.place
    }

    /// The only place of that name, where it was never drawn: hazards were reported there before
    /// the campus had a map.
    private func undrawn(named name: String?) -> Place.ID? {
        guard let name else { return nil }
        let named = places.values.filter { $0.name == name }
        guard let place = named.first, named.count == 1, footprints[place.id] == nil,
            !claimed.contains(place.id)
        else { return nil }
        return place.id
    }

    /// The common share from which a building of the same name is the same, drawn anew.
    private static let movedBuilding = 0.2

    private func unusedName() -> String {
        var number = 1
        while names.contains("\(options.placeholder)\(number)") { number += 1 }
        return "\(options.placeholder)\(number)"
    }

    private static func fromNorthWest(_ buildings: [MapBuilding]) -> [MapBuilding] {
        func distance(_ building: MapBuilding) -> Double {
            building.footprint.bounds.map { $0.centre.east - $0.centre.north } ?? 0
        }
        return buildings.sorted {
            (distance($0), $0.note.index) < (distance($1), $1.note.index)
        }
    }
}

extension PlanBounds {
    fileprivate func touches(_ other: PlanBounds) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }
}
