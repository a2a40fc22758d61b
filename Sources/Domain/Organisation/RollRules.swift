/// What may be done to the roll of the staff; asked for the forms and again inside the transaction.
public struct RollRules: Sendable {
    /// As it stands on the first day of the change.
    public let organisation: Organisation
    /// As it stands on each later day on which something of the grids changes, the earliest first.
    public let later: [Organisation]
    public let book: DutyBook
    public let offices: [OfficeAssignment]

    public init(
        organisation: Organisation, later: [Organisation] = [], book: DutyBook = DutyBook(),
        offices: [OfficeAssignment] = []
    ) {
        self.organisation = organisation
        self.later = later
        self.book = book
        self.offices = offices
    }

    /// Why somebody may not do this now; `standing` is that of today.
    public func refusal(
        of act: RollAct, by standing: Standing, at moment: Moment
    ) -> DutyRefusal? {
        act.action.refusal(for: standing, in: organisation) ?? refusal(of: act, at: moment)
    }

    /// What speaks against the act, whoever does it.
    public func refusal(of act: RollAct, at moment: Moment) -> DutyRefusal? {
        switch act {
        case .entered(let person): return refusal(ofEntering: person).map { .roll($0) }
        case .corrected(let person):
            guard let known = organisation.person(person.id) else { return .unknownPerson }
            return refusal(ofCorrecting: known, to: person).map { .roll($0) }
        case .left(let id, let day, let endingDuties):
            guard let person = organisation.person(id) else { return .unknownPerson }
            return refusal(
                ofLeaving: person, on: day, endingDuties: endingDuties, today: moment.day)
        case .stays(let id):
            guard let person = organisation.person(id) else { return .unknownPerson }
            return person.lastDay == nil ? .roll(.isThere) : nil
        }
    }

    // MARK: Who the person is

    /// Everything that is wrong of itself with what was typed, the first field first. What stays as `known`,
    /// such as a phone that a roster brought in, is not judged anew; somebody's own number is, wherever it stays,
    /// since the journal keeps the whole person for good.
    public static func flaws(of person: Person, since known: Person? = nil) -> [RollRefusal] {
        let judged = [
            (flaw(ofName: person.name), person.name == known?.name),
            (
                person.staffNumber.flatMap(flaw(ofNumber:)),
                person.staffNumber == known?.staffNumber
            ),
            (flaw(ofPosition: person.position), person.position == known?.position),
            (
                person.officePhone.flatMap(flaw(ofPhone:)),
                person.officePhone == known?.officePhone
            ),
        ]
        return judged.compactMap { flaw, stays in
            stays && flaw?.isOfPrivateNumber != true ? nil : flaw
        }
    }

    private func refusal(ofEntering person: Person) -> RollRefusal? {
        if let flaw = Self.flaws(of: person).first { return flaw }
        if let owner = owner(of: person.staffNumber, besides: nil) { return .numberTaken(owner) }
        return namesakes(of: person).possible(numbered: person.staffNumber).first
            .map { .namesake($0.id) }
    }

    /// Where two of one name have no number, either can be given one.
    private func refusal(ofCorrecting known: Person, to person: Person) -> RollRefusal? {
        if let flaw = Self.flaws(of: person, since: known).first { return flaw }
        if let owner = owner(of: person.staffNumber, besides: known.id) {
            return .numberTaken(owner)
        }
        let isOther = known.name != person.name || known.staffNumber != person.staffNumber
        guard isOther, person.staffNumber == nil else { return nil }
        return namesakes(of: person).first.map { .namesake($0.id) }
    }

    private func owner(of number: String?, besides person: Person.ID?) -> Person.ID? {
        guard let number else { return nil }
        return organisation.people.first { $0.staffNumber == number && $0.id != person }?.id
    }

    /// Those who have left too: a roster that is imported would mean them.
    private func namesakes(of person: Person) -> [Person] {
        organisation.people.filter { $0.name == person.name && $0.id != person.id }
    }

