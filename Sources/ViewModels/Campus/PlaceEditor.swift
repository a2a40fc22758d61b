public import Domain
import Interchange
public import Persistence

/// Changes to places and grids that people make from the map. Each is one transaction, noted in
/// the journal under the name of whoever signed in, refused for who may not draw the map, and
/// answered with what to tell the person: done, or why not.
public struct PlaceEditor {
    private let session: SessionModel
    private let changes: MapChanges

    /// What is done can be taken back as `changes` tell.
    public init(session: SessionModel, changes: MapChanges = MapChanges()) {
        self.session = session
        self.changes = changes
    }

    private var school: SchoolModel { session.school }

    /// `place` is as the person has seen it; where it has changed since, it is told who was first.
    public func rename(_ place: Place, to name: String) async -> Notice {
        let before = school.drawing(of: place)
        var after = before
        after.name = name.trimmed
        after.initials = Pinyin.initials(of: after.name)
        guard after != before else { return .renamed(after.name) }
        return await draw([.place(place.id, from: before, to: after)], done: .renamed(after.name))
    }

    /// What whoever begins to give places to grids now has seen of them.
    public func sightsOfPlaces() throws(LedgerError) -> [Place.ID: GridSight] {
        try school.ledger.duties.sightsOfPlaces()
    }

    /// All of them or none; where one is not as it was `seen`, that is told.
    public func give(
        _ places: [Place], to grid: Grid?, seen: [Place.ID: GridSight]
    ) async -> Notice {
        let done: Notice =
            places.count == 1
            ? .givenToGrid(places[0].name, grid?.code) : .manyGivenToGrid(places.count, grid?.code)
        var isUnchanged = false
        let sitting = changes.sitting
        let notice = await write(done: done) { ledger, moment in
            try ledger.give(places.map(\.id), to: grid?.id, seen: seen, at: moment)
        } then: { handover in
            isUnchanged = handover.isEmpty
            guard !isUnchanged else { return }
            changes.note(in: sitting) {
                $0.noteDone(handover.isUnclear ? nil : .given(places, handover))
            }
        }
        return isUnchanged ? .liesInGrid(MapChanges.name(of: places), grid?.code) : notice
    }

    /// Takes back what was done last from the map, once for each time that it is asked before it is
    /// done; where somebody has gone on from it, that is told. What to tell of the last of them, and which
    /// it was; nil where another call tells it.
    public func undo() async -> (notice: Notice, change: MapChanges.Change)? {
        guard changes.beginTakingBack() else { return nil }
        defer { changes.endTakingBack() }
        var told: (notice: Notice, change: MapChanges.Change)?
        var sitting = changes.sitting
        while let change = changes.takeNext() {
            let answer = await takeBack(change)
            // Whoever has sat down meanwhile is told nothing of it, and may have asked for a step of theirs.
            guard changes.sitting == sitting else {
                (told, sitting) = (nil, changes.sitting)
                continue
            }
            told = (answer, change)
            guard answer.isFailure else {
                if case .drawn(let steps) = change { changes.noteUndone(steps) }
                continue
            }
            if answer.passes {
                changes.putBack()
            } else {
                told = (.notTakenBack(change.name, answer), change)
            }
            break
        }
        return told
    }

    private func takeBack(_ change: MapChanges.Change) async -> Notice {
        var staying: [Place.ID: Person.ID?] = [:]
        let notice = await write(done: .takenBack(change.name)) {
            ledger, moment -> [Place.ID: Person.ID?] in
            switch change {
            case .drawn(let steps):
                try ledger.undraw(steps, at: moment)
                try ledger.noteDrawing(steps.reversed, at: moment)
                return [:]
            case .given(_, let handover): return try ledger.giveBack(handover, at: moment)
            }
        } then: {
            staying = $0
        }
        guard case .given(let places, _) = change, !staying.isEmpty else { return notice }
        let actors = Set(staying.values)
        return .takenBackInPart(
            MapChanges.name(of: places.filter { !staying.keys.contains($0.id) }),
            staying: MapChanges.name(of: places.filter { staying.keys.contains($0.id) }),
            by: actors.count == 1 ? school.name(of: actors.first ?? nil) : nil)
    }

