public import Domain
public import Observation
import Persistence

/// The three panes side by side: which one has the focus, what lies over them, what is to be said.
@Observable
public final class WorkbenchModel {
    public enum Pane: Int, CaseIterable, Sendable {
        case map = 1, board, watch
    }

    public let school: SchoolModel
    public let map: MapModel
    public let board: BoardModel
    public let watch: WatchModel
    public let session: SessionModel

    public var focus = Pane.map
    public var isZoomed = false
    public var notice: Notice?
    /// 今日 and 待我签字 while they are shown.
    public var today: TodayModel?
    public var tray: TrayModel?
    /// The step that `u` takes back: this person's last one, wherever it was taken.
    public private(set) var lastStep: TakenStep?
    /// The batch that `u` takes back, where that was this person's last act.
    public private(set) var lastBatch: TakenBatch?
    /// 报表 while it is shown.
    public var documents: DocumentsModel?
    /// The person whose name a report carries unless the form says otherwise: the last finder.
    public var lastFinder: Person.ID?

    /// The editor of the map while it is shown: what is gone is left there, too.
    @ObservationIgnored public weak var editor: MapEditorModel?
    @ObservationIgnored private var following: Task<Void, Never>?
    @ObservationIgnored private var followingWatch: Task<Void, Never>?

    public init(
        school: SchoolModel, care: CareSource = .none, session: SessionModel? = nil
    ) {
        self.school = school
        map = MapModel(school: school)
        board = BoardModel(school: school)
        let session = session ?? SessionModel(school: school)
        self.session = session
        watch = WatchModel(source: care, session: session)
    }

