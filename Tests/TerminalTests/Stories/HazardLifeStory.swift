import Foundation
import Testing

extension Stories {
    /// One 重大 hazard from its report to the lifting of its 挂牌督办: four people at four terminals that
    /// are open all the time, each step by whoever may take it, and seen by the three others.
    @Suite struct HazardLifeStory {
        private static let number = "SY-2026-RQ-0247"

        @Test func fourPeopleTakeAMajorHazardThroughItsWholeLife() async throws {
            let workplace = try Workplace.withSampleSchool()
            let desks = try await Desks(workplace)
            try await find(desks)
            try await judge(desks)
            try await prepare(desks)
            try await rectify(desks)
            try await close(desks)
            try await lift(desks)
            #expect(try workplace.run("verify").code == 0)
        }

        /// Found by the safety office; everybody opens it.
        private func find(_ desks: Desks) async throws {
            try desks.office.press("2")
            try await desks.office.report(
                "灶间燃气软管开裂，有气味", at: "stzj", category: "rqsn", named: "燃气水暖")
            try await desks.office.waitFor("已上报 " + Self.number)
            try await desks.open(Self.number)
            try await desks.allSee("上报", by: "冯守诚")
        }

        /// Verified by the grid leader, graded with its clause and put under supervision by the principal.
        private func judge(_ desks: Desks) async throws {
            try desks.leader.press("v")
            try await desks.leader.fill("核实属实", ["现场闻到气味"])
            try await desks.allSee("核实", by: "孙厚田")

            let principal = desks.principal
            try principal.press("d")
            try await principal.waitFor("研判定级")
            // 重大 is the principal's grade, and stands there already.
            try principal.press("Enter")
            try principal.type("YD-01")
            try await principal.waitFor("燃气使用场所无泄漏报警")
            try principal.press("Enter", "F2")
            try await desks.allSee("研判", by: "杨怀朴")
            try principal.press("h")
            try await principal.waitFor("督办文号")
            try principal.press("1", "Enter")
            try principal.type("思源督〔2026〕9号")
            try principal.press("Enter", "Enter")
            try principal.type("停用灶间，三十日内整改")
            try principal.press("F2")
            try await desks.allSee("挂牌督办", by: "杨怀朴")
        }

        /// The plan, the temporary control and the assignment, by the safety office.
        private func prepare(_ desks: Desks) async throws {
            let office = desks.office
            // 交办 is refused as long as the plan is not whole.
            try office.press("t")
            try await office.waitFor("五落实不全")
            try office.press("a")
            try await office.fill(
                "五落实与治理方案",
                [
                    "施建平", "换金属软管", "1200 元", "两周", "外购配餐", "消除泄漏", "持证单位更换",
                    "公用经费", "总务处", "12 月前", "断气停用",
                ])
            try await desks.allSee("五落实", by: "冯守诚")
            try office.press("a")
            try await office.fill("管控措施", ["停用灶间", "7"])
            try await desks.allSee("临时管控", by: "冯守诚")
            try office.press("a")
            try await office.waitFor("通知书号")
            try office.type("sjp")
            try await office.waitFor("│▸ 施建平")
            try office.press("Enter")
            try office.type("总务处")
            try office.press("Enter")
            try office.type("7")
            try office.press("Enter", "F2")
            try await desks.allSee("交办", by: "冯守诚")
        }

        /// Progress, an extension that is granted, and the work done twice: it came back once.
        private func rectify(_ desks: Desks) async throws {
            let (rectifier, principal) = (desks.rectifier, desks.principal)
            try rectifier.press("i")
            try await rectifier.fill("支出(元)", ["软管已订货", "600"])
            try await desks.allSee("整改进展", by: "施建平")
            try rectifier.press("e")
            try await rectifier.fill("防护措施", ["12-05", "配件缺货", "继续停用"])
            try await desks.allSee("申请延期", by: "施建平")
            try principal.press("a")
            try await principal.waitFor("同意延期")
            try principal.press("1", "F2")
            try await desks.allSee("延期", by: "杨怀朴")

            try await submit("已换金属软管", desks, times: 1)
            try desks.office.press("r")
            try await desks.office.fill("退回整改", ["没有气密试验记录"])
            try await desks.allSee("退回整改", by: "冯守诚")
            try await rectifier.waitFor("整改中 · 退回")
            try await submit("气密试验合格", desks, times: 2)
        }

