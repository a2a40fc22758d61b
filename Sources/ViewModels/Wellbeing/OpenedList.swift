import Domain

/// What of a sealed list was opened with the keys; goes with them.
struct OpenedList<List: Hashable, Pupil: Hashable>: Hashable {
    /// A name that is on the screen for a minute.
    struct Revealed: Hashable {
        let index: Int
        let pupil: Pupil
        let until: Moment
    }

    var list: List?
    var revealed: Revealed?

    /// The name that may still be seen at this second.
    func pupil(at index: Int, now: Moment) -> Pupil? {
        guard let revealed, revealed.index == index, revealed.until > now else { return nil }
        return revealed.pupil
    }

    mutating func show(_ pupil: Pupil, at index: Int, from now: Moment) {
        revealed = Revealed(
            index: index, pupil: pupil, until: now.adding(seconds: CareView.revealSeconds))
    }
}

typealias OpenedScreening = OpenedList<ScreeningQueue, ScreeningQueue.Pupil>
typealias OpenedHomeVisits = OpenedList<HomeVisitList, HomeVisitList.Pupil>
