import Domain
import Localisation
import TerminalUI
import Testing
import ViewModels

nonisolated extension Shot {
    private static let small = [WorkbenchSitting.small]
    private static let usual = [WorkbenchSitting.usual]

    static let all =
        panes + dialogs + pages + reports + bulk + risks + layers + finding + duties
        + careWork + editor

    /// The layers of the map, in either view; hazards are among the panes.
    static let layers =
        [("risk", "l"), ("duty", "ll"), ("patrol", "lll"), ("ownership", "h")].flatMap {
            layer, keys in
            each("map-" + layer, small + usual, both) { $0.type(keys) }
                + each("map-true-scale-" + layer, small + usual, both) { $0.type("x" + keys) }
        }
        + each("map-risk-zoomed", usual + [WorkbenchSitting.large]) { $0.type("zl") }
        + each("map-risk-zoomed", usual, [.english]) { $0.type("zl") }
        + late

    /// A post stands empty when the lessons are over, and rounds have been missed at night.
    private static let late =
        [("duty", "ll", 16), ("patrol", "lll", 20)].flatMap { layer, keys, hour in
            let evening = Moment(day: SampleLedger.now.day, hour: hour, minute: 0)
            return each("map-late-" + layer, small + usual, both, at: evening) { $0.type(keys) }
                + each("map-late-true-scale-" + layer, small, at: evening) { $0.type("x" + keys) }
        }

    /// The past, and finding one's way.
    static let finding =
        each("map-past", small + usual, both) { await $0.goBack(weeks: 3) }
        + each("map-past-risk", small) {
            $0.type("l")
            await $0.goBack(weeks: 3)
        }
        + each("map-zoomed", usual, [.english]) { $0.type("z") }
        + each("go-to-day", small, both) { $0.type("D") }
        + each("find", small) { $0.type("/st") }
        + each("describe", small + usual, both) { $0.type("v") }

    /// 心理工作台账: the book before its keeper, its form, and before somebody who sees only totals.
    static let careWork =
        each("care-work-clerk", small, both) { $0.type("Z") }
        + each("care-work", small + usual, both) {
            $0.becomePsychologist()
            $0.type("Z")
        }
        + each("screening", small + usual, both) {
            $0.becomePsychologist()
            $0.type("Zs")
        }
        + each("workload", small + usual, both) {
            $0.becomePsychologist()
            $0.type("Zw")
        }
        + each("workload-lines", small, both) {
            $0.becomePsychologist()
            $0.type("Zwm")
            $0.press(.tab)
        }
        + each("workload-form", small, both) { $0.type("Zwn") }
        + each("screening-clerk", small, both) { $0.type("Zs") }
        + each("home-visits-clerk", small, both) { $0.type("Zv") }
        + each("screening-form", small, both) {
            $0.becomePsychologist()
            $0.type("Zsn")
        }
        + each("care-work-form", small, both) {
            $0.becomePsychologist()
            $0.type("Zn")
        }
        + each("care-classes", small + usual, both) {
            $0.becomePsychologist()
            $0.type("Zc")
        }
        + each("care-classes-form", small, both) {
            $0.becomePsychologist()
            $0.type("Zcn")
        }
        + each("care-calendar", small + usual, both) {
            $0.becomePsychologist()
            $0.type("Zm")
        }
        + each("care-calendar-clerk", small, both) { $0.type("Zm") }
        + each("care-class-line", small, both) {
            $0.becomePsychologist()
            $0.type("Zc*")
        }
        + around

    /// 人才库, 连片指导与培训, 咨询室与热线: before the keeper, and before somebody who sees only sums.
    private static let around =
        [("talent-pool", "Zt"), ("care-meetings", "Zg"), ("room-hotline", "Zh")].flatMap {
            page, keys in
            each(page, small + usual, both) {
                $0.becomePsychologist()
                $0.type(keys)
            } + each(page + "-clerk", small, both) { $0.type(keys) }
        }
        + [
            ("talent-form", "Ztn", false), ("care-meeting-form", "Zgn", false),
            ("hotline-form", "Zhn", false), ("care-meeting-people", "Zg", true),
            ("room-hotline-lines", "Zh", true),
        ].flatMap { page, keys, isTurned in
            each(page, small, both) {
                $0.becomePsychologist()
                $0.type(keys)
                if isTurned { $0.press(.tab) }
            }
        }

    /// 风险点: the list, all about one, and the form by either method.
    static let risks =
        each("risks", small + usual, both) { $0.type("R") }
        + each("risks-filtered", small) { $0.type("R/锅炉") }
        + each("risk-details", small, both) {
            $0.type("R")
            $0.press(.enter)
        }
        + each("risk-form", small + usual, both) { $0.type("Rn") }
        + each("risk-form-lec", small) {
            $0.type("R/灶间")
            $0.press(.enter)
            $0.type("e")
        }
        + each("risk-errors", small, both) {
            $0.type("Rn")
            $0.press(.function(2))
        }
}

extension WorkbenchSitting {
    /// The sample school's psychology teacher takes the seat.
    func becomePsychologist() {
        #expect(throws: Never.self) { try model.session.signIn(called: "钱知意") }
    }

    func goBack(weeks: Int) async {
        for _ in 0..<weeks { type("[") }
        let past = model.map.past
        await wait(until: "the week is read") { past.scene?.day == past.day && !past.isReading }
    }
}
