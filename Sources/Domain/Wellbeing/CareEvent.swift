/// Something that happened in a case: signed by whoever did it, sealed, never changed.
public struct CareEvent: Codable, Hashable, Sendable {
    public let at: Moment
    public let actor: Person.ID
    public let kind: Kind

    public init(at: Moment, actor: Person.ID, kind: Kind) {
        self.at = at
        self.actor = actor
        self.kind = kind
    }

    public enum Kind: Codable, Hashable, Sendable {
        case opened(Opening)
        case raised(LevelChange)
        /// One step, under the second signature of `seconder`.
        case lowered(LevelChange, seconder: Person.ID)
        /// The level was set anew after a crisis, and is the same.
        case confirmed(LevelChange)
        case planned(CarePlan)
        /// A measure of a version of the plan was done, that day once more where it was done before; both count
        /// from 0.
        case measureDone(Int, version: Int)
        case contacted(CareContact)
        /// When it was taken; nil in entries of an older program, which took each step for a contact.
        case crisis(CrisisStep, at: Moment? = nil)
        case referred(Referral)
        /// 异常请假 or 休学 began, or the one went over into the other; which, and on which day, older
        /// programs did not ask.
        case left(reason: String, kind: LeaveKind? = nil, from: Day? = nil)
        /// 复学, with all of the checklist; nil where only an 异常请假 is over. The day is nil where it is that
        /// of the entry, and in entries of an older program.
        case returned(ReturnCheck?, on: Day? = nil)
        case closed(reason: String, seconder: Person.ID)
        /// 离校结案: closed whatever the level, because the pupil is of the school no more.
        case leftSchool(SchoolLeaving, seconder: Person.ID)
        /// Below the last level it is a step down, under the second signature of `seconder`; older programs took
        /// any level, and asked nobody. Whoever had left during 休学 comes back with the checklist of 复学, of
        /// which older programs did not ask.
        case reopened(LevelChange, seconder: Person.ID? = nil, check: ReturnCheck? = nil)
        /// What the class teacher was asked to do.
        case instructed(Person.ID, text: String)
        /// Somebody was given a measure of the latest plan, to be ticked off by that person.
        case assigned(CareAssignment)
        /// Somebody keeps watch in a holiday.
        case kept(HolidayWatch)
        /// Somebody besides the owner may read the case, for this reason.
        case readerAdded(Person.ID, reason: String)
        /// Older programs asked for no reason, and a reader whom the file lets in unasked is put out without one.
        case readerRemoved(Person.ID, reason: String? = nil)
        /// Both shares of the recovery key gave the case of this person to whoever acts.
        case recovered(from: Person.ID)
        /// Another psychology teacher leads the case from now on.
        case handedOver(to: Person.ID, reason: String)
        /// The identity was corrected, or what the list shows of class and tags.
        case amended(Amendment)
        /// To an earlier event, which stays in the history; with a withdrawal nothing follows from it any more.
        /// That the case itself was opened by mistake is said of the opening, under the second signature of
        /// `seconder`.
        case corrected(
            event: Int, note: String, withdrawal: Withdrawal? = nil, seconder: Person.ID? = nil)
        /// What somebody has ticked off in their own terminal was not done, or is of another case: the measure
        /// is open again. Their signed tick stays; `again` is the number under which they are asked once more.
        case tickTakenBack(
            task: Int64, note: String, withdrawal: Withdrawal, again: Int64? = nil)
    }

    /// Why an entry does not hold.
    public enum Withdrawal: String, CaseIterable, Codable, Sendable {
        /// 没有发生, 不是本案.
        case notHappened, otherCase
        /// 误建: of the opening alone.
        case mistaken

        /// What may be said of an entry that is no opening.
        public static let ofEntries: [Withdrawal] = [.notHappened, .otherCase]
    }

    /// Why a pupil is away.
    public enum LeaveKind: String, CaseIterable, Codable, Sendable {
        /// 异常请假, 休学.
        case unusualLeave, suspended

