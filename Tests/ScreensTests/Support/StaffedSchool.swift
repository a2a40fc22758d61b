import Domain
import Interchange
import Localisation
import Persistence
import Security
import TerminalUI
import ViewModels

/// The small school with people who can sign in, and hazards as far on as a story needs them.
struct StaffedSchool {
    let small: SmallSchool
    let principal, vicePrincipal, office, repairer: Person.ID
    /// Leads the canteen's grid.
    var leader: Person.ID { small.cook }
    var finder: Person.ID { small.teacher }

    nonisolated static let passphrase = "山高月小水落石出"

    init() throws {
        small = try SmallSchool(in: try Ledger.inMemory(cost: .forTests))
        let ledger = small.ledger
        (vicePrincipal, office, repairer) = try ledger.write { ledger in
            let people = try ["王勤", "陈安", "赵修"].map {
                try ledger.addPerson(
                    name: $0, staffNumber: nil, position: "", officePhone: nil,
                    initials: Pinyin.initials(of: $0))
            }
            return (people[0], people[1], people[2])
        }
        let people = try ledger.organisation.organisation(on: SampleLedger.now.day).people
        guard let first = people.first(where: { $0.name == "何敏" })?.id else { throw NoPrincipal() }
        principal = first
        let moment = SampleLedger.now.adding(seconds: -86_400 * 20)
        _ = try ledger.accounts.create(
            first: principal, passphrase: Passphrase(Self.passphrase), offices: [.principal],
            at: moment)
        let signer = try ledger.accounts.signInNow(
            principal, passphrase: Passphrase(Self.passphrase), at: moment
        ).key.signer
        let others: [(Person.ID, [Office])] = [
            (vicePrincipal, [.vicePrincipal]), (office, [.safetyOffice]), (repairer, []),
            (small.cook, []), (small.teacher, []),
        ]
        for (person, offices) in others {
            try ledger.accounts.createNow(
                person, passphrase: Passphrase(Self.passphrase), offices: offices, as: signer,
                at: moment)
        }
    }

    private struct NoPrincipal: Error {}

    /// At the board, signed in, the hazard just filed in hand.
    func sitting(
        as person: Person.ID, _ size: Size = WorkbenchSitting.small,
        _ language: Language = .chinese, now: Moment = SampleLedger.now
    ) async throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(size, language, ledger: small.ledger, now: now)
        try await sitting.model.session.signIn(person, passphrase: Passphrase(Self.passphrase))
        sitting.type("2")
        return sitting
    }

    /// A hazard in the kitchen, found yesterday, and what others did since, ten minutes apart.
    @discardableResult
    func file(
        _ steps: [(Person.ID, HazardEvent.Kind)] = [], foundHoursAgo hours: Int = 24
    ) throws -> Hazard.ID? {
        let foundAt = SampleLedger.now.adding(seconds: -3600 * hours)
        let report = HazardReport(
            place: small.kitchen, category: "RQ", text: "燃气软管老化，接头处有气味",
            immediateMeasure: "关闭总阀", foundAt: foundAt, finder: finder)
        let events = steps.enumerated().map { index, step in
            HazardEvent(
                at: foundAt.adding(seconds: 600 * (index + 1)), actor: step.0, kind: step.1)
        }
        let finder = finder
        return try small.ledger.write { ledger in
            try ledger.addHazard(
                report, reportedAt: foundAt, actor: finder, events: events, importKey: nil)?.id
        }
    }

    var verified: [(Person.ID, HazardEvent.Kind)] { [(leader, .verified(note: "属实"))] }

    var graded: [(Person.ID, HazardEvent.Kind)] {
        verified + [(office, .graded(.general, clause: nil, note: ""))]
    }

    var assigned: [(Person.ID, HazardEvent.Kind)] {
        graded + [
            (
                office,
                .assigned(
                    to: repairer, due: day("2026-11-30"), noticeNumber: "2026-1",
                    measures: "更换软管", unit: "总务处")
            )
        ]
    }

    var submitted: [(Person.ID, HazardEvent.Kind)] {
        assigned + [(repairer, .submitted(note: "已换金属软管，气密试验合格"))]
    }

    var gradedMajor: [(Person.ID, HazardEvent.Kind)] {
        verified + [
            (
                principal,
                .graded(.major, clause: "YD-01", note: "立即停用", colour: .red, meeting: "11月研判会")
            )
        ]
    }

    /// A 重大 hazard of which everything is recorded, with its extension asked for.
    var majorInFull: [(Person.ID, HazardEvent.Kind)] {
        gradedMajor + [
            (
                principal,
                .supervision(
                    .ordered(
                        SupervisionOrder(
                            level: .school, number: "督〔2026〕3号", orderedBy: "实验中学",
                            notice: "责任人 赵修；措施 换管")))
            ),
            (office, .planned(Self.plan)), (office, .controlled(Self.control)),
            (
                office,
                .assigned(
                    to: repairer, due: day("2026-11-25"), noticeNumber: "2026-1",
                    measures: "更换金属软管并做气密试验", unit: "总务处")
            ),
            (repairer, .progressed(note: "软管已订货", spent: 60_000)),
            (office, .reportedUpward(note: "已电话报县教育局")),
            (
                repairer,
                .extensionRequested(
                    ExtensionRequest(
                        due: day("2026-12-02"), reason: "配件缺货", protection: "灶间继续停用"))
            ),
        ]
    }

    static let plan: RectificationPlan = {
        var plan = RectificationPlan()
        let measures = ["赵修负责，总务处配合", "换金属软管并做气密试验", "公用经费 1200 元", "两周内完成", "外购配餐"]
        let parts = [
            "消除燃气泄漏", "请持证单位更换", "1200 元", "总务处三人", "12 月 2 日前", "断气停用，配灭火器",
        ]
        for (measure, text) in zip(RectificationPlan.Measure.allCases, measures) {
            plan[measure] = text
        }
        for (part, text) in zip(RectificationPlan.Part.allCases, parts) { plan[part] = text }
        return plan
    }()

    static let control = TemporaryControl(
        text: "停用灶间，改送餐",
        validUntil: Moment(day: day("2026-11-23"), hour: 18, minute: 0))
}
