extension Strings {
    static let verificationEnglish = Verification(
        heading: { "Verifying " + $0 },
        holds: "Everything holds: nothing recorded was changed, and the signatures are valid.",
        fails: { $0 == 1 ? "One thing does not hold." : "\($0) things do not hold." },
        firstEntry: "The first entry that does not hold",
        allFaults: "What does not hold",
        more: { "… and \($0) more" },
        checked: "Checked",
        counts: {
            "\($0) events (\($1) signed), \($2) journal entries, \($3) hazards, \($4) attachments"
        },
        rate: { "\($0) a second" },
        unreferenced: "Files among the attachments that no record names",
        heads: "Where the two logs end",
        headsHint: "To be compared with the month's signed page:",
        hazardLog: "hazard log", journal: "journal",
        keys: "Fingerprints of the public keys (to be compared with paper)",
        until: { "until " + $0 },
        phases: .init(
            file: "file", journal: "journal", events: "events and signatures",
            hazards: "replaying each hazard", search: "search", attachments: "attachments"),
        subjects: .init(
            file: "the database file",
            schema: { "schema " + $0 },
            row: { "table \($0), row \($1)" },
            entry: { log, number, hazard in
                log + ", entry \(number)" + (hazard.map { " (\($0))" } ?? "")
            },
            hazard: { "hazard " + $0 },
            searchIndex: { "search index of " + $0 },
            attachment: { "attachment \($0) (\($1))" }),
        flaws: .init(
            damaged: { "damaged: " + $0 },
            missing: "missing", unexpected: "should not be there",
            changed: "not what the records say",
            changedColumn: { "not what the records say: " + $0 },
            gap: { "entries after \($0) are gone" },
            digest: "digest wrong: it, or the entry before it, was changed",
            unreadable: "cannot be read",
            signatureMissing: "signature missing",
            signatureUnexpected: "a signature without a key",
            signatureWrong: "signature wrong", keyUnknown: "no such key",
            keyOfAnother: "the key belongs to somebody else",
            keyRetired: "the key had been retired", notEntitled: "the signer was not entitled then",
            order: "could not have followed what came before",
            notAsSeen: { "not what \($0) saw when last signing out" }))
}
