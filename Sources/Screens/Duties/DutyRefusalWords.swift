public import Domain
public import Localisation
import ViewModels

/// Why something about duties, grids or pledges is refused, in the words of a language.
public nonisolated struct DutyRefusalWords {
    let strings: Strings
    /// Names persons, places and grids.
    let organisation: Organisation

    public init(strings: Strings, organisation: Organisation) {
        self.strings = strings
        self.organisation = organisation
    }

    public func sentence(for refusal: DutyRefusal) -> String {
        let words = strings.duties.refusals
        return switch refusal {
        case .notYours(let offices, let grid): notYours(offices, grid)
        case .overlaps(let duty, let person, let day):
            words.overlaps(name(of: person), organisation.path(of: duty.place), day.text)
        case .standsElsewhere(let duty, let person, let day):
            (duty.person == person ? words.standsAtOwnPost : words.standsElsewhere)(
                name(of: person), organisation.path(of: duty.place), day.text)
        case .isCovered(let duty, let day):
            words.isCovered(organisation.path(of: duty.place), day.text)
        case .standInIsBusy(let duty, let person, let day):
            words.standInIsBusy(name(of: person), organisation.path(of: duty.place), day.text)
        case .standsIn(let duty, let person, let day):
            words.standsIn(name(of: person), organisation.path(of: duty.place), day.text)
        case .changedMeanwhile(let person?): words.changedBy(name(of: person))
        case .changedMeanwhile(nil): words.changedMeanwhile
        case .notInForce(let person): words.notInForce(name(of: person))
        case .tooEarly(let moment): words.tooEarly(moment.hourMinuteText)
        case .alreadyTicked(let person, let moment):
            words.alreadyTicked(name(of: person), moment.hourMinuteText)
        case .hoursTurned(let hours): words.hoursTurned(hours.text)
        case .slotNameTaken(let name): words.slotNameTaken(name)
        case .slotInUse(let count): words.slotInUse(count)
        case .hasRole(let person, let role):
            words.hasRole(name(of: person), strings.duties.roles[role.rawValue] ?? "")
        case .stillOnDuty(let count): words.stillOnDuty(count)
        case .gridCodeTaken(let code): words.gridCodeTaken(code)
        case .gridStillHas(let places, let grids): words.gridStillHas(places, grids)
        case .gridGets(let places, let grids, let day): words.gridGets(places, grids, day.text)
        case .hasGridsBelow(let day):
            day.map { words.hasGridsBelowFrom($0.text) } ?? words.hasGridsBelow
        case .gridHasPlaces(let count): words.gridHasPlaces(count)
        case .gridEnds(let day): words.gridEnds(day.text)
        case .liesInsideLater(let day): words.liesInsideLater(day.text)
        case .signedBeforeYear(let year, let day): words.signedBeforeYear(year, day.text)
        case .unknownPlaceholder(let mark): words.unknownPlaceholder(mark)
        case .roll(let refusal): sentence(for: refusal)
        default: plainSentence(for: refusal)
        }
    }

    /// What is told and not refused.
    public func sentence(for double: DutyRules.DoubleStandIn) -> String {
        strings.duties.rosterPage.standInTwice(
            name(of: double.person), organisation.path(of: double.other.place), double.day.text)
    }

    private func notYours(_ offices: [Office], _ grid: Grid.ID?) -> String {
        let words = strings.duties.refusals
        guard !offices.isEmpty else { return words.onlyThePerson }
        let names = AccountWords(strings: strings)
        let list = offices.map(names.name(of:))
            .joined(separator: strings.accountRefusals.listSeparator)
        guard let code = grid.flatMap({ organisation.grid($0)?.code }) else {
            return words.notYours(list)
        }
        return words.notYoursNorLeader(list, code)
    }

    private func plainSentence(for refusal: DutyRefusal) -> String {
        let words = strings.duties.refusals
        return switch refusal {
        case .endsBeforeItStarts: words.endsBeforeItStarts
        case .changesThePast: words.changesThePast
        case .unknownSlot: words.unknownSlot
        case .unknownDuty: words.unknownDuty
        case .unknownPlace: words.unknownPlace
        case .unknownPerson: words.unknownPerson
        case .slotWithoutName: words.slotWithoutName
        case .noWeekday: words.noWeekday
        case .alreadyOnDuty: words.alreadyOnDuty
        case .neverFalls: words.neverFalls
        case .standsInForSelf: words.standsInForSelf
        case .notOnThatDay: words.notOnThatDay
        case .dayIsOver: words.dayIsOver
        case .notOnDuty: words.notOnDuty
        case .tooLate: words.tooLate
        case .notTicked: words.notTicked
        case .hasTicks: words.hasTicks
        case .notAssigned: words.notAssigned
        case .unknownGrid: words.unknownGrid
        case .gridWithoutName: words.gridWithoutName
        case .liesInside: words.liesInside
        case .rootStays: words.rootStays
        case .pledgeNotDue: words.pledgeNotDue
        case .alreadySigned: words.alreadySigned
        case .emptyText: words.emptyText
        case .futureDay: words.futureDay
        case .signedBeforeChange: words.signedBeforeChange
        case .noArchiveBox: words.noArchiveBox
        case .moreSignedThanDue: words.moreSignedThanDue
        case .noSuchPledge: words.noSuchPledge
        default: words.reasonMissing
        }
    }

    func name(of person: Person.ID) -> String { organisation.person(person)?.name ?? "" }
}

extension DutyWords {
    func sentence(for failure: DutyFailure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: DutyRefusal) -> String {
        DutyRefusalWords(strings: strings, organisation: school.organisation)
            .sentence(for: refusal)
    }
}
