import Domain
import TerminalUI
import ViewModels

/// All that happened in a case, the earliest first: its entries, and between them what people have ticked off in
/// their own terminals.
struct CareHistory {
    /// What can be corrected.
    enum Entry: Hashable {
        /// By its place.
        case event(Int)
        /// What somebody was asked to do and has ticked off, by its number.
        case tick(Int64)
    }

    struct Item {
        let at: Moment
        let entry: Entry
        let text: String
        let role: Role
    }

    let watch: WatchCase
    let texts: CareEventWords

    var items: [Item] {
        var items = watch.events.indices.map { index in
            Item(
                at: watch.events[index].at, entry: .event(index),
                text: texts.text(ofEntry: index, in: watch),
                role: watch.withdrawn(index) == nil ? .text : .muted)
        }
        let ticks = watch.tasks.sorted { $0.key < $1.key }
        for (number, task) in ticks {
            guard let at = task.doneAt else { continue }
            let place = items.lastIndex { $0.at <= at } ?? 0
            items.insert(
                Item(
                    at: at, entry: .tick(number), text: texts.text(ofTick: task),
                    role: task.takenBack == nil ? .text : .muted),
                at: place + 1)
        }
        return items
    }

    /// With its day, for of a measure there may be several; nil where it is not there any more.
    func text(of entry: Entry) -> String? {
        items.first { $0.entry == entry }.map {
            $0.at.day.shortText(on: texts.school.now.day) + "  " + $0.text
        }
    }
}
