import Domain
import Localisation
import TerminalUI
import ViewModels

/// The steps of a crisis: which have been taken and when, how much time the others have, and what comes after.
extension WorkbenchScreen {
    func askForCrisisStep() {
        guard let watch = model.watch.detail else { return }
        let steps = CrisisStep.allCases.enumerated().filter { watch.isInCrisis || $1 == .found }
        let items = steps.map { index, step in
            ChoiceItem(
                id: index, title: name(step), detail: state(of: step, in: watch),
                refusal: taken(step, in: watch))
        }
        let next = steps.first { !watch.isInCrisis || watch.crisis[$1] == nil }?.offset
        choose(items, titled: strings.care.keys.crisis, selected: next) { [weak self] index in
            self?.enter(CrisisStep.allCases[index], of: watch)
        }
    }

    private func name(_ step: CrisisStep) -> String { CareWords(strings: strings).name(step) }

    private func state(of step: CrisisStep, in watch: WatchCase) -> String {
        guard watch.isInCrisis, let found = watch.crisis[.found] else { return "" }
        let now = model.school.now
        if let done = watch.crisis[step] {
            return "✓ " + time(done, in: watch)
        }
        guard let allowed = step.minutesAllowed else { return "" }
        let left = allowed - found.seconds(until: now) / 60
        return left >= 0 ? strings.care.detail.left(left) : strings.care.detail.late(-left)
    }

    /// When and by whom it was entered; nil where it is to be taken yet.
    private func taken(_ step: CrisisStep, in watch: WatchCase) -> String? {
        guard let moment = watch.crisis[step], let entry = watch.entry(of: step) else { return nil }
        return strings.careCrisis.takenBy(
            time(moment, in: watch), model.school.name(of: entry.actor) ?? "")
    }

    private func time(_ moment: Moment, in watch: WatchCase) -> String {
        CareWords(strings: strings)
            .time(moment, on: model.school.now.day, since: watch.crisisSince)
    }

    /// The review ends the crisis: whoever has not entered every step before it is asked.
    private func enter(_ step: CrisisStep, of watch: WatchCase) {
        if watch.isInCrisis, watch.crisis[step] != nil {
            return refuse(strings.careSteps.stepTaken)
        }
        let open = CrisisStep.allCases.filter { $0 != .reviewed && watch.crisis[$0] == nil }
        guard step == .reviewed, !open.isEmpty else { return askForTime(of: step) }
        let names = open.map(name).joined(separator: strings.accountRefusals.listSeparator)
        askOfCase(strings.care.keys.crisis, strings.careSteps.reviewQuestion(names)) {
            [weak self] in
            self?.askForTime(of: step)
        }
    }

    /// After the review of a crisis, of whoever may set it.
    func askForOwedLevel(of care: CareCase.ID) {
        guard let watch = model.watch.detail, watch.id == care, watch.levelOwedSince != nil,
            !watch.isInCrisis, model.watch.refusal(to: .changeLevel) == nil
        else { return }
        askForLevel()
    }
}
