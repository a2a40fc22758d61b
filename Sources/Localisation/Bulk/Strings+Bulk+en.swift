extension Strings {
    static let bulkEnglish = Bulk(
        mark: "Mark this one", shortMark: "Mark", markAll: "Mark all shown in this list",
        shortMarkAll: "All", unmark: "Clear all marks", shortUnmark: "Unmark",
        list: "Do one thing to all marked", shortList: "Bulk", listTitle: "All marked",
        marked: { $1 == 0 ? "\($0) marked" : "\($0) marked (\($1) more hidden by the filter)" },
        tooMany: { "No more than \($0) can be marked; please filter first" },
        oneByOne: "This is done one by one: Enter opens one, \\ clears the marks",
        allHidden: "The filter hides all that is marked; Esc clears it",
        title: { "\($0): \($1) marked" },
        possible: { "possible for \($0) of \($1)" },
        noneIsPossible: { "Possible for none of the marked: \($0)" },
        more: { "... and \($0) more" },
        question: { "\($0): \($1) hazards, each under a signature of its own." },
        questionSkipping: {
            "\($0): \($1) hazards, each under a signature of its own; \($2) are left out by a rule:"
        },
        overtaken: { "\($0) has just done “\($1)”; please look first" },
        done: { "\($0): \($1) done" },
        doneInPart: { "\($0): \($1) done, \($2) not (still marked)" },
        outcomeTitle: "Not done",
        nothingDone: { "\($0) cannot be done; as chosen, none was:" },
        undoHint: " · u undoes it", undoNamed: { "Undo “\($0)” of \($1) hazards" },
        undoes: {
            "Undo “\($0)” of \($1) hazards, each by a signed event of its own; what was done stays on record."
        },
        undoLeaves: { "\($0) cannot be undone:" },
        batchStays: {
            "“\($0)” of many is not undone; a signature is withdrawn with U in the hazard"
        },
        hints: [
            "due": "for those without one; deadlines stay. ↓ offers days; or 7",
            "noticeNumber": "counts up from here; given numbers stay",
            "orders": "empty: each keeps its own measures",
            "unit": "empty: each keeps its own department",
            "others": "what happens when a rule refuses some of them",
        ])
}
