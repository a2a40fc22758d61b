import Domain
import Persistence
import TestSupport
import ViewModels

extension SmallSchool {
    /// A school as the form of the first start leaves it: no place, no hazard.
    static func onlyFounded(in ledger: Ledger? = nil) throws -> Ledger {
        let ledger = try ledger ?? Ledger.inMemory()
        var founding = SchoolFounding(today: now.day)
        founding.name = "实验中学"
        founding.code = "SY"
        founding.principal = "何敏"
        try ledger.write(founding.found)
        return ledger
    }

    /// The whole of it, with a grid for the canteen, as the stories find it.
    static func founded(in ledger: Ledger? = nil) throws -> SmallSchool {
        let school = try SmallSchool(in: onlyFounded(in: ledger))
        let monthAgo = now.day.adding(days: -30)
        try school.ledger.write { ledger in
            let root = try ledger.grid(code: "G01")?.id
            let grid = try ledger.addGrid(code: "G02", name: "食堂", parent: root)
            try ledger.assign(
                GridAssignment(grid: grid, person: school.cook, role: .leader, starts: monthAgo))
            try ledger.giveToGrid(school.canteen, grid, from: monthAgo)
            try ledger.giveToGrid(school.library, root, from: monthAgo)
        }
        return school
    }
}
