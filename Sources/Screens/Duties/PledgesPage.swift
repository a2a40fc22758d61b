import Domain
import Localisation
import TerminalUI
import ViewModels

/// 责任状: the four layers with their ratios above, who has signed and who has not below.
final class PledgesPage: @MainActor DutyPage {
    let model: PledgesModel
    let leaf: ListLeaf

    init(model: PledgesModel, strings: Strings, desk: PageDesk) {
        self.model = model
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
    }

    var work: DutyWork { model.work }

    var page: Strings.PledgePage { strings.duties.pledgePage }

    func move(by rows: Int) { model.select(model.selectedIndex + rows) }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let inner = surface.pane(
            title: page.title(model.schoolYear),
            note: model.showsUnsignedOnly ? page.onlyUnsigned : "", isFocused: true)
        let (head, body) = inner.bounds.splitTop(3)
        drawLayers(on: inner.part(head.inset(dx: 1)))
        let list = ListRows(
            count: model.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: model.failure.map(strings.failures.sentence)
                ?? (model.roll.ratio(model.layer).denominator > 0 ? page.allSigned : page.empty),
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: self.read)
            })
        let columns = [
            ListColumn("", .flexible(weight: 2, minimum: 10)),
            ListColumn("", .flexible(weight: 2, minimum: 10)),
            ListColumn("", .flexible(weight: 2, minimum: 8), rank: 1),
            ListColumn("", .flexible(weight: 3, minimum: 31)),
        ]
        ListTable(columns: columns, rows: list)
            .draw(on: inner.part(body.inset(dx: 1)), scroll: &leaf.scroll) { cells(of: $0) }
        drawFront(on: surface)
    }

    private func drawLayers(on surface: Surface) {
        let columns = surface.width / PledgeLayer.allCases.count
        for (index, layer) in PledgeLayer.allCases.enumerated() {
            let ratio = model.roll.ratio(layer)
            let percent =
                ratio.perMille.map { "\($0 / 10).\($0 % 10)%" } ?? strings.common.none
            let isShown = layer == model.layer
            let part = surface.part(
                Rect(x: index * columns, y: 0, width: columns - 1, height: 2))
            part.write(
                words.name(of: layer), x: 0, y: 0, columns: columns - 1,
                role: isShown ? .selection : .heading)
            part.write(
                page.ratio(ratio.numerator, ratio.denominator, percent), x: 0, y: 1,
                columns: columns - 1,
                role: ratio.numerator < ratio.denominator ? .caution : .good)
            part.onMouse { [model] event in
                if event.kind == .click { model.layer = layer }
            }
        }
    }

    private func cells(of row: Int) -> [CellText] {
        if model.layer == .teacherFamilies {
            let families = model.families[row]
            let ratio = Ratio(families.signed, of: families.due)
            return [
                CellText(families.className),
                CellText("\(families.signed)/\(families.due)"),
                CellText(families.archiveBox, .muted),
                CellText(
                    ratio.numerator < ratio.denominator ? page.unsigned : page.signed,
                    ratio.numerator < ratio.denominator ? .caution : .good),
            ]
        }
        let line = model.lines[row]
        let school = model.session.school.organisation
        let grids = line.grids.compactMap { school.grid($0)?.code }.joined(separator: " ")
        return [
            CellText(words.name(of: line.person)),
            CellText(school.person(line.person)?.position ?? "", .muted),
            CellText(grids, .muted), state(of: line),
        ]
    }

    func state(of line: PledgeRoll.Line) -> CellText {
        let how: [String]
        switch line.pledge?.signature {
        case nil:
            let outlived = line.outlived.map { page.outlived($0.signedOn.text) }
            return CellText(
                outlived ?? page.unsigned, .serious,
                orShorter: outlived == nil ? [] : [page.shortOutlived, page.unsigned])
        case .onScreen?:
            how = [page.onScreen + " " + (line.pledge?.at.day.text ?? ""), page.onScreen]
        case .onPaper(let day, let box)?:
            how = [page.onPaper(day.text, box), page.shortOnPaper(day.text)]
        }
        let texts = line.hasChanged ? how.map { page.changed + " · " + $0 } + [page.changed] : how
        return CellText(
            texts[0], line.hasChanged ? .caution : .good, orShorter: Array(texts.dropFirst()))
    }

    /// What was signed, and what has changed since; or what would be signed, and why it has to be anew.
    private func text(of line: PledgeRoll.Line) -> String {
        guard let pledge = line.pledge else {
            let outlived = line.outlived.map { [page.outlived($0.signedOn.text), ""] } ?? []
            return (outlived + [textToSign(of: line)]).joined(separator: "\n")
        }
        let now = model.subject(of: line).map {
            text(of: line, $0, in: model.session.school.organisation)
        }
        let then = model.signed(of: line).map { text(of: line, $0.subject, in: $0.organisation) }
        let signed = pledge.text.isEmpty ? (then ?? now)?.text ?? "" : pledge.text
        guard line.hasChanged, let then, let now else { return signed }
        return
            ([signed, "", page.changed]
            + paragraph(page.noLonger, then.lines(missingIn: now))
            + paragraph(page.sinceThen, now.lines(missingIn: then))).joined(separator: "\n")
    }

    private func paragraph(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [title] + lines
    }

    func textToSign(of line: PledgeRoll.Line) -> String {
        model.subject(of: line).map {
            text(of: line, $0, in: model.session.school.organisation).text
        } ?? ""
    }

    private func text(
        of line: PledgeRoll.Line, _ subject: PledgeSubject, in organisation: Organisation
    ) -> PledgeText {
        PledgeText(
            subject: subject, template: model.roll.book.template(line.layer),
            school: model.session.school, organisation: organisation)
    }

    func read() {
        guard let line = model.selected else { return }
        dialog = MessageDialog(
            title: words.name(of: line.person), text: text(of: line),
            words: DialogWords(
                group: group, accept: strings.common.close, cancel: strings.common.cancel)
        ) { [weak self] in self?.dialog = nil }
    }
}
