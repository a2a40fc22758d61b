import Domain
import TerminalUI

extension Organisation {
    /// Building, floor and room where there is little room: the name of the building gives way first, for
    /// somebody has to find the room; at last the place alone.
    func shorterPaths(of place: Place.ID) -> [String] {
        let names = lineage(of: place).reversed().map(\.name)
        guard let building = names.first, names.count > 1 else { return [] }
        let rest = names.dropFirst().joined(separator: " ")
        let cut = Self.columnsOfBuilding.filter { $0 < DisplayText.width(of: building) }.map {
            DisplayText.prefix(of: building, columns: $0 - 1) + "… " + rest
        }
        return cut + [rest, names[names.count - 1]]
    }

    /// What is left of its name, step by step.
    private static var columnsOfBuilding: [Int] { [25, 17, 13, 9, 5] }
}
