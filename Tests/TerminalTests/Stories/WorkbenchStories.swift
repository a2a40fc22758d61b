import Testing

extension Stories {
    /// A working day on one terminal.
    @Suite struct WorkbenchStories {
        @Test func threePanesShowTheSampleSchool() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let shown = try terminal.text
            for words in ["1 校园网格图", "2 隐患流程", "3 心理关注", "教学楼A", "第13周 周一"] {
                #expect(shown.contains(words))
            }
            let open = try #require(shown.number(after: "本校 未销号"))
            let columns = try ["待核实", "待研判", "整改中", "待复查"].map {
                try #require(shown.number(after: $0))
            }
            #expect(open == columns.reduce(0, +))
            #expect(open > 0)
        }

        @Test func enterDrillsIntoTheRoomAndEscComesBackToTheCampus() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let campus = try terminal.text.withoutClock
            for path in [
                " 教学楼A · 图层 隐患 [1/5] ━┓", " 教学楼A 一层 · 图层 隐患 [1/5] ━┓",
                " 教学楼A 一层 七(1)班教室 · 图层 隐患 [1/5] ━┓",
            ] {
                try terminal.press("Enter")
                try await terminal.waitFor(path)
            }
            for path in [" 教学楼A 一层 · 图层 隐患 [1/5] ━┓", " 教学楼A · 图层 隐患 [1/5] ━┓"] {
                try terminal.press("Escape")
                try await terminal.waitFor(path)
            }
            try terminal.press("Escape")
            try await terminal.wait(for: "the campus") { $0.withoutClock == campus }
        }

        @Test func reportedHazardStandsOnMapAndBoardAndInTheLedger() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            let before = try terminal.text
            let open = try #require(before.number(after: "本校 未销号"))
            let unverified = try #require(before.number(after: "待核实"))
            let here = try #require(before.number(after: "\n┃ 未销号"))

            let text = "西侧热水管接头滴水，墙面发黑"
            try await terminal.report(text, category: "rqsn", named: "燃气水暖")

            let shown = try await terminal.waitFor("本校 未销号 \(open + 1)")
            #expect(shown.number(after: "待核实") == unverified + 1)
            #expect(shown.number(after: "\n┃ 未销号") == here + 1)
            #expect(ungradedHazards(on: shown) == ungradedHazards(on: before) + 1)
            #expect(shown.contains(text))
            let printed = try workplace.run("show", "board", "--zoom", "--size", "200x60")
            #expect(printed.output.contains(text))
            #expect(printed.output.number(after: "本校 未销号") == open + 1)
        }

        /// The hazards without a grade that the boxes of the map count together.
        private func ungradedHazards(on map: String) -> Int {
            map.matches(of: /(?:○|待)(\d+)/).compactMap { Int($0.output.1) }.reduce(0, +)
        }

        @Test func secondTerminalOnTheSameDataShowsTheNewHazard() async throws {
            let workplace = try Workplace.withSampleSchool()
            let first = try await workplace.openSchool()
            let second = try await workplace.openSchool(columns: 80, rows: 24)
            try second.press("2")
            // Below the titles, which are written first.
            try await second.waitFor("待核实")
            let before = try await second.waitFor("[2 隐患 ")
            let open = try #require(before.number(after: "[2 隐患"))
            let unverified = try #require(before.number(after: "待核实"))

            try await first.report("东侧安全出口指示灯不亮")

            try await second.waitFor("[2 隐患 \(open + 1)]")
            try second.press("Left", "Left", "Left")
            let shown = try await second.waitFor("▸待核实 \(unverified + 1)◂")
            #expect(shown.contains("东侧安全出口指示灯不亮"))
        }

        @Test func pastedLinesArriveInTheProblemAsTheyStand() async throws {
            let workplace = try Workplace.withSampleSchool()
            let terminal = try await workplace.openSchool()
            try await terminal.beginReport()
            try terminal.paste("二层走廊堆放纸箱\n挡住消火栓：“请勿遮挡”\n已通知保洁")
            try await terminal.waitFor("已通知保洁")
            #expect(try terminal.text.contains("类别      [消防"))
            try terminal.press("F2")
            try await terminal.waitFor("已上报 SY-2026-XF-")
            #expect(
                try StoredLedger(path: workplace.ledger).newestText()
                    == "二层走廊堆放纸箱\n挡住消火栓：“请勿遮挡”\n已通知保洁")

            try await terminal.beginReport()
            let similar = try await terminal.waitFor("请先核对")
            #expect(similar.contains(" 二层走廊堆放纸箱 挡住消火栓：“请勿遮挡”"))
        }
    }
}
