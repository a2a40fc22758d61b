extension Strings {
    static let documentsEnglish = Documents(
        names: Documents.Names(
            gridMap: "Grid map to be posted", responsibilities: "Who answers for each grid",
            dutyList: "List of duties", roster: "Duty roster of a week", pledge: "Pledge",
            pledgeRatio: "Signed and unsigned pledges", riskMap: "Four-colour risk map",
            riskPoints: "List of risk points",
            careWork: "Wellbeing work, counted", workload: "Wellbeing workload",
            activityCalendar: "Calendar of wellbeing activities", roomHotline: "Room and hotline",
            screening: "Screening by class", talentPool: "Wellbeing talent pool",
            careMeetings: "Cluster visits and training",
            hazardRegister: "Hazards of the year",
            supervision: "Listed hazards of the year", notice: "Rectification notice",
            review: "Review sheet", closing: "Sign-off sheet"),
        subjects: Documents.Subjects(
            year: "--year YEAR", week: "--week WEEK", person: "--person NAME",
            hazard: "--hazard NUMBER"),
        refusals: Documents.Refusals(
            noHazard: "Say which hazard, with its number or the end of it.",
            noPerson: "Say for whom; it must be somebody with a part in the grid.",
            noWeek: "The day lies in no semester, or the semester has no such week.",
            onlyOfToday:
                "This document is of today only; --on is for grids, duties, rosters, pledges, risks, the pool.",
            notYet: "Hazards, risks and signatures of a day to come are not known yet.",
            notForYou:
                "This paper is for psychology teacher, vice principal and principal: sign in, or give --as.",
            beforeLedger: { "The ledger begins on \($0); of days before nothing is known." },
            notAssigned: { "\($0) has not been assigned yet: there is no notice." },
            notSubmitted: { "\($0) has not been reported done yet: there is no review sheet." },
            notAccepted: { "\($0) has not passed its review yet: there is no sign-off sheet." }),
        page: Documents.Page(
            menu: "Reports", title: "Documents", short: "Reports", mnemonic: "R",
            choose: "Choose a document", html: "Write as HTML", shortHTML: "HTML",
            text: "Write as text", shortText: "Text", csv: "Write as CSV", shortCSV: "CSV",
            open: "Write as HTML and open it to print", shortOpen: "Print",
            before: "Earlier year, week, person or hazard",
            after: "Later year, week, person or hazard", scroll: "Scroll down",
            scrollBack: "Scroll up",
            right: "Scroll right", left: "Scroll left", shortRight: "Right", reading: "Reading…",
            noSubject: "(choose with [ ])",
            noSubjectToStep: "There is only one of this document.", shortAfter: "Next one",
            year: { "\($0)" }, week: { "Week \($0)" }, person: { $0 }, hazard: { $0 },
            written: { "Written to \($0)" }, opened: { "Written and opened: \($0)" },
            notWritable: { "Cannot write to \($0): nothing was exported." },
            diskFull: { "The disk is full: \($0) was not written." }),
        noSuchDocument: {
            "There is no document “\($0)”; wangge export document --list names them all."
        },
        noSuchHazard: { "The ledger has no hazard \($0)." })
}
