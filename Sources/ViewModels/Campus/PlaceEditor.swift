public import Domain
import Interchange
import Persistence

/// Changes to places and grids that people make from the map. Each is one transaction, and each
/// answers with what to tell the person: done, or why not.
public struct PlaceEditor {
    private let school: SchoolModel

    public init(school: SchoolModel) {
        self.school = school
    }

    public func rename(_ place: Place, to name: String) async -> Notice {
        let name = name.trimmed
        let initials = Pinyin.initials(of: name)
        let today = school.now.day
        return await change(done: .renamed(name)) { ledger in
            try ledger.renamePlace(place.id, to: name, initials: initials, from: today)
        }
    }

    public func give(_ place: Place, to grid: Grid?) async -> Notice {
        let today = school.now.day
        return await change(done: .givenToGrid(place.name, grid?.code)) { ledger in
            try ledger.giveToGrid(place.id, grid?.id, from: today)
        }
    }

    public func drop(_ place: Place) async -> Notice {
        let today = school.now.day
        return await change(place: place, done: .dropped(place.name)) { ledger in
            try ledger.dropPlace(place.id, on: today)
        }
    }

    public func merge(_ place: Place, into other: Place) async -> Notice {
        let today = school.now.day
        return await change(place: place, done: .merged(place.name, into: other.name)) { ledger in
            try ledger.mergePlace(place.id, into: other.id, on: today)
        }
    }

    public func add(_ name: String, kind: PlaceKind, inside parent: Place?) async -> Notice {
        let name = name.trimmed
        let initials = Pinyin.initials(of: name)
        let today = school.now.day
        return await change(done: .added(name)) { ledger in
            _ = try ledger.addPlace(
                name: name, kind: kind, parent: parent?.id, initials: initials, importKey: nil,
                from: today)
        }
    }

    /// Adds a grid below the root grid, led by `leader` from today on.
    public func addGrid(code: String, name: String, leader: Person?) async -> Notice {
        let today = school.now.day
        let root = school.organisation.grids.first { $0.parent == nil }?.id
        return await change(done: .added(code.trimmed + " " + name.trimmed)) { ledger in
            let grid = try ledger.addGrid(code: code.trimmed, name: name.trimmed, parent: root)
            if let leader {
                try ledger.assign(
                    GridAssignment(grid: grid, person: leader.id, role: .leader, starts: today))
            }
        }
    }

    private func change(
        place: Place? = nil, done: Notice,
        _ body: @Sendable @escaping (LedgerTransaction) throws -> Void
    ) async -> Notice {
        do {
            try await school.ledger.write(body)
            return done
        } catch PlaceRefusal.hasOpenHazards(let count) {
            return .placeHasOpenHazards(place?.name ?? "", count)
        } catch OrganisationRefusal.gridCodeTaken(let code) {
            return .gridCodeTaken(code)
        } catch is OrganisationRefusal {
            return .changedMeanwhile
        } catch is PlaceRefusal {
            return .changedMeanwhile
        } catch let error as LedgerError {
            return .ledger(error)
        } catch {
            return .ledger(.other("\(error)"))
        }
    }
}
