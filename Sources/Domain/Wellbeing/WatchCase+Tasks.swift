/// What people without a key to the case were asked to do for it, as the case knows it.
public struct WatchTask: Hashable, Sendable {
    public let person: Person.ID
    public let text: String
    /// False once it was taken back: the person does not see it any more.
    public internal(set) var isOpen = true
    /// They are asked once more, because their tick was taken back.
    public internal(set) var isAgain = false
    /// The file has it no longer for that person, though nobody took it back: somebody removed it.
    public internal(set) var isLost = false
    /// Something stands behind it that whoever was asked has not signed.
    public internal(set) var isDoubtful = false
    /// When the person ticked it off, under the own signature.
    public internal(set) var doneAt: Moment?
    /// Who has said that it was not done after all; the signed tick stays.
    public internal(set) var takenBack: WatchCase.Withdrawn?
    /// Ticks that the person took back on their day, the earliest first.
    public internal(set) var undone: [Undone] = []
    /// Where the measure stands in the versions of the plan, the latest last.
    var places: [Place]

    /// A tick that whoever made it took back.
    public struct Undone: Hashable, Sendable {
        public let ticked, at: Moment

        public init(ticked: Moment, at: Moment) {
            (self.ticked, self.at) = (ticked, at)
        }
    }

    struct Place: Hashable, Sendable {
        let version: Int
        let measure: Int
    }
}

extension WatchCase {
    /// What somebody is asked to do of the latest plan and has not done yet.
    public func asked(forMeasure index: Int) -> WatchTask? {
        let here = WatchTask.Place(version: plans.count - 1, measure: index)
        return tasks.values.first {
            $0.isOpen && $0.doneAt == nil && $0.places.last == here
        }
    }

    /// All that people are still asked to do, but for what stands in the file: `there`.
    public mutating func lose(tasksBut there: Set<Int64>) {
        for (number, task) in tasks where task.isOpen && task.doneAt == nil {
            tasks[number]?.isLost = !there.contains(number)
        }
    }

    /// Whether somebody has put a tick behind this measure of the latest plan that nobody signed.
    public func isDoubtful(_ measure: Int) -> Bool {
        let here = WatchTask.Place(version: plans.count - 1, measure: measure)
        return tasks.values.contains { $0.isDoubtful && $0.places.last == here }
    }

    /// Somebody has put something behind a measure that is no tick.
    public mutating func doubt(task number: Int64) { tasks[number]?.isDoubtful = true }

    /// Whether somebody reads a sentence out of this case and nothing else.
    public func tells(_ person: Person.ID) -> Bool {
        instruction?.teacher == person
            || tasks.values.contains { $0.isOpen && $0.person == person }
    }

    /// Whoever was asked for the same measure before is asked no longer.
    mutating func take(_ assignment: CareAssignment) {
        let place = WatchTask.Place(
            version: assignment.version, measure: assignment.measure)
        takeBack { $0.places.last == place }
        tasks[assignment.task] = WatchTask(
            person: assignment.person, text: assignment.text, places: [place])
    }

    mutating func takeBack(where isOver: (WatchTask) -> Bool) {
        for (number, task) in tasks where task.isOpen && isOver(task) {
            tasks[number]?.isOpen = false
        }
    }

    /// A measure that stands in the new version as it stood in the old one is still asked for; whether it
    /// was ticked off meanwhile makes no difference, for that is known only after all events.
    mutating func carryTasks(into plan: CarePlan) {
        guard let old = plans.last?.plan.measures else { return }
        let kept = Self.kept(old, in: plan.measures)
        for (number, task) in tasks where task.isOpen {
            guard let place = task.places.last, old.indices.contains(place.measure),
                let index = kept[place.measure]
            else {
                tasks[number]?.isOpen = false
                continue
            }
            tasks[number]?.places.append(.init(version: plans.count, measure: index))
        }
    }

    /// Somebody who was asked has ticked it off: in the plan that was in force then, and where the same
    /// measure stands in later ones.
    public mutating func tick(task number: Int64, at moment: Moment) {
        guard let task = tasks[number] else { return }
        tasks[number]?.doneAt = moment
        guard task.takenBack == nil else { return }
        let place = task.places.last { plans[$0.version].at <= moment } ?? task.places.first
        guard let place else { return }
        let tick = CarePlanVersion.Tick(on: moment.day, by: task.person)
        for place in places(from: place) { plans[place.version].take(tick, of: place.measure) }
    }

    /// Somebody who was asked has taken own ticks back, on their day.
    public mutating func undo(task number: Int64, _ ticks: [WatchTask.Undone]) {
        tasks[number]?.undone = ticks
    }

    /// What whoever has ticked off `number` is asked for once more, under the number `again`; nil where they
    /// do not see the measure any more.
    public func assignment(askingAgain again: Int64, for number: Int64) -> CareAssignment? {
        guard let task = tasks[number], task.isOpen, let place = task.places.last else {
            return nil
        }
        return CareAssignment(
            measure: place.measure, version: place.version, to: task.person, text: task.text,
            task: again)
    }

    /// The measure is open again wherever that tick stands; whoever made it is asked once more under the
    /// number `again`, where there is one.
    mutating func takeBackTick(
        of number: Int64, askingAgain again: Int64?, _ withdrawn: Withdrawn
    ) {
        guard let task = tasks[number], task.takenBack == nil else { return }
        let assignment = again.flatMap { self.assignment(askingAgain: $0, for: number) }
        tasks[number]?.takenBack = withdrawn
        tasks[number]?.isOpen = false
        if let assignment {
            take(assignment)
            tasks[assignment.task]?.isAgain = true
        }
        guard let moment = task.doneAt, let first = task.places.first else { return }
        let tick = CarePlanVersion.Tick(on: moment.day, by: task.person)
        for place in places(from: first) { plans[place.version].remove(tick, of: place.measure) }
    }

    /// What was done of the version before is done in the latest one, where it stands word for word.
    mutating func carryTicks() {
        guard plans.count > 1 else { return }
        let (old, latest) = (plans[plans.count - 2], plans.count - 1)
        for (before, index) in Self.kept(old.plan.measures, in: plans[latest].plan.measures) {
            plans[latest].ticks[index] = old.ticks[before]
        }
    }

    /// Where a measure stands in its version and the later ones, as far as each holds it word for word, whoever is
    /// still asked for it.
    func places(from first: WatchTask.Place) -> [WatchTask.Place] {
        var places = [first]
        for later in plans.indices.dropFirst(first.version + 1) {
            let kept = Self.kept(plans[later - 1].plan.measures, in: plans[later].plan.measures)
            guard let index = places.last.flatMap({ kept[$0.measure] }) else { break }
            places.append(.init(version: later, measure: index))
        }
        return places
    }

    /// Where each of the measures stands word for word in the new version; of equal ones the first is the
    /// first.
    static func kept(
        _ old: [CarePlan.Measure], in new: [CarePlan.Measure]
    ) -> [Int: Int] {
        var kept: [Int: Int] = [:]
        var left = Array(new.enumerated())
        for (before, measure) in old.enumerated() {
            guard let place = left.firstIndex(where: { $0.element == measure }) else { continue }
            kept[before] = left.remove(at: place).offset
        }
        return kept
    }
}
