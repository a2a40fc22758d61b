extension Strings {
    static let peopleEnglish = People(
        title: "People", open: "People of the school", filter: "name, initials, number or position",
        empty: "Nobody of that kind. Press n to enter somebody new.", noLine: "Nobody is selected",
        all: "with those who left", onRoll: "on the roll",
        note: { "\($0) on the roll" },
        name: "Name", staffNumber: "Staff no.", position: "Position", roles: "Grids and offices",
        officePhone: "Office phone",
        grid: "Grid", role: "Role in it", from: "From", until: { "until \($0)" },
        tasks: { "grids \($0) · duties \($1)" },
        add: "Enter a new person", shortAdd: "New",
        correct: "Correct name, number, position, phone", shortCorrect: "Edit",
        leave: "Leaves the school: the last day", shortLeave: "Leave",
        stay: "Take the leaving back", shortStay: "Stay",
        join: "Give a role in a grid", shortJoin: "Grid", duty: "Give a duty", shortDuty: "Duty",
        account: "Show the account", makeAccount: "Make an account", shortAccount: "Account",
        turn: "With those who have left", shortTurn: "All", look: "Find", shortLook: "Find",
        nameHint: "staff only, never a pupil",
        numberHint: "the school's own; may be empty; tells namesakes apart",
        phoneHint: "is posted; a mobile number is private and not kept",
        gridHint: "may be empty; code or name", correctHint: "Holds for past days as well.",
        lastDay: "Last day", endDuties: "End the person's duties too",
        chooseGrid: "There is no such grid; choose one of those listed, or leave it empty.",
        badDay: "A day is written like 11-23 or 2026-11-23.",
        entered: { "Entered: \($0)" }, corrected: { "Corrected: \($0)" },
        stays: { "Stays after all: \($0)" }, left: { "\($0) is on the roll until \($1)" },
        next: "a grid  7 duty", nextAccount: "o account",
        arrangeAgain: "give roles and duties anew",
        stayQuestion: {
            "\($0) is to leave after \($1). Back on the roll? Roles and duties that ended do not begin again."
        },
        officesEnd: { "\($0) still ends on \($1) and has to be given anew." },
        namesakeQuestion: {
            "\($0) is on the roll already (\($1)). Is this somebody else of the same name?"
        },
        endsToo: { "Ends too: \($0)" }, dutiesEnd: { $0 == 1 ? "1 duty" : "\($0) duties" },
        dutiesLeft: {
            "Duties that do not end by themselves: \($0); tick the box above, or give them away first"
        },
        hazardsLeft: { "Hazards to rectify: \($0); somebody has to take them over" },
        losesAccount: "Has an account: no signing in after the last day",
        disableAccount: "the administrator should disable the account",
        refusals: .init(
            noName: "Please type the name.",
            badName: "A name has a letter, 20 characters at most, and nothing that cannot be seen.",
            badNumber: "A staff number has at most 20 letters, figures and - _ . / #.",
            badPosition: "A position has at most 40 characters, no invisible ones.",
            noPhone: "That is no phone number; like 8821 or 0871-65328821, several with / between.",
            privatePhone: "A mobile number is private and not kept; give an office phone, or none.",
            cardAsPhone:
                "That is an identity card number: private, not kept; give an office phone.",
            mobileInWords: "A mobile number is private and not kept; take it out here.",
            cardInWords: "An identity card number is private and not kept; take it out here.",
            numberTaken: { "That staff number is \($0)'s." },
            namesake: {
                "\($0) is on the roll (\($1)). If this is somebody else, first give both a staff number."
            },
            leads: {
                "Still leads \($0) on \($1); first say on the page of grids (6) who leads then."
            },
            holds: {
                "Still \($0) after that day; administrator or principal must end it first (accounts)."
            },
            onDuty: {
                "Has \($0) duties after that day; tick the box to end them, or give them to others first (7)."
            },
            standsIn: {
                "Stands in after that day (\($0)): \($1). First change that in the roster (7): e the stand-in, t one day."
            },
            call: { "\($0) \($1) for \($2)" },
            hasLeft: {
                "\($0) is on the roll until \($1); take the leaving back on the page of people."
            },
            leaves: { "\($0) is on the roll until \($1); let this end by then." },
            isThere: "The person has not left."),
        acts: [
            "entered": "entered a person", "corrected": "corrected a person",
            "left": "a person leaves", "stays": "took a leaving back",
        ])
}
