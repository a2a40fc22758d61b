import Domain
import Security

/// Something that is about to happen in a case, with what its rule and its boxes ask for.
struct CareAct {
    private(set) var kind: CareEvent.Kind
    let at: Moment
    var seconder: UnlockedKey?
    /// Who the second signature is of.
    var second: CareReader?
    /// Everybody with an account in force, whether their key was compared or not.
    let everybody: [CareReader]
    let clock: FollowUpClock
    /// Those of which somebody may wait for an interview again.
    let batches: Set<ScreeningBatch.ID>
    /// Days for which whoever keeps them is to be entered no longer, as far as that was agreed to; nil where
    /// nobody was asked.
    var givenUp: Set<HolidayWatch>?
    /// How many versions of the plan whoever writes one has seen; nil where nobody was asked.
    var seenVersions: Int?

    /// Whoever made a tick that is taken back is asked again, and so learns of it, as long as they see the
    /// measure and can be asked.
    mutating func askAgain(in watch: WatchCase) {
        guard case .tickTakenBack(let number, let note, let withdrawal, _) = kind else { return }
        let task = watch.tasks[number]
        let isThere = everybody.contains {
            $0.person == task?.person && CareRules.mayBeAsked(holding: $0.offices)
        }
        let again = isThere && task?.isOpen == true ? Int64.random(in: 1...(1 << 52)) : nil
        kind = .tickTakenBack(
            task: number, note: note, withdrawal: withdrawal, again: again)
    }

    /// Nobody loses days that were entered for them without a word, also where they were entered just now.
    func demandAgreement(in watch: WatchCase) throws {
        // A version that came meanwhile is not written over unseen.
        if case .planned = kind, let seenVersions, seenVersions != watch.plans.count {
            throw CareRefusal.planRewritten
        }
        guard case .kept(let holiday) = kind, let givenUp else { return }
        guard givenUp.isSuperset(of: watch.kept.givenUp(for: holiday)) else {
            throw CareRefusal.keepingTaken
        }
    }
}

extension CareEvent.Kind {
    /// Who is said to have put the second signature.
    var seconder: Person.ID? {
        switch self {
        case .lowered(_, let seconder), .closed(_, let seconder), .leftSchool(_, let seconder):
            seconder
        case .reopened(_, let seconder, _), .corrected(_, _, _, let seconder): seconder
        case .amended(let amendment): amendment.seconder
        default: nil
        }
    }

    /// Who is told a sentence.
    var teacher: Person.ID? {
        switch self {
        case .instructed(let teacher, _): teacher
        case .assigned(let assignment): assignment.person
        default: nil
        }
    }

    /// Who is to keep watch.
    var keeper: Person.ID? { if case .kept(let holiday) = self { holiday.keeper } else { nil } }

    var personAdded: Person.ID? {
        switch self {
        case .readerAdded(let person, _), .handedOver(let person, _): person
        default: nil
        }
    }
}
