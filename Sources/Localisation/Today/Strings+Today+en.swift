extension Strings {
    static let todayEnglish = Today(
        title: "Today", tray: "To sign", shortToday: "Today", shortTray: "Sign", tab: "Today",
        nothing: "Nothing is due, overdue or waiting for you today.",
        nothingToSign: "Nothing waits for your signature.",
        signInFirst:
            "Sign in to see what waits for you; below is what is overdue in the school.",
        noOffices:
            "Nobody of this school is safety office, vice principal or principal yet, so nobody can draw the map, grade hazards or arrange duties. Give an office under “Accounts and offices”: type :accounts, or F9 and the menu System.",
        groups: .init(
            returned: "Sent back to me", waiting: "Waiting for me", overdue: "Overdue",
            uncontrolled: "Major hazards whose control has run out",
            progressDue: "Supervised, progress due",
            dueSoon: "Due today and soon", mine: "Mine to rectify, due later",
            touched: "Changed since I last signed out"),
        signing: .init(
            approve: "Sign and approve", shortApprove: "Sign", sendBack: "Send back",
            shortSendBack: "Back", write: "Write an opinion and sign", shortWrite: "Write",
            open: "Show the whole history", shortOpen: "Show", move: "Next, previous",
            scroll: "Scroll", close: "Back", before: "As reported", after: "After the work",
            nothingDone: "not submitted yet", willSign: "To be signed",
            spent: { "spent " + $0 + " yuan" }, verified: "seen on site, true",
            accepted: "inspected on site, in order", endorsed: "agreed",
            signedOff: "agreed, signed off",
            nothingToSendBack: "There is nothing to send back here",
            cannotSign: "Not yours to sign"
        ),
        count: { "\($0)" + ($1 ? "+" : "") })
}
