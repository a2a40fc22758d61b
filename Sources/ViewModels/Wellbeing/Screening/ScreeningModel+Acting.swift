public import Domain
import Persistence
public import Security

extension ScreeningModel {
    /// Why whoever sits here may not count; nil where the person may.
    public var refusalToCount: ScreeningRefusal? {
        if session.state != .noAccounts, session.standing == nil { return .notSignedIn }
        return ScreeningRules.refusal(toWriteBy: session.standing)
    }

    /// Why the queue may not be touched; nil where it may.
    public var refusalToInterview: ScreeningRefusal? {
        guard let standing = session.standing else { return .notSignedIn }
        if let refusal = ScreeningRules.refusal(toInterviewBy: standing) { return refusal }
        return queue == nil ? .sealed : nil
    }

    /// Takes a step; returns whether it was taken. `failure` says why not.
    public func take(
        _ step: ScreeningStep, on batch: ScreeningBatch?, as signer: Signer?
    ) async -> Bool {
        guard !isWorking else { return false }
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            let id = try await school.ledger.screening.take(
                [step], on: batch?.id, as: signer, at: school.clockTime)
            school.refresh()
            if batch == nil { show(id) }
            return true
        } catch {
            failure = Failure(error)
            return false
        }
    }

    /// Puts somebody into the queue of a batch.
    public func list(
        _ pupil: ScreeningQueue.Pupil, in batch: ScreeningBatch.ID, _ namesakes: Namesakes
    ) async -> Bool {
        await attempt { file, key, now in
            try file.list([pupil], of: batch, namesakes: namesakes, by: key, at: now)
        } != nil
    }

    /// The line in hand; nil unless the queue is shown. Whoever fills in a form keeps it, whatever is
    /// selected when it is submitted.
    public var place: ScreeningQueue.Place? {
        guard let batch, let number = selectedNumber else { return nil }
        return ScreeningQueue.Place(batch: batch.id, number: number)
    }

    /// Says that an interview was held, of which no case came.
    public func hold(_ place: ScreeningQueue.Place) async -> Bool {
        hide()
        return await attempt { file, key, now in
            try file.hold(place.number, of: place.batch, by: key, at: now)
        } != nil
    }

    /// Says that an interview which was entered never was.
    public func takeBack(_ place: ScreeningQueue.Place, note: String) async -> Bool {
        hide()
        return await attempt { file, key, now in
            try file.takeBack(place.number, of: place.batch, note: note, by: key, at: now)
        } != nil
    }

    /// Shows who the line in hand is, for a minute; the log of the looks says so with `words`.
    public func reveal(words: String) async -> Bool {
        guard let batch, let index = selectedNumber else { return false }
        let (id, before) = (batch.id, watch.locks)
        hide()
        let pupil = await attempt { file, key, now in
            try file.reveal(index, of: id, words: words, by: key, at: now)
        }
        guard let pupil, watch.locks == before else { return false }
        watch.screening.show(
            pupil, at: index, called: ScreeningQueue.code(of: index, batch: id),
            from: school.clockTime)
        return true
    }

    /// The name that may still be seen at this second.
    public func pupil(at index: Int) -> ScreeningQueue.Pupil? {
        watch.screening.pupil(at: index, now: school.clockTime)
    }

    private func attempt<Value: Sendable>(
        _ body: @Sendable @escaping (CareFile, UnlockedKey, Moment) throws -> Value
    ) async -> Value? {
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            let value = try await watch.work(body)
            reload()
            return value
        } catch {
            failure = Failure(error)
            return nil
        }
    }
}

extension ScreeningModel.Failure {
    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as ScreeningRefusal: .refused(refusal)
            case CareFailure.keyLocked: .refused(.sealed)
            case is CareRefusal, is UnlockRefusal: .care(CareFailure(error))
            default: .account(AccountFailure(error))
            }
    }
}
