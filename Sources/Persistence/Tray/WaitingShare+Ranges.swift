import Domain
internal import GRDB

extension WaitingShare {
    /// The ranges whose hazards are this share; none overlaps another.
    var ranges: [IndexedRange] {
        if let rectifier { return [restricted(range(rectifiedBy: rectifier))] }
        guard let places else { return [restricted(everywhere)] }
        return Set(places).sorted().map { place in
            restricted(
                IndexedRange(
                    "hazard_awaits", "\(awaited) AND place_id = ?", [place.rawValue]))
        }
    }

    /// A literal, for SQLite to see that it implies the conditions of the partial indexes.
    private var awaited: String { "awaits = '\(task.rawValue)'" }

    private var everywhere: IndexedRange {
        task == .signOff && grade == .major
            ? IndexedRange("hazard_major_signing", awaited)
            : IndexedRange("hazard_awaits_day", awaited)
    }

    private func range(rectifiedBy person: Person.ID) -> IndexedRange {
        let isSigned = task == .endorse || task == .signOff
        let (index, all) =
            isSigned
            ? ("hazard_signing", "awaits IN ('endorse', 'sign-off')")
            : ("hazard_responsible", "awaits IN ('rectify', 'decide-extension')")
        var range = IndexedRange(
            index, "responsible_id = ? AND \(awaited) AND \(all)", [person.rawValue])
        if let places {
            range.demand("place_id IN (SELECT value FROM json_each(?))", places.jsonArray)
        }
        return range
    }

    private func restricted(_ range: IndexedRange) -> IndexedRange {
        var range = range
        switch grade {
        case .any: break
        case .major: range.demand("grade = 'major'")
        case .notMajor: range.demand("grade IS NOT 'major'")
        }
        switch extensions {
        case .any: break
        case .first: range.demand("extensions = 0")
        case .later: range.demand("extensions > 0")
        }
        if let notFoundBy { range.demand("finder_id IS NOT ?", notFoundBy.rawValue) }
        if let notRectifiedBy {
            range.demand("responsible_id IS NOT ?", notRectifiedBy.rawValue)
        }
        return range
    }
}
