import Domain

/// Who had which role from when to when: renewed each school year, with what changed in between.
struct SampleRoles {
    struct Role {
        let grid: String
        let person: String
        let role: GridRole
        let starts: Day
        let ends: Day?
    }

    let all: [Role]
    /// The day on which the new leader took over.
    let handover: Day

    init(over time: WorkingTime) {
        let days = time.days
        let handover = Self.handoverDay(in: days, before: time.now.day)
        self.handover = handover
        let years: [(starts: Day, ends: Day?)] = [
            (days.previousYearStart, days.yearStart.adding(days: -1)), (days.yearStart, nil),
        ]
        all = years.flatMap { year in
            SampleRoster.members.flatMap { member in
                member.roles.flatMap { role in
                    let isFirst = year.ends != nil
                    let grid = isFirst ? Self.formerGrid(of: member) ?? role.grid : role.grid
                    return Self.roles(of: member.name, role.role, in: grid, year, handover)
                }
            }
        }
    }

    private static func formerGrid(of member: SampleRoster.Member) -> String? {
        SampleRoster.moves.first { $0.name == member.name }?.from
    }

    /// One role of a school year, split in two where it changed on the day of the handover.
    private static func roles(
        of person: String, _ role: GridRole, in grid: String, _ year: (starts: Day, ends: Day?),
        _ handover: Day
    ) -> [Role] {
        let later = roleAfterHandover(of: person, role, in: grid)
        func span(_ role: GridRole, _ starts: Day, _ ends: Day?) -> Role {
            Role(grid: grid, person: person, role: role, starts: starts, ends: ends)
        }
        if handover <= year.starts { return [span(later, year.starts, year.ends)] }
        if let ends = year.ends, ends < handover { return [span(role, year.starts, ends)] }
        guard later != role else { return [span(role, year.starts, year.ends)] }
        return [
            span(role, year.starts, handover.adding(days: -1)), span(later, handover, year.ends),
        ]
    }

    private static func roleAfterHandover(
        of person: String, _ role: GridRole, in grid: String
    ) -> GridRole {
        guard grid == SampleRoster.handover.grid else { return role }
        switch person {
        case SampleRoster.handover.from: return .member
        case SampleRoster.handover.to: return .leader
        case SampleRoster.handover.newDeputy: return .deputy
        default: return role
        }
    }

    /// In the sixth week of the latest semester that has come so far.
    private static func handoverDay(in days: SampleCalendar, before today: Day) -> Day {
        let candidates = days.calendar.semesters.map {
            days.workday(onOrAfter: $0.starts.adding(days: 35))
        }
        return candidates.last { $0 < today } ?? days.previousYearStart
    }
}
