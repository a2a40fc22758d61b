import Domain

extension SampleStory {
    mutating func verify(at moment: Moment, _ random: inout SeededGenerator) {
        let leader = staff.leader(of: spot.grid, on: moment.day)
        let verifier = leader == report.finder ? staff.safetyClerk : leader
        let note = random.pick(["现场查看属实", "属实，已拍照", "属实，影响正常使用", "属实，范围已标明"])
        add(.verified(note: note ?? ""), at: moment, by: verifier)
    }

    mutating func grade(at moment: Moment) {
        if let clause = wording.clause {
            add(
                .graded(.major, clause: clause, note: "校长办公会研判为重大"), at: moment,
                by: staff.principal)
        } else {
            add(
                .graded(.general, clause: nil, note: "按一般隐患限期整改"), at: moment,
                by: staff.safetyDirector)
        }
    }

    /// The plan, 挂牌, a temporary control and the report upward that a 重大 hazard calls for.
    mutating func supervise(at moment: Moment, controlledUntil day: Day) {
        let control = TemporaryControl(
            text: report.immediateMeasure,
            validUntil: Moment(day: day, hour: 18, minute: 0))
        plan(at: moment, days: max(1, moment.day.days(until: day)))
        add(.controlled(control), at: moment, by: staff.safetyDirector)
        add(
            .supervision(.ordered(order(number: ""))), at: moment.adding(seconds: 180),
            by: staff.principal)
        add(
            .reportedUpward(note: "已书面报教育局安全科"), at: moment.adding(seconds: 420),
            by: staff.safetyDirector)
    }

    func order(number: String) -> SupervisionOrder {
        SupervisionOrder(
            level: .school, number: number, orderedBy: "校长", notice: wording.order)
    }

    mutating func assign(at moment: Moment, days: Int) {
        add(
            .assigned(
                to: rectifier(on: moment.day), due: moment.day.adding(days: days),
                noticeNumber: nil, measures: wording.order),
            at: moment, by: staff.safetyClerk)
    }

    mutating func progress(at moment: Moment, _ random: inout SeededGenerator) {
        let isFirst = !events.contains { event in
            if case .progressed = event.kind { true } else { false }
        }
        let notes =
            switch (wording.needsMaterials || isMajor, isFirst) {
            case (true, true): ["已到现场勘查，列出材料清单", "配件已采购，预计两日内到货", "已联系厂家派人上门"]
            case (true, false): ["材料进场，现场已围挡", "已完成一半，其余明日做完", "施工中，已安排专人看守"]
            case (false, true): ["已布置到人，明确完成时间", "已对照要求逐项核对", "已当面交代，先行整理"]
            case (false, false): ["大部分已到位，正在收尾", "已按要求执行，连日查看"]
            }
        add(.progressed(note: random.pick(notes) ?? ""), at: moment, by: responsible)
    }

    /// Asked for by whoever does the work, a little before it is granted where the day allows.
    mutating func extend(to day: Day, at moment: Moment) {
        requestExtension(to: day, at: max(lastEventAt, moment.adding(seconds: -1800)))
        add(
            .extended(due: day, reason: "配件缺货，厂家重新发货；期间停用并设警示"), at: moment,
            by: staff.safetyDeputyPrincipal)
    }

    mutating func submit(at moment: Moment) {
        add(.submitted(note: wording.done), at: moment, by: responsible)
    }

    mutating func sendBack(
        at moment: Moment, _ random: inout SeededGenerator
    ) {
        let reason = random.pick([
            "只处理了表面，未按要求做完", "缺测试记录和整改后照片，补齐再报", "同层同类点位未一并排查",
        ])
        add(.returned(reason: reason ?? ""), at: moment, by: reviewer(on: moment.day))
    }

    mutating func accept(
        at moment: Moment, _ random: inout SeededGenerator
    ) {
        let opinion = random.pick(["现场复查合格", "复查合格，同意销号", "逐项核对，整改到位", "已恢复使用，合格"])
        add(.accepted(opinion: opinion ?? ""), at: moment, by: reviewer(on: moment.day))
    }

    mutating func close(at moment: Moment) {
        let leader = staff.leader(of: spot.grid, on: moment.day)
        let signer = leader == responsible ? staff.safetyDeputyPrincipal : leader
        add(.closed(note: "同意销号"), at: moment, by: isMajor ? staff.principal : signer)
    }

    mutating func fixOnTheSpot(at moment: Moment) {
        add(
            .fixedOnTheSpot(note: wording.immediateMeasure + "，责任人在场确认"), at: moment,
            by: rectifier(on: moment.day))
    }

    mutating func void(
        at moment: Moment, _ random: inout SeededGenerator
    ) {
        let reason = random.pick([
            "与前一日已登记的隐患重复，并入办理", "现场核实为正常检修状态，不属隐患", "登记部位有误，另行登记",
        ])
        add(.voided(reason: reason ?? ""), at: moment, by: staff.safetyDirector)
    }

    /// Who was told to put it right, or did so on the spot.
    var responsible: Person.ID? {
        for event in events.reversed() {
            switch event.kind {
            case .assigned(let person, _, _, _, _): return person
            case .fixedOnTheSpot: return event.actor
            default: continue
            }
        }
        return nil
    }

    private func rectifier(on day: Day) -> Person.ID? {
        staff.rectifier(of: wording, in: spot.grid, on: day)
    }

    /// The safety director where it is 重大, else the grid's leader; never who did the work.
    private func reviewer(on day: Day) -> Person.ID? {
        let leader = staff.leader(of: spot.grid, on: day)
        let candidates = [
            isMajor ? staff.safetyDirector : leader, staff.safetyDirector,
            staff.safetyDeputyPrincipal,
        ]
        return candidates.compactMap { $0 }.first { $0 != responsible }
    }
}
