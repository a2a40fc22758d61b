import Domain
import TerminalUI

extension Organisation {
    /// Building, floor and room where there is little room. The name of the building gives way first, as long
    /// as it can be told from others; then the floor, for somebody has to find the room, and last the building.
    func shorterPaths(of place: Place.ID) -> [String] {
        let names = lineage(of: place).reversed().map(\.name)
        guard let building = names.first, names.count > 1 else { return [] }
        let (rest, last) = (names.dropFirst().joined(separator: " "), names[names.count - 1])
        let cuts = Self.columnsOfBuilding.filter { $0 < DisplayText.width(of: building) }.map {
            (columns: $0, name: DisplayText.prefix(of: building, columns: $0 - 1) + "…")
        }
        let withFloor = cuts.filter { $0.columns >= Self.leastBesideFloor }.map {
            $0.name + " " + rest
        }
        let withoutFloor = ([building] + cuts.map(\.name)).map { $0 + " " + last }
        return withFloor + withoutFloor + [last]
    }

    /// What is left of its name, step by step.
    private static var columnsOfBuilding: [Int] { [25, 17, 13, 9, 5] }
    private static var leastBesideFloor: Int { 9 }
}
