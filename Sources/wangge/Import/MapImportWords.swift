import Domain
import Interchange
import Localisation

extension Strings.Imports.Map {
    /// Why a feature was left out.
    func sentence(for omission: MapImportReport.Omission) -> String {
        switch omission {
        case .tiny: tiny
        case .duplicate: duplicate
        case .buildingPart: buildingPart
        case .campusOutline: campusOutline
        case .pointInsideBuilding: pointInsideBuilding
        case .noGeometry: noGeometry
        case .takenOffTheMap: takenOffTheMap
        case .notOfTheMap: notOfTheMap
        case .aroundTheDrawing: aroundTheDrawing
        case .untagged: untagged
        }
    }

    func name(of kind: GroundFeature.Kind) -> String {
        switch kind {
        case .road: road
        case .path: path
        case .water: water
        case .green: green
        case .field: field
        case .gate: gate
        case .wall: wall
        case .label: label
        }
    }
}

extension Strings.Imports.MapFaults {
    /// What is wrong with a feature.
    func sentence(for fault: MapImportReport.Fault) -> String {
        switch fault {
        case .unknownGeometry(let type): unknownGeometry(HarmlessText.line(type, columns: 30))
        case .malformedCoordinates: malformedCoordinates
        case .emptyLine: emptyLine
        case .ringTooShort: ringTooShort
        case .crossesItself: crossesItself
        case .outOfRange(let x, let y): outOfRange("\(x), \(y)")
        case .swapped(let x, let y): swapped("\(x), \(y)")
        case .farOff(let kilometres): farOff(kilometres)
        case .openBox(let line, let column): openBox(line, column)
        case .openWall(let line, let column): openWall(line, column)
        case .pushedWall(let line, let columns): pushedWall(line, columns)
        }
    }
}
