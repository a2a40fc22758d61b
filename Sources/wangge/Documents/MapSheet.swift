import Domain
import Interchange
import Localisation
import Persistence
import Screens
import TerminalUI
import ViewModels

/// The grid map as text of 120 columns: the campus, then the table of the poster.
struct MapSheet {
    let ledger: Ledger
    let now: Moment
    let poster: Poster
    let options: PosterOptions

    func text() throws -> String {
        let lines = try MainActor.assumeIsolated { try picture() }
        return poster.document(picture: lines).text(as: .text)
    }

    /// In the words of the form, which are Chinese.
    @MainActor
    private func picture() throws -> [String] {
        let now = now
        let school = SchoolModel(ledger: ledger, clock: { now })
        if let failure = school.failure { throw failure }
        let layer: MapModel.Layer =
            switch options.layer {
            case .risk: .risk
            case .hazards where !options.isPublic: .hazards
            case .ownership, .hazards: .ownership
            }
        let size = Size(width: DocumentText.widest, height: options.paper == .a3 ? 44 : 32)
        return MapPicture(school: school, strings: Language.chinese.strings)
            .lines(layer, in: size)
    }
}
