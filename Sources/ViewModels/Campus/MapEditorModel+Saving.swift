public import Domain
import Interchange
public import Persistence

/// Why something that was drawn is not saved.
public enum MapEditorFailure: Error, Hashable, Sendable {
    case refused(CampusRefusal)
    /// What was to be undone or redone, somebody else has changed since: it is no step any longer.
    case changedSince(String, by: Person.ID?, at: Moment?)
    case account(AccountRefusal)
    case ledger(LedgerError)

    /// Somebody else was first: only then it is measured against what stands there now.
    public nonisolated var wasSecond: Bool {
        if case .refused(.changedMeanwhile) = self { true } else { false }
    }
}

extension MapEditorModel {
    /// A new building or area, with its floors and so many rooms on each of them.
    public func addPlace(
        _ name: String, kind: PlaceKind, footprint: Footprint, floors: [String], rooms: Int
    ) async -> MapEditorFailure? {
        let building = drawing(name, kind, in: nil, footprint)
        let storeys = floors.map { drawing($0, .floor, in: nil) }
        let numbered = (0..<storeys.count).map { floor in
            (0..<rooms).map { drawing(RoomNames.number(floor + 1, $0 + 1), .room, in: nil) }
        }
        let failure = await save { ledger, moment in
            var steps = [try ledger.add(building, at: moment)]
            for (at, storey) in storeys.enumerated() {
                let step = try ledger.add(storey.inside(steps[0].place), at: moment)
                steps.append(step)
                for room in numbered[at] {
                    steps.append(try ledger.add(room.inside(step.place), at: moment))
                }
            }
            return steps
        }
        if failure == nil { letGo(of: done.last?.first?.subject) }
        return failure
    }

    public func addGround(
        _ kind: GroundFeature.Kind, name: String, shape: GroundFeature.Shape
    ) async -> MapEditorFailure? {
        let drawing = GroundDrawing(kind: kind, name: name.trimmed, shape: shape)
        let failure = await save { ledger, moment in [try ledger.add(drawing, at: moment)] }
        if failure == nil { letGo(of: done.last?.first?.subject) }
        return failure
    }

    /// Leaves what is moved, resized or reshaped where it is now.
    public func putDown() async -> MapEditorFailure? {
        guard let subject, let seen else { return nil }
        // What was taken off meanwhile may have come back.
        if campus.shape(of: subject) == nil { school.refresh() }
        guard campus.shape(of: subject) != nil else { return await dropped(subject, seen) }
        if let reshaping {
            return await putDown(subject, seen) { _ in reshaping.shape }
        }
        guard let change else { return nil }
        return await putDown(subject, seen) { $0.map(change) }
    }

    /// Who is told that somebody was first sees the new state, keeps the hand and may mean it still;
    /// what is no longer there falls out of it.
    private func putDown(
        _ subject: CampusSubject, _ seen: CampusSight,
        shape: (GroundFeature.Shape) -> GroundFeature.Shape
    ) async -> MapEditorFailure? {
        let failure = await replace(seen) { $0.shape = $0.shape.map(shape) }
        guard let failure else {
            letGo(of: subject)
            return nil
        }
        keep(subject, after: failure)
        return failure
    }

    private func keep(_ subject: CampusSubject, after failure: MapEditorFailure) {
        if campus.shape(of: subject) == nil {
            letGo(of: nil)
        } else if failure.wasSecond {
            lookAgain(at: subject)
        }
    }

    /// Somebody else took it off the map while it was in hand, and it is gone from the screen already: the
    /// ledger tells who did, and when.
    private func dropped(
        _ subject: CampusSubject, _ seen: CampusSight
    ) async -> MapEditorFailure? {
        let failure = await save { ledger, moment in
            switch seen {
            case .place(let id, let drawing):
                try ledger.demand(id, as: drawing, on: moment.day)
            case .ground(let id, let drawing):
                try ledger.demand(id, as: drawing, on: moment.day)
            }
            // It has come back this very moment.
            throw CampusRefusal.changedMeanwhile(seen.name, by: nil, at: nil)
        }
        if let failure { keep(subject, after: failure) }
        return failure
    }

