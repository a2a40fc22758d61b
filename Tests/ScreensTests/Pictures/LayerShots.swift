import Localisation
import TerminalUI

nonisolated extension Shot {
    private static let small = [WorkbenchSitting.small]
    private static let usual = [WorkbenchSitting.usual]

    static let all = panes + dialogs + pages + reports + bulk + risks + layers

    /// The layers of the map, in either view.
    static let layers =
        each("map-risk", small + usual, both) { $0.type("l") }
        + each("map-risk-zoomed", usual + [WorkbenchSitting.large]) { $0.type("zl") }
        + each("map-true-scale-risk", small + usual) { $0.type("xl") }
        + each("map-ownership", small + usual) { $0.type("h") }
        + each("map-ownership", usual, [.english]) { $0.type("h") }

    /// 风险点: the list, all about one, and the form by either method.
    static let risks =
        each("risks", small + usual, both) { $0.type("R") }
        + each("risks-filtered", small) { $0.type("R/锅炉") }
        + each("risk-details", small, both) {
            $0.type("R")
            $0.press(.enter)
        }
        + each("risk-form", small + usual, both) { $0.type("Rn") }
        + each("risk-form-lec", small) {
            $0.type("R/灶间")
            $0.press(.enter)
            $0.type("e")
        }
        + each("risk-errors", small, both) {
            $0.type("Rn")
            $0.press(.function(2))
        }
}
