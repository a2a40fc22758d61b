import Domain
import Persistence

/// People with names of their own; the first lead the grids, the others are their members.
struct SyntheticStaff {
    let people: [Person.ID]
    /// Without the root.
    let grids: [Grid.ID]
    let since: Day

    static var mostPeople: Int { surnames.count * givenNames.count }
    private static let mostGrids = 15
    private static let surnames = [
        "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "蒋", "沈", "韩", "杨", "朱",
    ]
    private static let givenNames = [
        "安平", "立新", "国梁", "秀兰", "志远", "春梅", "建业", "文华", "素梅", "长青",
    ]

    init(
        filingInto transaction: LedgerTransaction, people size: Int, grids count: Int,
        since day: Day
    ) throws {
        let people = try (0..<size).map { index in
            let name =
                Self.surnames[index % Self.surnames.count]
                + Self.givenNames[index / Self.surnames.count]
            return try transaction.addPerson(
                name: name, staffNumber: "S\(1001 + index)", position: "教职工",
                officePhone: nil, initials: Pinyin.initials(ofPerson: name))
        }
        let root = try transaction.addGrid(code: "G01", name: "全校", parent: nil)
        let grids = try (0..<min(Self.mostGrids, count)).map { index in
            let number = index + 2
            return try transaction.addGrid(
                code: number < 10 ? "G0\(number)" : "G\(number)", name: "第\(index + 1)网格",
                parent: root)
        }
        let all = [root] + grids
        for (index, person) in people.enumerated() {
            let role: GridRole =
                switch index / all.count {
                case 0: .leader
                case 1: .deputy
                default: .member
                }
            try transaction.assign(
                GridAssignment(
                    grid: all[index % all.count], person: person, role: role, starts: day))
        }
        self.people = people
        self.grids = grids
        since = day
    }
}
