import Domain

/// Matches what a duty plan says with the people, places and slots of the school.
struct DutyPlanFinder {
    private let people: RosterIndex
    private let places: HazardPlaceFinder
    private let slots: [DutySlot]

    init(_ organisation: Organisation, slots: [DutySlot]) {
        people = RosterIndex(organisation.roll)
        places = HazardPlaceFinder(organisation)
        self.slots = slots
    }

    /// The duty of a draft, with number 0; nil, with notes that say why, where somebody or something
    /// is not found.
    func duty(of draft: DutyDraft, from starts: Day, notes: inout ImportNotes) -> Duty? {
        let person = person(draft.person, of: draft, notes: &notes)
        let standIn =
            draft.standIn.text.isEmpty
            ? nil : self.person(draft.standIn, of: draft, notes: &notes)
        guard let post = post(of: draft, on: starts, notes: &notes), let person else { return nil }
        return Duty(
            id: Duty.ID(0), person: person, place: post.place, slot: post.slot, standIn: standIn,
            weekdays: draft.weekdays, weeks: draft.weeks, starts: starts, ends: draft.ends)
    }

    private typealias Post = (place: Place.ID, slot: DutySlot.ID)

    private func post(of draft: DutyDraft, on day: Day, notes: inout ImportNotes) -> Post? {
        switch draft.post {
        case .apart(let place, let slot):
            let found = (place: self.place(place.text), slot: self.slot(slot.text, on: day))
            if found.place == nil { notes.add(draft.issue(.unknownPlace, in: place)) }
            if found.slot == nil { notes.add(draft.issue(.unknownSlot, in: slot)) }
            guard let place = found.place, let slot = found.slot else { return nil }
            return (place, slot)
        case .together(let cell):
            let post = post(in: cell.text, on: day)
            if post == nil { notes.add(draft.issue(.notAPost, in: cell)) }
            return post
        }
    }

    /// 校门 早入校, 早入校：校门, 校门（早入校）, 校门早入校: in either order, apart by any sign or none.
    /// Nil where it can be read in two ways.
    private func post(in text: String, on day: Day) -> Post? {
        let read = text.indices.dropFirst().flatMap { gap in
            let (one, other) = (Self.bare(text[..<gap]), Self.bare(text[gap...]))
            return [
                post(place: one, slot: other, on: day), post(place: other, slot: one, on: day),
            ].compactMap(\.self)
        }
        guard let first = read.first, read.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func post(place: String, slot: String, on day: Day) -> Post? {
        guard let slot = self.slot(slot, on: day), let place = self.place(place) else { return nil }
        return (place, slot)
    }

    /// Only by its whole name: a duty belongs to one place, not near it.
    private func place(_ text: String) -> Place.ID? {
        places.place(named: text).flatMap { $0.isWhole ? $0.place : nil }
    }

    private func person(
        _ cell: DutyCell, of draft: DutyDraft, notes: inout ImportNotes
    ) -> Person.ID? {
        switch people.answer(to: cell.text) {
        case .one(let person): return person
        case .several(let count):
            notes.add(draft.issue(.ambiguousName(persons: count), in: cell))
        case .nobody: notes.add(draft.issue(.unknownPerson, in: cell))
        }
        return nil
    }

    // MARK: Slots

    /// By its name, or by its hours where only one slot has them; 早入校 7:20-7:50 says both, and
    /// any other word beside the hours is no slot.
    private func slot(_ text: String, on day: Day) -> DutySlot.ID? {
        let plain = Self.plain(text)
        let slots = slots.filter { $0.isInForce(on: day) }
        if let named = slots.first(where: { Self.plain($0.name) == plain }) { return named.id }
        guard let (hours, beside) = Self.hours(in: plain) else { return nil }
        let timed = slots.filter { $0.summer == hours || $0.winter == hours }
        guard beside.isEmpty else { return timed.first { Self.plain($0.name) == beside }?.id }
        return timed.count == 1 ? timed[0].id : nil
    }

    /// The hours in a text, and what stands before and behind them; nil where it holds none.
    private static func hours(in plain: String) -> (hours: ClockRange, beside: String)? {
        func isOfAClock(_ character: Character) -> Bool {
            character.isASCII && character.isNumber || ":-–—~至".contains(character)
        }
        var rest = plain[...]
        while let start = rest.firstIndex(where: isOfAClock) {
            let run = rest[start...].prefix(while: isOfAClock)
            if let hours = ClockRange(text: bare(run)) {
                let beside = [plain[..<start], plain[run.endIndex...]].map(bare)
                return (hours, beside.joined())
            }
            rest = rest[run.endIndex...]
        }
        return nil
    }

    private static func plain(_ name: String) -> String {
        TextWidth.narrow(name).lowercased().filter { !$0.isWhitespace }
    }

    /// Without blanks and signs at either end.
    private static func bare(_ text: Substring) -> String {
        let signs: Set<Character> = ["：", ":", "(", "（", ")", "）", "-", "—", "/", "·", "@", ","]
        func isSign(_ character: Character) -> Bool {
            character.isWhitespace || signs.contains(character)
        }
        guard let first = text.firstIndex(where: { !isSign($0) }),
            let last = text.lastIndex(where: { !isSign($0) })
        else { return "" }
        return String(text[first...last])
    }
}

extension DutyDraft {
    /// What is wrong with what one of its cells says.
    func issue(_ reason: ImportIssue.Reason, in cell: DutyCell) -> ImportIssue {
        ImportIssue(line: line, column: cell.title, value: cell.text, reason: reason)
    }
}
