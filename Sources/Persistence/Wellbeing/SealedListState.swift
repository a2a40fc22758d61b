internal import GRDB
import Security

/// What a sealed list depends on, as it is told without opening anything: while this is the same, so is the list.
public struct SealedListState: Hashable, Sendable {
    private let kind: String
    private let place: String
    private let key: SigningKey.ID
    /// After which act of acknowledging: after another one the keys may open no more.
    private let trust: EventDigest?
    /// Of each box that may be the list and each key of it: the number of the box, its newest entry, and of which
    /// generation and for which key it is wrapped.
    private let wraps: [[Int64]]

    init<Event>(of list: SealedList<Event>) throws {
        let (boxes, place) = (list.boxes, list.place)
        (kind, self.place, key) = (place.kind.rawValue, place.name, boxes.key.key)
        trust = boxes.trust.acts.last?.digest
        wraps = try boxes.db.map(
            """
            SELECT box.id, ifnull((SELECT max(id) FROM care_entry WHERE box_id = box.id), 0),
                care_wrap.id, care_wrap.generation, care_wrap.key_id
            FROM care_box AS box JOIN care_wrap ON care_wrap.box_id = box.id
            WHERE kind = ? AND place = ? ORDER BY box.id, care_wrap.id
            """, [kind, self.place]
        ) { [$0[0], $0[1], $0[2], $0[3], $0[4]] }
    }
}
