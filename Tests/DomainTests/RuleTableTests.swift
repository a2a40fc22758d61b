@testable import Domain
import Testing

/// Every stage × role × action, allowed or refused with the rule that says so.
@Suite struct RuleTableTests {
    @Test func isAsOnRecord() throws {
        try Golden.expect(RuleTable.text(), named: "rule-table.txt")
    }

    @Test func hasEveryStage() throws {
        let stages = Set(try RuleTable.situations().map(\.hazard.stage))
        #expect(stages == Set(HazardStage.allCases))
    }

    @Test func everyActionIsAllowedToSomebodySomewhere() throws {
        let school = RuleSchool()
        let situations = try RuleTable.situations()
        for action in HazardAction.allCases {
            let isPossible = situations.contains { situation in
                RuleSchool.Who.allCases.contains {
                    school.refusal(of: action, on: situation.hazard, by: $0) == nil
                }
            }
            #expect(isPossible, "nobody can ever \(action)")
        }
    }

    @Test func administratorReportsAndRemarksAndNoMore() throws {
        let school = RuleSchool()
        for situation in try RuleTable.situations() {
            for action in HazardAction.allCases {
                let refusal = school.refusal(of: action, on: situation.hazard, by: .administrator)
                let mayDo = action == .report || action == .remark
                #expect(refusal == (mayDo ? nil : .administratorDecidesNothing))
            }
        }
    }

    @Test func nobodyDoesAnythingWithoutSigningIn() throws {
        let school = RuleSchool()
        for situation in try RuleTable.situations() {
            for action in HazardAction.allCases {
                #expect(
                    school.refusal(of: action, on: situation.hazard, by: nil) == .notSignedIn)
            }
        }
    }
}

/// The rule table as a text, one situation after the other.
private enum RuleTable {
    struct Situation {
        let name: String
        let hazard: Hazard
    }

    private static let school = RuleSchool()

    static func text() throws -> String {
        let heading = """
            Who may do what to a hazard, by what has happened to it.
            Found by the finder at a place of the grid whose leader, deputy, finder and member are \
            meant; the outer leader leads the grid around it, the other leader and the responsible \
            are of another grid.
            Whoever has not signed in does nothing; the administrator reports and remarks, no more.

            """
        return try heading
            + situations().map { "\n## \($0.name)\n\n" + table(of: $0.hazard) }.joined()
    }

    /// A line for each action that the stage allows, then those that it does not.
    private static func table(of hazard: Hazard) -> String {
        var lines = ""
        var later: [String] = []
        for action in HazardAction.allCases {
            if let answer = answer(to: action, hazard) {
                lines += action.rawValue + ": " + answer + "\n"
            } else {
                later.append(action.rawValue)
            }
        }
        return later.isEmpty
            ? lines : lines + "wrongStage for everybody: " + later.joined(separator: ", ") + "\n"
    }

    /// Nil where the stage forbids it to everybody.
    private static func answer(to action: HazardAction, _ hazard: Hazard) -> String? {
        var people: [String: [String]] = [:]
        for who in RuleSchool.Who.allCases where who != .administrator {
            let refusal = school.refusal(of: action, on: hazard, by: who)
            people[refusal.map(words) ?? "", default: []].append("\(who)")
        }
        if people.keys.allSatisfy({ $0 == "wrongStage" }) { return nil }
        let allowed = people.removeValue(forKey: "")
        if people.isEmpty { return "everybody" }
        let rest = people.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? ""
        people[rest] = ["others"]
        let refused = people.keys.sorted { $1 == rest || ($0 != rest && $0 < $1) }.map {
            $0 + " for " + (people[$0] ?? []).joined(separator: ", ")
        }
        return ([allowed?.joined(separator: ", ") ?? "nobody"] + refused).joined(separator: "; ")
    }

