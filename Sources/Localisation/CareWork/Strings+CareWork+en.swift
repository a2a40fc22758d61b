extension Strings {
    static let careWorkEnglish = CareWork(
        title: "Wellbeing work",
        noSemester: "The school calendar has no semester yet, so nothing can be owed.",
        empty: "Nothing this semester yet; press n to add.",
        onlyTotals: "The entries are for psychology teacher, vice principal and principal.",
        noPupils: "This is never about a single pupil; write no pupil's name.",
        kinds: [
            "school-activity": "School activity", "class-activity": "Class activity",
            "publicity": "Publicity", "letter": "Letter to parents", "training": "Training",
            "cluster-visit": "Cluster visit", "room-opening": "Room open",
            "hotline": "Hotline",
        ],
        obligations: [
            "school-activity": "School activity,", "letter": "Letter to parents,",
            "ten-ten": "World Mental Health 10-10", "may-25": "Wellbeing day 5-25",
            "may-month": "Wellbeing month, May", "class-activity": "Class activity,",
            "room-opening": "Room open,",
        ],
        every: { $0 == 1 ? "weekly" : "\($0) weeks" },
        classWeeks: "Class activity: weeks between", roomWeeks: "Room open: weeks between",
        kind: "Kind", day: "Day", what: "What", count: "People", state: "State",
        kindHint: "←→ the next kind; a figure chooses: ",
        dayHint: "Like 12-05; a later day is a plan",
        reason: "Reason", held: "done", planned: "planned", unconfirmed: "not confirmed",
        add: "Add an entry or a plan", shortAdd: "Add", confirm: "It has taken place",
        shortConfirm: "Done", withdraw: "Withdraw (the line is kept)", shortWithdraw: "Void",
        back: "Back", group: "Wellbeing work",
        met: { "\($0) of \($1) done" }, done: "complete", notBegun: "not yet",
        missed: { "\($0) missed" }, openUntil: { "due by \($0)" },
        plannedOn: { "planned \($0)" }, owed: { "\($0) owed" }, nothingOwed: "nothing owed",
        remind: { owed, unconfirmed in
            "Wellbeing work: \(owed) owed this semester"
                + (unconfirmed > 0 ? ", \(unconfirmed) not confirmed" : "") + " (press Z)"
        },
        noted: { "Noted: \($0)" }, confirmed: { "Confirmed: \($0)" },
        withdrawn: { "Withdrawn: \($0)" }, notSignedIn: "Please sign in first.",
        notYours: "Only a psychology teacher or the vice principal keeps this.",
        unknown: "Please choose an entry first.", isWithdrawn: "This entry was withdrawn.",
        alreadyHeld: "This entry is done already.",
        notYet: "That day is still to come, so nothing has taken place.",
        otherYear: { "Only days from \($0) to \($1) are entered; please check the year." },
        others: { "\($0) more lie outside this semester; o shows them." },
        othersShown:
            "Outside this semester: withdraw a wrong day (d) and enter it anew (n); o goes back.",
        showOthers: "Entries outside the semester", noOthers: "None lies outside the semester.",
        noTitle: "Please say what it is about.",
        noWords: "Hotline and room are only counted; please leave this empty.",
        badCount: "The number should be whole and not too large.",
        noReason: "Please give the reason.", badDay: "This is no day.",
        acts: [
            "noted": "noted wellbeing work", "held": "confirmed wellbeing work",
            "detailed": "completed wellbeing work",
            "withdrawn": "withdrew wellbeing work",
        ])
}
