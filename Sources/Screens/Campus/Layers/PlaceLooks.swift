import Domain
import Localisation
import TerminalUI
import ViewModels

/// The look of each place on the layer that is shown: one function a layer.
struct PlaceLooks {
    let layer: MapModel.Layer
    let scene: MapScene
    let strings: Strings
    let marksReviews: Bool
    private let known = Known()

    /// What was found out already, for all that ask the same looks.
    private final class Known {
        var symbols: Symbols?
        var looks: [Place.ID: PlaceLook] = [:]
        var owners: [Grid.ID: String] = [:]
    }

    /// Whether both were found out together: then each place looks the same.
    func isSame(as other: PlaceLooks) -> Bool { known === other.known }

    /// Whether both tell the same of the same day, of which they know that it was read once.
    func isOfSameDay(as other: PlaceLooks) -> Bool {
        guard let reading = scene.reading, reading === other.scene.reading else { return false }
        return layer == other.layer && strings === other.strings
            && marksReviews == other.marksReviews && marks == other.marks
            && marked == other.marked
    }

    /// How many marked places each one has inside itself, itself included.
    private let marks: [Place.ID: Int]
    private let marked: Set<Place.ID>

    /// On another layer, or of another day, than what is shown, if told so.
    init(
        model: MapModel, strings: Strings, layer: MapModel.Layer? = nil, scene: MapScene? = nil
    ) {
        marked = model.marks
        marks = model.marksInside
        marksReviews = model.marksReviews
        self.layer = layer ?? model.layer
        self.scene = scene ?? model.scene
        self.strings = strings
    }

    func look(of place: Place, _ symbols: Symbols) -> PlaceLook {
        if known.symbols != symbols { (known.symbols, known.looks) = (symbols, [:]) }
        if let look = known.looks[place.id] { return look }
        let look = newLook(of: place, symbols)
        known.looks[place.id] = look
        return look
    }

    private func newLook(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let look = unmarkedLook(of: place, symbols)
        guard let count = marks[place.id] else { return look }
        // Marks on floors and rooms are counted where only the building is seen.
        let isItself = marked.contains(place.id) && count == 1
        return look.marked(with: symbols[.marked] + (isItself ? "" : "\(count) "))
    }

    /// The same without a mark, for a list that has a column for marks.
    func unmarkedLook(of place: Place, _ symbols: Symbols) -> PlaceLook {
        var look =
            switch layer {
            case .hazards: hazards(of: place, symbols)
            case .risk: risk(of: place, symbols)
            case .duty: duty(of: place, symbols)
            case .patrol: patrol(of: place, symbols)
            case .ownership: ownership(of: place, symbols)
            }
        look.badge.more = symbols[.more]
        return withChange(look, of: place.id, symbols)
    }

    /// Whether the layer tells something of the place that no name may hide: open hazards, what is red or not
    /// reviewed in time, posts that are empty, rounds that were missed.
    func isAlarming(_ place: Place.ID) -> Bool {
        switch layer {
        case .hazards, .duty: scene.hasWork(place, on: layer)
        case .patrol: scene.patrols[place]?.coverage == .missed
        case .risk:
            scene.risks[place].map {
                $0.highest == .red || (marksReviews && $0.overdueReviews > 0)
            } ?? false
        case .ownership: false
        }
    }

    /// What a place is worth to whatever has to stand over it: most where it is alarming, and more than any
    /// name where the layer says something of it, or a week has changed that.
    func worth(of place: Place.ID) -> Int {
        if isAlarming(place) { return TagRoom.open }
        let isTold =
            switch layer {
            case .hazards: scene.changes[place] != nil
            case .risk: scene.risks[place] != nil || scene.changes[place] != nil
            case .duty: scene.duties[place].map { !$0.people.isEmpty } ?? false
            case .patrol: scene.patrols[place]?.coverage == .notYet
            case .ownership: false
            }
        return isTold ? TagRoom.mark : TagRoom.name
    }

    /// Of a place of which there is nothing to say but who answers for it.
    func quietLook(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let grid = scene.organisation.grid(of: place.id)
        return PlaceLook(
            name: place.name, owner: owner(of: grid), code: grid?.code,
            badge: .nothing(symbols))
    }

    /// G03 李建国, or what is missing.
    func owner(of place: Place.ID) -> String {
        owner(of: scene.organisation.grid(of: place))
    }

    private func owner(of grid: Grid?) -> String {
        guard let grid else { return strings.map.noGrid }
        if let owner = known.owners[grid.id] { return owner }
        let leader = scene.organisation.leader(of: grid.id)?.name ?? strings.map.noLeader
        let owner = grid.code + " " + leader
        known.owners[grid.id] = owner
        return owner
    }

    /// Open hazards: in words of one letter where there is room, in marks where there is not.
    private func hazards(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let words = strings.map
        let counts = scene.count(of: place.id)
        var look = quietLook(of: place, symbols)
        guard counts.open > 0 else {
            if !scene.isAhead {
                look.badge = .init(
                    long: symbols[.check], short: symbols[.check], role: .good,
                    least: symbols[.check], isUnsaid: true)
            }
            return look
        }
        let parts: [(word: String, mark: String, count: Int)] = [
            (words.major, symbols[.markMajor], counts.major),
            (words.general, symbols[.markGeneral], counts.general),
            (words.ungraded, symbols[.markVerify], counts.ungraded),
            (words.overdue, "!", counts.overdue),
        ]
        let shown = parts.filter { $0.count > 0 }
        look.badge = .init(
            long: shown.map { "\($0.word)\($0.count)" }.joined(separator: " "),
            short: shown.map { "\($0.mark)\($0.count)" }.joined(separator: " "),
            role: counts.major > 0
                ? .critical
                : counts.overdue > 0 ? .serious : counts.general > 0 ? .caution : .mild)
        return look
    }

    /// The fill of its grid, and the grid's number where there is no room for the owner.
    private func ownership(of place: Place, _ symbols: Symbols) -> PlaceLook {
        var look = quietLook(of: place, symbols)
        look.putsOwnerFirst = true
        let grid = scene.organisation.grid(of: place.id)
        look.badge =
            grid.map { .init(long: "", short: $0.code, role: .accent) }
            ?? .init(long: "", short: "?", role: .warning)
        look.fill = grid.flatMap { scene.organisation.index(of: $0.id) }.map(PlaceFill.init(grid:))
        return look
    }
}
