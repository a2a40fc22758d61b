import Domain
import Localisation
import TerminalUI
import ViewModels

/// One case as lines of text: who answers for it, the plan, what happened, the newest first.
struct CaseFacts {
    struct Line {
        let text: String
        let role: Role
    }

    let watch: WatchCase
    let model: WatchModel
    let strings: Strings
    let columns: Int

    private var words: CareWords { CareWords(strings: strings) }
    private var detail: Strings.Care.Detail { strings.care.detail }
    private var school: SchoolModel { model.session.school }

    var lines: [Line] {
        // Who it is stands first while it is shown: in a crisis nobody looks for the telephone number.
        guard isRevealed, let first = head.first else {
            return head + identity + crisis + plan + history
        }
        let rest = head.dropFirst()
        return [first] + identity + [Line(text: "", role: .text)] + rest + crisis + plan + history
    }

    private func wrapped(_ text: String, _ role: Role = .text, indent: Int = 0) -> [Line] {
        let pad = String(repeating: " ", count: indent)
        return DisplayText.wrap(text, columns: max(8, columns - indent)).map {
            Line(text: pad + $0, role: role)
        }
    }

    private func fact(_ label: String, _ text: String, _ role: Role = .text) -> [Line] {
        let indent = strings.language == .chinese ? 12 : 20
        let pad = max(0, indent - DisplayText.width(of: label))
        let rows = DisplayText.wrap(text, columns: max(8, columns - indent))
        return rows.enumerated().map { index, row in
            let start =
                index == 0
                ? label + String(repeating: " ", count: pad)
                : String(repeating: " ", count: indent)
            return Line(text: start + row, role: role)
        }
    }

    private var head: [Line] {
        let line = model.selectedLine
        let state = line.map { words.name($0.standing) } ?? ""
        let level = words.name(watch.level)
        let setter = school.name(of: watch.levelBy) ?? ""
        let told = watch.isGuardianInformed ? detail.informed : detail.notInformed
        var lines = [
            Line(
                text: [watch.code, watch.classBand, state].joined(separator: "  "),
                role: .heading)
        ]
        lines += fact(
            detail.level,
            level + "  " + detail.setBy(watch.levelSince.shortText(on: model.today), setter),
            CareWords.role(watch.level) ?? .text)
        if watch.levelOwedSince != nil { lines += fact("", strings.careCrisis.owed, .critical) }
        lines += fact(
            detail.owner, [school.name(of: watch.owner) ?? "", told].joined(separator: " · "))
        if !watch.readers.isEmpty { lines += fact(strings.careReaders.label, readers) }
        for kept in keepers { lines += fact(strings.handover.keeper, text(of: kept), .accent) }
        if let line, line.nextDue != nil {
            let due = words.due(line.nextContact ?? line.nextDue, on: model.today)
            lines += fact(detail.next, due.text, due.role ?? .text)
            if let day = line.nextReview {
                let review = words.due(day, on: model.today)
                lines += fact(detail.review, reviewText(review.text, day), review.role ?? .text)
            }
            lines += fact(
                detail.silence, silence(of: line),
                (line.nextContact ?? line.nextDue).map { $0 < model.today } == true
                    ? .serious : .text)
        }
        if let since = watch.awaySince {
            let kind = words.name(watch.awayKind == .unusualLeave ? .onLeave : .away)
            lines += fact(
                strings.careLimits.away,
                strings.careLimits.awaySince(kind, since.shortText(on: model.today)),
                .caution)
        }
        lines += fact(detail.keep, watch.keepUntil.text, .muted)
        if let referral = watch.referral {
            let state = referral.guardianSigned ? detail.referralSigned : detail.referralUnsigned
            lines += fact(
                detail.referral, referral.to + " · " + state,
                referral.guardianSigned ? .text : .caution)
        }
        if let instruction = watch.instruction {
            let name = school.name(of: instruction.teacher) ?? ""
            lines += fact(detail.instruction, name + " · " + instruction.text)
        }
        return lines
    }

    private var readers: String {
        watch.readers.compactMap { school.name(of: $0) }.sorted()
            .joined(separator: strings.accountRefusals.listSeparator)
    }

    /// Who keeps watch in place of whoever leads the case, today and in the days to come.
    private var keepers: [HolidayWatch] {
        watch.kept.spans.filter { $0.ends >= model.today && $0.keeper != watch.owner }
    }

    private func text(of kept: HolidayWatch) -> String {
        let days = (kept.starts...kept.ends).shortText(on: model.today)
        return [school.name(of: kept.keeper) ?? "", days, kept.phone].joined(separator: "  ")
    }

    /// The day of the next 复评, by which rule it holds, and the later day of the other one.
    private func reviewText(_ text: String, _ day: Day) -> String {
        let (list, limit) = (strings.watchList, school.followUpClock.limits.review)
        let open = strings.language == .chinese ? "（" : " ("
        let end = strings.language == .chinese ? "）" : ")"
        let planned = watch.planReviewOn
        guard watch.level.isReviewedByTable, planned != day else {
            return text + open + list.reviewByPlan + end
        }
        let plan = planned.map { " · " + list.planReview($0.shortText(on: model.today)) } ?? ""
        return text + open + list.reviewByTable(limit) + end + plan
    }

    /// Days of silence beside the limit, and the day that a weekend or a holiday makes of it; by the
    /// table that the line was reckoned with, which may be the one of before.
    private func silence(of line: CaseLine) -> String {
        let clock = FollowUpClock(
            calendar: school.followUpClock.calendar, limits: line.limits ?? .standard)
        let isOld = line.isReckonedOtherwise(than: school.followUpClock)
        return silence(until: line.nextContact, by: clock)
            + (isOld ? strings.careLimits.oldTable : "")
    }

