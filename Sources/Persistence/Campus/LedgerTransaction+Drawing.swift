public import Domain
import Foundation
internal import GRDB
import Security

/// What the map's editor does: each thing looked at afresh before it is changed, and noted in the
/// journal.
extension LedgerTransaction {
    /// Files something new, which stands from the day of `moment` on; returns the step that did it.
    public func add(_ drawing: PlaceDrawing, at moment: Moment) throws -> CampusStep {
        if let refusal = CampusRules.refusalToName(drawing.name) { throw refusal }
        if let parent = drawing.parent {
            guard try isOnCampus(parent, on: moment.day) else {
                throw try missing(parent, for: drawing.name, on: moment.day)
            }
        }
        let place = try addPlace(
            name: drawing.name, kind: drawing.kind, parent: drawing.parent,
            initials: drawing.initials, importKey: nil, from: moment.day)
        if let footprint = drawing.footprint {
            try setFootprint(footprint, of: place, from: moment.day)
        }
        try sign(place: place, at: moment)
        var before = drawing
        before.presence = .never
        return .place(place, from: before, to: drawing)
    }

    public func add(_ drawing: GroundDrawing, at moment: Moment) throws -> CampusStep {
        if let refusal = CampusRules.refusalToName(drawing.name) { throw refusal }
        try addGround(
            drawing.kind, name: drawing.name, shape: drawing.shape, importKey: nil,
            from: moment.day)
        let ground = GroundFeature.ID(db.lastInsertedRowID)
        try sign(ground: ground, at: moment)
        var before = drawing
        before.presence = .never
        return .ground(ground, from: before, to: drawing)
    }

    /// Throws `CampusRefusal` unless everything is still as the steps found it, and may be changed.
    public func draw(_ steps: [CampusStep], at moment: Moment) throws {
        for step in steps {
            if let refusal = CampusRules.refusalToName(step) { throw refusal }
        }
        try drawAsNamed(steps, at: moment)
    }

    /// Undoes what the steps did, the last first. A name that stood there before comes back, even one that could
    /// not be given any longer: else nothing that was done earlier could be undone either.
    public func undraw(_ steps: [CampusStep], at moment: Moment) throws {
        try drawAsNamed(steps.reversed, at: moment)
    }

    private func drawAsNamed(_ steps: [CampusStep], at moment: Moment) throws {
        for step in steps {
            switch step {
            case .place(let id, let before, let after): try draw(id, before, after, at: moment)
            case .ground(let id, let before, let after): try draw(id, before, after, at: moment)
            }
        }
        for step in steps { try refuseEmptying(step, on: moment.day) }
    }

    /// Nothing is left standing inside of what these steps have taken off.
    private func refuseEmptying(_ step: CampusStep, on day: Day) throws {
        guard case .place(let id, _, let after) = step, after.presence != .standing else { return }
        let inside =
            try db.value(
                """
                SELECT count(*) FROM place
                WHERE parent_id = ? AND (dropped_on IS NULL OR dropped_on > ?)
                """, [id.rawValue, day.text]) ?? 0
        if inside > 0 { throw CampusRefusal.hasPlacesInside(after.name, inside) }
    }

    /// The same for outlines whose corners were moved: none may come to cross itself.
    public func reshape(_ steps: [CampusStep], at moment: Moment) throws {
        for step in steps {
            if let refusal = CampusRules.refusalToReshape(step) { throw refusal }
        }
        try draw(steps, at: moment)
    }

    /// Throws unless whoever signed in holds an office that draws; without accounts everybody may.
    public func demandDrawing(on day: Day) throws {
        let hasAccounts: Bool = try db.value("SELECT EXISTS (SELECT 1 FROM account)") ?? false
        guard hasAccounts else { return }
        guard signer != nil else { throw CampusRefusal.notSignedIn }
        let person = try demandAccount(on: day)
        let held = try OfficeAssignment.inForce(person, on: day, db)
        if let refusal = CampusRules.refusalToDraw(holding: held) { throw refusal }
    }

    /// The line of the journal for what was drawn.
    public func noteDrawing(_ steps: [CampusStep], at moment: Moment) throws {
        try note(.organisationChanged(steps.marks), at: moment)
    }

    /// Throws `CampusRefusal`, with who was first, unless the place is as somebody has seen it.
    public func demand(_ place: Place.ID, as seen: PlaceDrawing, on day: Day) throws {
        guard try drawing(of: place, on: day) == seen else {
            throw try changedMeanwhile(seen.name, place, on: day)
        }
    }

    /// The same of a piece of ground.
    public func demand(
        _ ground: GroundFeature.ID, as seen: GroundDrawing, on day: Day
    ) throws {
        guard try drawing(of: ground, on: day) == seen else {
            throw try changedMeanwhile(seen.name, "ground_feature", ground.rawValue, on: day)
        }
    }

    public func drawing(of place: Place.ID, on day: Day) throws -> PlaceDrawing? {
        let row = try db.firstRow(
            """
            SELECT name, kind, parent_id, initials, dropped_on FROM place WHERE id = ?
            """, [place.rawValue])
        guard let row else { return nil }
        return PlaceDrawing(
            name: row[0], kind: try row.word(1), parent: row.optionalID(2), initials: row[3],
            footprint: try footprint(of: place), presence: Self.presence(row[4], on: day))
    }