    /// Those of the name that somebody comes to have, whom the staff number tells apart: that is no refusal, but
    /// to be told before, as it may be the same person twice.
    public func namesakes(toTellBefore act: RollAct) -> [Person] {
        switch act {
        case .entered(let person):
            let others = namesakes(of: person)
            let isTaken = owner(of: person.staffNumber, besides: nil) != nil
            return !isTaken && others.possible(numbered: person.staffNumber).isEmpty ? others : []
        case .corrected(let person):
            let isTaken = owner(of: person.staffNumber, besides: person.id) != nil
            let isRenamed = organisation.person(person.id).map { $0.name != person.name } ?? false
            return isRenamed && !isTaken && person.staffNumber != nil ? namesakes(of: person) : []
        case .left, .stays: return []
        }
    }

    /// Of a person, eighteen digits count as an identity card's even where one is mistyped: the journal would keep
    /// them for good.
    private static func flaw(ofName name: String) -> RollRefusal? {
        if name.allSatisfy(\.isWhitespace) { return .noName }
        if let kind = MobileNumber.maskedKind(in: name) { return .privateInName(kind) }
        let isName =
            isLine(name, of: Person.longestName) && !name.contains(where: \.isWhitespace)
            && name.contains(where: \.isLetter)
        return isName ? nil : .badName
    }

    /// Letters and figures of half width, as a roster's numbers are read.
    private static func flaw(ofNumber number: String) -> RollRefusal? {
        if let kind = MobileNumber.maskedKind(in: number) { return .privateInNumber(kind) }
        let isNumber =
            !number.isEmpty && isLine(number, of: Person.longestNumber)
            && number.allSatisfy { $0.isLetter || $0.isNumber || "-_./#".contains($0) }
        return isNumber ? nil : .badNumber
    }

    private static func flaw(ofPosition position: String) -> RollRefusal? {
        if let kind = MobileNumber.maskedKind(in: position) { return .privateInPosition(kind) }
        return isLine(position, of: Person.longestPosition) ? nil : .badPosition
    }

    private static func flaw(ofPhone phone: String) -> RollRefusal? {
        if let kind = MobileNumber.kind(in: phone) { return .privateInPhone(kind) }
        return PhoneNumber.isWellFormed(phone) ? nil : .noPhone
    }

    /// One line of signs that can be seen.
    private static func isLine(_ text: String, of length: Int) -> Bool {
        text.count <= length
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
                    .privateUse, .unassigned:
                    false
                default: true
                }
            }
    }

    // MARK: Leaving

    private func refusal(
        ofLeaving person: Person, on day: Day, endingDuties: Bool, today: Day
    ) -> DutyRefusal? {
        if let last = person.lastDay { return .roll(.hasLeft(person.id, last)) }
        let duties = duties(of: person.id, after: day)
        let roles = roles(of: person.id)
        // The days that are over stay what they were; who did nothing on them may have been gone.
        if day.adding(days: 1) < today, !duties.isEmpty || !roles.isEmpty {
            return .changesThePast
        }
        if let then = days.first(where: { leads(person.id, in: $0) != nil }),
            let grid = leads(person.id, in: then)
        {
            return .roll(.leads(grid, on: then.day))
        }
        let held = offices.first { one in
            one.person == person.id && one.ends.map { $0 > day && $0 >= one.starts } ?? true
        }
        if let held { return .roll(.holds(held.office)) }
        if !endingDuties, !duties.isEmpty { return .roll(.onDuty(duties.count)) }
        if duties.contains(where: { book.hasTicks(of: $0.id, from: day.adding(days: 1)) }) {
            return .hasTicks
        }
        let calls = book.calls(of: person.id, after: day)
        return calls.isEmpty ? nil : .roll(.standsIn(calls))
    }

    private var days: [Organisation] { [organisation] + later }

    private func leads(_ person: Person.ID, in then: Organisation) -> Grid.ID? {
        then.assignments.first { $0.person == person && $0.role == .leader }?.grid
    }

    /// What the person is in grids from the first day of the change on, each once.
    public func roles(of person: Person.ID) -> [GridAssignment] {
        var found: [GridAssignment] = []
        for role in days.flatMap(\.assignments) where role.person == person {
            if !found.contains(where: { $0.grid == role.grid && $0.role == role.role }) {
                found.append(role)
            }
        }
        return found
    }

    /// What the person still has to do after `day`.
    public func duties(of person: Person.ID, after day: Day) -> [Duty] {
        book.duties.filter { $0.person == person && $0.lasts(beyond: day) }
    }
}

extension Duty {
    func lasts(beyond day: Day) -> Bool { ends.map { $0 > day && $0 >= starts } ?? true }
}
