/// What may be done with pledges; asked for the key bar and again inside the transaction.
public struct PledgeRules: Sendable {
    /// A pledge of a school year is signed in the year, or in so many days before it, when the staff
    /// comes together to prepare it.
    public static let daysBeforeTheYear = 31

    public let roll: PledgeRoll
    /// The first day on which a pledge of this school year can have been signed.
    public let earliest: Day

    public init(roll: PledgeRoll, calendar: SchoolCalendar) {
        self.roll = roll
        earliest = calendar.firstDay(ofSchoolYear: roll.book.schoolYear)
            .adding(days: -Self.daysBeforeTheYear)
    }

    /// Why somebody may not do this now; `standing` is that of today.
    public func refusal(
        of act: PledgeAct, by standing: Standing, in organisation: Organisation, at moment: Moment
    ) -> DutyRefusal? {
        act.action.refusal(for: standing, in: organisation) ?? refusal(of: act, at: moment)
    }

    /// What speaks against the act, whoever does it.
    public func refusal(of act: PledgeAct, at moment: Moment) -> DutyRefusal? {
        switch act {
        case .signed(let pledge): refusal(of: pledge, at: moment)
        case .voided(let id, let reason):
            if !roll.book.pledges.contains(where: { $0.id == id }) {
                .noSuchPledge
            } else {
                reason.isEmpty ? .reasonMissing : nil
            }
        case .templateSet(let template): PledgeTemplate.refusal(of: template.text)
        case .familiesCounted(let families): families.refusal
        }
    }

    private func refusal(of pledge: Pledge, at moment: Moment) -> DutyRefusal? {
        let line = roll.lines(pledge.layer).first { $0.person == pledge.person }
        guard let line, pledge.schoolYear == roll.book.schoolYear else { return .pledgeNotDue }
        if line.pledge != nil, !line.hasChanged { return .alreadySigned }
        switch pledge.signature {
        case .onScreen: return pledge.text.isEmpty ? .emptyText : nil
        case .onPaper(let day, let box):
            if day > moment.day { return .futureDay }
            if day < earliest { return .signedBeforeYear(roll.book.schoolYear, earliest) }
            if line.pledge != nil, isOld(pledge, on: moment.day) { return .signedBeforeChange }
            if roll.book.isOutlived(pledge, by: line.grids, on: moment.day) {
                return .signedBeforeChange
            }
            return box.isEmpty ? .noArchiveBox : nil
        }
    }
}

extension PledgeRules {
    /// Whether the person answers for something else by `day` than this one is signed for.
    private func isOld(_ pledge: Pledge, on day: Day) -> Bool {
        guard let grounds = roll.book.grounds else { return false }
        let now = grounds.charge(of: pledge.person, on: pledge.layer, day: day)
        return roll.book.template(pledge.layer).differs(grounds.charge(of: pledge), now)
    }
}

extension PledgeAct {
    public var action: DutyAction {
        if case .signed(let pledge) = self, case .onScreen = pledge.signature {
            .signPledge(of: pledge.person)
        } else {
            .keepPledges
        }
    }
}
