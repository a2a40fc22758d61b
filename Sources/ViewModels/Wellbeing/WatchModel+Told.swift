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
    /// Whether the counts are for whoever sits here; before anybody has signed in they stand there for all.
    public var tellsCounts: Bool { session.standing.map(CareRules.mayCount) ?? true }

    func readTold(from file: CareFile, with key: UnlockedKey) throws {
        let told = try file.told(to: key, tried: &tried)
        if told != self.told { self.told = told }
    }

    func readPast(from file: CareFile, with key: UnlockedKey) throws {
        let counts = ownStanding?.has(.psychologist) == true
        let past = counts ? try file.pastCases(for: key) : nil
        if past != self.past { self.past = past }
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

    /// Takes an own tick of today back, under the own signature.
    public func takeTickBack(_ task: CareTask.ID) async -> Bool {
        let isDone =
            await attempt { file, key, now in
                try file.takeTickBack(task, by: key, at: now)
            } != nil
        session.touch()
        reload()
        return isDone
    }

    /// How many of the own cases are due or overdue today, for whoever leads cases; the principal is
    /// told of all that are overdue. No number of another regime, no code, no name.
    public func reminders(for standing: Standing) -> (due: Int, overdue: Int)? {
        guard let file, hasList, standing.has(anyOf: [.psychologist, .principal]) else {
            return nil
        }
        do {
            let isOwner = standing.has(.psychologist)
            let due = try file.dueDays(through: today).filter {
                !isOwner || $0.owner == standing.person
            }
            return (due.count, due.count { $0.day < today })
        } catch {
            failure = CareFailure(error)
            return nil
        }
    }

    /// Who leads open cases and is no psychology teacher any more, for those who have to see to it that another
    /// one does; how many cases that are is told to nobody.
    func strandedOwners(for standing: Standing) -> [Person.ID] {
        guard let file, hasList else { return [] }
        do {
            let owners = try file.strandedOwners(on: today)
            let isConcerned = standing.has(anyOf: CareRules.seconders)
            return owners.filter { isConcerned || $0 == standing.person }
                .sorted { $0.rawValue < $1.rawValue }
        } catch {
            failure = CareFailure(error)
            return []
        }
    }

    /// Whether whoever loses the account or the office leaves open cases behind.
    public func leadsOpenCases(_ person: Person.ID) -> Bool {
        do {
            return try file?.ownersOfOpenCases().contains(person) ?? false
        } catch {
            failure = CareFailure(error)
            return false
        }
    }

    /// What waits for whoever has signed in beside the own cases, as it was counted last; nil where they
    /// are in nobody's list.
    func calls(for standing: Standing) -> CareCalls? {
        guard hasList, CareRules.mayBeAsked(holding: standing.offices) else { return nil }
        return counted.flatMap { $0.person == standing.person ? $0.calls.on(today) : nil }
    }

    /// Counts anew with the keys in hand, away from the screen, where anything has happened since; returns
    /// whether it has. Every sentence of the school is tried, for none says whom it is for.
    func countCalls(for standing: Standing) async -> Bool {
        if let counting { return await counting.value }
        let counting = Task { await countOwed(for: standing) }
        self.counting = counting
        defer { self.counting = nil }
        return await counting.value
    }

    private func countOwed(for standing: Standing) async -> Bool {
        var isAnother = false
        do {
            while let (file, key, entry) = try owedCount(for: standing) {
                let (known, before) = (beside, tried)
                let read = try await Self.run {
                    ProcessHardening.overwriteFreedMemory()
                    var (lines, tried) = (known, before)
                    let told = try file.told(to: key, tried: &tried)
                    return (told, try file.lines(for: key, opened: &lines), lines, tried)
                }
                tried.formUnion(read.3)
                guard session.unlockedKey === key else { return isAnother }
                beside = read.2
                counted = countedCalls(read.0, read.1, of: key.person, at: entry)
                isAnother = true
            }
        } catch {
            // Keys that were locked meanwhile open nothing more.
            if session.unlockedKey != nil { failure = CareFailure(error) }
        }
        return isAnother
    }

    /// What there is to count with; nil where it was counted, or nobody has unlocked their keys.
    private func owedCount(
        for standing: Standing
    ) throws -> (CareFile, UnlockedKey, entry: Int64)? {
        guard let file, hasList, CareRules.mayBeAsked(holding: standing.offices),
            let key = session.unlockedKey, key.person == standing.person
        else { return nil }
        let entry = try file.newestEntry()
        if let counted, counted.person == key.person, counted.day == today, counted.entry == entry {
            return nil
        }
        return (file, key, entry)
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
