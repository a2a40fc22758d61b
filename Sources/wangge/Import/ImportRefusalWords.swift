import Interchange
import Localisation

extension Strings.Imports {
    /// Why a file cannot be read.
    func sentence(for refusal: ImportFileRefusal) -> String {
        switch refusal {
        case .missing(let path): refusals.missing(named(path))
        case .isDirectory(let path): refusals.isDirectory(named(path))
        case .notAllowed(let path): refusals.notAllowed(named(path))
        case .tooLarge(let path):
            refusals.tooLarge(named(path), "\(ByteSize(bytes: ImportFile.largest))")
        case .unreadable(let path, let reason): refusals.unreadable(named(path), reason)
        }
    }

    /// Why a file cannot be read as a table; the help of `command` names its columns.
    func sentence(for refusal: TableRefusal, command: String) -> String {
        switch refusal {
        case .empty: refusals.emptyTable
        case .isWorkbook: refusals.workbook
        case .undecodable(let encoding, let offset, let line):
            refusals.undecodable(encoding.rawValue, line, offset + 1)
        case .converterMissing(let encoding): refusals.converterMissing(encoding.rawValue)
        case .unterminatedQuote(let line): refusals.unterminatedQuote(line)
        case .missingColumns(let missing, let found, let line):
            found.isEmpty
                ? refusals.missingColumns(enumeration(of: missing), command)
                : refusals.missingColumnsIn(
                    enumeration(of: missing), enumeration(of: Array(found.prefix(16))), line,
                    command)
        }
    }

    /// Why a map is not taken in.
    func sentence(for refusal: MapImportRefusal) -> String {
        switch refusal {
        case .empty: refusals.emptyMap
        case .notUTF8(let position): refusals.notUTF8(position.line, position.column)
        case .notText(let line): refusals.notText(line)
        case .fullWidth(let lines): refusals.fullWidth(lines)
        case .notJSON(let position): refusals.notJSON(position.line, position.column)
        case .notGeoJSON(found: ""): refusals.notGeoJSONAtAll
        case .notGeoJSON(let found): refusals.notGeoJSON(HarmlessText.line(found))
        case .unknownCoordinateSystem(let name):
            refusals.unknownCoordinateSystem(HarmlessText.line(name))
        case .noSuchProperty(let name, available: []):
            refusals.noProperties(HarmlessText.line(name))
        case .noSuchProperty(let name, let available):
            refusals.noSuchProperty(HarmlessText.line(name), enumeration(of: available))
        case .nothingToDraw(let report):
            refusals.nothingToDraw(report.featuresRead)
                + (report.namingProperty == nil && report.metresPerColumn == nil
                    ? refusals.namesElsewhere : "")
        case .tooManyBuildings(let count): refusals.tooManyBuildings(count, MapImport.mostBuildings)
        case .elsewhere(let kilometres): refusals.elsewhere(kilometres)
        case .drawnWithoutCoordinates(let outlines): refusals.drawnWithoutCoordinates(outlines)
        case .drawnWithCoordinates: refusals.drawnWithCoordinates
        }
    }

    /// Texts from outside beside each other.
    func enumeration(of texts: [String]) -> String {
        texts.map { HarmlessText.line($0, columns: 24) }.joined(separator: report.comma)
    }

    private func named(_ path: String) -> String {
        path == "-" ? report.standardInput : HarmlessText.path(path)
    }
}
