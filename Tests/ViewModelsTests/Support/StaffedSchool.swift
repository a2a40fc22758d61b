import Domain
import Persistence
import Security
import Testing

@testable import ViewModels

/// The small school with people who can sign in, each with the office that its name tells.
struct StaffedSchool {
    let small: SmallSchool
    let principal, vicePrincipal, office, leader, repairer, finder: Person.ID

    nonisolated static let passphrase = "山高月小水落石出"

    init() throws {
        small = try SmallSchool(in: try Ledger.inMemory(cost: .forTests))
        let (ledger, kitchen) = (small.ledger, small.canteen)
        let since = SmallSchool.now.day.adding(days: -30)
        let people = try ledger.write { ledger in
            let people = try [
                ("何敏", "hm"), ("王勤", "wq"), ("陈安", "ca"), ("李格", "lg"), ("赵修", "zx"),
                ("张现", "zx"),
            ].map { name, initials in
                try ledger.addPerson(
                    name: name, staffNumber: nil, position: "", officePhone: nil,
                    initials: initials)
            }
            let root = try ledger.addGrid(code: "G01", name: "全校", parent: nil)
            let grid = try ledger.addGrid(code: "G02", name: "食堂", parent: root)
            try ledger.giveToGrid(kitchen, grid, from: since)
            for (person, role) in [(people[3], GridRole.leader), (people[5], .member)] {
                try ledger.assign(
                    GridAssignment(grid: grid, person: person, role: role, starts: since))
            }
            return people
        }
        (principal, vicePrincipal, office) = (people[0], people[1], people[2])
        (leader, repairer, finder) = (people[3], people[4], people[5])
        let accounts = ledger.accounts
        let moment = SmallSchool.now.adding(seconds: -86_400 * 20)
        _ = try accounts.create(
            first: principal, passphrase: Passphrase(Self.passphrase), offices: [.principal],
            at: moment)
        let signer = try accounts.signInNow(
            principal, passphrase: Passphrase(Self.passphrase), at: moment
        ).key.signer
        let others: [(Person.ID, [Office])] = [
            (vicePrincipal, [.vicePrincipal]), (office, [.safetyOffice]), (leader, []),
            (repairer, []), (finder, []),
        ]
        for (person, offices) in others {
            try accounts.createNow(
                person, passphrase: Passphrase(Self.passphrase), offices: offices, as: signer,
                at: moment)
        }
    }

    /// A terminal at which this person has signed in, on the clock of `now`.
    func session(
        of person: Person.ID, now: Moment = SmallSchool.now
    ) async throws -> SessionModel {
        let session = SessionModel(school: small.school(now: now))
        try await session.signIn(person, passphrase: Passphrase(Self.passphrase))
        return session
    }

    /// A hazard in the kitchen that was found an hour ago by `finder`, and what others did since.
    func hazard(_ steps: [(Person.ID, HazardEvent.Kind)] = []) throws -> Hazard {
        let foundAt = SmallSchool.now.adding(seconds: -3600)
        let report = HazardReport(
            place: small.kitchen, category: "RQ", text: "燃气软管老化", foundAt: foundAt,
            finder: finder)
        let events = steps.enumerated().map { index, step in
            HazardEvent(
                at: foundAt.adding(seconds: 60 * (index + 1)), actor: step.0, kind: step.1)
        }
        let finder = finder
        let hazard = try small.ledger.write { ledger in
            try ledger.addHazard(
                report, reportedAt: foundAt, actor: finder, events: events, importKey: nil)
        }
        return try #require(hazard)
    }

    /// What leads to 整改中 of a 一般 hazard in the hands of `repairer`.
    var assigned: [(Person.ID, HazardEvent.Kind)] {
        [
            (leader, .verified(note: "")), (office, .graded(.general, clause: nil, note: "")),
            (
                office,
                .assigned(
                    to: repairer, due: SmallSchool.now.day.adding(days: 7),
                    noticeNumber: "2026-1", measures: "更换", unit: "总务处")
            ),
        ]
    }

    /// What leads to 待复查.
    var submitted: [(Person.ID, HazardEvent.Kind)] {
        assigned + [(repairer, .submitted(note: "已换金属软管"))]
    }

    /// What leads to a 重大 hazard that waits for its plan.
    var gradedMajor: [(Person.ID, HazardEvent.Kind)] {
        [
            (leader, .verified(note: "")),
            (principal, .graded(.major, clause: "YD-01", note: "", colour: .red)),
        ]
    }

    static let plan: RectificationPlan = {
        var plan = RectificationPlan()
        for measure in RectificationPlan.Measure.allCases { plan[measure] = "措施\(measure)" }
        for part in RectificationPlan.Part.allCases { plan[part] = "方案\(part)" }
        return plan
    }()

    static let control = TemporaryControl(
        text: "停用灶间", validUntil: SmallSchool.now.adding(seconds: 86_400 * 5))
}