    private func silence(until due: Day?, by clock: FollowUpClock) -> String {
        let (silence, limit) = (clock.silence(of: watch, on: model.today), clock.limit(of: watch))
        let plain = watch.lastContact.adding(days: limit)
        let isPlain = due == plain || due == watch.raisedOn || watch.levelOwedSince != nil
        guard let due, !isPlain, !watch.isInCrisis else {
            return detail.silent(silence, limit)
        }
        let text = due < plain ? strings.careLimits.silentEarlier : strings.careLimits.silentLater
        return text(silence, limit, due.shortText(on: model.today))
    }

    private var isRevealed: Bool { model.revealed?.line.id == watch.id }

    private var identity: [Line] {
        guard let revealed = model.revealed, isRevealed else {
            return fact(strings.care.forms.emergency, detail.contactHidden, .muted)
        }
        let forms = strings.care.forms
        let pupil = revealed.pupil
        return fact(forms.name, pupil.name, .warning)
            + fact(forms.className, pupil.className, .warning)
            + fact(forms.guardian, pupil.guardian, .warning)
            + fact(forms.emergency, pupil.emergencyContact, .warning)
            + wrapped(forms.seconds, .muted)
    }

    /// The steps of a crisis with the minutes that are left for those to come.
    private var crisis: [Line] {
        guard watch.isInCrisis, let found = watch.crisis[.found] else { return [] }
        var lines = [Line(text: "", role: .text), Line(text: detail.crisis, role: .critical)]
        let minutes = found.seconds(until: school.now) / 60
        for step in CrisisStep.allCases {
            let name = words.name(step)
            if let done = watch.crisis[step] {
                // Hours alone would put the steps of several days in a false order.
                let time = words.time(done, on: school.now.day, since: found.day)
                lines.append(Line(text: "  ✓ " + name + "  " + time, role: .good))
            } else if let allowed = step.minutesAllowed {
                let left = allowed - minutes
                lines.append(
                    Line(
                        text: "  · " + name + "  "
                            + (left >= 0 ? detail.left(left) : detail.late(-left)),
                        role: left >= 0 ? .caution : .critical))
            } else {
                lines.append(Line(text: "  · " + name, role: .muted))
            }
        }
        return lines
    }

    private var plan: [Line] {
        let blank = Line(text: "", role: .text)
        guard let version = watch.plan else {
            return watch.lacksPlan ? [blank] + wrapped(detail.noPlan, .critical) : []
        }
        let title =
            detail.plan + " · " + detail.version(watch.plans.count) + "  "
            + version.at.day.shortText(on: model.today)
        var lines = [blank, Line(text: title, role: .heading)]
        for part in CarePlan.Part.allCases where !version.plan[part].isEmpty {
            lines += fact(words.name(part), version.plan[part])
        }
        if !version.plan.measures.isEmpty {
            lines.append(Line(text: detail.measures, role: .text))
        }
        for (index, measure) in version.plan.measures.enumerated() {
            let done = words.done(index, of: version, on: model.today)
            let mark = done == nil ? "·" : "✓"
            let day = done.map { "  " + $0 } ?? ""
            lines += wrapped(
                "\(mark) \(measure.text)  \(words.name(measure.who))\(day)"
                    + person(behind: index, of: version),
                done == nil ? .text : .good, indent: 2)
        }
        lines += fact(
            detail.agreement, version.plan.safetyAgreement ? detail.agreed : detail.notAgreed)
        return lines
    }

    /// Who was asked for a measure, or has ticked it off in their own terminal.
    private func person(behind measure: Int, of version: CarePlanVersion) -> String {
        let words = strings.careTasks
        let strange = watch.isDoubtful(measure) ? words.strangeTick : ""
        if let person = version.doneBy[measure] {
            return "  " + words.doneBy(school.name(of: person) ?? "") + strange
        }
        return watch.asked(forMeasure: measure).map { task in
            let isSame = task.text == version.plan.measures[measure].text
            return "  " + words.asked(school.name(of: task.person) ?? "")
                + (isSame ? "" : words.inWords(task.text)) + (task.isLost ? words.lost : "")
                + undone(task)
                + takenBack(measure) + strange
        } ?? takenBack(measure) + strange
    }

    /// A tick that was there for some hours is not gone without a word.
    private func undone(_ task: WatchTask) -> String {
        task.undone.last.map {
            strings.careWithdrawal.undone($0.ticked.day.shortText(on: model.today))
        } ?? ""
    }

    /// Whoever reads that a measure is open again learns there that it was done, as it seemed.
    private func takenBack(_ measure: Int) -> String {
        guard let tick = watch.tickTakenBack(ofMeasure: measure) else { return "" }
        let words = strings.careWithdrawal
        let text = words.tickTakenBack(
            school.name(of: tick.ticked) ?? "", tick.on.shortText(on: model.today),
            tick.withdrawn.at.day.shortText(on: model.today))
        return tick.asked.map { words.askedBefore(text, school.name(of: $0) ?? "") } ?? text
    }

    private var history: [Line] {
        var lines = [Line(text: "", role: .text), Line(text: detail.contacts, role: .heading)]
        let happened = CareHistory(
            watch: watch, texts: CareEventWords(words: words, school: school))
        for (at, text, role) in happened.items.reversed().map({ ($0.at, $0.text, $0.role) }) {
            let start = at.day.shortText(on: model.today) + " " + at.hourMinuteText + "  "
            let indent = DisplayText.width(of: start)
            let rows = DisplayText.wrap(text, columns: max(8, columns - 1 - indent))
            for (index, row) in rows.enumerated() {
                let pad = String(repeating: " ", count: indent)
                lines.append(Line(text: " " + (index == 0 ? start : pad) + row, role: role))
            }
        }
        return lines
    }
}
