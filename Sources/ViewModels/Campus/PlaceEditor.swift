public import Domain
import Interchange
import Persistence

/// Changes to places and grids that people make from the map. Each is one transaction, noted in
/// the journal under the name of whoever signed in, refused for who may not draw the map, and
/// answered with what to tell the person: done, or why not.
public struct PlaceEditor {
    private let session: SessionModel

    public init(session: SessionModel) {
        self.session = session
    }

    private var school: SchoolModel { session.school }

    public func rename(_ place: Place, to name: String) async -> Notice {
        let name = name.trimmed
        let initials = Pinyin.initials(of: name)
        return await change(done: .renamed(name)) { ledger, moment in
            try ledger.renamePlace(place.id, to: name, initials: initials, from: moment.day)
            try ledger.note(.organisationChanged(place.name + "→" + name), at: moment)
        }
    }

    public func give(_ place: Place, to grid: Grid?) async -> Notice {
        await change(done: .givenToGrid(place.name, grid?.code)) { ledger, moment in
            try ledger.record(
                .placeGiven(place.id, grid?.id, from: moment.day), at: moment)
        }
    }

    public func drop(_ place: Place) async -> Notice {
        await change(place: place, done: .dropped(place.name)) { ledger, moment in
            try ledger.dropPlace(place.id, on: moment.day)
            try ledger.note(.organisationChanged("-" + place.name), at: moment)
        }
    }

    public func merge(_ place: Place, into other: Place) async -> Notice {
        await change(place: place, done: .merged(place.name, into: other.name)) { ledger, moment in
            try ledger.mergePlace(place.id, into: other.id, on: moment.day)
            try ledger.note(
                .organisationChanged("-" + place.name + " ~" + other.name), at: moment)
        }
    }

    public func add(_ name: String, kind: PlaceKind, inside parent: Place?) async -> Notice {
        let name = name.trimmed
        let initials = Pinyin.initials(of: name)
        return await change(done: .added(name)) { ledger, moment in
            _ = try ledger.addPlace(
                name: name, kind: kind, parent: parent?.id, initials: initials, importKey: nil,
                from: moment.day)
            try ledger.note(.organisationChanged("+" + name), at: moment)
        }
    }

    /// Adds a grid below the root grid, led by `leader` from today on.
    public func addGrid(code: String, name: String, leader: Person?) async -> Notice {
        let root = school.organisation.grids.first { $0.parent == nil }?.id
        let grid = Grid(id: Grid.ID(0), code: code.trimmed, name: name.trimmed, parent: root)
        return await change(done: .added(grid.code + " " + grid.name)) { ledger, moment in
            let done = try ledger.record(.opened(grid, from: moment.day), at: moment)
            if let leader, case .opened(let opened, _) = done {
                try ledger.record(
                    .assigned(
                        GridAssignment(
                            grid: opened.id, person: leader.id, role: .leader,
                            starts: moment.day)),
                    at: moment)
            }
        }
    }

    private func change(
        place: Place? = nil, done: Notice,
        _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> Void
    ) async -> Notice {
        let moment = school.clockTime
        do {
            try await school.ledger.write(as: session.signer) { ledger in
                try ledger.demandDrawing(on: moment.day)
                try body(ledger, moment)
            }
            return done
        } catch PlaceRefusal.hasOpenHazards(let count) {
            return .placeHasOpenHazards(place?.name ?? "", count)
        } catch OrganisationRefusal.gridCodeTaken(let code) {
            return .gridCodeTaken(code)
        } catch let refusal as CampusRefusal {
            return .mapUnchanged(refusal)
        } catch is AccountRefusal {
            return .mapUnchanged(.notSignedIn)
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
