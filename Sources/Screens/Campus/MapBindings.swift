import Persistence
import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var mapBindings: [KeyBinding] {
        (model.map.path.isEmpty ? campusBindings : insideBindings) + findingBindings
            + pastBindings + placeBindings + riskBindings + peopleBindings
            + (mapHasTab ? tabOnMapBindings : [])
    }

    /// Says that no place is in hand; asked when somebody wants to know.
    private var noPlace: () -> String? {
        { [map = model.map, notHere = strings.places.notHere] in
            map.placeInHand == nil ? notHere : nil
        }
    }

    /// On the campus: arrows go to the nearest place in their direction.
    var campusBindings: [KeyBinding] {
        let words = strings.map
        let map = model.map
        let directions: [(Key, CampusNavigation.Direction)] = [
            (.left, .left), (.right, .right), (.up, .up), (.down, .down),
        ]
        let arrows = directions.map { key, direction in
            KeyBinding([key], words.move, group: mapGroup) { [weak self] in
                if let next = self?.mapPane.nearest(direction) { map.select(next) }
            }
        }
        let entering = KeyBinding(
            [.enter, .function(3)], words.enter, short: words.shortEnter, group: mapGroup,
            isTip: true, refuses: noPlace
        ) { map.enter() }
        let views: [KeyBinding] = [
            KeyBinding(
                [.character("x")], strings.canvas.switchView, short: strings.canvas.shortView,
                group: mapGroup, isTip: true
            ) { map.switchView() },
            KeyBinding(
                model.map.isInThePast
                    ? [.character("+")] : [.character("+"), .character("=")], words.zoomIn,
                short: words.shortZoom,
                // On another day the way back to today has its room.
                group: mapGroup, isTip: !model.map.isInThePast
            ) { map.magnify(by: 1) },
            KeyBinding([.character("-")], words.zoomOut, group: mapGroup) { map.magnify(by: -1) },
            jump([.character("n")], words.nextHazard, 1, overdueOnly: false),
            jump([.character("N")], words.previousHazard, -1, overdueOnly: false),
            jump([.character("o")], words.nextOverdue, 1, overdueOnly: true),
            jump([.character("O")], words.previousOverdue, -1, overdueOnly: true),
        ]
        return [entering] + layerBindings + views + arrows + listWalk
    }

    /// One key a step through the layers, on the campus and inside a place.
    private var layerBindings: [KeyBinding] {
        let words = strings.map
        let map = model.map
        return [
            KeyBinding(
                [.character("l")], words.nextLayer, short: words.shortLayer, group: mapGroup,
                isTip: true
            ) { map.changeLayer(by: 1) },
            KeyBinding([.character("h")], words.previousLayer, group: mapGroup) {
                map.changeLayer(by: -1)
            },
        ]
    }

    private func jump(
        _ keys: [Key], _ title: String, _ step: Int, overdueOnly: Bool
    ) -> KeyBinding {
        KeyBinding(keys, title, group: mapGroup) { [weak self] in
            guard let self else { return }
            let order = self.mapPane.readingOrder
            if let next = self.model.map.nextWithHazards(
                step, overdueOnly: overdueOnly, in: order)
            {
                self.model.map.select(next)
            } else {
                self.model.notice = overdueOnly ? .noOverdueAhead : .noHazardsAhead
            }
        }
    }

    /// Inside a building, floor or room: a list of its places and hazards.
    var insideBindings: [KeyBinding] {
        let words = strings.map
        let map = model.map
        let isOnHazard = map.hazardInHand != nil
        let jumps: [(Character, String, Int)] = [
            ("n", words.nextHazard, 1), ("N", words.previousHazard, -1),
        ]
        let jumping = jumps.map { key, title, step in
            KeyBinding([.character(key)], title, group: mapGroup) { [weak self] in
                if !map.goToHazards(step) { self?.model.notice = .noHazardsAhead }
            }
        }
        let levels: [KeyBinding] = [
            KeyBinding(
                [.enter, .function(3), .right], isOnHazard ? words.openHazard : words.enter,
                short: isOnHazard ? strings.board.shortOpenDetail : words.shortEnter,
                group: mapGroup, isTip: true
            ) { [weak self] in self?.enterInside() },
            KeyBinding(
                [.backspace, .left], words.leave, short: words.shortLeave, group: mapGroup,
                isTip: true
            ) { map.leave() },
        ]
        let steps: [KeyBinding] = [
            KeyBinding([.down, .character("j")], words.move, group: mapGroup) {
                map.moveInside(by: 1)
            },
            KeyBinding([.up, .character("k")], words.move, group: mapGroup) {
                map.moveInside(by: -1)
            },
            KeyBinding([.pageDown], words.move, group: mapGroup) { [weak self] in
                map.moveInside(by: self?.mapPane.pageLength ?? 1)
            },
            KeyBinding([.pageUp], words.move, group: mapGroup) { [weak self] in
                map.moveInside(by: -(self?.mapPane.pageLength ?? 1))
            },
            KeyBinding([.home, .character("g")], strings.board.first, group: mapGroup) {
                map.selectInside(0)
            },
            KeyBinding([.end, .character("G")], strings.board.last, group: mapGroup) {
                map.moveInside(by: 100_000)
            },
        ]
        return levels + layerBindings + steps + jumping
    }

    private func enterInside() {
        guard let hazard = model.map.hazardInHand else {
            model.map.enter()
            return
        }
        model.focus = .board
        model.board.reveal(hazard.id)
        model.board.isDetailOpen = true
    }

    /// What can be done with the place in hand, on the campus and inside.
    var placeBindings: [KeyBinding] {
        let words = strings.places
        let inThePast = refusalInThePast
        let refusalToChange = inThePast ?? refusalToDraw
        let noPlace = noPlace
        let refuses = { refusalToChange ?? noPlace() }
        let map = model.map
        return [
            KeyBinding(
                [.character("f")], strings.map.hazardsOfPlace, group: mapGroup,
                refuses: { inThePast ?? noPlace() }
            ) { [model] in
                model.board.show(place: model.map.placeInHand)
                model.focus = .board
            },
            KeyBinding(
                [.function(4)], words.rename, short: words.shortRename,
                group: mapGroup, refuses: refuses
            ) { [weak self] in self?.withHand { self?.askToRename() } },
            KeyBinding(
                [.character("e")], strings.canvas.editor.open,
                short: strings.canvas.editor.shortOpen, group: mapGroup,
                isTip: inThePast == nil, refusal: refusalToChange
            ) { [weak self] in self?.openEditor() },
            KeyBinding(
                [.character("w")], words.give, group: mapGroup, isTip: !model.map.marks.isEmpty,
                refuses: refuses
            ) {
                [weak self] in self?.withHand { self?.askToGive() }
            },
            KeyBinding(
                [.character("m")], words.merge, group: mapGroup,
                refuses: { [weak self] in refuses() ?? self?.refusalToMerge(map.placeInHand) }
            ) { [weak self] in self?.withHand { self?.askToMerge() } },
            KeyBinding(
                [.function(8), .delete], words.drop, short: words.shortDrop, group: mapGroup,
                refuses: { [weak self] in refuses() ?? self?.refusalToDrop(map.placeInHand) }
            ) { [weak self] in self?.withHand { self?.askToDrop() } },
            KeyBinding(
                [.character("A")], words.add, group: mapGroup,
                isTip: map.path.isEmpty && inThePast == nil && map.campusPlaces.isEmpty,
                refusal: refusalToChange
            ) { [weak self] in self?.withHand { self?.askToAddPlace() } },
            KeyBinding(
                [.character("W")], words.addGrid, group: mapGroup, refusal: refusalToChange
            ) { [weak self] in self?.withHand { self?.askToAddGrid() } },
            KeyBinding(
                [.character("u")], undoTitle, short: words.shortUndo, group: mapGroup,
                isTip: model.map.changes.last != nil,
                refusal: refusalToChange
                    ?? (model.map.changes.last == nil
                        ? strings.canvas.editor.nothingToUndo : nil)
            ) { [weak self] in self?.withHand { self?.takeBackOnMap() } },
        ] + placeMarkBindings
    }

    private var undoTitle: String {
        let words = strings.places
        return words.undo + (lastChangeOnMap.map { " · " + $0 } ?? "")
    }

    /// Marked places are given to a grid together.
    private var placeMarkBindings: [KeyBinding] {
        let words = strings.bulk
        let map = model.map
        let (inThePast, noPlace) = (refusalInThePast, noPlace)
        let refuses = { inThePast ?? noPlace() }
        let noLine = { [strings] in map.hazardInHand == nil ? nil : strings.places.notHere }
        let noMarks = map.markedPlaces.isEmpty ? strings.places.nothingMarked : nil
        return [
            KeyBinding(
                [.space], words.mark, short: words.shortMark, group: mapGroup,
                refuses: { refuses() ?? noLine() }
            ) { map.toggleMark() },
            KeyBinding(
                [.character("*")], strings.places.markBlank, short: words.shortMarkAll,
                group: mapGroup, isTip: !map.marks.isEmpty,
                refuses: { [noBlank = strings.places.noBlank] in
                    refuses()
                        ?? (map.school.organisation.blankPlaces.isEmpty ? noBlank : nil)
                }
            ) { map.toggleBlankMarks() },
            KeyBinding(
                [.character("\\")], words.unmark, short: words.shortUnmark, group: mapGroup,
                isTip: !map.marks.isEmpty, refusal: noMarks
            ) { map.unmarkAll() },
        ]
    }
}
