import Domain
import Localisation
import TerminalUI
import Testing

@testable import ViewModels

/// 护导表: the week, its holidays, and narrow screens.
@Suite struct RosterStoryTests {
    @Test func holidaysAndMadeUpDaysSaySo() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7[[[[[[[[[")
        sitting.expect("第4周")
        sitting.expect("放假")
        sitting.type("llll")
        sitting.expect("09-25 放假（09-25 至 09-27）")
        sitting.type("[ll")
        sitting.expect("09-20 补班（按周一）")
        sitting.type("h")
        sitting.expect(not: "补班（按")
    }

    @Test func gapsAreToldWithThePostsThatTheyAreAmong() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("7")
        sitting.expect("! 1/")
        sitting.expect("✓ ")
    }

    @Test func narrowScreenKeepsDatesAndStates() throws {
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), .english)
        sitting.type("7")
        sitting.expect("11-23")
        sitting.expect("11-29")
        sitting.expect(not: "Mon11")
        sitting.expect("State")
        sitting.expect("present")
    }
}
