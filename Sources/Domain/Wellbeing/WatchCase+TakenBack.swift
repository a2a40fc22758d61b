/// Ticks that were taken back, as the measure tells that is open again.
extension WatchCase {
    /// A tick that an entry says was none.
    public struct TickTakenBack: Hashable, Sendable {
        /// Who had ticked it off, and on which day.
        public let ticked: Person.ID
        public let on: Day
        /// Who has taken it back, when, and why.
        public let withdrawn: Withdrawn
        /// Who was asked for the measure before it was ticked off; the tick took the sentence from them.
        public let asked: Person.ID?
    }

    /// The last tick of this measure of the latest plan that was taken back; nil where it is done again, or
    /// somebody is asked for it anew, but for whoever is asked again because their tick was taken back.
    public func tickTakenBack(ofMeasure measure: Int) -> TickTakenBack? {
        guard let latest = plan, latest.done[measure] == nil,
            asked(forMeasure: measure)?.isAgain != false
        else { return nil }
        for place in events.indices.reversed() {
            if let tick = ofSomebodyElse(takenBackAt: place, fromMeasure: measure) { return tick }
            guard case .measureDone(let index, let version) = events[place].kind,
                self.place(of: index, in: version) == measure, let withdrawn = withdrawn(place)
            else { continue }
            let before = WatchCase(id: id, events: Array(events[..<place]))
            return TickTakenBack(
                ticked: events[place].actor, on: events[place].at.day, withdrawn: withdrawn,
                asked: before?.asked(forMeasure: index)?.person)
        }
        return nil
    }

    /// A tick of the own terminal of whoever was asked; nobody was asked beside them.
    private func ofSomebodyElse(
        takenBackAt place: Int, fromMeasure measure: Int
    ) -> TickTakenBack? {
        guard case .tickTakenBack(let number, _, _, _) = events[place].kind,
            let task = tasks[number], let moment = task.doneAt, let withdrawn = task.takenBack,
            let last = task.places.last,
            self.place(of: last.measure, in: last.version) == measure
        else { return nil }
        return TickTakenBack(
            ticked: task.person, on: moment.day, withdrawn: withdrawn, asked: nil)
    }

    /// Where a measure of an earlier plan stands word for word in the latest; nil where it does not any more.
    private func place(of measure: Int, in version: Int) -> Int? {
        guard plans.indices.contains(version) else { return nil }
        let last = places(from: .init(version: version, measure: measure)).last
        return last?.version == plans.count - 1 ? last?.measure : nil
    }
}
