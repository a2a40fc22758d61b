public import Domain
public import Persistence
public import Security

/// The staffed school with a psychology teacher, a class teacher, and a sealed file.
public struct CareSchool: Sendable {
    public let staffed: StaffedSchool
    public let file: CareFile
    public let psychologist, second, classTeacher: Person.ID
    public let shares: RecoveryShares

    public var ledger: Ledger { staffed.small.ledger }
    public static let now = SmallSchool.now

    /// In memory unless a directory is given.
    public init(in directory: DataDirectory? = nil) throws {
        let ledger = try directory.map {
            try Ledger.open(in: $0, access: .create, cost: .forTests)
        }
        staffed = try StaffedSchool(in: ledger)
        let small = staffed.small
        (psychologist, second, classTeacher) = try small.ledger.write { ledger in
            let people = try [("钱予", "qy"), ("苏叶", "sy"), ("白杨", "by")].map {
                try ledger.addPerson(
                    name: $0.0, staffNumber: nil, position: "", officePhone: nil,
                    initials: $0.1)
            }
            return (people[0], people[1], people[2])
        }
        let passphrase = Passphrase(StaffedSchool.passphrase)
        let at = Self.now.adding(seconds: -86_400 * 19)
        let accounts = small.ledger.accounts
        let signer = try accounts.signInNow(staffed.principal, passphrase: passphrase, at: at)
            .key.signer
        for (person, offices) in [
            (psychologist, [Office.psychologist]), (second, [.psychologist]),
            (classTeacher, [.homeroomTeacher]),
        ] {
            try accounts.createNow(
                person, passphrase: passphrase, offices: offices, as: signer, at: at)
        }
        file =
            try directory.map {
                try CareFile.open(in: $0, beside: small.ledger, access: .create)
            } ?? CareFile.inMemory(beside: small.ledger)
        let key = try accounts.signInNow(psychologist, passphrase: passphrase, at: at).key
        shares = try file.setUp(by: key, at: at)
        for person in [staffed.principal, staffed.vicePrincipal, second] {
            try compare(key, with: person, at: at)
        }
    }

    /// Two people compare their fingerprints; whoever may sign for the other does.
    private func compare(_ key: UnlockedKey, with person: Person.ID, at moment: Moment) throws {
        let other = try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: moment
        ).key
        try file.acknowledge(
            person, fingerprint: other.publicIdentity.fingerprint, by: key, at: moment)
        guard person != staffed.vicePrincipal else { return }
        try file.acknowledge(
            key.person, fingerprint: key.publicIdentity.fingerprint, by: other, at: moment)
    }

    /// Signed in, with the keys unlocked.
    public func key(of person: Person.ID) throws -> UnlockedKey {
        try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase),
            at: Self.now.adding(seconds: -3600)
        ).key
    }

    /// A pupil who is nobody: the name is made of the number.
    public static func pupil(_ number: Int) -> PupilIdentity {
        PupilIdentity(
            name: "学生甲\(number)号", className: "八年级三班第\(number)座",
            guardian: "监护人乙\(number)号", emergencyContact: "电话丙\(number)号")
    }

    public static func opening(
        _ level: WatchLevel = .medium, reason: String = "访谈后评估，近期情绪低落",
        basis: LevelBasis = .interview, keepUntil: Day = day("2029-07-01")
    ) -> CareEvent.Opening {
        CareEvent.Opening(
            code: "", classBand: "八(3)", source: .screening, tags: [.leftBehind], level: level,
            basis: basis, reason: reason, guardianInformed: true, keepUntil: keepUntil)
    }

    /// Opened so many days before now.
    @discardableResult
    public func open(
        _ level: WatchLevel = .medium, number: Int = 1, by key: UnlockedKey, daysAgo: Int = 3
    ) throws -> CaseLine {
        try file.open(
            Self.opening(level), of: Self.pupil(number), by: key,
            at: Self.now.adding(seconds: -86_400 * daysAgo))
    }

    /// A case with a plan, whose measures with these numbers the class teacher is asked to do.
    public func askedCase(measures: [Int], by owner: UnlockedKey) throws -> CaseLine {
        let line = try open(.high, by: owner)
        let asked = measures.map { measure in
            CareEvent.Kind.assigned(
                CareAssignment(measure: measure, version: 0, to: classTeacher, text: "换到第二排"))
        }
        for kind in [.planned(Self.plan())] + asked {
            try file.record(kind, in: line.id, by: owner, at: Self.now)
        }
        return line
    }

    /// An open case that is to be destroyed in two months.
    public func keptCase(_ level: WatchLevel, ofPupil number: Int) throws -> CaseLine {
        try file.open(
            Self.opening(level, keepUntil: day("2027-01-20")), of: Self.pupil(number),
            by: key(of: psychologist), at: Self.now)
    }

    /// A case of a pupil that was opened on `Self.now` and closed at `now`, after two reviews.
    public func closedCase(ofPupil number: Int, at now: Moment) throws -> CaseLine {
        let owner = try key(of: psychologist)
        let line = try keptCase(.observation, ofPupil: number)
        let review = CareEvent.Kind.contacted(.init(kind: .review, outcome: .steady, minutes: 30))
        for days in [-60, -1] {
            try file.record(review, in: line.id, by: owner, at: now.adding(seconds: 86_400 * days))
        }
        let deputy = try key(of: staffed.vicePrincipal)
        try file.record(
            .closed(reason: "毕业", seconder: deputy.person), in: line.id, by: owner,
            seconder: deputy, at: now)
        return line
    }

    public static func plan(_ goals: String = "每日到校见面") -> CarePlan {
        CarePlan(
            parts: [
                .facts: "近两周三次未到校", .support: "祖父母照看", .risks: "独自在家",
                .protections: "与同桌要好", .goals: goals, .frequency: "每个上学日",
                .referral: "两周无改善", .closing: "两次复评相隔八周",
            ],
            measures: [
                .init(who: .homeroomTeacher, text: "调整座位"),
                .init(who: .psychologist, text: "放学前见面五分钟"),
            ], reviewOn: now.day.adding(days: 7), guardianInformed: true, safetyAgreement: true)
    }
}
