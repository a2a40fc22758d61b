public import Domain
import Persistence
import Security

/// The calls of somebody as they were counted last, which stay known while the keys are locked.
struct CountedCalls {
    let person: Person.ID
    let day: Day
    /// The newest entry of the sealed file then.
    let entry: Int64
    let calls: CareCalls
}

extension WatchModel {
    func readTold(from file: CareFile, with key: UnlockedKey) throws {
        let told = try file.told(to: key, tried: &tried)
        if told != self.told { self.told = told }
    }

    /// Ticks off what whoever sits here was asked to do, under the own signature.
    public func tick(_ task: CareTask.ID) async -> Bool {
        let isDone =
            await attempt { file, key, now in
                try file.tick(task, by: key, at: now)
            } != nil
        session.touch()
        reload()
        return isDone
    }

    /// What waits for whoever has signed in beside the own cases, as far as their keys were in hand
    /// since; nil where they are in nobody's list.
    func calls(for standing: Standing) -> CareCalls? {
        guard let file, hasList, CareRules.mayBeAsked(holding: standing.offices) else {
            return nil
        }
        if let key = session.unlockedKey, key.person == standing.person {
            do {
                try count(file, key)
            } catch {
                failure = CareFailure(error)
            }
        }
        return counted.flatMap { $0.person == standing.person ? $0.calls.on(today) : nil }
    }

    private func count(_ file: CareFile, _ key: UnlockedKey) throws {
        let entry = try file.newestEntry()
        if let counted, counted.person == key.person, counted.day == today, counted.entry == entry {
            return
        }
        ProcessHardening.overwriteFreedMemory()
        defer { ProcessHardening.overwriteLeftStack() }
        let told = try file.told(to: key, tried: &tried)
        counted = countedCalls(told, try file.lines(for: key), of: key.person, at: entry)
    }

    /// `entry`: the newest of the sealed file when the rest was read.
    private func countedCalls(
        _ told: CareTold, _ lines: [CaseLine], of person: Person.ID, at entry: Int64
    ) -> CountedCalls {
        CountedCalls(
            person: person, day: today, entry: entry,
            calls: CareCalls(
                tasks: told.openTasks.count, instructions: told.instructions.count, lines,
                of: person, on: today, clock: session.school.followUpClock))
    }

    /// What was read just now stays known as numbers once the keys are locked.
    func keepCount(_ file: CareFile, _ key: UnlockedKey) throws {
        counted = countedCalls(told, lines, of: key.person, at: try file.newestEntry())
    }
}
