import Foundation
import Testing

extension Stories {
    /// One 重大 hazard from its report to the lifting of its 挂牌督办, each step by whoever may take it.
    @Suite struct HazardLifeStory {
        private static let number = "SY-2026-RQ-0247"

        @Test func aMajorHazardGoesThroughItsWholeLifeAtTheKeyboard() async throws {
            let workplace = try Workplace.withSampleSchool()
            try await workplace.turn(of: "mcl", "毛春来") { terminal in
                try terminal.press("2")
                try await terminal.report(
                    "灶间燃气软管开裂，有气味", at: "stzj", category: "rqsn", named: "燃气水暖")
                try await terminal.waitFor("已上报 " + Self.number)
            }
            try await judge(in: workplace)
            try await prepare(in: workplace)
            try await rectify(in: workplace)
            try await close(in: workplace)
            let shown = try workplace.run("show", "board", "--zoom", "--size", "200x60").output
            #expect(shown.contains("0247"))
        }

        /// Verified by the grid leader, graded and put under supervision by the principal.
        private func judge(in workplace: Workplace) async throws {
            try await turn(of: "sht", "孙厚田", in: workplace) { terminal in
                try terminal.press("v")
                try await terminal.fill("核实属实", ["现场闻到气味"])
                try await terminal.waitFor("已核实属实")
            }
            try await turn(of: "yhp", "杨怀朴", in: workplace) { terminal in
                try terminal.press("d")
                try await terminal.waitFor("研判定级")
                // 重大 is the principal's grade, and stands there already.
                try terminal.press("Enter")
                try terminal.type("YD-01")
                try await terminal.waitFor("燃气使用场所无泄漏报警")
                try terminal.press("Enter", "F2")
                try await terminal.waitFor("已研判定级")
                try terminal.press("h")
                try await terminal.waitFor("督办文号")
                try terminal.press("1", "Enter")
                try terminal.type("思源督〔2026〕9号")
                try terminal.press("Enter", "Enter")
                try terminal.type("停用灶间，三十日内整改")
                try terminal.press("F2")
                try await terminal.waitFor("已挂牌督办")
            }
        }

        /// The plan, the temporary control and the assignment, by the safety office.
        private func prepare(in workplace: Workplace) async throws {
            try await turn(of: "fsc", "冯守诚", in: workplace) { terminal in
                // 交办 is refused as long as the plan is not whole.
                try terminal.press("t")
                try await terminal.waitFor("五落实不全")
                try terminal.press("a")
                try await terminal.fill(
                    "五落实与治理方案",
                    [
                        "施建平", "换金属软管", "1200 元", "两周", "外购配餐", "消除泄漏", "持证单位更换",
                        "公用经费", "总务处", "12 月前", "断气停用",
                    ])
                try await terminal.waitFor("已五落实与治理方案")
                try terminal.press("a")
                try await terminal.fill("管控措施", ["停用灶间", "7"])
                try await terminal.waitFor("已临时管控")
                try terminal.press("a")
                try await terminal.waitFor("通知书号")
                try terminal.type("sjp")
                try await terminal.waitFor("│▸ 施建平")
                try terminal.press("Enter")
                try terminal.type("总务处")
                try terminal.press("Enter")
                try terminal.type("7")
                try terminal.press("Enter", "F2")
                try await terminal.waitFor("已交办")
            }
        }

