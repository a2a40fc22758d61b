import Domain
internal import GRDB
import Security

extension CareFile {
    /// Lets people into boxes and out of them, as the event says. Whoever is told a sentence is one of
    /// `act.everybody`: whose key that is has not been compared, and a code and a sentence are all that it
    /// opens.
    static func share(
        _ act: CareAct, of watch: WatchCase, in box: CareBox, _ boxes: CareBoxes,
        readers: [CareReader]
    ) throws -> CareBox {
        switch act.kind {
        case .readerAdded(let person, _):
            guard let reader = readers.first(where: { $0.person == person }) else {
                throw AccountRefusal.noSuchAccount
            }
            try boxes.add(reader, to: box)
            if let identity = try boxes.open(.identity, of: watch.id) {
                try boxes.add(reader, to: identity)
            }
            for task in try boxes.measures(of: watch.id) {
                try boxes.add(reader, to: task)
            }
            return box
        case .handedOver(let person, _):
            guard let successor = readers.first(where: { $0.person == person }) else {
                throw AccountRefusal.noSuchAccount
            }
            try letIn(successor, to: box, of: watch.id, boxes)
        case .readerRemoved(let person, _):
            if watch.instruction?.teacher == person {
                try drop(.instruction, of: watch.id, boxes.db)
            }
            guard watch.readers.contains(person) else { return box }
            try closeTasks(of: watch.id, to: person, boxes.db)
            let left = watch.letIn(of: readers)
            if let identity = try boxes.open(.identity, of: watch.id) {
                _ = try boxes.remove(person, from: identity, readers: left)
            }
            return try boxes.remove(person, from: box, readers: left)
        case .instructed(let teacher, let text):
            guard let reader = act.everybody.first(where: { $0.person == teacher }) else {
                throw AccountRefusal.noSuchAccount
            }
            try drop(.instruction, of: watch.id, boxes.db)
            let note = try boxes.make(
                .instruction, of: watch.id, owner: watch.owner,
                readers: readers.filter { $0.person == watch.owner })
            try boxes.wrapUnnamed(note.key(note.generation), box: note, for: reader)
            let content = SealedInstruction(
                code: watch.code, text: text, at: act.at, person: teacher)
            try CareEntryLog.append(
                try CareContent.bytes(content), to: note, by: boxes.key, boxes.db)
        case .assigned(let assignment):
            guard let asked = act.everybody.first(where: { $0.person == assignment.person })
            else { throw AccountRefusal.noSuchAccount }
            try seal(
                assignment, to: asked, of: watch, boxes, readers: readers, at: act.at)
        case .tickTakenBack(let number, _, _, let again?):
            // Nobody but whoever made the tick, who was there a moment ago.
            guard let assignment = watch.assignment(askingAgain: again, for: number),
                let asked = act.everybody.first(where: { $0.person == assignment.person })
            else { throw AccountRefusal.noSuchAccount }
            try seal(
                assignment, to: asked, of: watch, boxes, readers: readers, at: act.at,
                takenBack: act.at.day)
        case .closed, .leftSchool, .corrected(_, _, .mistaken, _):
            try drop(.instruction, of: watch.id, boxes.db)
        default: break
        }
        return box
    }

    /// Nobody opens such boxes of the case any more.
    private static func drop(_ kind: CareBoxes.Kind, of care: CareCase.ID, _ db: Database) throws {
        try db.run(
            """
            DELETE FROM care_wrap WHERE box_id IN (
                SELECT id FROM care_box WHERE case_id = ? AND kind = ?)
            """, [care.rawValue, kind.rawValue])
    }
}
