import Domain

extension SampleStory {
    /// 五落实, with the six parts of the plan that a 重大 hazard has.
    mutating func plan(at moment: Moment, days: Int) {
        let plan = RectificationPlan(
            measures: [
                "总务主任牵头，网格长到场监督", wording.order, "维修专款列支，不足部分专报",
                "\(days) 天内完成", report.immediateMeasure + "；专人看守，备应急联系表",
            ],
            parts: [
                "消除隐患，通过上级验收", wording.order, "材料与人工由总务处备齐，专款专用",
                "总务处实施，安全办监督，请有资质单位配合", "每半月报进展，\(days) 天内申请验收",
                "施工区封闭，停用期间设替代场所；现场备应急器材",
            ])
        if let plan { add(.planned(plan), at: moment, by: staff.safetyDirector) }
    }

    /// The grid leader under a 重大 hazard; the deputy where the leader did the work.
    mutating func endorse(at moment: Moment) {
        let leaders = [
            staff.leader(of: spot.grid, on: moment.day),
            staff.deputy(of: spot.grid, on: moment.day), staff.safetyDeputyPrincipal,
        ]
        let signer = leaders.compactMap { $0 }.first { $0 != responsible }
        add(.endorsed(note: "整改属实，同意报请销号"), at: moment, by: signer)
    }

    mutating func acceptUpward(at moment: Moment) {
        add(
            .acceptedUpward(authority: "县教育局安全科", document: "重大隐患整改验收意见书"), at: moment,
            by: staff.safetyDirector)
    }

    /// Applied for and re-inspected: only the principal's word is missing.
    mutating func askToLift(at moment: Moment) {
        add(
            .supervision(.liftRequested(.school, note: "整改验收完毕，申请摘牌")), at: moment,
            by: staff.safetyDirector)
        add(
            .supervision(.reinspected(.school, passed: true, note: "现场复核，符合摘牌条件")),
            at: moment, by: staff.safetyDeputyPrincipal)
    }

    mutating func lift(at moment: Moment) {
        add(.supervision(.lifted(.school, note: "同意摘牌")), at: moment, by: staff.principal)
    }

    mutating func requestExtension(to day: Day, at moment: Moment) {
        let request = ExtensionRequest(
            due: day, reason: "配件缺货，厂家重新发货", protection: "期间停用，设警示，每日查看")
        add(.extensionRequested(request), at: moment, by: responsible)
    }
}
