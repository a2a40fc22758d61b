import Domain
import Persistence
import Security

/// What of a sealed list was opened with the keys; goes with them.
struct OpenedList<List: Hashable, Pupil: Hashable>: Hashable {
    /// A name that is on the screen for a minute.
    struct Revealed: Hashable {
        let index: Int
        /// What the line is called in the log of the looks.
        let code: String
        let pupil: Pupil
        let until: Moment
    }

    var list: List? {
        didSet { if list == nil { state = nil } }
    }
    /// Of which state of the file the list is.
    private(set) var state: SealedListState?
    var revealed: Revealed?

    mutating func take(_ list: List, of state: SealedListState) {
        (self.list, self.state) = (list, state)
    }

    /// The name that may still be seen at this second.
    func pupil(at index: Int, now: Moment) -> Pupil? {
        guard let revealed, revealed.index == index, revealed.until > now else { return nil }
        return revealed.pupil
    }

    mutating func show(_ pupil: Pupil, at index: Int, called code: String, from now: Moment) {
        revealed = Revealed(
            index: index, code: code, pupil: pupil,
            until: now.adding(seconds: CareView.revealSeconds))
    }
}

/// A page that shows a sealed list.
protocol SealedListPage: AnyObject {
    /// Reads the list anew, after a commit of whomever; the line in hand stays in hand.
    func follow()
}

typealias OpenedScreening = OpenedList<ScreeningQueue, ScreeningQueue.Pupil>
typealias OpenedHomeVisits = OpenedList<HomeVisitList, HomeVisitList.Pupil>

extension WatchModel {
    /// Masks a name of a list that is on the screen, and writes down how long it was there.
    func mask<List, Pupil>(
        _ opened: ReferenceWritableKeyPath<WatchModel, OpenedList<List, Pupil>>
    ) {
        guard let shown = self[keyPath: opened].revealed else { return }
        self[keyPath: opened].revealed = nil
        guard let file, let key = session.unlockedKey else { return }
        let now = session.school.clockTime
        let left = min(CareView.revealSeconds, max(0, now.seconds(until: shown.until)))
        do {
            try file.noteMasked(
                shown.code, seconds: CareView.revealSeconds - left, by: key, at: now)
        } catch {
            failure = CareFailure(error)
        }
    }

    /// Those of all lists; without `all`, only what was shown long enough.
    func maskListedNames(all: Bool) {
        let now = session.school.clockTime
        if let until = screening.revealed?.until, all || until <= now { mask(\.screening) }
        if let until = homeVisits.revealed?.until, all || until <= now { mask(\.homeVisits) }
    }
}
