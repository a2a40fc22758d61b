extension Strings {
    static let careEnglish = Care(
        menu: "Watch", mnemonic: "w", names: careNamesEnglish, pane: carePaneEnglish,
        keys: careKeysEnglish, forms: careFormsEnglish, refusals: careRefusalsEnglish,
        detail: careDetailEnglish)

    private static let careNamesEnglish = Care.Names(
        levels: ["high": "High", "medium": "Medium", "low": "Low", "observation": "Observed"],
        bases: [
            "interview": "talk", "observation": "observation", "guardian": "guardian",
            "medicalOpinion": "medical opinion seen", "score": "score",
        ],
        sources: [
            "screening": "screening", "homeroomTeacher": "class teacher", "guardian": "guardian",
            "pupil": "pupil",
        ],
        tags: [
            "leftBehind": "left behind", "migrant": "migrant",
            "orphanedOrDisabled": "orphan/disabled",
            "hardship": "hardship", "singleParent": "single parent", "upheaval": "upheaval",
            "unusualLeave": "unusual leave", "suspended": "suspended", "returned": "returned",
        ],
        contacts: [
            "meeting": "seen at school", "counselling": "counselling",
            "guardianCall": "guardian called",
            "guardianTalk": "guardian met", "homeVisit": "home visit", "teacher": "with a teacher",
            "review": "review",
        ],
        outcomes: [
            "steady": "steady", "better": "better", "wavering": "wavering", "worse": "worse",
            "notReached": "not reached",
        ],
        standings: [
            "crisis": "crisis", "planMissing": "plan missing", "referred": "referred",
            "away": "suspended", "back": "just back", "planned": "planned", "followed": "followed",
            "observed": "observed", "closed": "closed", "onLeave": "absent",
            "levelOwed": "level due", "voided": "by mistake",
        ],
        parts: [
            "facts": "Facts", "support": "Support at home", "risks": "Risk factors",
            "protections": "Protective factors", "goals": "Goals", "frequency": "Frequency",
            "referral": "Refer when", "closing": "Close when",
        ],
        responsible: [
            "psychologist": "psychology teacher", "homeroomTeacher": "class teacher",
            "subjectTeacher": "subject teacher", "dormitory": "dormitory", "guardian": "guardian",
        ],
        crisis: [
            "found": "found", "protected": "protected", "reported": "reported",
            "assessed": "assessed",
            "guardianTold": "guardian told", "escorted": "escorted to hospital",
            "reportedUpward": "reported upward", "aftercare": "aftercare", "reviewed": "reviewed",
        ],
        reasons: [
            "followUp": "follow-up", "crisis": "crisis", "referral": "referral",
            "guardian": "guardian", "review": "review", "other": "other",
        ],
        subjects: [
            "list": "opened the list", "caseFile": "read a case", "identity": "saw an identity",
            "masked": "identity masked", "exported": "wrote a paper",
        ],
        events: [
            "opened": "opened", "raised": "level raised", "lowered": "level lowered",
            "confirmed": "level kept",
            "planned": "plan", "measureDone": "measure done", "referred": "referred",
            "left": "away from school", "returned": "returned", "closed": "closed",
            "reopened": "reopened", "instructed": "class teacher told",
            "assigned": "measure given to",
            "readerAdded": "reader let in", "readerRemoved": "reader locked out",
            "recovered": "recovered with both shares, before led by",
            "corrected": "correction",
            "handedOver": "handed over to", "amended": "amended",
        ],
        papers: [
            "referral": "Referral letter (two copies)",
            "timeliness": "Plans and follow-ups in time",
            "homeVisits": "Home visits of special groups",
            "screening": "Screening by class, with second interviews",
            "access": "Extract of the view log",
            "destruction": "Certificates of destruction",
            "handover": "Holiday hand-over list",
        ])

    private static let carePaneEnglish = Care.Pane(
        level: "Level", code: "Code", band: "Class", tags: "Tags", due: "Next", plan: "Plan",
        guardian: "Told", state: "State",
        unlockHint: "Enter unlocks with your passphrase · locks after 3 minutes · Ctrl-X hides",
        neverHint: "Your office cannot open the list; it sees these counts.",
        setUpHint: "The psychology teacher signs in and presses Enter to begin the list.",
        empty: "No case fits.", noInstructions: "There is nothing for you to do.",
        noNames: "Names are not shown here. v shows who it is, with a reason, and is logged.",
        unlocked: { "unlocked, locks in \($0)" },
        summary: { "Due today \($0)  overdue \($1)  open \($2)" },
        underWay: { "referred \($0)  just back \($1)" }, today: "today",
        overdueDays: { "\($0) d late !" }, closed: { "closed \($0)" },
        asOf: { "as of \($0)" }, few: "<5", hidden: "·",
        totals: { "Due today \($0)   overdue \($1)" }, planComplete: "all", planMissing: "missing",
        remind: { "Psychological watch: \($0) follow-ups due, \($1) of them overdue" },
        remindPrincipal:
            "Psychological watch: follow-ups are overdue; ask the psychology teacher",
        remindLate: { "Psychological watch: crisis steps are late (\($0))" },
        remindPlans: { "Psychological watch: plans to write (\($0))" },
        holiday: { "Holiday \($0) to \($1): hand the watch over (H)" }, filtered: "filtered",
        curtain: "Any key, then the passphrase, brings it back")

    private static let careKeysEnglish = Care.Keys(
        unlock: "Unlock the list", shortUnlock: "Unlock", setUp: "Begin the sealed list",
        shortSetUp: "Begin", open: "Open the case", shortOpen: "Open", close: "Close the case view",
        follow: "Note a follow-up", shortFollow: "Follow", new: "Open a new case", shortNew: "New",
        level: "Change the level", shortLevel: "Level", plan: "Write the plan", shortPlan: "Plan",
        versions: "Plan versions side by side", shortVersions: "Compare",
        tick: "Tick a measure off",
        shortTick: "Tick", reveal: "Show who it is", shortReveal: "Who", log: "View log",
        shortLog: "Log", filter: "Filter as you type", shortFilter: "Filter",
        filterBy: "Filter by level, tag, due day, owner", refer: "Refer",
        shortRefer: "Refer", away: "Leave and return", shortAway: "Leave", crisis: "Crisis steps",
        shortCrisis: "Crisis", end: "Close the case", shortEnd: "Close", reopen: "Reopen the case",
        instruct: "Instruct the class teacher, give a measure", shortInstruct: "Instruct",
        readers: "Readers",
        shortReaders: "Readers", amend: "Correct identity, class or tags",
        handOver: "Hand over to another psychology teacher",
        destroy: "Destroy at the retention day",
        handover: "Holiday hand-over list", shortHandover: "Hand-over",
        correct: "Correct an entry", curtain: "Hide the screen", shortCurtain: "Hide",
        move: "Choose a case", scroll: "Scroll", paper: "Write a paper", shortPaper: "Paper")

    private static let careFormsEnglish = Care.Forms(
        name: "Pupil's name", className: "Class in full", guardian: "Guardian",
        emergency: "Emergency contact", band: "Class (list)", source: "Source", tags: "Tags",
        level: "Level", basis: "Rests upon", reason: "Reason", informed: "Guardian informed",
        keepUntil: "Keep until", keepHint: "empty: 1 July of the year in which the grade graduates",
        code: "Code", nameHint: "sealed apart; not shown in the list", bandHint: "such as 8(3)",
        reasonHint: "Facts, no diagnosis; a score alone sets no level", contact: "Kind",
        outcome: "Outcome", minutes: "Minutes", note: "Note",
        noteHint: "80 characters at most; not what was said", measures: "Measures",
        measureHint: "One a line, such as “class teacher: another seat” (Alt-Enter)",
        reviewOn: "Next review", safety: "Safety agreement signed", second: "Second signature",
        secondPassphrase: "Their passphrase",
        secondHint: "Another psychology teacher, the principal or deputy, in person",
        approval: "Principal's approval", downNeedsTwo: "Down goes one step, under two signatures.",
        closingRule:
            "Closing takes two signatures, two reviews at the lowest level 8 weeks apart, and an informed guardian.",
        hospital: "Refer to", guardianSigned: "Guardian signed (two copies)",
        opinionSeen: "Medical opinion seen (not stored)", agreement: "Agreement signed",
        interviewed: "Talked with the pupil", phased: "Phased plan made", teacher: "Class teacher",
        instruction: "Instruction",
        instructionHint: "Only what to do; the teacher sees the code and this sentence",
        reader: "Reader", words: "Words", wordsHint: "needed for “other”",
        seconds: "Shown for 60 seconds, masked on moving away",
        noDiagnosis:
            "There is no place for test items, a diagnosis or a way of self-harm: a school may not keep them.",
        badDay: "This is no date", badMinutes: "0 to 600", choose: "Choose one", sign: "Sign",
        show: "Show", give: "Let in", takeAway: "Lock out", setUpTitle: "Begin the sealed list",
        setUpText:
            "The list is kept in a sealed file; only the psychology teacher and whoever is let in can open it, not the safety office and not the administrator. Two shares of a recovery key are shown next, this once: one for the principal, one for the psychology teacher. Only both together recover the cases; one alone is of no use.",
        firstShare: "Recovery key · for the principal",
        secondShare: "Recovery key · for the psychology teacher",
        setUpDone: "The list has begun. Try the recovery key once with wangge care drill.",
        opened: { "Opened \($0)" }, done: "Signed and entered",
        destroyQuestion: {
            "Destroy \($0)? Its keys are erased, nobody can read it again, and a signed certificate stays."
        },
        logTitle: "View log (30 days)",
        logEmpty: "Nobody looked within 30 days.", versionsTitle: "Plan versions",
        filterTitle: "Filter", all: "all", due: "Due", dueChoices: "all|overdue|today|this week",
        closedToo: "Closed and mistaken ones too", text: "Code, class",
        handoverTitle: "Holiday hand-over list",
        handoverNone: "No holiday of three days or more begins within a week.",
        amendHint: "left empty, it stays",
        successor: "Hand over to",
        successorHint: "a psychology teacher; closed to you afterwards",
        paper: "Paper", path: "To the file",
        pathEnding: "A name that ends in .html, .txt or .csv",
        ownPassphrase: "Own passphrase",
        watermark: "Each sheet carries your name and the time; the log says that it was written",
        write: "Write", written: { "Written, and entered into the log: \($0)" })

    private static let careRefusalsEnglish = Care.Refusals(
        notYours: "Only the psychology teacher who leads the case may",
        closed: "The case is closed",
        notClosed: "The case is not closed", reasonMissing: "Give a reason",
        scoreAlone: "A score alone sets no level; talk with the pupil first",
        notHigher:
            "Up means higher than now; a review that keeps the level is a follow-up (f, review)",
        onlyOneStep: "Down goes one step at a time, also when a case is reopened",
        secondMissing: "The second signature is missing",
        seconderMayNot:
            "The second signature is another psychology teacher's, the principal's or the deputy's",
        justBack: "In the first month back the level is medium at least",
        noPlan: "There is no plan yet", noSuchMeasure: "The plan has no such measure",
        guardianNotInformed: "The guardian is not informed",
        noReferral: "The case has no referral yet; t writes one",
        successorMayNot: "Only another psychology teacher can take a case over",
        noSuchEvent: "There is no such entry",
        returnIncomplete: "All four checks of the return are needed",
        notAway: "The pupil is not on leave", alreadyAway: "The pupil is suspended already",
        onLeave: "The pupil is on unusual leave and not back yet",
        reviewsMissing: "Two reviews at the lowest level, 8 weeks apart, are needed",
        notLowest: "Only a case at Observed may be closed",
        noCrisis: "There is no crisis under way",
        minutes: "Minutes from 0 to 600", codeMissing: "The code is missing",
        identityMissing: "Give the pupil's name", notAReader: "Your keys do not open this case",
        readerMayNot: "Only a psychology teacher or the principal can be let in",
        approvalMissing: "The principal has to approve in person", locked: "The list is locked",
        damaged:
            "What was sealed does not open; the file may have been changed. Stop and check it (wangge care verify)",
        never: "Your office cannot open the psychological watch",
        notSetUp: "The psychology teacher has to begin the list",
        planIncomplete: { "The plan lacks: \($0)" }, codeTaken: { "Code \($0) is taken" },
        toBeKept: { "To be kept until \($0)" }, noteTooLong: { "\($0) characters at most" })

    private static let careDetailEnglish = Care.Detail(
        level: "Level", owner: "Leads", informed: "guardian informed",
        notInformed: "guardian not informed", plan: "Plan", measures: "Measures",
        agreement: "Safety agreement", review: "Next review", contacts: "Contacts and events",
        crisis: "Crisis", instruction: "Class teacher", silence: "Silence", next: "Next contact",
        keep: "Keep until", agreed: "signed", notAgreed: "not signed",
        contactHidden: "●●●(v shows)", noPlan: "no plan yet", referral: "Referred to",
        referralSigned: "guardian has signed", referralUnsigned: "guardian has to sign",
        setBy: { "\($0) by \($1)" },
        silent: { "\($0) days, limit \($1)" }, minutes: { "\($0) min" },
        version: { "version \($0)" }, left: { "\($0) min left" },
        late: { "\(Strings.span($0, (" min", " h", " d"))) late" })
}
