public import Domain
import Persistence
import Security

extension HomeVisitModel {
    /// Why the list may not be touched; nil where it may.
    public var refusal: HomeVisitRefusal? {
        guard let standing = session.standing else { return .notSignedIn }
        if let refusal = HomeVisitRules.refusal(toKeepBy: standing) { return refusal }
        if semester == nil { return .noSemester }
        return list == nil ? .sealed : nil
    }

    /// Why `event` cannot happen to the line in hand, as the form asks before anybody signs.
    public func refusal(of event: HomeVisitList.Event) -> HomeVisitRefusal? {
        guard let semester else { return .noSemester }
        return HomeVisitRules.refusal(
            of: event, on: list ?? HomeVisitList(), in: semester, on: school.now.day,
            among: school.classes)
    }

    /// Puts somebody into the list.
    public func list(_ pupil: HomeVisitList.Pupil, _ namesakes: Namesakes) async -> Bool {
        await attempt { file, semester, key, now in
            try file.list([pupil], in: semester, namesakes: namesakes, by: key, at: now)
        } != nil
    }

    /// Takes a step on a line; returns whether it was taken. `failure` says why not.
    public func take(_ event: HomeVisitList.Event) async -> Bool {
        hide()
        return await attempt { file, semester, key, now in
            try file.take(event, in: semester, by: key, at: now)
        } != nil
    }

    /// Shows who the line in hand is, for a minute; the log of the looks says so with `words`.
    public func reveal(words: String) async -> Bool {
        guard let index = selected?.index, let semester else { return false }
        let before = watch.locks
        hide()
        let pupil = await attempt { file, semester, key, now in
            try file.reveal(index, in: semester, words: words, by: key, at: now)
        }
        guard let pupil, watch.locks == before else { return false }
        watch.homeVisits.show(
            pupil, at: index, called: HomeVisitList.code(of: index, in: semester),
            from: school.clockTime)
        return true
    }

    /// The name that may still be seen at this second.
    public func pupil(at index: Int) -> HomeVisitList.Pupil? {
        watch.homeVisits.pupil(at: index, now: school.clockTime)
    }

    private func attempt<Value: Sendable>(
        _ body:
            @Sendable @escaping (CareFile, Semester, UnlockedKey, Moment) throws -> Value
    ) async -> Value? {
        guard let semester else {
            failure = .refused(.noSemester)
            return nil
        }
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            let value = try await watch.work { file, key, now in
                try body(file, semester, key, now)
            }
            reload()
            return value
        } catch {
            failure = Failure(error)
            return nil
        }
    }
}

extension HomeVisitModel.Failure {
    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as HomeVisitRefusal: .refused(refusal)
            case CareFailure.keyLocked: .refused(.sealed)
            default: .care(CareFailure(error))
            }
    }
}
