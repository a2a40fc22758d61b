import Domain
import Persistence

/// Gives every ledger row a place, so that none is lost for the sake of its wording.
struct HazardPlaces {
    private(set) var unmatched = TextTally()
    private(set) var created = 0

    private let finder: HazardPlaceFinder
    private var matches = Remembered<HazardPlaceFinder.Match?>()
    private let createsMissing: Bool
    /// Places of this import that were added because their text matched none.
    private var added: [String: Place.ID] = [:]
    /// 待归位, once it is there.
    private var unplaced: Place.ID?

    /// Where hazards wait whose place text matches none; a place as any other, to be renamed or
    /// merged when its hazards have been sorted.
    static let unplacedName = "待归位"

    init(_ organisation: Organisation, createsMissing: Bool) {
        finder = HazardPlaceFinder(organisation)
        self.createsMissing = createsMissing
        unplaced = organisation.children(of: nil).first { $0.name == Self.unplacedName }?.id
    }

    /// The place of a row, and the row's text with the place text before it where the place does not
    /// say all of that.
    mutating func place(
        for draft: HazardDraft, in transaction: LedgerTransaction
    ) throws -> (Place.ID, text: String) {
        let marked = "【" + draft.place + "】" + draft.text
        if let match = matches.answer(to: draft.place, finder.place(named:)) {
            return (match.place, match.isWhole ? draft.text : marked)
        }
        unmatched.add(draft.place)
        guard createsMissing else { return (try unplaced(in: transaction), marked) }
        let name = HazardPlaceName.normalised(draft.place)
        if let place = added[name] { return (place, draft.text) }
        let place = try add(draft.place, in: transaction)
        added[name] = place
        created += 1
        return (place, draft.text)
    }

    private mutating func unplaced(in transaction: LedgerTransaction) throws -> Place.ID {
        if let unplaced { return unplaced }
        let place = try add(Self.unplacedName, in: transaction)
        unplaced = place
        return place
    }

    private func add(_ name: String, in transaction: LedgerTransaction) throws -> Place.ID {
        try transaction.addPlace(
            name: name, kind: .otherBuilding, parent: nil, initials: Pinyin.initials(of: name),
            importKey: nil)
    }
}
