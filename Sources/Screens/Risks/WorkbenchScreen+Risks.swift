import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Opens 风险点清单, on the map.
    var riskBindings: [KeyBinding] {
        let words = strings.risks
        return [
            KeyBinding(
                [.character("R")], words.open, short: words.shortOpen, group: mapGroup
            ) { [weak self] in self?.openRisks() }
        ]
    }

    func openRisks(at place: Place.ID? = nil) {
        let model = RiskListModel(session: model.session, place: place)
        dialog = RiskPage(
            model: model, strings: strings, desk: desk,
            show: { [weak self] place in
                self?.closeDialog()
                self?.model.focus = .map
                self?.model.map.reveal(place)
            })
    }
}
