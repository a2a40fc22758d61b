import Testing

extension Stories {
    /// Much at once: keys typed ahead, two people reporting, a ledger that somebody else holds.
    @Suite struct BusyStories {
        @Test func keysTypedAheadAreNotLost() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            try terminal.press(
                "Right", "r", "y", "d", "Enter", "走廊插座烧黑", "Tab", "已断电", "F2")
            let shown = try await terminal.waitFor("已上报 SY-2026-YD-")
            #expect(shown.contains("教学楼B"))
            #expect(try StoredLedger(path: workplace.ledger).newestText() == "走廊插座烧黑")
        }

        @Test func twoPeopleReportingGetNumbersOfTheirOwn() async throws {
            let workplace = try Workplace.withSampleSchool()
            let first = try await workplace.openSchool()
            let second = try await workplace.openSchool()
            let open = try #require(try first.text.number(after: "本校 未销号"))
            try await first.beginReport()
            try await second.beginReport()
            try first.type("一楼灭火器压力不足")
            try second.type("二楼灭火器过期")
            try first.press("F2")
            try second.press("F2")
            let words = "已上报 SY-2026-XF-"
            let one = try await first.waitFor(words).number(after: words)
            let other = try await second.waitFor(words).number(after: words)
            #expect(one != other)
            for terminal in [first, second] {
                try await terminal.waitFor("本校 未销号 \(open + 2)")
            }
        }

        @Test func ledgerHeldBySomebodyElseLosesNothingThatWasTyped() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let open = try #require(try terminal.text.number(after: "本校 未销号"))
            try await StoredLedger(path: workplace.ledger).whileLocked {
                try await terminal.beginReport()
                try terminal.type("消防栓被堵")
                try terminal.press("F2")
                let refused = try await terminal.waitFor("另一个程序正在写入，请稍后再试。")
                #expect(refused.contains("消防栓被堵"))
                #expect(refused.number(after: "本校 未销号") == open)
            }
            try terminal.press("F2")
            try await terminal.waitFor("本校 未销号 \(open + 1)")
        }
    }
}
