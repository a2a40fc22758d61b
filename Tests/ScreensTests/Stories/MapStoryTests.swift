import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// What a person does on the campus grid map.
@Suite struct MapStoryTests {
    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual, WorkbenchSitting.large])
    func theArrowsReachEveryBuilding(_ size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        let map = sitting.model.map
        var reached: Set<Place.ID> = []
        var open = [try #require(map.selection)]
        while let place = open.popLast() {
            guard reached.insert(place).inserted else { continue }
            for arrow in [Key.left, .right, .up, .down] {
                map.select(place)
                sitting.press(arrow)
                open.append(try #require(map.selection))
            }
        }
        #expect(reached == Set(map.campusPlaces.map(\.id)))
    }

    @Test func enterGoesThroughTheFloorToTheRoomAndOpensItsHazard() throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.select(try sitting.place("食堂"))
        sitting.press(.enter)
        sitting.expect("▸ 一层")
        sitting.press(.enter)
        sitting.expect("食堂 ▸ 一层")
        #expect(sitting.cursorRow.contains("▸ 灶间"))
        sitting.press(.enter)
        sitting.expect("食堂 ▸ 一层 ▸ 灶间")
        #expect(sitting.cursorRow.contains("SY-2026-RQ-0241"))
        sitting.press(.enter)
        #expect(sitting.model.focus == .board)
        #expect(sitting.model.board.isDetailOpen)
        sitting.expect("燃气管道阀门处漏气")
    }

    @Test func escGoesBackOutLevelByLevelAndDoesNotQuit() throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.reveal(try sitting.place("食堂 一层 灶间"))
        sitting.press(.enter, .escape)
        #expect(try sitting.model.map.placeInHand == sitting.place("食堂 一层 灶间"))
        sitting.press(.escape)
        #expect(try sitting.model.map.placeInHand == sitting.place("食堂 一层"))
        sitting.press(.escape, .escape, .escape)
        #expect(sitting.model.map.path.isEmpty)
        #expect(try sitting.model.map.selection == sitting.place("食堂"))
        #expect(!sitting.hasQuit)
    }

    @Test func theNextOverdueHazardIsOneKeyAway() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("o")
        #expect(try sitting.model.map.selection == sitting.place("操场 · 活动区"))
        let withHazards = sitting.model.map.campusPlaces.filter {
            (sitting.model.school.counts[$0.id]?.open ?? 0) > 0
        }
        var met: Set<Place.ID> = []
        for _ in withHazards {
            sitting.type("n")
            met.insert(try #require(sitting.model.map.selection))
        }
        #expect(met == Set(withHazards.map(\.id)))
    }

    @Test func fShowsTheHazardsOfThePlaceInHandOnTheBoard() throws {
        let sitting = try WorkbenchSitting()
        sitting.model.map.select(try sitting.place("操场 · 活动区"))
        sitting.type("f")
        #expect(sitting.model.focus == .board)
        sitting.expect("筛选：操场 · 活动区")
        sitting.expect("整改中 1")
        sitting.expect("单杠立柱螺栓松动")
        sitting.press(.escape)
        #expect(sitting.model.board.place == nil)
    }

    @Test func theCursorStandsInTheSelectedBuilding() throws {
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual, WorkbenchSitting.large] {
            let sitting = try WorkbenchSitting(size)
            sitting.press(.right)
            let cursor = try #require(sitting.terminal.cursor)
            let role = sitting.terminal.roles[cursor.y][cursor.x]
            #expect([.selection, .building, .buildingSelected, .muted].contains(role))
            #expect(cursor.y < size.height - 2)
        }
    }

    @Test(arguments: [Language.chinese, .english])
    func plusBehindMarksIsExplainedOnTheSmallestMap(_ language: Language) throws {
        let words = language == .chinese ? "+ 更多" : "+ more"
        let size = Size(width: 60, height: 16)
        try WorkbenchSitting(size, language).expect(words)
        // Where all marks have room there is nothing to explain.
        try WorkbenchSitting(WorkbenchSitting.usual, language).expect(not: words)
        // All names stand in their shapes there, not all marks.
        let trueScale = try WorkbenchSitting(WorkbenchSitting.small, language)
        trueScale.type("x")
        trueScale.expect(words)
    }

    /// Nothing says in monochrome that such a place is as it should be.
    @Test(arguments: [Language.chinese, .english])
    func numberAloneIsExplainedWhereOneStands(_ language: Language) throws {
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, language, ledger: CrowdedSchool.ledger(), now: SmallSchool.now,
            as: nil)
        sitting.expect(not: "12=")
        sitting.type("x")
        let words = language == .chinese ? " 只有编号" : " "
        for sign in ["✓", "·", "·", "·"] {
            sitting.expect("12=" + sign + words)
            sitting.type("l")
        }
        // The ground of its grid stands in the number's place there.
        sitting.expect(not: "12=")
    }

    @Test(arguments: [Language.chinese, .english])
    func everyPlaceIsNamedOnTheSmallestMap(_ language: Language) throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), language)
        for place in sitting.model.map.campusPlaces { sitting.expect(place.name) }
    }

    /// Beside it there is no list that would tell what numbers stand for.
    @Test(arguments: [(Language.chinese, "[+] 缺字"), (.english, "[+] cut")])
    func namesWithoutRoomOnTheSmallestMapAreToldOf(
        _ language: Language, _ told: String
    ) throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), language)
        sitting.type("x")
        let rows = sitting.picture.split(separator: "\n").dropLast(4)
        #expect(!rows.joined().contains("教学楼B"))
        sitting.expect(told)
        sitting.expect(not: "12=")
    }

    /// Two places of the school lie in no grid, which is said there as well.
    @Test(arguments: [Language.chinese, .english])
    func theDayStandsBesideTheLegendOfEveryLayerOnTheSmallestScreen(_ language: Language) throws {
        let sitting = try WorkbenchSitting(
            Size(width: 60, height: 16), language, ledger: StaffedSchool().small.ledger,
            now: SmallSchool.now, as: nil)
        sitting.type("z")
        let date = SmallSchool.now.day.text.suffix(5)
        for _ in MapModel.Layer.allCases {
            let rows = sitting.picture.split(separator: "\n").dropFirst()
            #expect(rows.contains { $0.contains(date) }, "\(sitting.picture)")
            sitting.type("l")
        }
    }

    /// In the small pane of three, too, the road comes as far as the gate.
    @Test(arguments: [Size(width: 60, height: 16), Size(width: 100, height: 30)])
    func theRoadLeadsToTheGate(_ size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(rows.firstIndex { $0.contains("∩正门") })
        let roles = sitting.terminal.roles
        let x = try #require(roles[y].firstIndex(of: .gate))
        #expect(roles[y - 1][x] == .road || roles[y][x - 1] == .road, "\(sitting.picture)")
    }

    /// Colour alone would tell which place that is.
    @Test(arguments: [Size(width: 60, height: 16), Size(width: 100, height: 30)])
    func selectedPlaceIsNamedBelowTheSmallestMapToo(_ size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        sitting.model.map.select(try sitting.place("食堂"))
        let open = sitting.model.map.scene.count(of: try sitting.place("食堂")).open
        sitting.expect("食堂  G05 孙厚田  未销号 \(open)")
        sitting.type("l")
        sitting.expect("食堂  G05 孙厚田  ")
        sitting.type("h")
        sitting.type("h")
        sitting.expect("食堂  G05 孙厚田")
    }

    /// Hazards are told on their own layer.
    @Test func rowBelowTheMapTellsWhatTheLayerTells() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        let map = sitting.model.map
        let teaching = try sitting.place("教学楼A")
        map.select(teaching)
        sitting.expect("未销号 3  0240")
        sitting.type("l")
        sitting.expect(" 风险点 \(try #require(map.scene.risks[teaching]).total) · 橙 1 黄 1 蓝 1")
        sitting.expect(not: "0240")
        sitting.type("l")
        sitting.expect(" 无岗  今日巡查 4/6 ")
        sitting.type("l")
        sitting.expect(" 今日巡查 4/6 ")
        sitting.type("l")
        let grid = try #require(map.scene.organisation.grid(of: teaching))
        let member = try #require(
            map.scene.organisation.people(in: grid.id, as: .member).first?.name)
        sitting.expect(" " + grid.name + "  " + member)
    }

    /// In the afternoon, with one post at the gate empty: that is told before who stands there.
    @Test func rowBelowTheMapTellsOfEmptyPosts() throws {
        let afternoon = Moment(day: SampleLedger.now.day, hour: 16, minute: 0)
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, now: afternoon)
        let map = sitting.model.map
        let gate = try sitting.place("校门 · 周边")
        map.select(gate)
        sitting.type("ll")
        let person = try #require(map.scene.duties[gate]?.people.first)
        let name = try #require(map.scene.organisation.person(person)?.name)
        sitting.expect(" 无人在岗 1  在岗 " + name)
    }

    @Test func magnifyingScrollsSoThatTheSelectedBuildingStaysInSight() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("z++++")
        for arrow in [Key.right, .down, .left, .down, .right, .up] {
            sitting.press(arrow)
            let place = try #require(sitting.model.map.selection)
            let name = try #require(sitting.model.school.organisation.place(place)?.name)
            sitting.expect(name)
            #expect(sitting.terminal.cursor != nil)
        }
    }
}

extension WorkbenchSitting {
    /// A place by its whole path: 食堂 一层 灶间.
    func place(_ path: String) throws -> Place.ID {
        let school = model.school
        return try #require(
            school.organisation.places.first { school.path(of: $0.id) == path }?.id)
    }
}
