import Localisation
import Observation
import TerminalUI
import ViewModels

/// What the pages about grids and duties have in common: the words, whom they ask, what lies over
/// the list, and how far it is scrolled.
@Observable
final class DutyFace {
    let strings: Strings
    let work: DutyWork
    @ObservationIgnored let desk: PageDesk
    var dialog: (any Dialog)?
    @ObservationIgnored var scroll = ListScroll()

    init(_ work: DutyWork, strings: Strings, desk: PageDesk) {
        self.work = work
        self.strings = strings
        self.desk = desk
    }
}
