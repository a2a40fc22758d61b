import Domain
import Localisation
import TerminalUI
import ViewModels

/// What stands above and below the list of cases: sums, what is looked for, what the list lacks, and hints.
struct WatchListFrame {
    let model: WatchModel
    let strings: Strings
    /// What is typed just now to find cases.
    let find: TextInput?

    /// From so many rows on there is room for more than the list.
    private static let footFrom = 24

    /// What stands above and below the list, which a step through it leaves as it is; returns where the
    /// list is.
    func draw(on surface: Surface) -> Rect {
        let care = strings.care.pane
        let sums = model.summary
        let filtered = model.filter.isEmpty ? "" : "  [" + care.filtered + "]"
        let whole =
            [
                care.summary(sums.dueToday, sums.overdue, sums.open),
                care.underWay(sums.referred, sums.back),
            ].joined(separator: "  ") + filtered
        let least =
            strings.watchList.leastSummary(
                sums.dueToday, sums.overdue, sums.open, sums.referred, sums.back) + filtered
        surface.write(
            DisplayText.width(of: whole) <= surface.width - 2 ? whole : least, x: 1, y: 0,
            columns: surface.width - 2,
            role: sums.overdue > 0 ? .serious : .heading)
        let rule = drawMissing(on: surface, from: 1)
        surface.horizontalLine(x: 0, y: rule, columns: surface.width)
        var hints = hints(columns: surface.width - 2)
        if surface.height >= Self.footFrom {
            let foot = WatchFoot(model: model, strings: strings).lines
            hints = foot.map { (text: $0, role: Role.text) } + hints
        }
        let hasRoom = surface.height >= 12
        let headRows = rule + 1
        let footRows = hasRoom ? hints.count + 1 : 0
        let list = Rect(
            x: 0, y: headRows, width: surface.width,
            height: max(1, surface.height - headRows - footRows))
        guard hasRoom else { return list }
        surface.horizontalLine(x: 0, y: list.maxY, columns: surface.width)
        for (row, hint) in hints.enumerated() {
            surface.write(
                hint.text, x: 1, y: list.maxY + 1 + row, columns: surface.width - 2,
                role: hint.role)
        }
        return list
    }

    /// What is looked for in the list, where something is.
    private func drawFind(on surface: Surface, from row: Int) -> Int {
        guard find != nil || !model.filter.text.isEmpty else { return row }
        let prompt = strings.board.filterPrompt
        let text = find == nil ? model.filter.text : ""
        let x = surface.write(
            prompt + text, x: 1, y: row, columns: surface.width - 2,
            role: find == nil ? .match : .fieldLabel)
        find?.draw(
            on: surface.part(Rect(x: x, y: row, width: max(0, surface.width - x), height: 1)),
            isFocused: true)
        if let find, find.text.isEmpty {
            surface.write(
                strings.watchList.findHint, x: x + 1, y: row,
                columns: max(0, surface.width - x - 2), role: .muted)
        }
        return row + 1
    }

    /// Says above the list what it lacks, and what is looked for in it; the row below.
    func drawMissing(on surface: Surface, from row: Int) -> Int {
        let row = drawFind(on: surface, from: row)
        var texts = model.isChainBroken ? [strings.careTasks.chainBroken] : []
        if model.isOlder { texts.append(strings.careFile.older) }
        if model.missingCases > 0 { texts.append(strings.careTrust.missing(model.missingCases)) }
        let lines = texts.flatMap { DisplayText.wrap($0, columns: max(1, surface.width - 2)) }
        for (y, line) in lines.enumerated() {
            surface.write(line, x: 1, y: row + y, role: .error)
        }
        return row + lines.count
    }

    private func hints(columns: Int) -> [(text: String, role: Role)] {
        var hints: [(String, Role)] = []
        if let failure = model.failure {
            hints.append((CareWords(strings: strings).sentence(for: failure), .error))
        }
        // Whoever leads cases may be a class teacher as well, or be asked by another who leads some.
        hints += ownHints(columns: columns)
        let clock = model.session.school.followUpClock
        if let holiday = clock.holiday(after: model.today) {
            let days = [holiday.lowerBound, holiday.upperBound].shortTexts(on: model.today)
            hints.append((strings.care.pane.holiday(days[0], days[1]), .caution))
        }
        let outlived = model.summary.outlived
        if outlived > 0 { hints.append((strings.careTasks.overKept(outlived), .caution)) }
        hints.append((strings.care.pane.noNames, .muted))
        return Self.wrapped(hints, columns: columns)
    }

    /// For whoever sits here alone: what their key lacks, and what they are told.
    func ownHints(columns: Int) -> [(text: String, role: Role)] {
        let offices = model.lackingOffices
        let words = CareWords(strings: strings)
        let lacking =
            offices.isEmpty
            ? [] : [(text: words.sentence(for: .ownKeyLacks(offices)), role: Role.caution)]
        return Self.wrapped(lacking + toldLines(columns: columns).brief, columns: columns)
    }

    private static func wrapped(
        _ lines: [(text: String, role: Role)], columns: Int
    ) -> [(text: String, role: Role)] {
        lines.flatMap { text, role in
            DisplayText.wrap(text, columns: max(1, columns)).map { ($0, role) }
        }
    }

    func toldLines(columns: Int) -> ToldLines {
        ToldLines(
            told: model.told, school: model.session.school, strings: strings,
            columns: max(1, columns))
    }
}
