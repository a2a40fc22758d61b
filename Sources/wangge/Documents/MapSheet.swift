import Domain
import Interchange
import Localisation
import Persistence
import Screens
import TerminalUI
import ViewModels

/// The campus drawn with characters for a sheet of 120 columns, as it is on the day of a document.
struct MapSheet {
    let source: DocumentSource
    let options: PosterOptions

    /// In the words of the form, which are Chinese.
    func picture() throws -> [String] {
        try MainActor.assumeIsolated { try drawn() }
    }

    @MainActor
    private func drawn() throws -> [String] {
        let written = source.written
        let school = SchoolModel(ledger: source.ledger, clock: { written })
        if let failure = school.failure { throw failure }
        let scene =
            source.isOfAnotherDay
            ? try MapScene(
                of: source.now, isAhead: source.now.day > written.day,
                tables: school.riskRules.tables, from: source.ledger) : nil
        let layer: MapModel.Layer =
            switch options.layer {
            case .risk: .risk
            case .hazards where !options.isPublic: .hazards
            case .ownership, .hazards: .ownership
            }
        let size = Size(width: DocumentText.widest, height: options.paper == .a3 ? 44 : 32)
        return MapPicture(school: school, scene: scene, strings: Language.chinese.strings)
            .lines(layer, in: size, isPublic: options.isPublic)
    }
}
