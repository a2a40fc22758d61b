public import Domain
public import Persistence
import Security

/// The small school with people who can sign in, and hazards as far on as a story needs them.
public struct StaffedSchool: Sendable {
    public typealias Steps = [(person: Person.ID, kind: HazardEvent.Kind)]

    public let small: SmallSchool
    public let principal, vicePrincipal, office, repairer: Person.ID
    /// Leads the canteen's grid.
    public var leader: Person.ID { small.cook }
    public var finder: Person.ID { small.teacher }

    public static let passphrase = "山高月小水落石出"

    /// Passphrases of a ledger of one's own should cost little.
    public init(in ledger: Ledger? = nil) throws {
        small = try SmallSchool(in: try ledger ?? Ledger.inMemory(cost: .forTests))
        let (ledger, canteen, cook) = (small.ledger, small.canteen, small.cook)
        let monthAgo = SmallSchool.now.day.adding(days: -30)
        (principal, vicePrincipal, office, repairer) = try ledger.write { ledger in
            let people = try [("何敏", "hm"), ("王勤", "wq"), ("陈安", "ca"), ("赵修", "zx")].map {
                try ledger.addPerson(
                    name: $0.0, staffNumber: nil, position: "", officePhone: nil,
                    initials: $0.1)
            }
            let root = try ledger.addGrid(code: "G01", name: "全校", parent: nil)
            let grid = try ledger.addGrid(code: "G02", name: "食堂", parent: root)
            try ledger.giveToGrid(canteen, grid, from: monthAgo)
            try ledger.assign(
                GridAssignment(grid: grid, person: cook, role: .leader, starts: monthAgo))
            return (people[0], people[1], people[2], people[3])
        }
        let passphrase = Passphrase(Self.passphrase)
        let moment = SmallSchool.now.adding(seconds: -86_400 * 20)
        _ = try ledger.accounts.create(
            first: principal, passphrase: passphrase, offices: [.principal], at: moment)
        let signer = try ledger.accounts.signInNow(
            principal, passphrase: passphrase, at: moment
        ).key.signer
        let others: [(Person.ID, [Office])] = [
            (vicePrincipal, [.vicePrincipal]), (office, [.safetyOffice]), (repairer, []),
            (leader, []), (finder, []),
        ]
        for (person, offices) in others {
            try ledger.accounts.createNow(
                person, passphrase: passphrase, offices: offices, as: signer, at: moment)
        }
    }

    /// A hazard in the kitchen, found some hours ago, and what others did since, ten minutes apart.
    @discardableResult
    public func hazard(_ steps: Steps = [], foundHoursAgo hours: Int = 24) throws -> Hazard {
        let foundAt = SmallSchool.now.adding(seconds: -3600 * hours)
        let report = HazardReport(
            place: small.kitchen, category: "RQ", text: "燃气软管老化，接头处有气味",
            immediateMeasure: "关闭总阀", foundAt: foundAt, finder: finder)
        let events = steps.enumerated().map { index, step in
            HazardEvent(
                at: foundAt.adding(seconds: 600 * (index + 1)), actor: step.person,
                kind: step.kind)
        }
        let finder = finder
        let hazard = try small.ledger.write { ledger in
            try ledger.addHazard(
                report, reportedAt: foundAt, actor: finder, events: events, importKey: nil)
        }
        guard let hazard else { throw AlreadyFiled() }
        return hazard
    }

    public var verified: Steps { [(leader, .verified(note: "属实"))] }

    public var graded: Steps {
        verified + [(office, .graded(.general, clause: nil, note: ""))]
    }

    public var assigned: Steps {
        graded + [
            (
                office,
                .assigned(
                    to: repairer, due: day("2026-11-30"), noticeNumber: "2026-1",
                    measures: "更换软管", unit: "总务处")
            )
        ]
    }

    public var submitted: Steps {
        assigned + [(repairer, .submitted(note: "已换金属软管，气密试验合格"))]
    }

    public var gradedMajor: Steps {
        verified + [
            (
                principal,
                .graded(.major, clause: "YD-01", note: "立即停用", colour: .red, meeting: "11月研判会")
            )
        ]
    }

    /// A 重大 hazard of which everything is recorded, with its extension asked for.
    public var majorInFull: Steps {
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

    public static let plan: RectificationPlan = {
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

    public static let control = TemporaryControl(
        text: "停用灶间，改送餐",
        validUntil: Moment(day: day("2026-11-23"), hour: 18, minute: 0))
}
