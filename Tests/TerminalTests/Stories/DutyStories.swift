import Testing

extension Stories {
    /// Who stands where, who answers for what, and who has signed for it.
    @Suite struct DutyStories {
        @Test func aPostOfTodayIsFoundUnderTodayAndTicked() async throws {
            let workplace = try Workplace.withSampleSchool()
            workplace.clock = "2026-11-23 16:35"
            let clerk = try await workplace.openSchool(columns: 80, rows: 24, as: "cjy")
            try clerk.press("0")
            try await clerk.waitFor("今日护导 1")
            try clerk.press("Enter")
            try await clerk.waitFor("待记 1 · 共 1")
            try clerk.press("Enter")
            try await clerk.waitFor("已到岗：校门 · 周边")
            try await clerk.waitFor("已到岗 16:35")
            try clerk.press("Escape")
            try await clerk.wait(for: "no open post") { !$0.contains("今日护导") }
            #expect(try workplace.run("verify").code == 0)
        }

        @Test func aProblemAtAPostIsAHazardWithItsPlaceFilledIn() async throws {
            let workplace = try Workplace.withSampleSchool()
            workplace.clock = "2026-11-23 16:35"
            let leader = try await workplace.openSchool(as: "lsn")
            try leader.press("8")
            try await leader.waitFor("正在值守")
            try leader.press("x")
            try await leader.wait(for: "the form") { shown in
                shown.rows.contains { $0.contains("场所") && $0.contains("教学楼A") }
            }
            try leader.type("xf")
            try await leader.waitFor("│▸ 消防")
            try leader.press("Enter")
            try await leader.wait(for: "消防 to be taken") { shown in
                shown.rows.contains { $0.contains("类别") && $0.contains("消防") && $0.contains("✓]") }
            }
            try leader.type("三楼灭火器压力不足")
            try await leader.waitFor("三楼灭火器压力不足")
            try leader.press("F2")
            try await leader.waitFor("已到岗并上报 SY-2026-XF-")
            try await leader.waitFor("有隐患 16:35")
            #expect(try workplace.run("verify").code == 0)
        }

        @Test func aNewLeaderFromNextMondayIsSeenOnThatDayOnly() async throws {
            let workplace = try Workplace.withSampleSchool()
            let clerk = try await workplace.openSchool(as: "cjy")
            try clerk.press("6", "Down", "Down", "Down", "a")
            try await clerk.waitFor("网格  G04 教学楼B")
            try clerk.press("Tab")
            try clerk.type("tyz")
            try await clerk.waitFor("▸ 唐远志")
            try clerk.press("Enter")
            try await clerk.waitFor("[唐远志")
            try clerk.erase(10)
            try clerk.type("2026-11-30")
            try await clerk.waitFor("[2026-11-30")
            try clerk.press("F2")
            try await clerk.waitFor("已保存")
            try await clerk.wait(for: "today's leader") { $0.isLed(by: "周若溪") }
            try clerk.press("[")
            try await clerk.waitFor("看另一天的网格")
            try clerk.erase(10)
            try clerk.type("2026-11-30")
            try await clerk.waitFor("[2026-11-30")
            try clerk.press("F2")
            try await clerk.waitFor("2026-11-30 的网格")
            try await clerk.wait(for: "next Monday's leader") { $0.isLed(by: "唐远志") }
            #expect(try workplace.run("verify").code == 0)

            // On the day itself the map and everything else have the new leader, and the day before
            // is still the old one's.
            workplace.clock = "2026-12-01 08:00"
            let principal = try await workplace.openSchool(as: "yhp")
            try await principal.waitFor("G04 唐远志")
            try principal.press("D")
            try await principal.waitFor("看某一天")
            try principal.type("2026-11-29")
            try principal.press("Enter", "F2")
            try await principal.waitFor("回看 2026-11-29")
            try await principal.waitFor("G04 周若溪")
        }

        @Test func aLeaderSignsTheOwnPledgeAndTheRatioFollowsAtOnce() async throws {
            let workplace = try Workplace.withSampleSchool()
            let leader = try await workplace.openSchool(columns: 80, rows: 24, as: "sht")
            try leader.press("5")
            try await leader.waitFor("9/10 90.0%")
            try leader.press("s")
            try await leader.waitFor("乙方：网格长 孙厚田")
            try leader.press("F2")
            try await leader.waitFor("10/10 100.0%")
            try await leader.waitFor("本机签字 2026-11-23")
            #expect(try workplace.run("verify").code == 0)
        }
    }
}

extension String {
    /// Whether the line of G04 names this person as its leader.
    fileprivate func isLed(by name: String) -> Bool {
        rows.contains { row in
            row.firstRange(of: "G04 教学楼B").map { range in
                row[range.upperBound...].drop { $0 == " " }.hasPrefix(name)
            } ?? false
        }
    }
}

extension TmuxTerminal {
    fileprivate func erase(_ count: Int) throws {
        for _ in 1...count { try press("BSpace") }
    }
}
