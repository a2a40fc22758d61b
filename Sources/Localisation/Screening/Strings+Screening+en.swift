extension Strings {
    static let screeningEnglish = Screening(
        title: "Screening",
        empty: "No class yet: press c, or bring them in with wangge import screening.",
        noBatch: "No screening yet; press n to begin one.",
        onlyTotals: "Classes are for psychology teacher, vice principal and principal.",
        queueSealed: "Who is to be interviewed is sealed: u unlocks, then Tab shows it.",
        queueEmpty: "Nobody is listed yet; press a to add.",
        noPupils: "Only numbers here; names are sealed, answers and scores are kept nowhere.",
        queueNote: "Names are sealed: v shows one for a minute, and the log says so.",
        instrument: "Instrument", cutOff: "Cut-off", className: "Class", due: "Due",
        tested: "Tested", missing: "Missing", needed: "Needed", held: "Held", waiting: "Left",
        number: "No.", pupil: "Pupil", state: "State", reason: "Reason", day: "Day",
        name: "Name", masked: "•••• (v shows)", stateWaiting: "to interview",
        stateHeld: "interviewed", stateCase: { "case \($0)" },
        testedOf: { "\($0) of \($1) tested (\($2))" },
        interviews: { "Second interviews: \($0) needed, \($1) held, \($2) left" },
        noInterviews: "Second interviews: nobody listed",
        countsDiffer: {
            "\($0): \($1) tested, \($2) on the sealed list. Check the number (Enter)."
        },
        place: { "\($0) of \($1)" },
        begin: "Begin a screening", shortBegin: "New", count: "Count this class",
        shortCount: "Count", addClass: "Count another class", shortAddClass: "Class",
        toQueue: "Second interviews", toClasses: "Classes", shortQueue: "Queue",
        shortClasses: "Classes", other: "Another screening", unlock: "Unlock the queue",
        shortUnlock: "Unlock", list: "List for a second interview", shortList: "List",
        reveal: "Show the name for a minute", shortReveal: "Name",
        hold: "Interview held, no case", shortHold: "Held", open: "Open a case from it",
        shortOpen: "Case", withdraw: "Withdraw this screening (it is kept)",
        shortWithdraw: "Void",
        classHint: "Like 八(3)", dayHint: "Like 10-14",
        nameHint: "Sealed for the psychology teachers",
        noScores: "There is no place for scores or answers: they are not kept.",
        begun: { "Begun: \($0)" }, counted: { "Counted: \($0)" },
        listed: "Listed for a second interview (sealed).", holdDone: "The interview was held.",
        withdrawn: "The screening was withdrawn.",
        takeBack: "Take back an interview noted by mistake", shortTakeBack: "Take back",
        takenBack: { "Taken back: \($0) waits for the interview still." },
        opened: { "Case \($0) was opened." },
        holdQuestion: { "Was the interview of \($0) held, and no case opened? y takes it back." },
        namesake: {
            "\($0) has this name and class already. Is this another pupil, to be listed as well?"
        },
        lookReason: "second interview after a screening",
        remind: { "Second interviews left: \($0) (press Z, then s)" },
        refusals: Screening.Refusals(
            notSignedIn: "Please sign in first.",
            notYours: "Psychology teacher and vice principal count; only the former interviews.",
            unknown: "Please choose an entry first.", withdrawn: "This screening was withdrawn.",
            noInstrument: "Please choose the instrument.",
            noClass: "Please name the class, such as 7(1).",
            fewerThanListed: {
                "\($1) of \($0) are listed for a second interview: no fewer were tested. Please check that number first."
            },
            noName: "Please give the name.", noReason: "Please give the reason.",
            notYet: "That day is still to come.", badCount: "A whole number from 0 to 999.",
            moreThanDue: "More were tested than there are.",
            sealed: "The queue is sealed: a psychology teacher unlocks it with u.",
            alreadyHeld: "This interview was held already.",
            notHeld: "No interview was noted: there is none to take back.",
            hasCase: {
                "Case \($0) came of it: close that one as opened by mistake (c), and the pupil waits again."
            }, badDay: "This is no day.",
            yearOver: "The school year of this screening is over: no name is listed any more.",
            countedMeanwhile: "Somebody has counted meanwhile, so nothing was written: look again "
                + "at what is replaced.",
            alreadyListed: { "\($0) has this name and class already." },
            alreadyCounted: { "\($0) is counted already: press Enter on its line." }),
        acts: [
            "begun": "began a screening", "counted": "counted a screening",
            "withdrawn": "withdrew a screening", "instrument": "changed a screening scale",
        ],
        instruments: "Scales", badCode: "Two to ten capitals, digits or hyphens, like PHQ-9.",
        noCutOff: "Please give the cut-off; it is only shown, no score is computed.",
        noName: "Please give the name.")
}
