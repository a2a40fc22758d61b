import Testing

extension Stories {
    /// Several people at terminals of their own, on one ledger.
    @Suite struct TogetherStories {
        private static let number = "SY-2026-XF-0240"

        @Test func theSlowerOfTwoIsToldWhoWasFirstAndKeepsWhatWasTyped() async throws {
            let workplace = try Workplace.withSampleSchool()
            let leader = try await workplace.openSchool(as: "lsn")
            let office = try await workplace.openSchool(columns: 80, rows: 24, as: "cjy")
            let principal = try await workplace.openSchool(as: "yhp")
            for terminal in [leader, office, principal] {
                try await terminal.openDetail(of: Self.number)
            }
            for (terminal, opinion) in [(leader, "指示灯常亮"), (office, "断电实测正常")] {
                try terminal.press("a")
                try await terminal.waitFor("┏━ 复查合格")
                try terminal.type(opinion)
                try await terminal.waitFor(opinion)
            }
            try leader.press("F2")
            try await leader.waitFor("已复查合格")
            // Whoever looks on is shown it without a key.
            try await principal.waitFor("验收合格")
            try office.press("F2")
            try await office.waitFor("李松年")
            try await office.waitFor("先办了“复查合格”")
            #expect(try office.text.contains("断电实测正常"))
        }

        @Test func aClerkRemindsAllThatAFilterShowsUnderOneQuestion() async throws {
            let workplace = try Workplace.withSampleSchool()
            let clerk = try await workplace.openSchool(columns: 80, rows: 24, as: "cjy")
            try clerk.press("2", "/")
            try clerk.type("水泵房")
            try await clerk.waitFor("筛选：水泵房")
            try clerk.press("Enter", "*")
            try await clerk.waitFor("已标 1")
            try clerk.type("!")
            try await clerk.waitFor("催办 · 所标 1 条")
            try clerk.type("请抓紧整改")
            try await clerk.waitFor("请抓紧整改")
            try clerk.press("F2")
            try await clerk.waitFor("每条各签一次")
            try clerk.press("y")
            try await clerk.waitFor("已催办 1 条")
            #expect(try workplace.run("verify").code == 0)
        }
    }
}

extension TmuxTerminal {
    fileprivate func openDetail(of number: String) async throws {
        try type(":" + number)
        try await waitFor("隐患 " + number)
        try press("Enter")
        try await waitFor("过程")
    }
}