        /// Progress, an extension that is granted, and the work done twice: it came back once.
        private func rectify(in workplace: Workplace) async throws {
            try await turn(of: "sjp", "施建平", in: workplace) { terminal in
                try terminal.press("i")
                try await terminal.fill("支出(元)", ["软管已订货", "600"])
                try await terminal.waitFor("已记整改进展")
                try terminal.press("e")
                try await terminal.fill("防护措施", ["12-05", "配件缺货", "继续停用"])
                try await terminal.waitFor("已申请延期")
            }
            try await turn(of: "lbw", "罗秉文", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.waitFor("同意延期")
                try terminal.press("1", "F2")
                try await terminal.waitFor("已审批延期")
            }
            try await submit("已换金属软管", in: workplace)
            try await turn(of: "fsc", "冯守诚", in: workplace) { terminal in
                try terminal.press("r")
                try await terminal.fill("退回整改", ["没有气密试验记录"])
                try await terminal.waitFor("已退回整改")
                try await terminal.waitFor("整改中 · 退回")
            }
            try await submit("气密试验合格", in: workplace)
        }

        private func submit(_ text: String, in workplace: Workplace) async throws {
            try await turn(of: "sjp", "施建平", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.fill("整改情况", [text])
                try await terminal.waitFor("已报请复查")
                // Nobody reviews one's own work.
                try terminal.press("a")
                try await terminal.waitFor("整改人不能复查")
            }
        }

        /// Accepted, signed by leader and principal after the superior, and lifted.
        private func close(in workplace: Workplace) async throws {
            try await turn(of: "lbw", "罗秉文", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.fill("复查合格", ["接头仍有少许气味"])
                try await terminal.waitFor("意见里有“仍”字")
                try terminal.press("Enter")
                try await terminal.wait(for: "the form again") { !$0.contains("意见里有") }
                try terminal.press("C-u")
                try await terminal.fill("复查合格", ["实测无气味"])
                try await terminal.waitFor("已复查合格")
            }
            try await turn(of: "sht", "孙厚田", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.fill("网格长签字", ["同意"])
                try await terminal.waitFor("已网格长签字")
            }
            try await turn(of: "fsc", "冯守诚", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.fill("验收文号", ["县教育局", "教安验〔2026〕3号"])
                try await terminal.waitFor("已登记上级验收")
            }
            try await turn(of: "yhp", "杨怀朴", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.fill("签字销号", ["同意销号"])
                try await terminal.waitFor("已签字销号")
                try await terminal.waitFor("燃气水暖 · 已销号")
            }
            try await turn(of: "fsc", "冯守诚", in: workplace) { terminal in
                for (title, keys) in [("申请摘牌", ["Enter"]), ("摘牌复核", ["Enter", "1", "Enter"])] {
                    try terminal.press("a")
                    try await terminal.waitFor("┏━ " + title)
                    for key in keys { try terminal.press(key) }
                    try terminal.type("整改完毕")
                    try terminal.press("F2")
                    try await terminal.waitFor("已" + title)
                }
            }
            try await turn(of: "yhp", "杨怀朴", in: workplace) { terminal in
                try terminal.press("a")
                try await terminal.waitFor("┏━ 摘牌")
                try terminal.press("F2")
                try await terminal.waitFor("已摘牌：" + Self.number)
            }
        }

        /// Signs in, opens the hazard, does something, and leaves.
        private func turn(
            of initials: String, _ name: String, in workplace: Workplace,
            _ body: (TmuxTerminal) async throws -> Void
        ) async throws {
            try await workplace.turn(of: initials, name) { terminal in
                try terminal.type(":" + Self.number)
                try await terminal.waitFor("隐患 " + Self.number)
                try terminal.press("Enter")
                try await terminal.waitFor("过程")
                try terminal.press("z")
                try await body(terminal)
            }
        }
    }
}

extension Workplace {
    /// One person's sitting at a terminal of its own, a minute after the sitting before.
    fileprivate func turn(
        of initials: String, _ name: String, _ body: (TmuxTerminal) async throws -> Void
    ) async throws {
        let minute = (Int(clock.suffix(2)) ?? 0) + 1
        clock = clock.dropLast(2) + (minute < 10 ? "0" : "") + "\(minute)"
        let terminal = try await openSchool(as: initials)
        try await terminal.waitFor(name + " · 11-23")
        try await body(terminal)
        try terminal.close()
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
        try press("n")
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