    /// With everything inside it.
    public func drop(_ place: Place) async -> Notice {
        await draw(school.stepsToDrop(place.id), done: .dropped(place.name))
    }

    /// Both are as the person has seen them; where one has changed since, it is told who was first.
    public func merge(_ place: Place, into other: Place) async -> Notice {
        let seen = [place, other].map { (id: $0.id, drawing: school.drawing(of: $0)) }
        return await change(done: .merged(place.name, into: other.name)) { ledger, moment in
            for one in seen { try ledger.demand(one.id, as: one.drawing, on: moment.day) }
            try ledger.mergePlace(place.id, into: other.id, at: moment)
            try ledger.note(
                .organisationChanged("-" + place.name + " ~" + other.name), at: moment)
            return nil
        }
    }

    public func add(_ name: String, kind: PlaceKind, inside parent: Place?) async -> Notice {
        let name = name.trimmed
        let drawing = PlaceDrawing(
            name: name, kind: kind, parent: parent?.id, initials: Pinyin.initials(of: name))
        return await change(done: .added(name)) { ledger, moment in
            let step = try ledger.add(drawing, at: moment)
            try ledger.noteDrawing([step], at: moment)
            return .drawn([step])
        }
    }

    /// Adds a grid below the root grid, led by `leader` from today on.
    public func addGrid(code: String, name: String, leader: Person?) async -> Notice {
        let root = school.organisation.grids.first { $0.parent == nil }?.id
        let grid = Grid(id: Grid.ID(0), code: code.trimmed, name: name.trimmed, parent: root)
        return await change(done: .added(grid.code + " " + grid.name)) { ledger, moment in
            let done = try ledger.act(.opened(grid, from: moment.day), at: moment)
            if let leader, case .opened(let opened, _) = done {
                try ledger.act(
                    .assigned(
                        GridAssignment(
                            grid: opened.id, person: leader.id, role: .leader,
                            starts: moment.day)),
                    at: moment)
            }
            return nil
        }
    }

    private func draw(_ steps: [CampusStep], done: Notice) async -> Notice {
        await change(done: done) { ledger, moment in
            try ledger.draw(steps, at: moment)
            try ledger.noteDrawing(steps, at: moment)
            return .drawn(steps)
        }
    }

    private func change(
        done: Notice,
        _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> MapChanges.Change?
    ) async -> Notice {
        let sitting = changes.sitting
        return await write(done: done, body) { change in
            changes.note(in: sitting) { $0.noteDone(change) }
        }
    }

    private func write<Made: Sendable>(
        done: Notice, _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> Made,
        then: (Made) -> Void
    ) async -> Notice {
        let moment = school.clockTime
        do {
            let made = try await school.ledger.write(as: session.signer) { ledger in
                try ledger.demandDrawing(on: moment.day)
                return try body(ledger, moment)
            }
            then(made)
            return done
        } catch OrganisationRefusal.gridCodeTaken(let code) {
            return .gridCodeTaken(code)
        } catch DutyRefusal.gridCodeTaken(let code) {
            return .gridCodeTaken(code)
        } catch DutyRefusal.changedMeanwhile {
            school.refresh()
            return .changedMeanwhile
        } catch let refusal as DutyRefusal {
            school.refresh()
            return .gridUnchanged(refusal)
        } catch let refusal as CampusRefusal {
            // What is shown from now on is what the other left.
            school.refresh()
            return .mapUnchanged(refusal, by: name(in: refusal))
        } catch let refusal as AccountRefusal {
            return .account(refusal)
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

    private func name(in refusal: CampusRefusal) -> String? {
        switch refusal {
        case .changedMeanwhile(_, let person, _), .removed(_, let person, _):
            school.name(of: person)
        default: nil
        }
    }
}

extension Notice {
    /// Whether the same may go another time, with nothing else done: what has gone on since does not
    /// come back.
    fileprivate var passes: Bool {
        switch self {
        case .ledger, .account, .mapUnchanged(.notYours, _), .mapUnchanged(.notSignedIn, _),
            .gridUnchanged(.notYours):
            true
        default: false
        }
    }
}
