import Domain
import Localisation
import TerminalUI
import ViewModels

/// Comparing keys: what the sealed list trusts is what two people have seen to be the same.
extension WorkbenchScreen {
    private var words: Strings.CareTrust { strings.careTrust }

    /// Everybody whose key can count, with fingerprints; Enter signs for one, or withdraws it.
    func askForAcquaintances() {
        let others = model.watch.acquaintances()
        if others.isEmpty, let failure = model.watch.failure {
            return refuse(CareWords(strings: strings).sentence(for: failure))
        }
        let items = others.map { other in
            ChoiceItem(
                id: other.id,
                title: [
                    model.school.name(of: other.person) ?? "", text(other.state),
                    offices(other.offices),
                ].joined(separator: "  "), detail: other.fingerprint,
                initials: model.school.organisation.person(other.person)?.initials ?? "")
        }
        let own = model.watch.ownFingerprint.map { " · " + words.own($0) } ?? ""
        dialog = ChoiceDialog(
            title: words.title + own, items: items,
            emptyText: items.isEmpty ? words.empty : strings.workbench.noMatches, columns: 100,
            words: dialogWords,
            choose: { [weak self] id in
                self?.closeDialog()
                if let other = others.first(where: { $0.id == id }) {
                    self?.askAbout(other)
                }
            },
            cancel: { [weak self] in self?.closeDialog() })
    }

    /// Says first why, to whoever cannot go on without it.
    func askForAcquaintancesFirst() {
        let why = model.watch.failure.map(CareWords(strings: strings).sentence) ?? ""
        dialog = MessageDialog(
            title: words.title, text: [why, words.compareFirst].joined(separator: "\n"),
            words: dialogWords
        ) { [weak self] in
            self?.closeDialog()
            self?.askForAcquaintances()
        }
    }

    private func askAbout(_ other: CareAcquaintance) {
        let isKnown: Bool
        switch other.state {
        case .acknowledged(_, _, let lacking): isKnown = lacking.isEmpty
        case .leftOver: isKnown = true
        case .otherKey, .unknown: isKnown = false
        case .own, .withdrawn: return
        }
        let question =
            isKnown
            ? words.withdrawQuestion(name(of: other), other.fingerprint)
            : words.acknowledgeQuestion(name(of: other), other.fingerprint)
        let title = isKnown ? strings.careTasks.withdrawTitle : words.title
        dialog = ConfirmDialog(title: title, question: question, words: yesNoWords) {
            [weak self] isYes in
            self?.closeDialog()
            guard isYes else { return }
            // To lock a colleague out takes more than a slip of the finger.
            guard isKnown else {
                Task.immediate { await self?.settle(other, isKnown: false) }
                return
            }
            self?.askForOwnPassphrase(titled: title) {
                Task.immediate { await self?.settle(other, isKnown: true) }
            }
        }
    }

    private func settle(_ other: CareAcquaintance, isKnown: Bool) async {
        let watch = model.watch
        let isDone =
            isKnown ? await watch.withdraw(other) : await watch.acknowledge(other)
        guard isDone else {
            if let failure = watch.failure {
                refuse(CareWords(strings: strings).sentence(for: failure))
            }
            return
        }
        model.notice = .done(isKnown ? words.withdrawn : words.done)
        guard watch.seal != .cases else { return }
        // Whoever came to open the list goes on with it.
        watch.unlock()
        if watch.needsAcquaintance {
            model.notice = .done(words.waitForOther)
        } else if let failure = watch.failure {
            refuse(CareWords(strings: strings).sentence(for: failure))
        }
    }

    /// The fingerprints of whoever begins the list and of the principals, to be compared.
    func setUpQuestion(_ principals: [CareAcquaintance]) -> String {
        let others = principals.map { name(of: $0) + " " + $0.fingerprint }
        return words.setUpQuestion(
            model.watch.ownFingerprint ?? "", others.joined(separator: "\n"))
    }

    private func name(of other: CareAcquaintance) -> String {
        [model.school.name(of: other.person) ?? "", offices(other.offices)]
            .joined(separator: " ")
    }

    private func offices(_ offices: Set<Office>) -> String {
        offices.map(AccountWords(strings: strings).name(of:)).sorted().joined(separator: " ")
    }

    private func text(_ state: CareAcquaintance.State) -> String {
        switch state {
        case .own: words.ownState
        case .withdrawn(let person, let day):
            strings.careTasks.withdrawnBy(
                person.map { model.school.name(of: $0) ?? "" } ?? words.byShares,
                day.shortText(on: model.watch.today))
        case .acknowledged(_, _, let lacking) where !lacking.isEmpty:
            words.lacking(offices(lacking))
        case .acknowledged(let person, let day, _):
            words.acknowledged(
                person.map { model.school.name(of: $0) ?? "" } ?? words.byShares,
                day.shortText(on: model.watch.today))
        case .otherKey: words.otherKey
        case .unknown: words.unknown
        case .leftOver: words.leftOver
        }
    }
}
