public import Domain
public import Observation
public import Persistence

/// The past of the map: which day is shown, read off the key's way.
///
/// The hazards of a whole semester are read at once, for the ends of its weeks: stepping through
/// them then only reads who answered for what on the day.
@Observable
public final class MapPast {
    /// The day that is shown; nil for today.
    public private(set) var day: Day? {
        didSet { if isAway != (day != nil) { isAway = day != nil } }
    }
    /// Whether it is another one than today: what depends on that alone is the same on all of them.
    public private(set) var isAway = false
    /// The day that was asked for, while a layer that tells nothing of it shows another one.
    public private(set) var asked: Day?
    /// What is shown of it: of the day before, until it has been read.
    public private(set) var scene: MapScene?
    public private(set) var isReading = false
    public private(set) var failure: LedgerError?

    /// Another day, or today, is shown from now on.
    @ObservationIgnored var didShow: (() -> Void)?

    @ObservationIgnored private let school: SchoolModel
    @ObservationIgnored private(set) var weeks: [Day: HazardPast] = [:]
    /// Of the ledger, when `weeks` were read.
    @ObservationIgnored private var revision = -1
    @ObservationIgnored private var reading: Task<Void, Never>?
    /// Days that were read, and those a step from them: of one revision, at one minute of the clock.
    @ObservationIgnored private(set) var scenes: [Day: MapScene] = [:]
    @ObservationIgnored private var scenesMinute = -1
    @ObservationIgnored private var readingAround: Task<Void, Never>?
    @ObservationIgnored private var knownEarliest: (revision: Int, day: Day)?

    /// How far the last step led, and the next one will.
    @ObservationIgnored private var stride = Stride.weeks
    /// Which way the last step led: the next one will most likely too.
    @ObservationIgnored private var direction = -1

    /// As many weeks as a year has.
    private static let mostKept = 53

    init(school: SchoolModel) {
        self.school = school
    }

    private var today: Day { school.now.day }

    /// Nothing is shown of the time before the first semester, or before a year without any, of which the
    /// ledger knows nothing either.
    private var earliest: Day {
        if let known = knownEarliest, known.revision == school.revision { return known.day }
        let usual = school.calendar.semesters.first?.starts ?? today.adding(days: -365)
        do {
            let day = min(usual, try school.ledger.organisation.firstDay() ?? usual)
            knownEarliest = (school.revision, day)
            return day
        } catch {
            // What is wrong with the ledger is told when a day is read.
            return usual
        }
    }

    private var latest: Day { today.adding(days: 400) }

    /// Why a day is not shown.
    public enum Refusal: Error, Hashable, Sendable {
        /// The past that is kept begins later.
        case nothingEarlier
        /// Nobody has arranged it yet.
        case tooFarAhead
    }

    /// How far a step leads.
    public enum Stride: Sendable {
        /// To the end of a week: what is amiss stays so for weeks.
        case weeks
        /// To a school day: on others nobody stands anywhere.
        case schoolDays
    }

    /// One step back or on; on from the last that is over comes today, and on from today what has been
    /// arranged so far.
    public func step(by steps: Int, in stride: Stride = .weeks) throws(Refusal) {
        self.stride = stride
        direction = steps.signum()
        try show(day(from: day ?? today, by: steps))
    }

    private func day(from shown: Day, by steps: Int) -> Day {
        let next =
            switch stride {
            case .weeks: weekEnd(from: shown, by: steps)
            case .schoolDays: schoolDay(from: shown, by: steps)
            }
        // Today lies between what was and what is to come.
        let passesToday = shown < today ? next > today : shown > today ? next < today : false
        return passesToday ? today : next
    }

    /// From now on steps lead so far. While the layer tells of school days alone, the last one up to the day
    /// that was asked for takes its place, from a day to come none behind today; then that day is shown again.
    func settle(in stride: Stride) {
        self.stride = stride
        if stride == .weeks {
            if let asked { turn(to: asked) }
            asked = nil
        } else if let shown = day, !school.calendar.isSchoolDay(shown) {
            let settled = day(from: shown, by: -1)
            guard settled == today || settled >= earliest else { return }
            turn(to: settled)
            asked = shown
        }
    }

    private func weekEnd(from shown: Day, by steps: Int) -> Day {
        let weekday = shown.weekday.rawValue
        return shown.adding(days: steps < 0 ? -weekday : weekday == 7 ? 7 : 7 - weekday)
    }

    /// Beyond what is shown at all where none comes before that.
    private func schoolDay(from shown: Day, by steps: Int) -> Day {
        let step = steps < 0 ? -1 : 1
        var next = shown.adding(days: step)
        while next >= earliest, next <= latest, !school.calendar.isSchoolDay(next) {
            next = next.adding(days: step)
        }
        return next
    }

    /// Shows a day, one to come as it has been arranged so far.
    public func show(_ day: Day) throws(Refusal) {
        guard day == today || day >= earliest else { throw .nothingEarlier }
        guard day == today || day <= latest else { throw .tooFarAhead }
        asked = nil
        turn(to: day)
    }

