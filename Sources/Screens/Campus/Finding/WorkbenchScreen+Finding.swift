import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Whoever looks closely at the map (it has all of the screen, is magnified, or shows the inside of a
    /// place) goes on to what is to be done with Tab; the digits lead to the other panes.
    var mapHasTab: Bool {
        let map = model.map
        return model.focus == .map && page == nil
            && (model.isZoomed || map.zoom > 0 || !map.path.isEmpty)
    }

    /// What is found anywhere on the map, and how to hear of it.
    var findingBindings: [KeyBinding] {
        let words = strings.layers
        return [
            KeyBinding(
                [.character("/")], words.find, short: words.shortFind, group: mapGroup
            ) { [weak self] in self?.openFinder() },
            KeyBinding(
                [.character("v")], words.describe, short: words.shortDescribe, group: mapGroup,
                refuses: { [map = model.map, notHere = strings.places.notHere] in
                    map.placeInHand == nil ? notHere : nil
                }
            ) { [weak self] in self?.describePlace() },
        ]
    }

    /// What the map has besides where it is looked at closely: Tab goes to the next place with work on the layer, inside one to the
    /// next line.
    var tabOnMapBindings: [KeyBinding] {
        let words = strings.layers
        let map = model.map
        return [([Key.tab], words.nextWork, 1), ([.backTab], words.previousWork, -1)].map {
            keys, title, step in
            KeyBinding(keys, title, group: mapGroup) { [weak self] in
                guard let self else { return }
                let next =
                    map.path.isEmpty
                    ? map.nextWithWork(step, in: self.mapPane.readingOrder) : nil
                if let next { map.select(next) }
                guard next == nil, map.path.isEmpty || !map.goToWork(step) else { return }
                self.model.notice = .done(words.noWork)
            }
        }
    }

    /// The keys of lists walk over the one beside the map, and over the map where it has none.
    var listWalk: [KeyBinding] {
        let words = strings.layers
        let map = model.map
        let steps: [([Key], String, Int)] = [
            ([.character("j")], words.nextListed, 1), ([.character("k")], words.previousListed, -1),
            ([.pageDown], words.nextListed, 10), ([.pageUp], words.previousListed, -10),
            ([.home, .character("g")], strings.board.first, -100_000),
            ([.end, .character("G")], strings.board.last, 100_000),
        ]
        return steps.map { keys, title, step in
            KeyBinding(keys, title, group: mapGroup) { [weak self] in
                guard let pane = self?.mapPane else { return }
                map.walk(pane.listed.isEmpty ? pane.readingOrder : pane.listed, by: step)
            }
        } + [
            KeyBinding(
                [.character("F")], words.onlyWorkKey, group: mapGroup,
                refuses: { [weak self, noList = words.noList] in
                    let isShown = self.map { !$0.mapPane.listed.isEmpty } ?? false
                    return isShown || map.listsOnlyWork ? nil : noList
                }
            ) { map.listsOnlyWork.toggle() }
        ]
    }

    func openFinder() {
        dialog = CommandPalette(
            title: strings.layers.findTitle, entries: [],
            placeholder: strings.common.chooseHint, emptyText: strings.layers.nothingFound,
            restText: strings.layers.whatToFind,
            words: DialogWords(
                group: dialogWords.group, accept: strings.layers.shortFind,
                cancel: strings.common.shortCancel),
            find: { [weak self] in self?.jumps(to: $0) ?? [] },
            refuse: { [weak self] in self?.refuse($0) },
            close: { [weak self] in self?.closeDialog() })
    }

    func describePlace() {
        let map = model.map
        guard let place = map.placeInHand.flatMap({ map.scene.organisation.place($0) }) else {
            return
        }
        let directions: [CampusNavigation.Direction] = [.up, .down, .left, .right]
        let description = PlaceDescription(
            place: place, model: map, strings: strings,
            neighbours: map.path.isEmpty ? directions.map { mapPane.nearest($0) } : [])
        dialog = MessageDialog(
            title: description.title, text: description.text,
            words: DialogWords(
                group: dialogWords.group, accept: strings.common.close,
                cancel: strings.common.cancel)
        ) { [weak self] in self?.closeDialog() }
    }
}
