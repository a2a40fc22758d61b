import Domain

/// What is told of a hazard at any time, and what takes a step back.
extension HazardDraft {
    static func reportUpward() -> HazardDraft {
        HazardDraft(.reportUpward, [.text(.note, rows: 3)]) { draft in
            [.reportedUpward(note: draft.text(.note))]
        }
    }

    static func transfer() -> HazardDraft {
        HazardDraft(.transfer, [.text(.recipient)]) { draft in
            [.transferred(to: draft.text(.recipient))]
        }
    }

    static func linkRecurrence(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(.linkRecurrence, [.hazard(.earlier, situation.recurrenceCandidates)]) {
            draft throws(HazardFieldFault) in [.recurred(of: try draft.hazard(.earlier))]
        }
    }

    static func remind() -> HazardDraft {
        HazardDraft(.remind, [.text(.note, rows: 2)]) { draft in
            [.reminded(note: draft.text(.note))]
        }
    }

    static func remark() -> HazardDraft {
        HazardDraft(.remark, [.text(.note, rows: 3)]) { draft in
            [.remarked(note: draft.text(.note))]
        }
    }

    /// Asks for a path; whoever signs first takes the file into keeping.
    static func attach() -> HazardDraft {
        HazardDraft(.attach, [.file(.file)]) { draft throws(HazardFieldFault) in
            if case .attachment(let attachment) = draft[.file] { return [.attached(attachment)] }
            throw HazardFieldFault(.file, draft.text(.file).isEmpty ? .missing : .unreadable)
        }
    }

    static func revoke(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .revoke, [.signature(situation.revocable), .text(.reason, rows: 2)]
        ) { draft throws(HazardFieldFault) in
            [.revoked(ordinal: try draft.event(.signature), reason: draft.text(.reason))]
        }
    }

    /// Takes back the last step, which asks for nothing.
    static func undo(_ situation: HazardSituation) -> HazardDraft {
        let ordinal = situation.hazard.lastStep?.ordinal ?? 1
        return HazardDraft(.undo, []) { _ in [.undone(ordinal: ordinal)] }
    }
}