    public func drawing(of ground: GroundFeature.ID, on day: Day) throws -> GroundDrawing? {
        let row = try db.firstRow(
            "SELECT kind, name, shape_kind, shape, dropped_on FROM ground_feature WHERE id = ?",
            [ground.rawValue])
        guard let row else { return nil }
        return GroundDrawing(
            kind: try row.word(0), name: row[1],
            shape: try ShapeReader([UInt8](row[3] as Data)).shape(try row.word(2)),
            presence: Self.presence(row[4], on: day))
    }

    /// What holds the `places` on the campus beyond `day`.
    func ties(of places: [Place.ID], on day: Day) throws -> PlaceTies {
        PlaceTies(
            of: Set(places),
            openHazards: try places.reduce(0) { try $0 + HazardTally.open(at: $1, db) },
            risks: try RiskPoint.fetchAll(db),
            book: try DutyBook.fetch(db, DutyBook.horizon(from: day)), after: day)
    }

    // MARK: One step

    private func draw(
        _ id: Place.ID, _ before: PlaceDrawing, _ after: PlaceDrawing, at moment: Moment
    ) throws {
        try demand(id, as: before, on: moment.day)
        if let parent = after.parent, after.presence == .standing {
            guard try isOnCampus(parent, on: moment.day) else {
                throw try missing(parent, for: after.name, on: moment.day)
            }
        }
        if before.presence == .standing, after.presence != .standing {
            try workspace.finish()
            let ties = try ties(of: try PlaceTree.inside(id, db), on: moment.day)
            if let refusal = CampusRules.refusalToDrop(before.name, ties) { throw refusal }
        }
        try history.keep(id, until: moment.day)
        try db.run(
            "UPDATE place SET name = ?, kind = ?, initials = ?, dropped_on = ? WHERE id = ?",
            [
                after.name.storable, after.kind.rawValue, after.initials.storable,
                Self.droppedOn(after.presence, moment.day), id.rawValue,
            ])
        if let footprint = after.footprint, footprint != before.footprint {
            try setFootprint(footprint, of: id, from: moment.day)
        }
        try sign(place: id, at: moment)
    }

    private func draw(
        _ id: GroundFeature.ID, _ before: GroundDrawing, _ after: GroundDrawing, at moment: Moment
    ) throws {
        try demand(id, as: before, on: moment.day)
        try history.keep(id, until: moment.day)
        let (shapeKind, bytes) = ShapeWriter.kindAndBytes(of: after.shape)
        try db.run(
            """
            UPDATE ground_feature
            SET kind = ?, name = ?, shape_kind = ?, shape = ?, dropped_on = ? WHERE id = ?
            """,
            [
                after.kind.rawValue, after.name.storable, shapeKind.rawValue, Data(bytes),
                Self.droppedOn(after.presence, moment.day), id.rawValue,
            ])
        try sign(ground: id, at: moment)
    }

    // MARK: Who and when

    func sign(place: Place.ID, at moment: Moment) throws {
        try db.run(
            "UPDATE place SET changed_by = ?, changed_at = ? WHERE id = ?",
            [signer?.person.rawValue, moment.text, place.rawValue])
    }

    private func sign(ground: GroundFeature.ID, at moment: Moment) throws {
        try db.run(
            "UPDATE ground_feature SET changed_by = ?, changed_at = ? WHERE id = ?",
            [signer?.person.rawValue, moment.text, ground.rawValue])
    }

    func changedMeanwhile(
        _ name: String, _ place: Place.ID, on day: Day
    ) throws -> CampusRefusal {
        try changedMeanwhile(name, "place", place.rawValue, on: day)
    }

    private func changedMeanwhile(
        _ name: String, _ table: String, _ id: Int64, on day: Day
    ) throws -> CampusRefusal {
        let row = try db.firstRow(
            "SELECT changed_by, changed_at, dropped_on FROM \(table) WHERE id = ?", [id])
        guard let row else { return .gone(name) }
        let moment = row[1] == nil ? nil : try row.moment(1)
        return Self.presence(row[2], on: day) == .standing
            ? .changedMeanwhile(name, by: row.optionalID(0), at: moment)
            : .removed(name, by: row.optionalID(0), at: moment)
    }

    /// Nothing can be put into a place that is not on the campus.
    private func missing(
        _ parent: Place.ID, for name: String, on day: Day
    ) throws -> CampusRefusal {
        guard let drawing = try drawing(of: parent, on: day), drawing.presence != .standing else {
            return .gone(name)
        }
        return try changedMeanwhile(drawing.name, parent, on: day)
    }

    /// Before any day: what never was is on the campus on none.
    private static let never = "0001-01-01"

    private static func presence(_ droppedOn: String?, on day: Day) -> Presence {
        guard let droppedOn, droppedOn <= day.text else { return .standing }
        return droppedOn == never ? .never : .dropped
    }

    private static func droppedOn(_ presence: Presence, _ day: Day) -> String? {
        switch presence {
        case .standing: nil
        case .dropped: day.text
        case .never: never
        }
    }
}
