import Domain
import Localisation
import TerminalUI
import ViewModels

/// Lists and questions about cases that need no form.
extension WorkbenchScreen {
    private var words: CareWords { CareWords(strings: strings) }

    func askToTick() {
        guard let watch = model.watch.detail, let latest = watch.plan else { return }
        let today = model.watch.today
        let items = latest.measuresToTick(on: today).map { index in
            let measure = latest.plan.measures[index]
            let done = latest.done[index].map { "✓ " + $0.shortText(on: today) + "  " } ?? ""
            return ChoiceItem(
                id: index, title: measure.text, detail: done + words.name(measure.who))
        }
        let version = watch.plans.count - 1
        let (care, code) = (watch.id, watch.code)
        let title = strings.care.keys.tick
        choose(items, titled: title) { [weak self, strings] index in
            let text = latest.plan.measures[index].text
            self?.askOfCase(title, strings.careTasks.tickQuestion(code, text)) {
                let done = CareEvent.Kind.measureDone(index, version: version)
                Task.immediate { await self?.record(done, in: care) }
            }
        }
    }

    /// All that whoever leads cases as well is told out of those of others.
    func showTold() {
        dialog = ToldDialog(
            model: model.watch, strings: strings, group: watchGroup,
            tick: { [weak self] in
                self?.closeDialog()
                self?.askToTickTask()
            },
            undo: { [weak self] in
                self?.closeDialog()
                self?.askToTakeTickBack()
            }, close: { [weak self] in self?.closeDialog() })
    }

    /// A tick that whoever sits here made today, and that was none: first which, then whether.
    func askToTakeTickBack() {
        let words = strings.careWithdrawal
        let tasks = model.watch.told.ticked(on: model.watch.today)
        let items = tasks.enumerated().map { index, task in
            ChoiceItem(id: index, title: task.text, detail: task.code)
        }
        choose(items, titled: words.undo) { [weak self] index in
            let task = tasks[index]
            self?.askOfCase(words.undo, words.undoQuestion(task.code, task.text)) {
                Task.immediate { await self?.takeTickBack(task.id) }
            }
        }
    }

    private func takeTickBack(_ task: CareTask.ID) async {
        tell(await model.watch.takeTickBack(task))
    }

    /// What whoever sits here was asked to do: first which, then whether it was done, for it is signed.
    func askToTickTask() {
        let tasks = model.watch.told.openTasks
        let items = tasks.enumerated().map { index, task in
            ChoiceItem(id: index, title: task.text, detail: task.code)
        }
        choose(items, titled: strings.careTasks.tick) { [weak self] index in
            self?.askWhetherDone(tasks[index])
        }
    }

    private func askWhetherDone(_ task: CareTask) {
        let words = strings.careTasks
        askOfCase(words.tick, words.tickQuestion(task.code, task.text)) { [weak self] in
            Task.immediate { await self?.tick(task.id) }
        }
    }

    private func tick(_ task: CareTask.ID) async {
        tell(await model.watch.tick(task))
    }

    private func tell(_ isDone: Bool) {
        if isDone {
            model.notice = .done(strings.care.forms.done)
        } else if let failure = model.watch.failure {
            refuse(words.sentence(for: failure))
        }
    }

    /// First which entry, the newest first, then what is wrong with it.
    func askForCorrection() {
        guard let watch = model.watch.detail else { return }
        let texts = CareEventWords(words: words, school: model.school)
        let history = Array(CareHistory(watch: watch, texts: texts).items.reversed())
        let items = history.enumerated().map { index, item in
            ChoiceItem(
                id: index, title: item.text, detail: item.at.day.shortText(on: model.watch.today))
        }
        let entries = history.map(\.entry)
        let care = watch.id
        choose(items, titled: strings.care.keys.correct) { [weak self] index in
            self?.askToCorrect(entries[index], of: care)
        }
    }

    /// Lays a list or a question over the panes that holds what it tells of a case, and goes with it.
    private func lay(_ list: some Dialog) {
        dialog = list
        caseList = list
    }

    /// Asks yes or no about a case.
    func askOfCase(_ title: String, _ question: String, act: @escaping () -> Void) {
        lay(
            ConfirmDialog(title: title, question: question, words: yesNoWords) {
                [weak self] isYes in
                self?.closeDialog()
                if isYes { act() }
            })
    }

    func choose(
        _ items: [ChoiceItem<Int>], titled title: String, selected: Int? = nil,
        then act: @escaping (Int) -> Void
    ) {
        lay(
            ChoiceDialog(
                title: title, items: items, selected: selected,
                emptyText: strings.workbench.noMatches,
                words: dialogWords,
                choose: { [weak self] index in
                    self?.closeDialog()
                    act(index)
                },
                cancel: { [weak self] in self?.closeDialog() }))
    }

    func record(_ kind: CareEvent.Kind, in care: CareCase.ID) async {
        if await model.watch.record(kind, in: care) {
            model.notice = .done(strings.care.forms.done)
        } else if let failure = model.watch.failure {
            refuse(words.sentence(for: failure))
        }
    }

    func askToDestroy() {
        guard let watch = model.watch.detail else { return }
        let care = watch.id
        askOfCase(strings.care.keys.destroy, strings.care.forms.destroyQuestion(watch.code)) {
            [weak self] in
            Task.immediate { await self?.destroy(care) }
        }
    }

    private func destroy(_ care: CareCase.ID, namesakes: NamesakeVisits = .unknown) async {
        if await model.watch.destroy(care, namesakes: namesakes) {
            model.notice = .done(strings.care.forms.done)
        } else if case .refused(.namesakeVisits(let codes)) = model.watch.failure {
            askForNamesakes(codes[...], same: [], asked: []) { [weak self] told in
                Task.immediate { await self?.destroy(care, namesakes: told) }
            }
        } else if let failure = model.watch.failure {
            refuse(words.sentence(for: failure))
        }
    }

    /// Whether whoever stands on a list of home visits under that name is the same pupil: of each line.
    private func askForNamesakes(
        _ left: ArraySlice<String>, same: Set<String>, asked: Set<String>,
        then act: @escaping (NamesakeVisits) -> Void
    ) {
        guard let code = left.first else {
            return confirmErasing(same.count, of: asked.count) {
                act(.told(same: same, asked: asked))
            }
        }
        let titles = [strings.careSteps.samePupil, strings.careSteps.otherPupil]
        let line = [code, model.watch.className(ofVisit: code) ?? ""].filter { !$0.isEmpty }
        choose(
            titles.enumerated().map { ChoiceItem(id: $0.offset, title: $0.element) },
            titled: strings.careSteps.namesakeVisits(line.joined(separator: " · ")), selected: 1
        ) { [weak self] index in
            self?.askForNamesakes(
                left.dropFirst(), same: index == 0 ? same.union([code]) : same,
                asked: asked.union([code]), then: act)
        }
    }

    /// A name is erased for good, so the sum is asked once more.
    private func confirmErasing(
        _ count: Int, of asked: Int, then act: @escaping () -> Void
    ) {
        guard count > 0 else { return act() }
        askOfCase(
            strings.care.keys.destroy, strings.careSteps.erasesVisits(count, asked - count),
            act: act)
    }

    /// The latest version beside the one before it.
    func showPlanVersions() {
        guard let watch = model.watch.detail, watch.plan != nil else {
            return refuse(strings.care.refusals.noPlan)
        }
        lay(
            PlanVersionsDialog(
                texts: PlanTexts(versions: watch.plans, strings: strings, school: model.school),
                strings: strings, group: watchGroup
            ) { [weak self] in self?.closeDialog() })
    }
}