    public func moveFocus(by step: Int) {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: focus) ?? 0
        focus = panes[(index + step + panes.count) % panes.count]
    }

    /// Follows the ledger's changes, of this program and of others, until `stopFollowing`.
    public func follow() {
        guard following == nil else { return }
        let changes = school.ledger.changes()
        following = Task { [weak self] in
            for await _ in changes {
                guard let self else { return }
                self.refresh()
            }
        }
        followWatch()
    }

    /// The same for the sealed file, once there is one.
    func followWatch() {
        guard followingWatch == nil, following != nil, let changes = watch.changes() else { return }
        followingWatch = Task { [weak self] in
            for await _ in changes {
                guard let self else { return }
                self.watch.reload()
                self.watch.followOwners()
                self.today?.reload()
            }
            // The file was let go of; another may lie in its place.
            guard !Task.isCancelled else { return }
            self?.followingWatch = nil
            self?.followWatch()
        }
    }

    public func stopFollowing() {
        following?.cancel()
        followingWatch?.cancel()
        (following, followingWatch) = (nil, nil)
    }

    /// Ends the sitting: nothing is followed any more, nobody is signed in, and the files are let go of, so that
    /// everything that was signed stands in them.
    public func close() {
        // As long as there are keys to sign with how long a name was shown.
        watch.hideIdentity()
        watch.maskListedNames(all: true)
        session.signOut()
        stopFollowing()
        watch.close()
        school.ledger.close()
    }

    /// Turns the clock on, and locks the keys of whoever has left the terminal alone for too long.
    public func passMinute() {
        school.tick()
        // An open list is locked with the next second, so that the curtain falls over what lies on it.
        session.lockIfIdle(minutes: school.settings[.unlockMinutes])
        watch.reload()
        today?.reload()
        followWatch()
    }

    /// Whether something on the screen changes from one second to the next.
    public var countsSeconds: Bool { watch.isOpen || watch.revealed != nil }

    /// Masks and locks what of the watch was shown long enough, or left alone, and asks whether the files lie at
    /// their places.
    public func passSecond(isNew: Bool = true) {
        let (wasOpen, wasLost, wasGone) = (watch.isOpen, watch.isLost, school.loss)
        if isNew { school.lookForLedger() }
        tellOfLoss(since: wasGone)
        watch.passSecond(isNew: isNew)
        let isShut = wasOpen && !watch.isOpen
        // What was signed last may stand in the file that is gone.
        if isShut, watch.failure == .fileGone, case .done? = notice { notice = nil }
        if watch.isLost != wasLost { followWatch() }
        if isShut || watch.isLost != wasLost { today?.reload() }
    }

    /// Where the ledger lies no longer in its place, that is told whatever somebody does, until it is back.
    private func tellOfLoss(since before: LedgerError?) {
        if let loss = school.loss {
            if notice != .ledger(loss) { notice = .ledger(loss) }
            if before == nil {
                // Whose list is open cannot be asked any longer.
                if watch.isOpen { watch.lock() }
                today?.reload()
            }
        } else if let before {
            if notice == .ledger(before) { notice = nil }
            refresh()
        }
    }

    /// Reads everything anew.
    public func refresh() {
        school.tick()
        school.refresh()
        session.refresh()
        watch.followLimits()
        reload()
        if let failure = school.failure { notice = .ledger(failure) }
    }

    public func reload() {
        if let gone = map.reload() { tell(of: gone, leadingTo: map.path.last) }
        if let gone = editor?.leaveWhatIsGone() { tell(of: gone, leadingTo: nil) }
        board.reload()
        watch.reload()
        today?.reload()
        tray?.reload()
    }

    /// Whoever was inside a place that somebody has taken away is told why it is not shown any longer.
    private func tell(of gone: Place.ID, leadingTo place: Place.ID?) {
        do throws(LedgerError) {
            guard let departure = try school.ledger.organisation.departure(of: gone) else { return }
            // Whoever did it knows.
            if departure.actor.map({ $0 != session.person }) ?? true { map.noteSentOut() }
            notice = .sentOut(
                departure.name, by: school.name(of: departure.actor),
                mergedInto: departure.mergedInto, to: place.map(school.path(of:)))
        } catch {
            notice = .ledger(error)
        }
    }

    /// Takes in a hazard that was just filed: map and board show it.
    public func didReport(_ hazard: Hazard) {
        lastFinder = hazard.finder
        school.refresh()
        reload()
        board.reveal(hazard.id)
        if let building = school.organisation.building(of: hazard.place) {
            map.select(building.id)
        }
        notice = .reported(hazard.number)
    }

    /// Takes in what was done to a hazard. An open detail goes with it; on the board the next card
    /// comes under the cursor, and after a step that was taken back the hazard of it again.
    public func didAct(_ action: HazardAction, on hazard: Hazard) {
        school.refresh()
        reload()
        if action == .undo {
            tray?.show(hazard.id)
        } else {
            tray?.moveOn(from: hazard.id)
        }
        if board.isDetailOpen {
            board.isDetailOpen = board.follow(hazard)
        } else if action == .undo {
            _ = board.follow(hazard)
        }
        board.detailScroll = 0
        forgetLastStep()
        lastStep = TakenStep(action, on: hazard, by: session.person)
        notice = .acted(action, hazard.number)
    }

    /// `u` means the hazard in hand again.
    public func forgetLastStep() { (lastStep, lastBatch) = (nil, nil) }

    /// Takes in what was done to many hazards; those that were refused stay marked.
    public func didAct(_ action: HazardAction, onMany outcome: BulkOutcome) {
        school.refresh()
        board.unmark(outcome.done)
        tray?.unmark(outcome.done)
        reload()
        forgetLastStep()
        notice = .actedOnMany(action, done: outcome.done.count, refused: outcome.refused.count)
        if action != .undo, !outcome.done.isEmpty { remember(action, on: outcome.done) }
    }

    private func remember(_ action: HazardAction, on ids: [Hazard.ID]) {
        do throws(LedgerError) {
            lastBatch = TakenBatch(action, on: try school.hazards(ids), by: session.person)
        } catch {
            notice = .ledger(error)
        }
    }
}
