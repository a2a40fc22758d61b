extension Strings {
    static let figuresEnglish = Figures(
        title: "Indicators", open: "Indicators and the month's page", indicators: "Indicators",
        grids: "By grid", signatures: "Month's page",
        indicator: "Indicator", value: "Value", numbers: "Of", meaning: "What is counted",
        names: [
            "rectification": "Rectified", "punctuality": "Rectified in time",
            "closing": "Signed off", "overdue": "Overdue", "first-review": "Passed at once",
            "recurrence": "Recurred", "self-check": "Found by the school",
            "average-days": "Days taken, mean", "median-days": "Days taken, median",
        ],
        meanings: [
            "rectification": "reported in the period: accepted ÷ true",
            "punctuality": "original deadline in the period: accepted by it ÷ all",
            "closing": "reported in the period: signed off ÷ numbered",
            "overdue": "open at the end and past the present deadline",
            "first-review": "first reviewed in the period: in order ÷ all",
            "recurrence": "reported in the period: linked to an earlier one ÷ true",
            "self-check": "reported in the period: found by the school ÷ known source",
            "average-days": "accepted in the period, since the assignment",
            "median-days": "accepted in the period, since the assignment",
        ],
        coverage: "Places with a leader", coverageMeaning: "places in a grid that has one ÷ all",
        pledges: "Pledges signed", pledgesMeaning: "signed this school year ÷ due, families aside",
        rounds: "Rounds reported", roundsMeaning: "posts of past days, clear ones too ÷ all",
        stock: "Open", stockMeaning: "open at the end",
        opening: "Before", added: "Added", closed: "Closed", voided: "Void", stockShort: "Open",
        balance: { opening, added, closed, voided, stock in
            "Open \(stock) = before \(opening) + added \(added) − signed off \(closed) "
                + "− void \(voided)"
        },
        asOf: { "as of \($0)" }, days: { "\($0) days" }, of: { "of \($0)" },
        grid: "Grid", outside: "In no grid", school: "School", overdueShort: "Late",
        counting: { done, total in
            total == 0 ? "Counting…" : "Counting \(done)/\(total)…"
        },
        choosePeriod: "Choose a period", shortPeriod: "When", earlier: "Period before",
        later: "Period after", nextTab: "Next page", wholeSchool: "Back to the whole school",
        list: "List the hazards that it points at", shortList: "List",
        nothingToList: "There are no hazards to list here", hazards: "Hazards",
        onlyMonths: "Only a month is signed and printed; choose one first",
        noGrid: "There are no grids",
        month: Figures.Month(
            title: "Month's page", sign: "Sign the month's page", shortSign: "Sign",
            print: "Print to a file", shortPrint: "Print",
            question: {
                "Sign the page of \($0)? The signature goes into the ledger with the ends of both "
                    + "logs and cannot be taken back."
            },
            signed: { "The page of \($0) is signed." },
            noSignatures: { "Nobody has signed the page of \($0) yet." },
            who: "Signed by", at: "When", heads: "Event/journal", state: "Compared",
            holds: "logs agree", lost: "logs differ", sameFigures: "same figures",
            otherFigures: "other figures",
            notYours: { "The month's page is signed by \($0)" },
            notBegun: "This month has not begun",
            figuresMoved: "Something was just added to the ledger; look at the new figures first",
            stillCounting: "Still counting; one moment",
            target: "File", saved: "Save", format: "a name that ends in .html, .txt or .csv",
            written: { "Printed to \($0)" },
            alreadyThere: { "\($0) is there already" }, notWritten: { "Cannot write \($0)" },
            badMonth: "A month is written as 2026-11"))
}
