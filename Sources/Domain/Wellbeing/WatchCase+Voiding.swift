extension CareEvent.Kind {
    /// Whether it may be said later that it did not happen: what is signed by two, or tells who reads the case,
    /// is undone by another event alone.
    public var mayBeVoid: Bool {
        switch self {
        case .contacted, .crisis, .measureDone: true
        default: false
        }
    }
}

extension WatchCase {
    /// Which of these events did not happen, as others of them say.
    static func voided(in events: [CareEvent]) -> Set<Int> {
        Set(
            events.compactMap { event in
                guard case .corrected(let index, _, true) = event.kind,
                    events.indices.contains(index), events[index].kind.mayBeVoid
                else { return nil }
                return index
            })
    }

    /// Nothing follows from that event any more: neither the day of the last contact nor a review.
    mutating func void(_ index: Int) {
        guard !voided.contains(index), let anew = WatchCase(id: id, events: events) else { return }
        let tasks = tasks
        self = anew
        // What people without a key have done of it stands beside the events.
        for (number, task) in tasks {
            if let moment = task.doneAt { tick(task: number, at: moment) }
            self.tasks[number]?.isLost = task.isLost
            self.tasks[number]?.isDoubtful = task.isDoubtful
        }
    }
}
