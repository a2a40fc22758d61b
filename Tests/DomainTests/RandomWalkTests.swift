import Domain
import Testing

/// Long random lives of hazards under the rule book: whatever it allows, nothing that matters breaks.
@Suite struct RandomWalkTests {
    @Test func whateverIsAllowedBreaksNothing() throws {
        var reached: [HazardAction: Int] = [:]
        var closedMajors = 0
        for seed in 1...120 {
            var walk = RandomWalk(seed: UInt64(seed))
            for _ in 0..<500 {
                guard let action = try walk.step() else { continue }
                reached[action, default: 0] += 1
                walk.check(seed)
            }
            let hazard = walk.story.hazard
            if hazard.stage == .closed, hazard.grade == .major { closedMajors += 1 }
        }
        // A walk that never gets anywhere proves nothing.
        for action in HazardAction.allCases where action != .report {
            #expect(reached[action] ?? 0 > 0, "no walk ever did \(action)")
        }
        #expect(closedMajors > 5)
    }

    @Test func stockBalancesInEveryPeriodOfManyLives() throws {
        var movements: [StockMovement] = []
        var stories: [HazardStory] = []
        for seed in 200..<240 {
            var walk = RandomWalk(seed: UInt64(seed))
            for _ in 0..<300 { _ = try walk.step() }
            stories.append(walk.story)
            movements += StockMovement.movements(
                reportedOn: walk.story.hazard.foundAt.day, events: walk.story.events)
        }
        let days = movements.map(\.day)
        let (first, last) = (try #require(days.min()), try #require(days.max()))
        let open = stories.count { $0.hazard.stage.isOpen }
        var cut = first
        while cut <= last {
            let before = StockBalance(movements, from: first, through: cut)
            let after = StockBalance(movements, from: cut.adding(days: 1), through: last)
            #expect(after.opening == before.stock)
            #expect(after.stock == open)
            cut = cut.adding(days: 3)
        }
    }
}

/// One hazard, pushed on by people who try things at random.
private struct RandomWalk {
    private(set) var story = HazardStory()
    private var dice: Dice
    private var now = RuleSchool.now.adding(seconds: -14 * 86_400)
    private let school = RuleSchool()
    /// The earliest first deadline that was ever given.
    private var promised: Day?

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    /// Lets somebody try something; what was done, or nil where the rules forbade it.
    mutating func step() throws -> HazardAction? {
        let who = dice.pick(RuleSchool.Who.allCases)
        let kind = attempt()
        guard school.refusal(of: kind, on: story, by: who, at: now) == nil else { return nil }
        var incremental = story.hazard
        let event = HazardEvent(at: now, actor: who.id, kind: kind)
        try story.add(event)
        if kind.action != .undo, kind.action != .revoke {
            try incremental.apply(event)
            #expect(incremental == story.hazard, "replay differs after \(kind)")
        }
        checkSignature(of: kind, by: who)
        if case .assigned = kind, let due = story.hazard.originalDue {
            #expect(due <= promised ?? due, "the first deadline moved to \(due.text)")
            promised = min(promised ?? due, due)
        }
        now = now.adding(seconds: 60 + dice.roll(dice.roll(6) == 0 ? 2 * 86_400 : 1800))
        return kind.action
    }

    private func checkSignature(of kind: HazardEvent.Kind, by who: RuleSchool.Who) {
        let hazard = story.hazard
        switch kind {
        case .accepted, .endorsed, .closed:
            #expect(!hazard.isRectified(by: who.id), "\(who) judged the own work")
        case .verified, .refuted: #expect(who.id != hazard.finder)
        case .supervision(.lifted): #expect(hazard.acceptedOn != nil)
        default: break
        }
    }

    /// What holds of every hazard at every moment.
    func check(_ seed: Int) {
        let hazard = story.hazard
        if let reviewer = hazard.reviewer {
            #expect(!hazard.isRectified(by: reviewer), "seed \(seed)")
        }
        #expect((hazard.originalDue == nil) == (hazard.due == nil), "seed \(seed)")
        if let due = hazard.due, let original = hazard.originalDue {
            #expect(original <= due, "seed \(seed)")
            #expect(original == promised, "seed \(seed)")
        }
        #expect((hazard.closedOn != nil) == !hazard.stage.isOpen, "seed \(seed)")
        if hazard.stage == .closed {
            #expect(hazard.acceptedOn != nil, "seed \(seed)")
            if hazard.grade == .major {
                #expect(hazard.endorser != nil && hazard.upwardAcceptance != nil, "seed \(seed)")
                #expect(hazard.plan?.missingMeasures == [], "seed \(seed)")
            }
        }
        for supervision in hazard.supervisions.values where supervision.liftedOn != nil {
            #expect(hazard.acceptedOn != nil || hazard.stage == .void, "seed \(seed)")
        }
        let reports = story.events.contains { $0.kind.action == .reportUpward }
        #expect(hazard.isReportedUpward == reports, "seed \(seed)")
        #expect(hazard.eventCount == story.events.count + 1, "seed \(seed)")
        #expect((hazard.grade == .major) == (hazard.clause != nil), "seed \(seed)")
    }