        private func submit(_ text: String, _ desks: Desks, times: Int) async throws {
            try desks.rectifier.press("a")
            try await desks.rectifier.fill("整改情况", [text])
            try await desks.allSee("整改完成", by: "施建平", times: times)
            // Nobody reviews one's own work.
            try desks.rectifier.press("a")
            try await desks.rectifier.waitFor("整改人不能复查")
        }

        /// Accepted by who did not rectify, signed by the leader, by the superior, and by the principal.
        private func close(_ desks: Desks) async throws {
            let office = desks.office
            try office.press("a")
            try await office.fill("复查合格", ["接头仍有少许气味"])
            try await office.waitFor("意见里有“仍”字")
            try office.press("Enter")
            try await office.wait(for: "the form again") { !$0.contains("意见里有") }
            try office.press("C-u")
            try await office.fill("复查合格", ["实测无气味"])
            try await desks.allSee("复查合格", by: "冯守诚")
            try desks.leader.press("a")
            try await desks.leader.fill("网格长签字", ["同意"])
            try await desks.allSee("网格长签字", by: "孙厚田")
            try office.press("a")
            try await office.fill("验收文号", ["县教育局", "教安验〔2026〕3号"])
            try await desks.allSee("上级验收", by: "冯守诚")
            try desks.principal.press("a")
            try await desks.principal.fill("签字销号", ["同意销号"])
            try await desks.allSee("销号", by: "杨怀朴")
            try await desks.leader.waitFor("燃气水暖 · 已销号")
        }

        /// The supervision is lifted: asked for, looked at, and lifted by whoever had put it up.
        private func lift(_ desks: Desks) async throws {
            for (title, keys) in [("申请摘牌", []), ("摘牌复核", ["1", "Enter"])] {
                try desks.office.press("a")
                try await desks.office.waitFor("┏━ " + title)
                for key in keys { try desks.office.press(key) }
                try desks.office.type("整改完毕")
                try desks.office.press("F2")
                try await desks.allSee(title, by: "冯守诚")
            }
            try desks.principal.press("a")
            try await desks.principal.waitFor("┏━ 摘牌")
            try desks.principal.press("F2")
            try await desks.allSee("摘牌", by: "杨怀朴")
        }
    }
}

/// Four people at four terminals, tall enough for the whole history of a hazard.
private struct Desks {
    let office: TmuxTerminal
    let leader: TmuxTerminal
    let principal: TmuxTerminal
    let rectifier: TmuxTerminal

    init(_ workplace: Workplace) async throws {
        func sit(_ initials: String, _ name: String) async throws -> TmuxTerminal {
            let terminal = try await workplace.openSchool(columns: 120, rows: 80, as: initials)
            try await terminal.waitFor(name + " · 11-23")
            return terminal
        }
        office = try await sit("fsc", "冯守诚")
        leader = try await sit("sht", "孙厚田")
        principal = try await sit("yhp", "杨怀朴")
        rectifier = try await sit("sjp", "施建平")
    }

    private var all: [TmuxTerminal] { [office, leader, principal, rectifier] }

    /// Opens the hazard on every screen.
    func open(_ number: String) async throws {
        for terminal in all {
            try terminal.type(":" + number)
            try await terminal.waitFor("隐患 " + number)
            try terminal.press("Enter")
            try await terminal.waitFor("过程")
            try terminal.press("z")
        }
    }

    /// Waits until the history on every screen has the step, without a key pressed at three of them.
    func allSee(_ step: String, by name: String, times: Int = 1) async throws {
        for terminal in all {
            try await terminal.wait(for: "\(step) by \(name) in the history") { shown in
                let steps = shown.rows.filter {
                    $0.contains(" \(step) ") && $0.contains(" \(name) ")
                }
                return steps.count >= times
            }
        }
    }
}

extension TmuxTerminal {
    /// Types into the fields of the form that shows `words`, Enter between them, and signs.
    fileprivate func fill(_ words: String, _ texts: [String]) async throws {
        try await waitFor(words)
        for (place, text) in texts.enumerated() {
            if place > 0 { try press("Enter") }
            try type(text)
        }
        try press("F2")
    }

    /// Reports a hazard at a place found by its initials.
    fileprivate func report(
        _ text: String, at place: String, category: String, named name: String
    ) async throws {
        try press("F7")
        try await waitFor("发现时间")
        try type(place)
        try await waitFor("│▸ ")
        try press("Enter")
        try type(category)
        try await waitFor("│▸ \(name)")
        try press("Enter")
        try type(text)
        try await waitFor(text)
        try press("F2")
    }
}
