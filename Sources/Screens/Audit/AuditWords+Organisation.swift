import Domain
import Localisation
import ViewModels

/// What was done to grids, duties, pledges and risk points: each act's name, and what it was about.
extension AuditWords {
    private var acts: Strings.Audit.Acts { strings.audit.acts }

    func line(_ act: RollAct) -> (name: String, about: [String]) {
        let names = strings.people.acts
        switch act {
        case .entered(let person):
            return (names["entered"] ?? "", [person.name, person.staffNumber ?? ""])
        case .corrected(let person):
            return (names["corrected"] ?? "", [person.name, person.staffNumber ?? ""])
        case .left(let person, let day, _):
            return (names["left"] ?? "", [name(of: person), acts.until(day.text)])
        case .stays(let person): return (names["stays"] ?? "", [name(of: person)])
        }
    }

    func line(_ act: GridAct) -> (name: String, about: [String]) {
        func named(_ key: String, _ about: String...) -> (name: String, about: [String]) {
            (acts.grid[key] ?? key, about)
        }
        switch act {
        case .opened(let grid, let day):
            return named("opened", grid.code, grid.name, acts.from(day.text))
        case .renamed(let grid, let new): return named("renamed", name(of: grid), new)
        case .moved(let grid, let parent, let day):
            return named("moved", name(of: grid), name(of: parent), acts.from(day.text))
        case .closed(let grid, let day):
            return named("closed", name(of: grid), acts.until(day.text))
        case .assigned(let role):
            return named(
                "assigned", name(of: role.grid), name(of: role.person), name(of: role.role),
                acts.from(role.starts.text))
        case .assignmentEnded(let grid, let person, let role, let day, _):
            return named(
                "ended", name(of: grid), name(of: person), name(of: role), acts.until(day.text))
        case .placeGiven(let place, let grid, let day):
            return named(
                "place", school.path(of: place),
                grid.map { name(of: $0) } ?? strings.figures.outside, acts.from(day.text))
        }
    }

    func line(_ act: DutyAct) -> (name: String, about: [String]) {
        func named(_ key: String, _ about: String...) -> (name: String, about: [String]) {
            (acts.duty[key] ?? key, about)
        }
        switch act {
        case .slotSet(let slot): return named("slot", slot.name, acts.from(slot.starts.text))
        case .slotEnded(_, let day): return named("slot-ended", acts.until(day.text))
        case .required(let post):
            return named(
                "required", school.path(of: post.place), acts.from(post.starts.text))
        case .requirementEnded(let place, _, let day):
            return named("requirement-ended", school.path(of: place), acts.until(day.text))
        case .given(let duty, _):
            return named(
                "given", name(of: duty.person), school.path(of: duty.place),
                acts.from(duty.starts.text))
        case .ended(_, let day): return named("ended", acts.until(day.text))
        case .substituted(let change): return named("substituted", change.day.text, change.reason)
        case .ticked(let tick): return named("ticked", name(of: tick.person), tick.day.text)
        case .tickTakenBack(_, let day, let person):
            return named("tick-taken-back", name(of: person), day.text)
        }
    }

    func line(_ act: PledgeAct) -> (name: String, about: [String]) {
        func named(_ key: String, _ about: String...) -> (name: String, about: [String]) {
            (acts.pledge[key] ?? key, about)
        }
        switch act {
        case .signed(let pledge):
            return named("signed", name(of: pledge.person), "\(pledge.schoolYear)")
        case .voided(_, let reason): return named("voided", reason)
        case .templateSet(let template): return named("template", template.source)
        case .familiesCounted(let count):
            return named("families", count.className, "\(count.signed)/\(count.due)")
        }
    }

    func line(_ step: RiskStep) -> (name: String, about: [String]) {
        let name = acts.risk[step.action.rawValue] ?? step.action.rawValue
        switch step {
        case .identified(let entry), .revised(let entry):
            return (name, [entry.name, school.path(of: entry.place)])
        case .reviewed(_, let note, let next): return (name, [note, acts.until(next.text)])
        case .closed(let reason), .reopened(let reason): return (name, [reason])
        }
    }

    /// What it was about stays on its own page, which fewer people read than the journal.
    func line(_ step: CareWorkStep) -> (name: String, about: [String]) {
        let names = strings.careWork.acts
        switch step {
        case .noted(let entry):
            let words = CareWorkWords(strings: strings)
            return (names["noted"] ?? "", [words.name(of: entry.kind), entry.day.text])
        case .held(let day, _): return (names["held"] ?? "", [day.text])
        case .detailed: return (names["detailed"] ?? "", [])
        case .reached(let classes):
            return (strings.careClasses.acts["reached"] ?? "", ["\(classes.count)"])
        case .notReached(let classes):
            return (strings.careClasses.acts["not-reached"] ?? "", ["\(classes.count)"])
        case .withdrawn: return (names["withdrawn"] ?? "", [])
        }
    }

    /// Names and certificates stay on the page of the 人才库.
    func line(_ step: TalentStep) -> (name: String, about: [String]) {
        let names = strings.talent.acts
        switch step {
        case .joined(_, let term): return (names["joined"] ?? "", [term.starts.text])
        case .revised(let term): return (names["revised"] ?? "", [term.starts.text])
        case .left(let day, _): return (names["left"] ?? "", [day.text])
        case .withdrawn: return (names["withdrawn"] ?? "", [])
        }
    }

    func line(_ step: SchoolClass.Step, _ one: SchoolClass.ID) -> (name: String, about: [String]) {
        let names = strings.careClasses.acts
        switch step {
        case .added(let name, let day):
            return (names["added"] ?? "", [name, acts.from(day.text)])
        case .ended(let day):
            let name = school.classes.first { $0.id == one }?.name
            return (names["ended"] ?? "", [name ?? strings.common.unknown, acts.until(day.text)])
        }
    }

    /// Which work it was stays on its own page: on which day there was a crisis is nobody's else.
    func line(_ step: WorkloadStep) -> (name: String, about: [String]) {
        let names = strings.workload.acts
        switch step {
        case .noted(let entry): return (names["noted"] ?? "", [name(of: entry.person)])
        case .withdrawn: return (names["withdrawn"] ?? "", [])
        }
    }

    /// Numbers of classes stay on the page of the 普查.
    func line(_ step: ScreeningStep) -> (name: String, about: [String]) {
        let names = strings.screening.acts
        switch step {
        case .begun(let entry): return (names["begun"] ?? "", [entry.instrument, entry.day.text])
        case .counted(let count): return (names["counted"] ?? "", [count.name])
        case .withdrawn: return (names["withdrawn"] ?? "", [])
        }
    }

    func line(_ step: CareListStep) -> (name: String, about: [String]) {
        switch step {
        case .begun: (strings.careFile.begun, [])
        case .lost(let reason): (strings.careFile.lost, [reason])
        case .restored(let reason): (strings.careFile.restored, [reason])
        }
    }

    private func name(of grid: Grid.ID) -> String {
        school.organisation.grid(grid).map { $0.code + " " + $0.name } ?? strings.common.unknown
    }

    private func name(of role: GridRole) -> String {
        AccountWords(strings: strings).name(of: role)
    }
}
