import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// 报表: at the left the documents, each with its letter; at the right the one in hand as text.
final class DocumentsPage {
    private let model: DocumentsModel
    private let anchor = ScrollAnchor()
    /// How many rows of the document the last frame showed.
    private(set) var pageLength = 10
    /// How far the document of the last frame can be scrolled.
    private(set) var reach = 0
    /// How far its widest line reaches beyond the frame.
    private var overhang = 0

    init(model: DocumentsModel) {
        self.model = model
    }

    /// From this width on the list stands beside the document, else above it.
    private static let wide = 100
    private static let listWidth = 32

    /// The letter that chooses a document.
    static func letter(of index: Int) -> Character {
        Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(index, 25))))
    }

    func draw(on surface: Surface, strings: Strings) {
        surface.fill(.text)
        let inner = surface.pane(
            title: strings.documents.page.title, note: subject(strings), isFocused: true)
        if inner.width >= Self.wide {
            let left = Self.listWidth
            drawList(
                on: inner.part(Rect(x: 0, y: 0, width: left, height: inner.height)), strings)
            inner.verticalLine(x: left, y: 0, rows: inner.height)
            drawDocument(
                on: inner.part(
                    Rect(
                        x: left + 2, y: 0, width: inner.width - left - 3, height: inner.height)),
                strings)
        } else {
            let (top, bottom) = inner.bounds.splitTop(min(4, inner.height / 3))
            drawList(on: inner.part(top), strings)
            inner.horizontalLine(x: 0, y: bottom.y, columns: inner.width)
            drawDocument(on: inner.part(bottom.splitTop(1).1), strings)
        }
    }

    /// What the document in hand is about.
    private func subject(_ strings: Strings) -> String {
        let words = strings.documents.page
        return switch model.kind.subject {
        case .school: ""
        case .year: words.year(model.year)
        case .week: words.week(model.week)
        case .person:
            model.session.school.name(of: model.person).map(words.person) ?? words.noSubject
        case .hazard: model.hazard == nil ? words.noSubject : words.hazard(model.hazardNumber)
        }
    }

    private func drawList(on surface: Surface, _ strings: Strings) {
        let words = DocumentWords(strings: strings)
        let first = anchor.first(
            showing: model.selectedIndex, rows: surface.height, loaded: 0..<model.kinds.count)
        if model.kinds.count > surface.height {
            let bar = Rect(x: surface.width - 1, y: 0, width: 1, height: surface.height)
            Scrollbar(offset: first, visible: surface.height, total: model.kinds.count)
                .draw(on: surface.part(bar), role: .borderFocused)
        }
        for index in first..<min(model.kinds.count, first + surface.height) {
            let y = index - first
            let isSelected = index == model.selectedIndex
            let columns = surface.width - (model.kinds.count > surface.height ? 1 : 0)
            let frame = Rect(x: 0, y: y, width: columns, height: 1)
            surface.write(String(Self.letter(of: index)), x: 1, y: y, role: .accent)
            surface.write(
                words.name(of: model.kinds[index]), x: 3, y: y, columns: surface.width - 4,
                role: .text)
            if isSelected {
                surface.tint(.selection, in: frame)
                surface.placeCursor(x: 1, y: y)
            }
            surface.onMouse(in: frame) { [model] mouse in
                switch mouse.kind {
                case .wheelUp: model.move(by: -1)
                case .wheelDown: model.move(by: 1)
                case .click, .doubleClick: model.select(index)
                }
            }
        }
    }

    private func drawDocument(on surface: Surface, _ strings: Strings) {
        pageLength = max(1, surface.height - 1)
        let lines = lines(columns: surface.width, strings)
        reach = max(0, lines.count - surface.height)
        let first = min(model.scroll, reach)
        let shown = lines.dropFirst(first).prefix(surface.height)
        overhang = max(0, (lines.map(DisplayText.width).max() ?? 0) - surface.width)
        let left = min(model.sideways, overhang)
        for (y, line) in shown.enumerated() {
            surface.write(line, x: -left, y: y, columns: left + surface.width, role: .text)
        }
        surface.onMouse(in: surface.bounds) { [weak self] mouse in
            switch mouse.kind {
            case .wheelUp: self?.scroll(by: -3)
            case .wheelDown: self?.scroll(by: 3)
            case .click, .doubleClick: break
            }
        }
    }

    private func lines(columns: Int, _ strings: Strings) -> [String] {
        switch model.state {
        case .shown: model.lines(columns: columns)
        case .reading: [strings.documents.page.reading]
        case .refused(let refusal):
            DisplayText.wrap(
                DocumentWords(strings: strings).sentence(for: refusal), columns: columns)
        case .failed(let failure):
            DisplayText.wrap(strings.failures.sentence(for: failure), columns: columns)
        }
    }

    /// Whether a line, as those of a map, is wider than the frame.
    var isTooWide: Bool { overhang > 0 }

    func scroll(sideways step: Int) {
        model.sideways = min(max(0, model.sideways + step), overhang)
    }

    func scroll(by step: Int) {
        model.scroll = min(max(0, model.scroll + step), reach)
    }
}