    private static func words(for refusal: HazardRefusalReason) -> String {
        switch refusal {
        case .notYours(let whoMay):
            "notYours (" + whoMay.map(\.rawValue).sorted().joined(separator: ", ") + ")"
        case .fiveMeasuresIncomplete(let missing): "fiveMeasuresIncomplete \(missing.count)"
        case .planIncomplete(let missing): "planIncomplete \(missing.count)"
        case .wrongStage: "wrongStage"
        case .extensionTooLate: "extensionTooLate"
        default: "\(refusal)"
        }
    }

    static func situations() throws -> [Situation] {
        var draft = HazardStory().hazard
        draft.stage = .draft
        let lapsed = TemporaryControl(
            text: "围挡", validUntil: RuleSchool.now.adding(seconds: -1))
        let request = HazardEvent.Kind.extensionRequested(
            ExtensionRequest(
                due: RuleSchool.today.adding(days: 9), reason: "缺货", protection: "停用"))
        let supervised = try HazardStory.supervised()
        let lifting = try supervised.adding(
            .supervision(.liftRequested(.school, note: "已完成")), by: .responsible)
        let reinspected = try lifting.adding(
            .supervision(.reinspected(.school, passed: true, note: "")), by: .safetyOffice)
        let stories: [(String, HazardStory)] = [
            ("已上报", HazardStory()),
            ("已核实", try .verified()),
            ("核实不属实", try HazardStory().adding(.refuted(note: "无"), by: .leader)),
            ("已研判 一般", try .graded(.general)),
            ("已研判 重大, without a plan", try .graded(.major)),
            (
                "已研判 重大, planned, without a control",
                try .graded(.major).adding(.planned(.complete), by: .safetyOffice)
            ),
            ("已研判 重大, planned and controlled", try .controlledMajor()),
            ("已交办 一般, due tomorrow", try .assigned()),
            ("已交办 一般, due today", try .assigned(due: RuleSchool.today)),
            (
                "已交办 一般, overdue for a week",
                try .assigned(due: RuleSchool.today.adding(days: -7))
            ),
            ("已交办 一般, an extension filed", try .assigned().adding(request, by: .responsible)),
            (
                "整改中 一般, a second extension filed",
                try .assigned().adding([
                    (.progressed(note: "动工"), .responsible), (request, .responsible),
                    (
                        .extended(due: RuleSchool.today.adding(days: 3), reason: ""),
                        .vicePrincipal
                    ),
                    (request, .responsible),
                ])
            ),
            ("整改中 重大", try .assigned(.major).adding(.progressed(note: "动工"), by: .responsible)),
            (
                "整改中 重大, the control lapsed",
                try .assigned(.major).adding([
                    (.progressed(note: "动工"), .responsible), (.controlled(lapsed), .leader),
                ])
            ),
            ("待复查 一般", try .submitted()),
            ("待复查 一般, the leader did the work", try .submitted(by: .leader)),
            (
                "待复查, 当场整改 by the member",
                try HazardStory().adding(.fixedOnTheSpot(note: "已拧紧"), by: .member)
            ),
            ("验收合格 一般", try .accepted()),
            ("验收合格 一般, the leader did the work", try .accepted(rectifier: .leader)),
            ("验收合格 重大", try .accepted(.major)),
            ("验收合格 重大, the leader did the work", try .accepted(.major, rectifier: .leader)),
            ("验收合格 重大, endorsed", try .endorsedMajor()),
            ("验收合格 重大, endorsed and accepted upward", try .readyMajor()),
            ("验收合格 重大, 挂牌", supervised),
            ("验收合格 重大, 挂牌, 申请摘牌", lifting),
            ("验收合格 重大, 挂牌, 复核 passed", reinspected),
            (
                "验收合格 重大, 摘牌",
                try reinspected.adding(.supervision(.lifted(.school, note: "")), by: .principal)
            ),
            ("已销号 一般", try .closed()),
            ("已销号 重大", try .closed(.major)),
            (
                "作废",
                try HazardStory.verified().adding(.voided(reason: "重复"), by: .safetyOffice)
            ),
        ]
        return [Situation(name: "草稿", hazard: draft)]
            + stories.map { Situation(name: $0.0, hazard: $0.1.hazard) }
    }
}
