extension Strings {
    static let dutiesEnglish = Duties(
        round: "My duties today", shortRound: "Duties", roster: "Duty roster",
        slots: "Duty slots", grids: "Grids and checks", pledges: "Pledges",
        move: "Next, previous", close: "Back", readOnly: "read only",
        signInFirst: "Sign in to see your duties of today.", saved: "Saved",
        kinds: [
            "gate": "gate", "stairs": "stairs", "lunch": "lunch", "leaving": "leaving",
            "dormitory": "dormitory", "patrol": "patrol", "assembly": "assembly",
            "other": "other",
        ],
        roles: ["leader": "leader", "deputy": "deputy", "member": "member"],
        states: [
            "ahead": "to come", "now": "on now", "done": "present", "problem": "hazard",
            "missed": "not said", "gap": "nobody",
        ],
        layers: [
            "bureau-principal": "Bureau–principal", "principal-leader": "Principal–leaders",
            "leader-member": "Leaders–members", "teacher-families": "Teachers–families",
        ],
        everyDay: "daily", allWeeks: "all weeks", odd: "odd weeks", even: "even weeks",
        toWeekday: "–", andWeekday: " ",
        weeks: { "weeks \($0)" },
        roundPage: .init(
            pass: "Present, all clear", shortPass: "Clear", problem: "Present, report a hazard",
            shortProblem: "Log", empty: "You have no duty today.",
            nothingOpen: "There is nothing to tick", passed: { "Present: \($0)" },
            reported: { "Present, and reported \($0)" },
            takeBack: "Take back what was said", shortTakeBack: "Undo",
            nothingToTakeBack: "There is nothing to take back",
            mayTakeBack: { $0 + " Press u to take it back." },
            askToTakeBack: {
                "Take back what was said of \($0)? It can be said anew today; the journal keeps both."
            },
            takenBack: { "Taken back: \($0)" },
            hazardStays: { "Hazard \($0) stays in the ledger; void it on the board if wrong." },
            alsoAt: { "ticked at \($0) for the same time" }, mayStepIn: "may step in",
            open: { "\($0) to tick of \($1)" }, time: "Time", place: "Place", slot: "Slot",
            person: "Who", state: "State"),
        rosterPage: .init(
            week: { "\($0), week \($1)" }, outside: "outside a semester",
            empty: "No duty on this day.", nobody: "nobody",
            note: { $0 == 0 ? "no gap this week" : "\($0) gaps this week" },
            nextDay: "Day after", previousDay: "Day before", nextWeek: "Week after",
            previousWeek: "Week before",
            shortWeek: "Week", today: "Back to today", give: "Give a duty", shortGive: "Give",
            change: "Change this duty", shortChange: "Edit", end: "End this duty",
            shortEnd: "End", substitute: "Substitute for this day", shortSubstitute: "Cover",
            filter: "Only this person", shortFilter: "Only", all: "Everybody", shortAll: "All",
            person: "Person", place: "Place", slot: "Slot", standIn: "Stand-in",
            weekdays: "Weekdays", weekdaysHint: "like 1-5 or 135; empty for all of the slot",
            weeks: "Weeks", weeksHint: "like 1-8,10-16 or o, e; empty for all", from: "From",
            until: "Until", untilHint: "empty for good", dayHint: { "like \($0)" },
            farDay: { "Write the year: this school year it is \($0), nearest to today \($1)." },
            cover: "Cover", coverPerson: "another", coverSwap: "swap posts",
            coverNobody: "nobody", coverWithdrawn: "as planned", reason: "Reason",
            busyMaySwap: { "\($0) stands at \($1) then: “swap posts”, or somebody else." },
            nothingToSwap: { "\($0) stands nowhere else then: choose “another”." },
            choosePerson: "Please choose a person.", choosePlace: "Please choose a place.",
            chooseSlot: "Please choose a slot.", badDay: "A day like 11-30 or 2026-11-30.",
            badWeekdays: "Weekdays like 1-5, 135 or 1-4,7.", badWeeks: "Weeks like 1-8,10-16.",
            inPlaceOf: { "for \($0)" },
            standInTwice: { "note: \($0) is the stand-in at \($1) at the same time on \($2) too" },
            alsoStandIn: { "note: \($0) also stands in at \($1), \($2)" },
            stillAbsent: {
                "\($0) is still absent at \($1): choose “as planned” if there"
            },
            swapped: { "\($0) swap: \($1) at \($2), \($3) at \($4)" },
            shortCover: "sub", shortSwap: "swap",
            shortHoliday: "off", shortMadeUp: "made up", holidayMark: " off", madeUpMark: " on",
            holiday: { $1.isEmpty ? "holiday (\($0))" : "holiday (\($0), \($1))" },
            days: { "\($0) to \($1)" }, madeUp: { "made-up day (as \($0))" },
            endQuestion: { "End \($0) from \($1) on? What was stays." }),
        slotPage: .init(
            empty: "There is no slot yet. Press n to add one.", add: "Add a slot",
            shortAdd: "Add", change: "Change the slot", shortChange: "Edit",
            end: "End the slot", shortEnd: "End", require: "Add a place that needs it",
            shortRequire: "Need", unrequire: "A place that no longer needs it",
            shortUnrequire: "-Place", name: "Name", kind: "Kind", summer: "Summer",
            winter: "Winter", hoursHint: "like 07:30-08:00",
            weekdaysHint: "like 1-5 or 1-4,7",
            schoolDays: "on school days only, made-up ones too", duties: "Duties",
            places: "Places", badHours: "Hours like 07:30-08:00.",
            noPlaceRequires: "No place needs this slot",
            vainWeekdays: { "Note: \($0): no school day, so it never comes; uncheck for a post" },
            from: { "from \($0)" },
            endQuestion: { "End \($0) from today on? What was stays." },
            askToDouble: {
                ($0 == 1 ? "One person comes" : "\($0) people come")
                    + " to have two duties at one time: \($1). Save all the same? (Then mend in 7.)"
            }),
        gridPage: .init(
            empty: "There is no grid yet.",
            noFindings: "The grid holds: no blank, no overlap, everything has a person.",
            findings: "Findings", shortFindings: "Checks",
            note: { $0 == 0 ? "checks hold" : "\($0) to mend" },
            mapNote: { "\($0) gaps" },
            past: { "grids of \($0)" }, open: "Open, close", shortOpen: "Open",
            assign: "Name leader, deputy or member", shortAssign: "Name",
            endRole: "End this person's role here", shortEndRole: "End",
            givePlace: "Give a place to this grid", shortGivePlace: "Place",
            add: "Add a grid below", shortAdd: "Add", moveGrid: "Move below another grid",
            rename: "Rename", closeGrid: "Close this grid", otherDay: "Show another day",
            shortOtherDay: "Day", goThere: "Go and mend", shortGoThere: "Mend", grid: "Grid",
            code: "Code",
            name: "Name", parent: "Below", role: "Role", lastDay: "Last day",
            endDuties: "end the person's duties in the grid too", noPerson: "none",
            chooseGrid: "Please choose a grid.", chooseLine: "Select a person of a grid first",
            until: { "until \($0)" }, since: { "from \($0)" },
            sinceWeek: { "from week \($0) (\($1))" },
            members: { $0 == 1 ? "1 member" : "\($0) members" },
            placeCount: { $0 == 1 ? "1 place" : "\($0) places" },
            kinds: [
                "placeWithoutGrid": "blank: in no grid",
                "placeInSeveralGrids": "overlap: in several grids",
                "placeInUpperGrid": "in a grid with others below",
                "gridWithoutPlace": "grid without a place",
                "gridWithoutLeader": "no leader", "gridToLoseLeader": "no leader to follow",
                "gridWithoutDeputy": "no deputy",
                "slotWithoutPerson": "slot without a person",
                "onDutyAfterLeaving": "on duty after leaving",
                "overlappingDuties": "two duties at one time",
                "personWithoutPledge": "pledge not signed",
                "standInElsewhere": "advice: stand-in is busy",
                "pledgeOutOfDate": "advice: sign anew",
            ],
            goesDown: {
                "\($0) of \($1) go into the new grid (places lie at the lowest level)"
            }, places: "Places",
            succeededBy: {
                "Ends on \($0): \($1) is to lead from \($2), and no role in this grid remains"
            },
            endsOn: { "\($0): ends on \($1) with it" },
            doesNotCome: { "\($0): was to begin that day, and does not come" },
            leaderless: { first, last in
                last.map { "from \(first) to \($0) this grid has no leader" }
                    ?? "from \(first) on this grid has no leader"
            },
            deputyless: { "from \($0) on \($1) has no deputy: name one" },
            goesOn: { "does not come to lead: \($0) goes on" }),
        pledgePage: .init(
            title: { "Pledges \($0)–\($0 + 1)" }, signed: "signed", unsigned: "not signed",
            empty: "Nobody has to sign on this layer.",
            allSigned: "Everybody on this layer has signed.", onScreen: "signed here",
            changed: "duties changed since", noLonger: "No longer:", sinceThen: "Since then:",
            outlived: { "unsigned (\($0): for another grid)" },
            shortOutlived: "unsigned (other grid)",
            onPaper: { "paper \($0), box \($1)" }, shortOnPaper: { "paper \($0)" },
            nextLayer: "Next layer",
            previousLayer: "Previous layer",
            shortLayer: "Layer", onlyUnsigned: "Only those not signed", shortUnsigned: "Unsigned",
            all: "Everybody", read: "Read the text", shortRead: "Read",
            sign: "Sign",
            shortSign: "Sign", paper: "Signed on paper", shortPaper: "Paper",
            void: "Void one entered by mistake", shortVoid: "Void", template: "Change the text",
            shortTemplate: "Text", families: "Count the families", shortFamilies: "Count",
            signedOn: "Signed on", archiveBox: "Archive box", reason: "Reason", text: "Text",
            source: "Source", className: "Class", due: "Should sign", signedCount: "Signed",
            marks: "Marks", notOwn: "Only the own pledge; others' can be noted from paper",
            alreadySigned: "signed already", choosePerson: "Please choose a person.",
            badNumber: "Please give a number.", signedNotice: { "Signed: \($0)" },
            ratio: { "\($0)/\($1) \($2)" }),
        refusals: .init(
            notYours: { "This takes: \($0)." },
            notYoursNorLeader: { "This takes: \($0), or the leader of \($1)." },
            onlyThePerson: "Only the person can sign.",
            endsBeforeItStarts: "It would end before it begins.",
            changesThePast: "Days that are over stay as they were; begin today or later.",
            unknownSlot: "There is no such slot then.",
            changedMeanwhile: "Somebody has just changed this; go back and look first.",
            changedBy: { "\($0) has just changed this; go back and look first." },
            unknownDuty: "This duty is gone.",
            unknownPlace: "There is no such place then.", unknownPerson: "There is no such person.",
            slotWithoutName: "Please name the slot.", noWeekday: "At least one weekday.",
            hoursTurned: { "\($0) ends before it begins; please check." },
            slotNameTaken: { "There is a slot “\($0)” already." },
            slotInUse: { "\($0) duties use this slot; change or end them first." },
            stillOnDuty: {
                $0 == 1
                    ? "A duty here is still this person's; end it too."
                    : "\($0) duties here are still this person's; end them too."
            },
            overlaps: { "\($0) stands at \($1) at the same time on \($2)." },
            standsIn: {
                "\($0) is the stand-in at \($1) at the same time on \($2): name another one there first; for one day two people can swap posts (7, t)."
            },
            standInIsBusy: {
                "\($0) stands at \($1) at the same time on \($2): name another stand-in; for one day the two can swap posts (7, t)."
            },
            standsElsewhere: {
                "\($0) stands in at \($1) then, on \($2): take that back first (“as planned”), or choose somebody else there."
            },
            standsAtOwnPost: {
                "\($0) has the own post at \($1) then, on \($2): first choose “another” or “nobody” there."
            },
            isCovered: { "\($0) is covered on \($1) already: take that back first, then swap." },
            alreadyOnDuty: "The person has this duty already.",
            neverFalls: "The slot never falls on these weekdays and weeks.",
            standsInForSelf: "Nobody stands in for himself.",
            notInForce: { "\($0) has no role or office then; give one first." },
            notOnThatDay: "The duty does not fall on that day.", dayIsOver: "That post is over.",
            notOnDuty: "Only who stands there, or the stand-in, can say so.",
            tooLate: "The day is over; it cannot be said or taken back any more.",
            notTicked: "Nothing was said here yet.",
            hasTicks: "That day was ticked already; begin tomorrow.",
            tooEarly: { "From \($0) on." }, alreadyTicked: { "\($0) said so at \($1)." },
            hasRole: { "\($0) is \($1) of this grid; end that role first." },
            notAssigned: "The person has no such role then.",
            unknownGrid: "There is no such grid then.",
            gridWithoutName: "Please give code and name.",
            liesInside: "A grid cannot lie below one of its own.",
            rootStays: "There is one grid of the whole school; it stays.",
            gridCodeTaken: { "The code \($0) is taken." },
            gridStillHas: { "It still has \($0) places and \($1) grids; move them first." },
            gridGets: {
                "From \($2) on \($0) places and \($1) grids are to be its; move them first."
            },
            hasGridsBelow: "That grid has others below it; a place lies at the lowest level.",
            hasGridsBelowFrom: {
                "From \($0) on that grid has others below it; a place lies at the lowest level."
            },
            gridHasPlaces: { "That grid has \($0) places of its own; give them away first." },
            gridEnds: { "That grid ends on \($0); nothing can lie in it after that." },
            liesInsideLater: {
                "From \($0) on it would lie below one of its own; change that move first."
            },
            pledgeNotDue: "The person need not sign on this layer.",
            alreadySigned: "Signed already.", emptyText: "Please write something.",
            futureDay: "That day has not come.", noArchiveBox: "Please name the archive box.",
            signedBeforeYear: {
                "A pledge of \($0)–\($0 + 1) is signed on \($1) or later."
            },
            signedBeforeChange:
                "That was signed before the duties changed; enter the one signed since.",
            unknownPlaceholder: { "There is no mark \($0)." },
            moreSignedThanDue: "More signed than should.", noSuchPledge: "This pledge is gone.",
            reasonMissing: "Please give the reason."))
}
