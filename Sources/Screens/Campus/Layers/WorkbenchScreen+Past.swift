import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// `[` and `]` show the map as it was and will be, week by week, or where the layer tells who stands
    /// where, by school days; `=` and Esc come back to today.
    var pastBindings: [KeyBinding] {
        let words = strings.layers
        let (map, past) = (model.map, model.map.past)
        let byDays = map.replayStride == .schoolDays
        let (back, on) =
            byDays ? (words.schoolDayBack, words.schoolDayOn) : (words.earlier, words.later)
        let steps = [
            (Key.character("["), back, words.shortEarlier, -1),
            (.character("]"), on, byDays ? words.shortSchoolDayOn : words.shortLater, 1),
        ]
        let walking = steps.map { key, title, short, step in
            KeyBinding(
                [key], title, short: short, group: mapGroup, isTip: model.map.isInThePast
            ) { [weak self] in
                do throws(MapPast.Refusal) {
                    try past.step(by: step, in: map.replayStride)
                } catch {
                    self?.refuse(words.sentence(for: error))
                }
            }
        }
        let today = KeyBinding(
            model.map.isInThePast ? [.character("=")] : [], words.today,
            short: words.shortToday, group: mapGroup, isTip: model.map.isInThePast
        ) { past.showToday() }
        return walking + [
            today,
            KeyBinding([.character("D")], words.goToDay, group: mapGroup) { [weak self] in
                self?.askForDay()
            },
        ]
    }

    /// Why nothing can be changed on the map now; nil where it can.
    var refusalInThePast: String? {
        model.map.isInThePast ? strings.layers.notInThePast : nil
    }

    private func askForDay() {
        let words = strings.layers
        let text = TextInput(limit: 12)
        let field = FormField(words.day, text, columns: 14, hint: words.dayHint)
        dialog = FormDialog(
            title: words.goToDayTitle, form: Form([field]), strings: strings,
            submitTitle: strings.common.ok, close: { [weak self] in self?.closeDialog() }
        ) { [model] in
            guard let day = MapPast.day(typed: text.text, today: model.school.now.day) else {
                field.error = words.badDay
                return false
            }
            do throws(MapPast.Refusal) {
                try model.map.show(day)
                return true
            } catch {
                field.error = words.sentence(for: error)
                return false
            }
        }
    }
}

extension Strings.Layers {
    fileprivate func sentence(for refusal: MapPast.Refusal) -> String {
        switch refusal {
        case .nothingEarlier: nothingEarlier
        case .tooFarAhead: tooFarAhead
        }
    }
}