    /// More often than not, what the hazard waits for.
    private mutating func attempt() -> HazardEvent.Kind {
        if dice.roll(3) > 0, let task = story.hazard.awaits { return towards(task) }
        let any = Int(dice.roll(24))
        let hazard = story.hazard
        return switch any {
        case 0: .verified(note: "")
        case 1: dice.roll(2) == 0 ? .refuted(note: "无") : .remarked(note: "看过")
        case 2: graded()
        case 3, 4: .planned(dice.roll(4) == 0 ? RectificationPlan() : .complete)
        case 5: assigned()
        case 6: .progressed(note: "动工", spent: dice.roll(9000))
        case 7, 8: controlled()
        case 9: .extensionRequested(extensionRequest())
        case 10: .extended(due: soon(90), reason: "同意")
        case 11: .extensionRefused(reason: "不准")
        case 12: .returned(reason: "没装牢")
        case 13: dice.roll(4) == 0 ? .voided(reason: "重复") : .reminded(note: "")
        case 14: dice.roll(6) == 0 ? .fixedOnTheSpot(note: "已拧紧") : .remarked(note: "在等")
        case 15: .supervision(.ordered(.school))
        case 16: supervised()
        case 17: .reportedUpward(note: "已报")
        case 18: .transferred(to: "城管")
        case 19: .recurred(of: Hazard.ID(Int64(dice.roll(3))))
        case 20: .attached(Attachment(digest: "00", name: "照片.jpg", size: 3))
        case 21: .undone(ordinal: hazard.lastStep?.ordinal ?? dice.roll(9))
        case 22: .undone(ordinal: dice.roll(hazard.eventCount + 2))
        default: .revoked(ordinal: dice.roll(hazard.eventCount + 2), reason: "误")
        }
    }

    private mutating func towards(_ task: HazardTask) -> HazardEvent.Kind {
        switch task {
        case .verify: .verified(note: "")
        case .grade: graded()
        case .assign: dice.roll(3) == 0 ? .planned(.complete) : assigned()
        case .rectify: dice.roll(3) == 0 ? controlled() : .submitted(note: "已完成")
        case .decideExtension: .extended(due: soon(20), reason: "同意")
        case .review: .accepted(opinion: "合格")
        case .endorse: .endorsed(note: "")
        case .acceptUpward: .acceptedUpward(authority: "县教育局", document: "7 号")
        case .signOff: .closed(note: "")
        case .lift: supervised()
        case .void: .voided(reason: "不属实")
        }
    }

    private mutating func graded() -> HazardEvent.Kind {
        dice.roll(2) == 0
            ? .graded(.major, clause: "XF-08", note: "") : .graded(.general, clause: nil, note: "")
    }

    private mutating func assigned() -> HazardEvent.Kind {
        let due = [story.hazard.due, story.hazard.promisedDue, soon(20)].compactMap { $0 }
        return .assigned(
            to: dice.pick([RuleSchool.Who.responsible, .leader, .safetyOffice]).id,
            due: dice.pick(due), noticeNumber: "1", measures: "更换")
    }

    private mutating func controlled() -> HazardEvent.Kind {
        .controlled(
            TemporaryControl(
                text: "围挡", validUntil: now.adding(seconds: (dice.roll(9) - 1) * 86_400)))
    }

    private mutating func extensionRequest() -> ExtensionRequest {
        ExtensionRequest(due: soon(100), reason: "缺货", protection: "停用")
    }

    private mutating func supervised() -> HazardEvent.Kind {
        let level = SupervisionLevel.school
        return .supervision(
            dice.pick([
                .progressed(level, note: "半月"), .liftRequested(level, note: "完成"),
                .reinspected(level, passed: true, note: ""), .lifted(level, note: ""),
            ]))
    }

    private mutating func soon(_ days: Int) -> Day {
        now.day.adding(days: dice.roll(days + 2) - 1)
    }
}
