import Domain
import Localisation
import TerminalUI
import ViewModels

extension PledgesPage {
    var pageBindings: [KeyBinding] {
        let keep = refusal(of: .keepPledges)
        let line = model.selected
        let nobody = line == nil ? page.choosePerson : nil
        // Whose duties have changed since may sign again.
        let isSigned = line?.pledge == nil || line?.hasChanged == true ? nil : page.alreadySigned
        let own = line?.person == model.session.person || model.session.person == nil
        let isFamilies = model.layer == .teacherFamilies
        var bindings = [
            KeyBinding(
                [.enter, .function(3)], page.read, short: page.shortRead, group: group,
                isTip: true, refusal: nobody
            ) { [weak self] in self?.read() }
        ]
        if isFamilies {
            bindings = [
                KeyBinding(
                    [.enter, .function(4)], page.families, short: page.shortFamilies,
                    group: group, isTip: true, refusal: keep
                ) { [weak self] in
                    guard let self else { return }
                    self.ask(
                        self.page.families,
                        FamilyForm(page: self, families: self.model.selectedFamilies))
                }
            ]
        } else {
            bindings += [
                KeyBinding(
                    [.character("s"), .function(2)], page.sign, short: page.shortSign,
                    group: group, isTip: true,
                    refusal: nobody ?? isSigned ?? (own ? nil : page.notOwn)
                ) { [weak self] in self?.askToSign() },
                KeyBinding(
                    [.character("p"), .function(6)], page.paper, short: page.shortPaper,
                    group: group, isTip: true, refusal: nobody ?? isSigned ?? keep
                ) { [weak self] in
                    guard let self, let line = self.model.selected else { return }
                    self.ask(self.page.paper, PaperForm(page: self, line: line))
                },
                KeyBinding(
                    [.character("X"), .function(8)], page.void, short: page.shortVoid,
                    group: group,
                    refusal: nobody ?? keep ?? (line?.pledge == nil ? page.unsigned : nil)
                ) { [weak self] in
                    guard let self, let line, let pledge = line.pledge else { return }
                    self.ask(
                        self.page.void, VoidPledgeForm(page: self, pledge: pledge, of: line))
                },
            ]
        }
        return bindings + general(keep)
    }

    private func general(_ keep: String?) -> [KeyBinding] {
        [
            ([Key.tab, .right], page.nextLayer, 1), ([Key.backTab, .left], page.previousLayer, -1),
        ].map { keys, title, step in
            KeyBinding(
                keys, title, short: page.shortLayer, group: group, isTip: step > 0
            ) { [model] in
                let layers = PledgeLayer.allCases
                let index = layers.firstIndex(of: model.layer) ?? 0
                model.layer = layers[(index + step + layers.count) % layers.count]
            }
        } + [
            KeyBinding(
                [.character("u")], model.showsUnsignedOnly ? page.all : page.onlyUnsigned,
                short: page.shortUnsigned, group: group, isTip: true
            ) { [model] in model.showsUnsignedOnly.toggle() },
            KeyBinding(
                [.character("e")], page.template, short: page.shortTemplate, group: group,
                isTip: true, refusal: keep
            ) { [weak self] in
                guard let self else { return }
                self.ask(self.page.template, TemplateForm(page: self, layer: self.model.layer))
            },
            closing { [model] in model.stop() },
        ]
    }

    /// The whole text is shown before it is signed, and exactly that is signed.
    private func askToSign() {
        guard let line = model.selected else { return }
        ask(
            page.sign, SignPledgeForm(page: self, line: line, text: textToSign(of: line)),
            submit: page.sign)
    }
}
