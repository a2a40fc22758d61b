import Observation
import Testing

@testable import TerminalUI

/// A form above a list, as screens put widgets together.
@Observable
private final class FormScreen: Screen {
    let text = TextInput(rows: 2)
    let list = FilterList { text in ["食堂", "操场"].filter { text.isEmpty || $0 == text } }
    var log: [String] = []
    @ObservationIgnored lazy var form = Form([
        FormField("描述", text), FormField("级别", ChoiceControl(["一般", "重大"])),
    ])

    func draw(on surface: Surface) {
        let (top, rest) = surface.bounds.splitTop(4)
        list.draw(
            on: surface.part(rest), prompt: "/", columns: [ListColumn("", .flexible())],
            emptyText: "", onOpen: { _ in }, cells: { [CellText(self.list.matches[$0])] })
        form.draw(on: surface.part(top))
    }

    var keyBindings: [KeyBinding] {
        let group = KeyGroup(title: "隐患")
        return [
            KeyBinding([.character("?")], "帮助", group: group) { self.log.append("help") },
            KeyBinding([.character("？")], "全角", group: group) { self.log.append("full") },
            KeyBinding([.function(2)], "签字", group: group, refusal: "还没有人整改") {},
            KeyBinding([.character("1")], "网格", group: group) { self.log.append("grid") },
        ]
    }

    func type(_ event: InputEvent) -> Bool { form.handle(event) }

    func refuse(_ refusal: String) { log.append(refusal) }
}

/// Something that is dragged, and a dialog over it.
@Observable
private final class DragScreen: Screen {
    var hasDialog = false
    @ObservationIgnored var released: [Point] = []

    func draw(on surface: Surface) {
        surface.part(surface.bounds.inset(dx: 1, dy: 1)).onMouse(
            drag: { _ in }, release: { self.released.append($0) }
        ) { _ in }
        if hasDialog { surface.onMouse { _ in } }
    }

    var keyBindings: [KeyBinding] { [] }
    func type(_ event: InputEvent) -> Bool { false }
    func refuse(_ refusal: String) {}
}

struct ScreenHostTests {
    private let screen = FormScreen()
    private let terminal = HeadlessTerminal(size: Size(width: 30, height: 10))

    private func host() -> ScreenHost {
        ScreenHost(
            screen: screen, terminal: terminal,
            theme: Theme(id: "plain", names: [:], styles: [:], symbols: .standard))
    }

    @Test func theSameTwiceIsOneFrame() {
        let host = host()
        for _ in 0..<5 { host.repaint() }
        #expect(terminal.frames == 1)
    }

    @Test func typingIsOneMoreFrame() {
        let host = host()
        host.repaint()
        host.handle(.key(.character("教")))
        host.handle(.key(.character("学")))
        for _ in 0..<3 { host.repaint() }
        #expect(terminal.frames == 2)
        #expect(terminal.text.contains("[教学"))
        #expect(terminal.cursor == Point(x: 11, y: 0))
    }

    @Test func textComesBeforeBindingsAndBindingsBeforeHalfWidth() {
        let host = host()
        host.handle(.key(.character("?")))
        #expect(screen.text.text == "?")
        host.handle(.key(.tab))
        host.handle(.key(.character("？")))
        host.handle(.key(.character("?")))
        host.handle(.key(.function(2)))
        #expect(screen.log == ["full", "help", "还没有人整改"])
    }

    @Test func aFullWidthKeyCountsAsItsHalfWidthOne() {
        let host = host()
        screen.form.moveFocus(to: screen.form.fields[1])
        host.handle(.key(.character("９")))
        #expect(screen.log.isEmpty)
        screen.form.fields[0].isShown = false
        screen.form.fields[1].isShown = false
        host.handle(.key(.character("１")))
        #expect(screen.log == ["grid"])
    }

    @Test func aClickGoesToWhatWasDrawnLast() {
        let host = host()
        host.repaint()
        host.handle(.mouse(MouseEvent(kind: .click, at: Point(x: 20, y: 2))))
        #expect(screen.form.focus === screen.form.fields[1])
        host.repaint()
        #expect(terminal.frames == 2)
    }

    /// Its button comes up when a dialog lies over it.
    @Test func whatIsDraggedIsNotLetGoUnderADialog() {
        let screen = DragScreen()
        let host = ScreenHost(
            screen: screen, terminal: terminal,
            theme: Theme(id: "plain", names: [:], styles: [:], symbols: .standard))
        for hasDialog in [false, true] {
            screen.hasDialog = false
            host.repaint()
            host.handle(.mouse(MouseEvent(kind: .click, at: Point(x: 2, y: 2))))
            screen.hasDialog = hasDialog
            host.repaint()
            host.handle(.release(Point(x: 5, y: 2)))
        }
        #expect(screen.released == [Point(x: 5, y: 2)])
    }

    @Test func aStoppedHostDrawsNoMore() {
        let host = host()
        host.stop()
        host.repaint()
        #expect(terminal.frames == 0)
        #expect(!host.isRunning)
    }
}