    private func turn(to day: Day) {
        guard day != today else { return turnToToday() }
        self.day = day
        read()
    }

    /// Shows a day that has been read already.
    func show(_ scene: MapScene) {
        day = scene.day
        self.scene = scene
        didShow?()
    }

    public func showToday() {
        asked = nil
        turnToToday()
    }

    private func turnToToday() {
        reading?.cancel()
        day = nil
        scene = nil
        isReading = false
        didShow?()
    }

    /// Reads again what is shown after the ledger has changed.
    func reload() {
        if day != nil { read() }
    }

    private func read() {
        guard let day else { return }
        let minute = school.now.secondOfDay / 60
        if revision != school.revision { (weeks, scenes) = ([:], [:]) }
        if minute != scenesMinute || scenes.count > Self.mostKept { scenes = [:] }
        (revision, scenesMinute) = (school.revision, minute)
        reading?.cancel()
        readingAround?.cancel()
        if let known = scenes[day] { return take(known, []) }
        isReading = true
        let reader = reader(of: day)
        reading = Task.immediate { [weak self] in
            do {
                let read = try await reader.read()
                guard !Task.isCancelled else { return }
                self?.take(read.scene, read.weeks)
            } catch {
                guard !Task.isCancelled else { return }
                self?.failure = error as? LedgerError ?? .other("\(error)")
                self?.isReading = false
            }
        }
    }

    private func take(_ scene: MapScene, _ weeks: [HazardPast]) {
        keep(scene, weeks)
        self.scene = scene
        failure = nil
        isReading = false
        didShow?()
        readAround(scene.day)
    }

    private func keep(_ scene: MapScene, _ weeks: [HazardPast]) {
        for past in weeks { self.weeks[past.day] = past }
        scenes[scene.day] = scene
    }

    /// Reads the days to which `[` and `]` lead from there before anybody presses them, the one further on
    /// first, once the frame of the last key has been drawn: that may ask the ledger too, and would wait.
    private func readAround(_ shown: Day) {
        let days = [direction, -direction].map { day(from: shown, by: $0) }.filter {
            $0 != today && $0 >= earliest && $0 <= latest && scenes[$0] == nil
        }
        guard !days.isEmpty else { return }
        let readers = days.map(reader(of:))
        readingAround = Task { [weak self] in
            do {
                try await Breath.take()
                for reader in readers {
                    let read = try await reader.read()
                    guard !Task.isCancelled else { return }
                    self?.keep(read.scene, read.weeks)
                }
            } catch {
                // Whoever goes there reads it again, and is told.
            }
        }
    }

    /// The days to which `[` and `]` lead from there, once they have been read, the likelier one first.
    public func scenesAround() async -> [MapScene] {
        await readingAround?.value
        guard let shown = day, revision == school.revision else { return [] }
        return [direction, -direction].compactMap { scenes[day(from: shown, by: $0)] }
    }

    private func reader(of day: Day) -> Reader {
        let known = weeks[day]
        let isAhead = day > today
        return Reader(
            day: day, known: known, days: known == nil && !isAhead ? daysAround(day) : [],
            minute: school.now.secondOfDay / 60, isAhead: isAhead,
            tables: school.riskRules.tables, ledger: school.ledger)
    }

    /// The day, and the ends of all weeks of its semester that have gone by, unless they are known.
    private func daysAround(_ day: Day) -> [Day] {
        let semester = school.calendar.semester(on: day)
        let first = semester?.starts ?? day.adding(days: -26 * 7)
        let last = min(semester?.ends ?? day, today.adding(days: -1))
        var sunday = first.adding(days: -first.weekday.rawValue)
        var days: Set<Day> = [day]
        while sunday <= last {
            days.insert(sunday)
            sunday = sunday.adding(days: 7)
        }
        return days.filter { weeks[$0] == nil }.sorted()
    }
}

/// Reads one day of the past away from the screen's own thread.
private nonisolated struct Reader: Sendable {
    let day: Day
    let known: HazardPast?
    /// The day and others, where it is not known; none of a day ahead, of which no hazards are shown.
    let days: [Day]
    let minute: Int
    let isAhead: Bool
    let tables: RiskTables
    let ledger: Ledger

    @concurrent
    func read() async throws -> (scene: MapScene, weeks: [HazardPast]) {
        let weeks = days.isEmpty ? [] : try ledger.hazards.past(on: days)
        let past = known ?? weeks.first { $0.day == day } ?? HazardPast(day: day)
        return (
            try MapScene(
                past: past, at: minute, isAhead: isAhead, tables: tables, from: ledger), weeks
        )
    }
}

extension MapPast {
    /// A day as people type it: `2026-10-16`, or `10-16` for the last such day.
    public nonisolated static func day(typed text: String, today: Day) -> Day? {
        TypedDay.readPast(text.trimmed, today: today)
    }
}
