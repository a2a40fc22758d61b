import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension CareWorkPage {
    var pageBindings: [KeyBinding] {
        book.bindings(on: model.selected) + leafBindings + [leaf.backBinding()]
    }

    /// The other pages of the book.
    private var leafBindings: [KeyBinding] {
        [
            KeyBinding(
                [.character("o")], words.showOthers, group: group,
                refuses: { [model, words] in
                    model.showsOthers || model.otherCount > 0 ? nil : words.noOthers
                }
            ) { [model] in model.showsOthers.toggle() },
            KeyBinding(
                [.character("c"), .function(4)], strings.careClasses.title,
                short: strings.careClasses.short, group: group, isTip: true
            ) { [turn] in turn(.classes) },
            KeyBinding(
                [.character("m")], strings.careClasses.calendar.title,
                short: strings.careClasses.calendar.short, group: group, isTip: true
            ) { [turn] in turn(.calendar) },
            KeyBinding(
                [.character("s"), .function(5)], strings.screening.title, group: group,
                isTip: true
            ) { [turn] in turn(.screening) },
            KeyBinding(
                [.character("v"), .function(6)], strings.homeVisits.title,
                short: strings.homeVisits.short, group: group, isTip: true
            ) { [turn] in turn(.homeVisits) },
            KeyBinding(
                [.character("w"), .function(3)], strings.workload.title,
                short: strings.workload.short, group: group, isTip: true
            ) { [turn] in turn(.workload) },
            KeyBinding(
                [.character("t")], strings.talent.title, short: strings.talent.short,
                group: group, isTip: true
            ) { [turn] in turn(.talent) },
            KeyBinding(
                [.character("g")], strings.careDetails.meetings.title,
                short: strings.careDetails.meetings.short, group: group, isTip: true
            ) { [turn] in turn(.meetings) },
            KeyBinding(
                [.character("h")], strings.careDetails.room.title,
                short: strings.careDetails.room.short, group: group, isTip: true
            ) { [turn] in turn(.roomHotline) },
        ]
    }
}

extension WorkbenchScreen {
    /// Opens 心理工作台账; it names no pupil, so the seal of the watch has nothing to do with it.
    var careWorkBindings: [KeyBinding] {
        [
            KeyBinding([.character("Z")], strings.careWork.title, group: watchGroup) {
                [weak self] in self?.openCareWork()
            }
        ]
    }

    func openCareWork() {
        dialog = CareWorkPage(
            model: CareWorkModel(session: model.session),
            leaf: ListLeaf(strings: strings, group: strings.careWork.group, desk: desk)
        ) { [weak self] leaf in
            switch leaf {
            case .classes: self?.openClassActivities()
            case .calendar: self?.openCareCalendar()
            case .screening: self?.openScreening()
            case .homeVisits: self?.openHomeVisits()
            case .workload: self?.openWorkload()
            case .talent: self?.openTalentPool()
            case .meetings: self?.openCareMeetings()
            case .roomHotline: self?.openRoomHotline()
            }
        }
    }

    private func openClassActivities() {
        dialog = ClassActivityPage(
            model: ClassActivityModel(work: CareWorkModel(session: model.session)),
            leaf: careBookLeaf())
    }

    private func openCareCalendar() {
        dialog = CareCalendarPage(
            model: CareCalendarModel(work: CareWorkModel(session: model.session)),
            leaf: careBookLeaf())
    }

    /// A page of the book from which one goes back to its first one.
    func careBookLeaf() -> ListLeaf {
        let desk = desk.closing { [weak self] in self?.openCareWork() }
        return ListLeaf(strings: strings, group: strings.careWork.group, desk: desk)
    }
}
