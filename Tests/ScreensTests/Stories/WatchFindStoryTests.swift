import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Cases are found as one types, by what the list shows of them.
@Suite struct WatchFindStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func open(_ language: Language = .chinese) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: 80, height: 24), language)
        await sitting.unlockWatch()
        return sitting
    }

    private func codes(_ sitting: WorkbenchSitting) -> Set<String> {
        Set(sitting.model.watch.shown.map(\.code))
    }

    /// At the smallest size with three panes nothing of the list is left out.
    @Test(arguments: [Language.chinese, .english])
    func allColumnsStandInTheSmallestPane(language: Language) async throws {
        let isChinese = language == .chinese
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: 100, height: 30), language)
        await sitting.unlockWatch()
        let pane = sitting.picture.split(separator: "\n").map { row in
            row.split { "│┃".contains($0) }.first ?? ""
        }
        let titles = try #require(pane.first { $0.contains(isChinese ? "档案号" : "Code") })
        let words = [
            isChinese ? "级 班级 类别 跟进 策 家 状态" : "Lv Class Tags Next Pl Gd State"
        ].flatMap { $0.split(separator: " ") }
        for word in words { #expect(titles.contains(word)) }
        let first = try #require(pane.first { $0.contains("X-001") })
        for word in isChinese ? ["留守", "一策"] : ["plan"] { #expect(first.contains(word)) }
        if !isChinese {
            #expect(first.contains("left behind") || first.contains("l-beh"), "\(first)")
        }
        let head = try #require(pane.first { $0.contains(isChinese ? "在册 9" : "open 9") })
        #expect(head.contains(isChinese ? "复学观察 0" : "back 0"))
    }

    /// Where there is hardly any room, a tag is neither another one nor says that a pupil has left, or how one is.
    @Test(arguments: [Language.chinese, .english])
    func aShortTagIsNoOtherWord(language: Language) {
        let words = CareWords(strings: language.strings)
        let tags = FocusTag.allCases.compactMap { words.shorterTags([$0]).last }
        #expect(Set(tags).count == FocusTag.allCases.count)
        for tag in tags {
            #expect(DisplayText.width(of: tag) <= 6, "\(tag)")
            #expect(!["left", "upset", "hard"].contains(tag))
        }
    }

    @Test func asManyTagsStandThereAsFit() {
        let words = CareWords(strings: Language.chinese.strings)
        let tags: [FocusTag] = [.leftBehind, .upheaval, .migrant, .hardship]
        let shorter = words.shorterTags(tags)
        func text(columns: Int) -> String? {
            shorter.first { DisplayText.width(of: $0) <= columns }
        }
        #expect(text(columns: 22) == "留守、变故、流动、困境")
        #expect(text(columns: 20) == "留守、变故、流动+1")
        #expect(text(columns: 16) == "留守、重大变故+2")
        #expect(text(columns: 12) == "留守、变故+2")
        #expect(text(columns: 6) == "留守+3" && text(columns: 5) == "4类")
    }

    /// A long tag stands in a shorter word; of several as many as fit, and how many more there are.
    @Test(arguments: [Language.chinese, .english], [(60, 16), (80, 24), (100, 30), (120, 40)])
    func noTagIsCut(language: Language, size: (Int, Int)) async throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let several: [[FocusTag]] = [
            [.singleParent, .upheaval, .orphanedOrDisabled], [.leftBehind, .migrant],
        ]
        for (index, tags) in (several + FocusTag.allCases.map { [$0] }).enumerated() {
            var opening = CareSchool.opening()
            opening.tags = tags
            try school.file.open(
                opening, of: CareSchool.pupil(index + 1), by: key, at: CareSchool.now)
        }
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: size.0, height: size.1), language)
        await sitting.unlockWatch()
        var seen = Set<String>()
        for _ in 0..<11 {
            for part in sitting.picture.split(whereSeparator: { "\n│┃█".contains($0) }) {
                guard let code = part.firstRange(of: "X-0") else { continue }
                #expect(!part.contains("…"), "\(part)")
                seen.insert(String(part[code.lowerBound...].prefix(5)))
            }
            sitting.press(.down)
        }
        #expect(seen.count == 11)
    }

    @Test func theListFollowsEachLetterEnterKeepsAndEscapeDrops() async throws {
        let sitting = try await open()
        #expect(codes(sitting).count == 9)
        sitting.type("/")
        sitting.type("中")
        #expect(codes(sitting) == ["X-002", "X-003"])
        sitting.expect("筛选：中")
        sitting.type(" 留守 3")
        #expect(codes(sitting) == ["X-002", "X-003"])
        sitting.press(.backspace)
        sitting.type("x-003")
        #expect(codes(sitting) == ["X-003"])
        sitting.press(.enter)
        sitting.expect("筛选：中 留守 x-003")
        #expect(codes(sitting) == ["X-003"] && sitting.model.watch.detail == nil)
        sitting.type("/")
        sitting.press(.escape)
        #expect(codes(sitting).count == 9)
        sitting.expect(not: "筛选：")
    }

    @Test func neitherANameNorAnEmptyWordFindsAnybody() async throws {
        let sitting = try await open()
        sitting.type("/")
        sitting.type("学生")
        #expect(codes(sitting).isEmpty)
        sitting.expect("没有符合条件的个案")
        sitting.press(.escape)
        sitting.type("/")
        sitting.type("八（3）")
        #expect(codes(sitting).count == 9)
    }

    @Test func whatIsDueAndWhoLeadsFindCasesToo() async throws {
        let sitting = try await open()
        let watch = sitting.model.watch
        sitting.type("/")
        sitting.expect("档案号、班级、级别、类别、负责人")
        for (words, due) in [
            ("逾期", WatchFilter.Due.overdue), ("今天", .today), ("overdue", .overdue),
        ] {
            sitting.type(words)
            var filter = WatchFilter()
            filter.due = due
            let found = codes(sitting)
            // As many as the head of the list says.
            if due == .today { #expect(found.count == watch.summary.dueToday) }
            watch.filter = filter
            #expect(found == codes(sitting))
            watch.filter = WatchFilter()
            for _ in words { sitting.press(.backspace) }
        }
        let name = try #require(watch.session.school.name(of: school.psychologist))
        sitting.type(name)
        #expect(codes(sitting).count == 9)
        sitting.expect(not: "清除")
    }

    @Test func aNewListSaysThatThereIsNoCaseYet() async throws {
        let sitting = try CareSchool().sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.expect("还没有个案")
    }

    @Test func theLockTakesTheLineWithIt() async throws {
        let sitting = try await open(.english)
        sitting.type("/")
        sitting.type("high")
        #expect(codes(sitting) == ["X-001"])
        sitting.model.watch.lock()
        await sitting.unlockWatch()
        #expect(codes(sitting).count == 9)
        // The keys go to the list again, not into the line.
        sitting.type("F")
        sitting.expect("Filter")
        #expect(sitting.screen.dialog != nil)
    }
}
