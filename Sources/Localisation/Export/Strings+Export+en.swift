extension Strings {
    static let exportsEnglish = Exports(
        balance: { opening, added, closed, voided, stock in
            "Open at the end \(stock) = at the start \(opening) + added \(added) − signed off "
                + "\(closed) − void \(voided)"
        },
        written: { "Exported to \($0)." },
        alreadyThere: { "\($0) is there already and was left alone; --force overwrites it." },
        notWritten: { "Cannot write \($0): nothing was exported." },
        outputLost: "Not all of the export could be written.",
        unsigned: "Note: without --as, the journal's line about this export is not signed.",
        verification: Exports.Verification(
            unreadableFile: { "Cannot read \($0)." },
            notADocument: { "\($0) was not made by wangge export ledger --format json." },
            cutOff: { "\($0) is not whole: it ends in the middle." },
            unreadableLine: {
                "Line \($0), after event \($1), is not as this program writes it: it was changed."
            },
            heading: { school, year in
                school + (year.map { ", events of the ledger of \($0)" } ?? ", all events")
            },
            counts: { events, signed, gaps in
                "Events: \(events), signed: \(signed)"
                    + (gaps > 0 ? "; gaps, whose events are not in this file: \(gaps)" : "")
            },
            head: { "Last event \($0), digest \($1)" },
            compare: "Compare these fingerprints of the keys with paper:",
            holds: "All digests and signatures hold.",
            fails: { event, flaw, count in
                "Event \(event): \(flaw). Does not hold in all: \(count)."
            },
            digest: "it is not what its digest covers", chain: "it does not follow the one before",
            signatureMissing: "its signature is missing",
            signatureUnexpected: "it has a signature but no key",
            signatureWrong: "its signature is wrong", keyUnknown: "its key is not in the file",
            keyOfAnother: "the key belongs to somebody else"))
}
