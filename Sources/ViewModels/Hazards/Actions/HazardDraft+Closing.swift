import Domain

/// From 复查 to 销号.
extension HazardDraft {
    static func sendBack() -> HazardDraft {
        HazardDraft(.sendBack, [.text(.reason, rows: 2)]) { draft in
            [.returned(reason: draft.text(.reason))]
        }
    }

    static func accept() -> HazardDraft {
        HazardDraft(.accept, [.text(.opinion, rows: 2)]) { draft in
            [.accepted(opinion: draft.text(.opinion))]
        }
    }

    static func endorse() -> HazardDraft {
        HazardDraft(.endorse, [.text(.opinion, rows: 2)]) { draft in
            [.endorsed(note: draft.text(.opinion))]
        }
    }

    static func acceptUpward() -> HazardDraft {
        HazardDraft(.acceptUpward, [.text(.authority), .text(.document)]) { draft in
            [
                .acceptedUpward(
                    authority: draft.text(.authority), document: draft.text(.document))
            ]
        }
    }

    static func signOff() -> HazardDraft {
        HazardDraft(.signOff, [.text(.opinion, rows: 2)]) { draft in
            [.closed(note: draft.text(.opinion))]
        }
    }
}
