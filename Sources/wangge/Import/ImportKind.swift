import Localisation

/// What `wangge import` takes.
enum ImportKind: String {
    case map, hazards, people, duties, risks

    var command: String { "wangge import " + rawValue }

    func title(in words: Strings.Imports.Report) -> String {
        switch self {
        case .map: words.campus
        case .hazards: words.hazards
        case .people: words.people
        case .duties: words.duties
        case .risks: words.risks
        }
    }
}