    /// `place` is as the person has seen it; where it has changed since, it is told who was first.
    public func rename(
        _ place: Place, to name: String, kind: PlaceKind
    ) async -> MapEditorFailure? {
        let before = school.drawing(of: place)
        var after = before
        after.name = name.trimmed
        after.kind = kind
        after.initials = Pinyin.initials(of: after.name)
        return after == before ? nil : await save([.place(place.id, from: before, to: after)])
    }

    /// `ground` is as the person has seen it, too.
    public func rename(
        _ ground: GroundFeature, to name: String, kind: GroundFeature.Kind
    ) async -> MapEditorFailure? {
        let before = GroundDrawing(kind: ground.kind, name: ground.name, shape: ground.shape)
        var after = before
        after.name = name.trimmed
        after.kind = kind
        return after == before ? nil : await save([.ground(ground.id, from: before, to: after)])
    }

    /// Takes it off the map, a place with everything inside it.
    public func drop(_ subject: CampusSubject) async -> MapEditorFailure? {
        var steps: [CampusStep] = []
        switch subject {
        case .place(let id): steps = school.stepsToDrop(id)
        case .ground(let id):
            guard let before = school.drawing(of: id) else { return nil }
            var after = before
            after.presence = .dropped
            steps = [.ground(id, from: before, to: after)]
        }
        let failure = await save(steps)
        if failure == nil { look() }
        return failure
    }

    // MARK: Saving

    func save(_ steps: [CampusStep]) async -> MapEditorFailure? {
        await save { ledger, moment in
            try ledger.draw(steps, at: moment)
            return steps
        }
    }

    /// One transaction, signed and noted; what it did can be taken back.
    func save(
        _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> [CampusStep]
    ) async -> MapEditorFailure? {
        await write(body) { changes, steps in changes.noteDone(.drawn(steps)) }
    }

    /// What ends when somebody else sits here already is saved, and is no step of theirs.
    func write(
        _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> [CampusStep],
        then: (MapChanges, [CampusStep]) -> Void
    ) async -> MapEditorFailure? {
        isSaving = true
        defer { isSaving = false }
        let (moment, sitting) = (school.clockTime, changes.sitting)
        do {
            let steps = try await school.ledger.write(as: session.signer) { ledger in
                try ledger.demandDrawing(on: moment.day)
                let steps = try body(ledger, moment)
                try ledger.noteDrawing(steps, at: moment)
                return steps
            }
            changes.note(in: sitting) { then($0, steps) }
            saveCount += 1
            school.refresh()
            return nil
        } catch let refusal as CampusRefusal {
            // What is shown from now on is what the other left.
            school.refresh()
            return .refused(refusal)
        } catch let refusal as AccountRefusal {
            return .account(refusal)
        } catch let error as LedgerError {
            return .ledger(error)
        } catch {
            return .ledger(.other("\(error)"))
        }
    }

    // MARK: Drawings

    private func replace(
        _ seen: CampusSight, _ change: (inout CampusSight) -> Void
    ) async -> MapEditorFailure? {
        var drawn = seen
        change(&drawn)
        guard let step = seen.step(to: drawn) else { return nil }
        return await save { ledger, moment in
            try ledger.reshape([step], at: moment)
            return [step]
        }
    }

    func letGo(of subject: CampusSubject?) {
        hand = .empty
        look()
        if let subject { self.subject = subject }
    }

    func drawing(
        _ name: String, _ kind: PlaceKind, in parent: Place.ID?, _ footprint: Footprint? = nil
    ) -> PlaceDrawing {
        let name = name.trimmed
        return PlaceDrawing(
            name: name, kind: kind, parent: parent, initials: Pinyin.initials(of: name),
            footprint: footprint)
    }
}

extension PlaceDrawing {
    nonisolated fileprivate func inside(_ parent: Place.ID?) -> PlaceDrawing {
        var drawing = self
        drawing.parent = parent
        return drawing
    }
}

extension CampusStep {
    /// The place that it is about.
    nonisolated var place: Place.ID? {
        if case .place(let id, _, _) = self { id } else { nil }
    }

    nonisolated var subject: CampusSubject {
        switch self {
        case .place(let id, _, _): .place(id)
        case .ground(let id, _, _): .ground(id)
        }
    }
}