        /// What the list shows while the pupil is away.
        var tag: FocusTag { self == .suspended ? .suspended : .unusualLeave }
    }

    /// What a case begins with.
    public struct Opening: Codable, Hashable, Sendable {
        public var code: String
        /// The class as far as the list shows it, for example 八(3).
        public var classBand: String
        public var source: WatchSource
        public var tags: [FocusTag]
        public var level: WatchLevel
        public var basis: LevelBasis
        public var reason: String
        public var guardianInformed: Bool
        /// Until when the case may be kept: graduation.
        public var keepUntil: Day

        public init(
            code: String, classBand: String, source: WatchSource, tags: [FocusTag],
            level: WatchLevel, basis: LevelBasis, reason: String, guardianInformed: Bool,
            keepUntil: Day
        ) {
            self.code = code
            self.classBand = classBand
            self.source = source
            self.tags = tags
            self.level = level
            self.basis = basis
            self.reason = reason
            self.guardianInformed = guardianInformed
            self.keepUntil = keepUntil
        }
    }

    public struct LevelChange: Codable, Hashable, Sendable {
        public var level: WatchLevel
        public var basis: LevelBasis
        public var reason: String

        public init(level: WatchLevel, basis: LevelBasis, reason: String) {
            self.level = level
            self.basis = basis
            self.reason = reason
        }
    }

    /// What has changed since the opening; nil stays as it was. Who the pupil is stands apart.
    public struct Amendment: Codable, Hashable, Sendable {
        public var classBand: String?
        public var tags: [FocusTag]?
        /// Until when the case may be kept.
        public var keepUntil: Day?
        /// Whose signature stands beside where that day is brought nearer; older programs only put it off.
        public var seconder: Person.ID?

        public init(
            classBand: String? = nil, tags: [FocusTag]? = nil, keepUntil: Day? = nil,
            seconder: Person.ID? = nil
        ) {
            self.classBand = classBand
            self.tags = tags
            self.keepUntil = keepUntil
            self.seconder = seconder
        }
    }

    /// 转介建议书: in two copies, to be signed by the guardian (精神卫生法 art. 23: law). It is written and
    /// printed first, and entered once more when the guardian has signed.
    public struct Referral: Codable, Hashable, Sendable {
        public var to: String
        public var reason: String
        public var guardianSigned: Bool

        public init(to: String, reason: String, guardianSigned: Bool) {
            self.to = to
            self.reason = reason
            self.guardianSigned = guardianSigned
        }
    }

    /// What has to be there before a pupil is back: all of it.
    public struct ReturnCheck: Codable, Hashable, Sendable {
        /// The hospital's opinion was seen; it is not stored.
        public var opinionSeen: Bool
        public var agreementSigned: Bool
        public var interviewed: Bool
        public var phasedPlan: Bool

        public init(
            opinionSeen: Bool, agreementSigned: Bool, interviewed: Bool, phasedPlan: Bool
        ) {
            self.opinionSeen = opinionSeen
            self.agreementSigned = agreementSigned
            self.interviewed = interviewed
            self.phasedPlan = phasedPlan
        }

        public var isComplete: Bool {
            opinionSeen && agreementSigned && interviewed && phasedPlan
        }
    }
}

/// Who the pupil is: sealed apart from the case, and shown for a minute at a time.
public struct PupilIdentity: Codable, Hashable, Sendable {
    public var name: String
    public var className: String
    public var guardian: String
    public var emergencyContact: String

    /// The same with whatever is not empty in `other`.
    public func amended(by other: PupilIdentity) -> PupilIdentity {
        func latest(_ field: KeyPath<PupilIdentity, String>) -> String {
            other[keyPath: field].isEmpty ? self[keyPath: field] : other[keyPath: field]
        }
        return PupilIdentity(
            name: latest(\.name), className: latest(\.className), guardian: latest(\.guardian),
            emergencyContact: latest(\.emergencyContact))
    }

    public init(name: String, className: String, guardian: String, emergencyContact: String) {
        self.name = name
        self.className = className
        self.guardian = guardian
        self.emergencyContact = emergencyContact
    }
}
