import Domain
import Localisation
import TerminalUI
import ViewModels

/// 今日护导: Enter says 到岗，无异常; `x` reports what was found there.
final class RoundPage: @MainActor DutyPage {
    let model: RoundModel
    let work: DutyWork
    let leaf: ListLeaf
    private let didReport: (Hazard) -> Void

    init(
        model: RoundModel, work: DutyWork, strings: Strings, desk: PageDesk,
        didReport: @escaping (Hazard) -> Void
    ) {
        self.model = model
        self.work = work
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
        self.didReport = didReport
    }

    private var page: Strings.RoundPage { strings.duties.roundPage }

    func move(by rows: Int) { model.move(by: rows) }

    var pageBindings: [KeyBinding] {
        let refusal = refusalToTick
        return [
            KeyBinding(
                [.enter, .function(2)], page.pass, short: page.shortPass, group: group,
                isTip: true, refusal: refusal
            ) { [weak self] in self?.pass() },
            KeyBinding(
                [.character("x"), .function(7)], page.problem, short: page.shortProblem,
                group: group, isTip: true, refusal: refusal
            ) { [weak self] in self?.askToReport() },
            KeyBinding(
                [.character("u"), .function(8)], page.takeBack, short: page.shortTakeBack,
                group: group, isTip: true, refusal: refusalToTakeBack
            ) { [weak self] in self?.askToTakeBack() },
            closing { [model] in model.stop() },
        ]
    }

    private var refusalToTick: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let line = model.selected else {
            return model.session.person == nil ? nil : page.nothingOpen
        }
        guard let refusal = model.refusal(of: line).map(words.sentence) else { return nil }
        return refusalToTakeBack == nil ? page.mayTakeBack(refusal) : refusal
    }

    private var refusalToTakeBack: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let line = model.selected else {
            return model.session.person == nil ? nil : page.nothingToTakeBack
        }
        return model.refusalToTakeBack(line).map(words.sentence)
    }

    private func askToTakeBack() {
        guard let line = model.selected else { return model.reload() }
        let place = words.path(of: line.post.place)
        leaf.confirm(page.takeBack, page.askToTakeBack(place)) { [weak self] in
            guard let self, let signer = await self.desk.signer() else { return }
            if await self.model.takeBack(line, as: signer) {
                let stays = line.shift.tick?.finding.hazardNumber.map(self.page.hazardStays)
                self.desk.tell(
                    .done(
                        [self.page.takenBack(place), stays].compactMap(\.self)
                            .joined(separator: " · ")))
            } else if let failure = self.model.refusal {
                self.desk.tell(.refused(self.words.sentence(for: failure)))
            }
        }
    }

    private func pass() {
        // The line that was confirmed, whatever is selected once the passphrase was typed.
        guard let line = model.selected else { return model.reload() }
        Task.immediate { [weak self, desk] in
            guard let self, let signer = await desk.signer() else { return }
            if await self.model.pass(line, as: signer) {
                desk.tell(.done(self.passed(line)))
            } else if let failure = self.model.refusal {
                desk.tell(.refused(self.words.sentence(for: failure)))
            }
        }
    }

    /// Where, for whom, and where else at the same time.
    private func passed(_ line: RoundModel.Line) -> String {
        let instead =
            line.shift.duty.person == model.session.person
            ? nil : strings.duties.rosterPage.inPlaceOf(words.name(of: line.shift.duty.person))
        let other = model.elsewhere(line).map { page.alsoAt(words.path(of: $0.place)) }
        return [page.passed(words.path(of: line.post.place)), instead, other]
            .compactMap(\.self).joined(separator: " · ")
    }

    private func askToReport() {
        guard let line = model.selected else { return model.reload() }
        let report = ReportHazardModel(
            school: model.session.school, place: line.post.place, finder: model.session.person
        ) { [model] in await model.report($0, at: line, as: $1) }
        report.source = .dailyCheck
        let form = ReportHazardForm(model: report, strings: strings)
        dialog = FormDialog(
            title: page.problem, form: form.form, strings: strings,
            submitTitle: strings.report.submit, didType: form.takeIn,
            close: { [weak self] in self?.dialog = nil }
        ) { [weak self] in
            guard let self, let signer = await self.desk.signer() else { return false }
            guard let hazard = await form.submit(as: signer) else {
                if let failure = self.model.refusal {
                    self.desk.tell(.refused(self.words.sentence(for: failure)))
                }
                return false
            }
            self.didReport(hazard)
            self.desk.tell(.done(self.page.reported(hazard.number)))
            return true
        }
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let inner = surface.pane(
            title: strings.duties.round, note: page.open(model.openCount, model.lines.count),
            isFocused: true)
        let isSignedIn = model.session.person != nil
        let empty =
            model.failure.map(strings.failures.sentence)
            ?? (isSignedIn ? page.empty : strings.duties.signInFirst)
        let list = ListRows(
            count: model.lines.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: empty,
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: { if self.refusalToTick == nil { self.pass() } })
            })
        ListTable(columns: columns, rows: list)
            .draw(on: inner.part(inner.bounds.inset(dx: 1)), scroll: &leaf.scroll) { cells(of: $0) }
        drawFront(on: surface)
    }

    private var columns: [ListColumn] {
        [
            ListColumn(page.time, .fixed(11)),
            ListColumn(page.slot, .flexible(weight: 1, minimum: 8)),
            ListColumn(page.place, .flexible(weight: 4, minimum: 20)),
            ListColumn(page.person, .flexible(weight: 2, minimum: 12)),
            ListColumn(page.state, .flexible(weight: 1, minimum: 14)),
        ]
    }

    /// Who stands there, and in whose place; of oneself the latter is what one has to know.
    private func person(of line: RoundModel.Line, _ role: Role?) -> CellText {
        let absent = words.name(of: line.shift.duty.person)
        let instead = strings.duties.rosterPage.inPlaceOf(absent)
        if line.isStandIn, line.isOpen {
            return CellText(instead + " " + page.mayStepIn, role, orShorter: [instead])
        }
        guard line.shift.inPlaceOf != nil else { return CellText(absent, role) }
        if line.shift.present == model.session.person { return CellText(instead, role) }
        let present = words.name(of: line.shift.present)
        return CellText(present + " " + instead, role, orShorter: [present])
    }

    private func cells(of row: Int) -> [CellText] {
        let line = model.lines[row]
        let role: Role? = line.isStandIn || !line.isOpen ? .muted : nil
        return [
            CellText(line.post.hours.text, role), CellText(line.post.slot.name, role),
            CellText(
                words.path(of: line.post.place), role,
                orShorter: words.school.organisation.shorterPaths(of: line.post.place)),
            person(of: line, role),
            words.state(of: line.post, line.shift),
        ]
    }
}
