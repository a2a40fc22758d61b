import Domain
import Localisation
import TerminalUI
import Testing

@testable import Screens

/// What colours say is said in glyphs, too.
struct LayerMarksTests {
    private let ground: Set<String> = Set(
        [Symbol.path, .water, .green, .sports, .wall, .roadHorizontal, .roadVertical].map {
            Symbols.standard[$0]
        })

    @Test func fourColoursAreFourFills() {
        let fills = RiskColour.allCases.map { Symbols.standard[PlaceFill(risk: $0).symbol] }
        #expect(Set(fills).count == RiskColour.allCases.count)
        #expect(ground.isDisjoint(with: fills))
    }

    /// The school itself, fifteen grids below it and two more.
    @Test func eighteenGridsAreEighteenFills() {
        let fills = (0..<18).map { Symbols.standard[PlaceFill(grid: $0).symbol] }
        #expect(Set(fills).count == 18)
        #expect(ground.isDisjoint(with: fills))
    }

    /// With letters before the mark they give way first; where the word has no room, they are the word.
    @Test(arguments: [
        (60, ["maj ▲ major", "late ! overdue", "▓▓ Rd", "! review overdue", "Y none"]),
        (50, ["▲ major", "late ! overdue", "▓▓ Rd", "! review", "Y none"]),
        (47, ["▲ major", "late ! overdue", "▓ Rd", "! review", "Y none"]),
        (45, ["▲ major", "! late", "▓ Rd", "! review", "Y none"]),
        (36, ["▲ maj", "! late", "▓ Rd", "! review"]),
    ])
    func lettersGiveWayBeforeWords(columns: Int, shown: [String]) {
        let entries: [LayerLegend.Entry] = [
            .init(mark: "maj ▲", meaning: "major", role: .text, bare: "▲", letters: "maj"),
            .init(mark: "late !", meaning: "overdue", role: .text, bare: "!", letters: "late"),
            .init(mark: "▓▓", meaning: "Rd", role: .text, bare: "▓"),
            .init(mark: "!", meaning: "review overdue", role: .text, short: "review"),
            .init(mark: "Y", meaning: "none", role: .text),
        ]
        let fitted = LayerLegend.fitted(entries, columns: columns)
        #expect(
            fitted.map { $0.meaning.isEmpty ? $0.mark : $0.mark + " " + $0.meaning } == shown)
        #expect(LayerLegend.columns(of: fitted) - 2 <= columns)
    }

    /// A legend gives up no more of its words than it must.
    @Test(arguments: [
        (44, ["重 ▲ 重大", "一 ● 一般", "逾 ! 逾期", "✓ 无隐患"]),
        (40, ["重 ▲ 重大", "一 ● 一般", "逾 !", "✓ 无隐患"]),
        (30, ["重 ▲ 重大", "一 ●", "逾 !", "✓ 无隐患"]),
        (26, ["重 ▲", "一 ●", "逾 !", "✓ 无隐患"]),
        (18, ["重 ▲", "一 ●", "逾 !"]),
    ])
    func legendGivesUpWordsOneByOne(columns: Int, shown: [String]) {
        let entries = [
            ("重 ▲", "重大"), ("一 ●", "一般"), ("逾 !", "逾期"), ("✓", "无隐患"),
        ].map { LayerLegend.Entry(mark: $0, meaning: $1, role: .text) }
        let fitted = LayerLegend.fitted(entries, columns: columns)
        #expect(
            fitted.map { $0.meaning.isEmpty ? $0.mark : $0.mark + " " + $0.meaning } == shown)
    }

    /// On a small screen too, with what a week has changed and the day behind it.
    @Test(arguments: [WorkbenchSitting.usual, Size(width: 60, height: 16)])
    func noSignStandsWithoutItsWords(size: Size) throws {
        let sitting = try WorkbenchSitting(size, .english)
        sitting.type("l[")
        sitting.expect("! late  ↑ up  ↓ down")
    }

    /// The equation is understood without words, a sign alone is not.
    @Test func anEquationStandsWithoutItsWords() {
        let entries = [("✓", "none"), ("+", "more"), ("12=✓", "number alone")].map {
            LayerLegend.Entry(mark: $0, meaning: $1, role: .text)
        }
        let shown = { (columns: Int) in
            LayerLegend.fitted(entries, columns: columns).map(\.mark)
        }
        #expect(shown(19) == ["✓", "+", "12=✓"])
        #expect(shown(18) == ["✓", "12=✓"])
    }

    /// What a week has changed is told in a word before other words are left out.
    @Test func longWordsOfALegendAreShortenedFirst() {
        let entries = [
            LayerLegend.Entry(mark: "逾 !", meaning: "逾期", role: .text),
            .init(mark: "↑", meaning: "较上周新增", role: .text, short: "新增"),
        ]
        let fitted = LayerLegend.fitted(entries, columns: 22)
        #expect(fitted.map(\.meaning) == ["逾期", "新增"])
        #expect(LayerLegend.fitted(entries, columns: 40).map(\.meaning) == ["逾期", "较上周新增"])
    }

    /// The mark never takes the room of what the layer says: the name tells of it as well.
    @Test func aMarkedPlaceStillShowsWhatTheLayerSays() {
        func look(_ short: String, _ role: Role) -> PlaceLook.Badge {
            PlaceLook(name: "", owner: "", badge: .init(long: short, short: short, role: role))
                .marked(with: "*").badge
        }
        let badge = look("▲1 ●2", .critical)
        #expect(badge.text(in: 6, isBare: true) == "*▲1 ●2")
        #expect(badge.text(in: 5, isBare: true) == "▲1 ●2")
        #expect(badge.text(in: 3, isBare: true) == "▲1+")
        #expect(badge.text(in: 2, isBare: true) == "▲●")
        #expect(badge.text(in: 1, isBare: true) == "▲")
        #expect(look("✓", .good).text(in: 2, isBare: true) == "*✓")
        #expect(look("✓", .good).text(in: 1, isBare: true) == "✓")
    }

    /// In monochrome nothing else tells of it: neither a count nor "more" takes its room.
    @Test func whatIsOverdueIsToldBeforeAllElse() {
        func texts(_ short: String) -> [String?] {
            let badge = PlaceLook.Badge(long: short, short: short, role: .serious)
            return (1...DisplayText.width(of: short)).map { badge.text(in: $0, isBare: true) }
        }
        #expect(texts("●1 !1") == ["!", "●!", "●1!", "●1!1", "●1 !1"])
        let most = texts("▲1 ●2 ○1 !1")
        #expect(most.prefix(6) == ["!", "▲!", "▲!+", "▲1+!", "▲1+!1", "▲1+ !1"])
        #expect(most.allSatisfy { $0?.contains("!") ?? false })
        // Where it comes first, as a gap does, the order stays.
        #expect(texts("!1 ●2") == ["!", "!●", "!1+", "!1+", "!1 ●2"])
        #expect(texts("●1 ○1") == ["●", "●○", "●1+", "●1+", "●1 ○1"])
        let risk = PlaceLook.Badge(long: "红1 !2", short: "红 !2", role: .error, least: "红")
        #expect(
            (1...5).map { risk.text(in: $0, isBare: true) } == ["!", "!", "红!", "红!2", "红 !2"])
        let checked = PlaceLook.Badge(long: "Y1/1", short: "Y1/1", role: .good, least: "Y")
        #expect((1...4).map { checked.text(in: $0, isBare: true) } == ["Y", "Y", "Y", "Y1/1"])
    }

    /// 缺 alone would take two columns and tell nothing beside a number.
    @Test func wordsGiveWayToSignsOfOneColumn() {
        func badge(_ short: String, _ narrow: String) -> PlaceLook.Badge {
            .init(long: short, short: short, role: .serious, narrow: narrow)
        }
        let gap = badge("缺岗1", "!1")
        #expect(
            (1...5).map { gap.text(in: $0, isBare: true) } == ["!", "!1", "!1", "!1", "缺岗1"])
        #expect(gap.bare.last == "!")
        let both = badge("缺岗1 ●2", "!1 ●2")
        #expect(
            (1...8).map { both.text(in: $0, isBare: true) } == [
                "!", "!●", "!1+", "!1+", "!1 ●2", "!1 ●2", "!1 ●2", "缺岗1 ●2",
            ])
        let marked = PlaceLook(name: "", owner: "", badge: gap).marked(with: "*").selected.badge
        #expect((1...3).map { marked.text(in: $0, isBare: true) } == ["!", "*!", "*!1"])
        #expect(marked.text(in: 6, isBare: true) == "*缺岗1")
    }

    /// Else ●1 ○2↑1 reads as one, and whoever answers for the place goes untold.
    @Test func whatHasChangedStandsApartAndLeavesTheOwnerRoom() {
        var badge = PlaceLook.Badge(long: "●1 ○2↑1↓3", short: "●1 ○2↑1↓3", role: .caution)
        badge.changes = "↑1↓3"
        #expect(badge.apart("●1 ○2↑1↓3", in: 10) == "●1 ○2 ↑1↓3")
        #expect(badge.apart("●1 ○2↑1↓3", in: 9) == "●1 ○2↑1↓3")
        #expect(badge.apart("●1", in: 9) == "●1")
        #expect(badge.withoutCountsOfChanges(in: 9) == nil)
        #expect(badge.withoutCountsOfChanges(in: 8) == "●1 ○2↑↓")
        #expect(badge.withoutCountsOfChanges(in: 6) == nil)
    }

    /// Replay is there to tell what has changed: that outweighs how many there are.
    @Test func whatHasChangedIsToldBeforeCounts() {
        func texts(_ state: String, _ changes: String) -> [String?] {
            let short = state + changes
            var badge = PlaceLook.Badge(long: short, short: short, role: .caution)
            badge.changes = changes
            return (1...DisplayText.width(of: short)).map { badge.text(in: $0, isBare: true) }
        }
        #expect(texts("●1", "↑1") == ["↑", "●↑", "●1↑", "●1↑1"])
        #expect(texts("✓", "↓2") == ["↓", "✓↓", "✓↓2"])
        #expect(texts("●1 !1", "↑1").prefix(4) == ["↑", "!↑", "●!↑", "●1!↑"])
        #expect(
            texts("●1", "↑1↓2") == ["↑", "↑↓", "●↑↓", "●1↑↓", "●1↑↓", "●1↑1↓2"])
    }

    /// How many have come since is worth the blank behind the name.
    @Test func theCountOfWhatHasChangedStandsRatherThanABlank() {
        var badge = PlaceLook.Badge(long: "▲2↑2", short: "▲2↑2", role: .critical)
        badge.changes = "↑2"
        #expect((3...5).map { badge.behindName(in: $0) } == [" ▲↑", "▲2↑2", " ▲2↑2"])
    }

    /// The colour of what is selected takes the place of that of what is marked.
    @Test func aSelectedPlaceKeepsItsMarkBeforeWhatHasRoom() {
        func badge(_ short: String, _ role: Role) -> PlaceLook.Badge {
            PlaceLook(name: "", owner: "", badge: .init(long: short, short: short, role: role))
                .marked(with: "*").selected.badge
        }
        let two = badge("▲1 ●2", .critical)
        let texts = (1...6).map { two.text(in: $0, isBare: true) }
        #expect(texts == ["▲", "*▲", "*▲●", "*▲1+", "*▲1+", "*▲1 ●2"])
        #expect(two.behindName(in: 2) == "*▲")
        #expect(two.behindName(in: 3) == "*▲●")
        #expect(two.behindName(in: 4) == " *▲●")
        let fine = badge("✓", .good)
        #expect((1...3).map { fine.behindName(in: $0) } == ["✓", "*✓", " *✓"])
        let unmarked = PlaceLook(
            name: "", owner: "", badge: .init(long: "✓", short: "✓", role: .good)
        ).selected.badge
        #expect((1...2).map { unmarked.behindName(in: $0) } == ["✓", " ✓"])
        let both = PlaceLook.Badge(long: "●1 !1", short: "●1 !1", role: .serious)
        #expect((1...3).map { both.behindName(in: $0) } == ["!", "●!", " ●!"])
    }

    /// On the tag over its neighbours as well.
    @Test func tagOfAMarkedPlaceShowsTheMark() {
        let look = PlaceLook(
            name: "食堂", owner: "", badge: .init(long: "✓", short: "✓", role: .good))
        for (look, text) in [(look, "食堂 ✓"), (look.marked(with: "*"), "食堂*✓")] {
            let canvas = Canvas(size: Size(width: 6, height: 1))
            NameTag(look: look.selected, line: .init(place: .zero, columns: 6), hasFocus: true)
                .draw(on: canvas.surface(), origin: .zero)
            #expect(canvas.text(ofRow: 0) == text)
        }
    }

    /// Where only a number has room, and where there is none for the mark beside it.
    @Test func aMarkedPlaceStandsOutWithoutTakingRoom() {
        let look = PlaceLook(
            name: "教学楼A", owner: "", badge: .init(long: "✓", short: "✓", role: .good))
        for marked in [look.marked(with: "*"), look] {
            let canvas = Canvas(size: Size(width: 3, height: 1))
            PlaceBox(
                look: marked, detail: .number, number: 10, isSelected: false, hasFocus: false
            ).draw(
                in: Rect(size: canvas.size), on: canvas.surface(), seen: SeenMap(size: canvas.size))
            #expect(canvas.text(ofRow: 0) == "10✓")
            let role: Role = marked.badge.mark.isEmpty ? .text : .mark
            #expect(Array(canvas.row(0)).prefix(2).allSatisfy { $0.role == role })
        }
    }

    /// A colour alone would say nothing in monochrome.
    @Test func countsGiveWayToTheirMarksBesideANumber() {
        func forms(_ short: String) -> [String] {
            PlaceLook.Badge(long: short, short: short, role: .caution).bare
        }
        #expect(forms("●1 !1") == ["●!", "!"])
        #expect(forms("缺2") == ["缺", "缺"])
        #expect(forms("G03").isEmpty)
        #expect(forms("!1 ●2") == ["!●", "!"])
        #expect(forms("▲1 ●2 !1") == ["▲●!", "▲!+", "▲!", "!"])
        let floors = PlaceLook.Badge(long: "4 层", short: "4 层", role: .muted, isPhrase: true)
        #expect((1...5).map { floors.behindName(in: $0) } == [nil, nil, nil, nil, " 4 层"])
    }
}
