public import Domain
public import Localisation
import TerminalUI
import ViewModels

/// Slots, weekdays, findings and refusals in the words of a language.
struct DutyWords {
    let strings: Strings
    let school: SchoolModel

    private var words: Strings.Duties { strings.duties }

    func name(of kind: DutySlotKind) -> String { words.kinds[kind.rawValue] ?? kind.rawValue }

    func name(of role: GridRole) -> String { words.roles[role.rawValue] ?? role.rawValue }

    func name(of layer: PledgeLayer) -> String { words.layers[layer.rawValue] ?? layer.rawValue }

    func name(of person: Person.ID?) -> String { school.name(of: person) ?? "" }

    /// Of a role that ends for somebody who comes to lead, be it before it begins.
    func makingWay(_ role: GridAssignment) -> String {
        let who = name(of: role.person) + " · " + name(of: role.role)
        guard let last = role.ends, last >= role.starts else {
            return words.gridPage.doesNotCome(who)
        }
        return words.gridPage.endsOn(who, last.text)
    }

    /// What follows from somebody's coming into a grid, a line each: whose roles end, and when the own one
    /// does, where another leader is to come already.
    func following(_ coming: GridAssignment, in sight: GridSight?) -> String {
        let successor = sight?.successor(of: coming).map { next in
            words.gridPage.succeededBy(
                next.starts.adding(days: -1).text, name(of: next.person), next.starts.text)
        }
        return
            ((sight?.makingWay(for: coming) ?? []).map(makingWay)
            + [successor, withoutDeputy(coming, in: sight)].compactMap(\.self))
            .joined(separator: "\n")
    }

    /// That the grid has no deputy from the day on which its only one comes to lead it.
    func withoutDeputy(_ coming: GridAssignment, in sight: GridSight?) -> String? {
        sight?.deputylessDay(by: coming).map { withoutDeputy(coming.grid, from: $0) }
    }

    func withoutDeputy(_ grid: Grid.ID, from day: Day) -> String {
        words.gridPage.deputyless(day.text, school.organisation.grid(grid)?.code ?? "")
    }

    func path(of place: Place.ID) -> String { school.path(of: place) }

    func name(of finding: GridFinding.Kind) -> String {
        words.gridPage.kinds["\(finding)"] ?? "\(finding)"
    }

    /// 周一至周四、周日; every day as one word.
    func text(of weekdays: Set<Weekday>) -> String {
        if weekdays.count == 7 || weekdays.isEmpty { return words.everyDay }
        var runs: [ClosedRange<Int>] = []
        for day in weekdays.map(\.rawValue).sorted() {
            if let run = runs.last, run.upperBound == day - 1 {
                runs[runs.count - 1] = run.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        let names = strings.common.weekdays
        return runs.map { run in
            let ends = [names[run.lowerBound - 1], names[run.upperBound - 1]]
            return switch run.count {
            case 1: ends[0]
            case 2: ends.joined(separator: words.andWeekday)
            default: ends.joined(separator: words.toWeekday)
            }
        }.joined(separator: words.andWeekday)
    }

    func text(of weeks: SchoolWeeks) -> String { words.text(of: weeks) }

    func state(of post: DutyPost, _ shift: DutyPost.Shift?) -> CellText {
        let own = DutyPost(
            place: post.place, slot: post.slot, day: post.day, hours: post.hours,
            isRequired: post.isRequired, shifts: shift.map { [$0] } ?? [])
        let isOver = own.moments.upperBound <= school.now
        if own.isGap { return CellText(words.states["gap"] ?? "", .serious) }
        let (key, role): (String, Role) =
            switch own.state(at: school.now) {
            case .ahead: ("ahead", .muted)
            case .now: ("now", .accent)
            case .done: ("done", .good)
            case .problem: ("problem", .serious)
            case .missed: ("missed", isOver ? .serious : .muted)
            }
        let mark = shift?.tick.map { " " + $0.at.hourMinuteText } ?? ""
        let name = words.states[key] ?? key
        return CellText(name + mark, role, orShorter: [name])
    }

    /// With the week of the semester that the day lies in.
    private func since(_ day: Day, _ book: DutyBook) -> String {
        let page = words.gridPage
        return book.calendar.week(of: day).map { page.sinceWeek($0, day.monthDayText) }
            ?? page.since(day.text)
    }

    /// What the finding is about, after what kind it is.
    func subject(of finding: GridFinding, in organisation: Organisation, _ book: DutyBook)
        -> String
    {
        func grid(_ id: Grid.ID) -> String {
            organisation.grid(id).map { $0.code + " " + $0.name } ?? ""
        }
        func slot(_ id: DutySlot.ID) -> String {
            book.slots.last { $0.id == id }?.name ?? ""
        }
        return switch finding {
        case .placeWithoutGrid(let place): path(of: place)
        case .placeInSeveralGrids(let place, let grids):
            path(of: place) + " " + grids.map(grid).joined(separator: " / ")
        case .placeInUpperGrid(let place, let id): path(of: place) + " " + grid(id)
        case .gridWithoutPlace(let id), .gridWithoutLeader(let id), .gridWithoutDeputy(let id):
            grid(id)
        case .gridToLoseLeader(let id, let day): grid(id) + " " + words.gridPage.since(day.text)
        case .slotWithoutPerson(let place, let id, let weekdays, let first):
            [path(of: place), slot(id), text(of: weekdays), first.map { since($0, book) }]
                .compactMap(\.self).joined(separator: " ")
        case .onDutyAfterLeaving(let duty):
            name(of: duty.person) + " " + path(of: duty.place) + " " + slot(duty.slot)
        case .overlappingDuties(let one, let other):
            name(of: one.person) + " " + path(of: one.place) + " / " + path(of: other.place)
        case .standInElsewhere(let duty, let other, let day):
            name(of: duty.standIn) + " " + day.monthDayText + " " + path(of: duty.place) + " / "
                + path(of: other.place) + " " + slot(other.slot)
        case .personWithoutPledge(let person, let layer), .pledgeOutOfDate(let person, let layer):
            name(of: person) + " " + name(of: layer)
        }
    }
}

extension Strings.Duties {
    /// For example 第1-18周 单周; empty for the whole semester.
    public nonisolated func text(of weeks: SchoolWeeks) -> String {
        let turn =
            switch weeks.turn {
            case .every: ""
            case .odd: odd
            case .even: even
            }
        if weeks.ranges.isEmpty { return turn }
        let numbers = weeks.ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }.joined(separator: ",")
        return [self.weeks(numbers), turn].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
