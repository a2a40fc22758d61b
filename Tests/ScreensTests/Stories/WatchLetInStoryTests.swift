import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// The cases that the principal is let into: counted as they are listed, and found where they are not.
@Suite struct WatchLetInStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
        try school.letIn(school.staffed.principal, into: ["X-001", "X-002"])
    }

    /// X-002 was opened by mistake.
    private func void() throws {
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == "X-002" })
        try school.file.record(
            .corrected(
                event: 0, note: "误建", withdrawal: .mistaken, seconder: school.second),
            in: line.id, by: key, seconder: school.key(of: school.second), at: CareSchool.now)
    }

    @Test(arguments: [Language.chinese, .english])
    func everyOpenCaseStandsBelowItsCount(language: Language) async throws {
        let words = language.strings.watchFigures
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            let sitting = try school.sitting(as: school.staffed.principal, size, language)
            await sitting.unlockWatch()
            sitting.expect(words.letIn(2))
            for code in ["X-001", "X-002"] { sitting.expect(code) }
        }
    }

    @Test func whatIsClosedIsNotCountedAndSaidToBeFound() async throws {
        try void()
        let words = Language.chinese.strings.watchFigures
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        sitting.expect(words.letIn(1))
        sitting.expect(words.leftOut(1))
        sitting.expect(not: "X-002")
        sitting.model.watch.filter.includesClosed = true
        sitting.press(.down)
        sitting.expect(words.letIn(2))
        sitting.expect("X-002")
        sitting.expect(not: words.leftOut(1))
    }

    /// Where there is no room for the list, the head names the case that Enter opens.
    @Test func withoutRoomForTheListTheCaseInHandIsMarked() async throws {
        try school.letIn(school.staffed.principal, into: (3...6).map { "X-00\($0)" })
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        let model = sitting.model.watch
        #expect(model.shown.count == 6)
        let (pane, strings) = (WatchPane(model: model), Language.chinese.strings)
        func head(_ height: Int) -> String {
            let canvas = Canvas(size: Size(width: 110, height: height))
            pane.draw(on: canvas.surface(), strings: strings, hasFocus: true)
            return (0..<height).map(canvas.text).joined(separator: "\n")
        }
        let height = try #require((1...30).first { head($0).contains("[X-") })
        let codes = model.shown.map(\.code)
        let last = 5
        for (index, told) in [
            (0, "[\(codes[0])] \(codes[1]) \(codes[2]) \(codes[3]) …"),
            (1, "… [\(codes[1])] \(codes[2]) \(codes[3]) \(codes[4]) …"),
            (last, "… \(codes[2]) \(codes[3]) \(codes[4]) [\(codes[last])]（"),
        ] {
            model.select(at: index)
            #expect(head(height).contains(told), "\(told)")
        }
    }
}
