public import Domain
import Persistence

/// The next place or hazard where something is amiss.
extension MapModel {
    /// The next place on the campus with open (or, if asked, overdue) hazards, in reading order of
    /// `order`; nil if there is none.
    public func nextWithHazards(
        _ step: Int, overdueOnly: Bool = false, in order: [Place.ID]
    ) -> Place.ID? {
        guard !order.isEmpty else { return nil }
        let start = selection.flatMap { order.firstIndex(of: $0) } ?? -1
        for distance in 1...order.count {
            let index = (start + step * distance + order.count * 2) % order.count
            let counts = scene.count(of: order[index])
            if overdueOnly ? counts.overdue > 0 : counts.open > 0 { return order[index] }
        }
        return nil
    }

    /// Goes inside a place to the next line that is an open hazard, wherever in the list it stands, or
    /// a place with some; returns whether there is one.
    public func goToHazards(_ step: Int) -> Bool {
        if let rows = hazardsInstead { return goToHazards(step, among: rows) }
        let places = innerPlaces
        let rows = hazards?.openRows() ?? []
        let lines = places.indices.filter { scene.count(of: places[$0].id).open > 0 }
        let index: Int?
        if step > 0 {
            let line = lines.first { $0 > innerIndex }
            let row = rows.first { row in hazardInHand.map { row.id < $0.id } ?? true }
            index =
                line ?? row.flatMap(position(of:)) ?? lines.first
                ?? rows.first.flatMap(position(of:))
        } else {
            let line = lines.last { $0 < innerIndex }
            let row = hazardInHand.flatMap { current in rows.last { $0.id > current.id } }
            index =
                row.flatMap(position(of:)) ?? line ?? rows.last.flatMap(position(of:)) ?? lines.last
        }
        if let index { selectInside(index) }
        return index != nil
    }

    private func position(of row: HazardRow) -> Int? {
        guard let hazards, hazards.select(row.id) else { return nil }
        return innerPlaces.count + hazards.selectedIndex
    }

    /// Goes inside a place to the next line where something is to be done that the layer tells of; returns
    /// whether there is one.
    public func goToWork(_ step: Int) -> Bool {
        guard layer != .hazards else { return goToHazards(step) }
        let (scene, places) = (scene, innerPlaces)
        return goToNext(step, of: places.indices.filter { scene.hasWork(places[$0].id, on: layer) })
    }

    /// Around at both ends.
    func goToNext(_ step: Int, of lines: [Int]) -> Bool {
        let next =
            step > 0
            ? lines.first { $0 > innerIndex } ?? lines.first
            : lines.last { $0 < innerIndex } ?? lines.last
        if let next { selectInside(next) }
        return next != nil
    }

    /// So many places on in an order, or to its end.
    public func walk(_ order: [Place.ID], by step: Int) {
        guard !order.isEmpty else { return }
        let at = selection.flatMap { order.firstIndex(of: $0) } ?? -1
        select(order[min(max(0, at + step), order.count - 1)])
    }

    /// The next place where something is to be done that the layer tells of.
    public func nextWithWork(_ step: Int, in order: [Place.ID]) -> Place.ID? {
        let scene = scene
        let places = order.filter { $0 == selection || scene.hasWork($0, on: layer) }
        guard let selection, let at = places.firstIndex(of: selection) else {
            return places.first
        }
        let next = places[(at + step + places.count) % places.count]
        return scene.hasWork(next, on: layer) ? next : nil
    }
}
