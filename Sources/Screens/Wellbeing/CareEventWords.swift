import Domain
import Localisation
import ViewModels

/// What happened in a case, in one line.
struct CareEventWords {
    let words: CareWords
    let school: SchoolModel

    /// An entry of a case, with who has withdrawn it.
    func text(ofEntry index: Int, in watch: WatchCase) -> String {
        let text = text(of: watch.events[index], in: watch)
        return marked(text, watch.withdrawn(index))
    }

    /// What somebody has ticked off in their own terminal.
    func text(ofTick task: WatchTask) -> String {
        let name = school.name(of: task.person) ?? ""
        return marked(
            words.strings.careTasks.doneBy(name) + " " + task.text, task.takenBack)
    }

    private func marked(_ text: String, _ withdrawn: WatchCase.Withdrawn?) -> String {
        guard let withdrawn else { return text }
        return words.strings.careWithdrawal.withdrawn(
            words.name(withdrawn.withdrawal),
            withdrawn.at.day.shortText(on: school.now.day) + " "
                + (school.name(of: withdrawn.actor) ?? ""),
            withdrawn.note) + " " + text
    }

    /// Beside a case: who it was where somebody else than its owner acted, and which entry is corrected.
    func text(of event: CareEvent, in watch: WatchCase) -> String {
        if case .tickTakenBack(let number, let note, let withdrawal, _) = event.kind,
            let task = watch.tasks[number]
        {
            let day = task.doneAt.map { $0.day.shortText(on: school.now.day) + " " } ?? ""
            let name = school.name(of: task.person) ?? ""
            return words.strings.careWithdrawal.withdrawing(
                day + words.strings.careTasks.doneBy(name) + " " + task.text,
                words.name(withdrawal), note)
        }
        if case .corrected(let index, let note, let withdrawal, let seconder) = event.kind,
            watch.events.indices.contains(index)
        {
            if let seconder, event.kind.voids {
                return words.strings.careEnding.voided(note) + signed(event.actor, seconder)
            }
            let day = watch.events[index].at.day.shortText(on: school.now.day)
            let entry = day + " " + text(of: watch.events[index])
            guard let withdrawal else { return words.strings.careTasks.correcting(entry, note) }
            return words.strings.careWithdrawal.withdrawing(entry, words.name(withdrawal), note)
        }
        var text = text(of: event)
        if case .measureDone(let index, let version) = event.kind,
            watch.plans.indices.contains(version),
            watch.plans[version].plan.measures.indices.contains(index)
        {
            text += "  " + watch.plans[version].plan.measures[index].text
        }
        return event.actor == watch.owner
            ? text : text + "  " + (school.name(of: event.actor) ?? "")
    }

    func text(of event: CareEvent) -> String {
        let names = words.care.names.events
        func name(_ key: String) -> String { names[key] ?? key }
        func change(_ key: String, _ change: CareEvent.LevelChange) -> String {
            [name(key), words.name(change.level), words.name(change.basis), change.reason]
                .joined(separator: " ")
        }
        switch event.kind {
        case .opened(let opening):
            return [
                name("opened"), words.name(opening.level), words.name(opening.source),
                opening.reason,
            ].joined(separator: " ")
        case .raised(let level): return change("raised", level)
        case .lowered(let level, let seconder):
            return change("lowered", level) + signed(event.actor, seconder)
        case .confirmed(let level): return change("confirmed", level)
        case .planned: return name("planned")
        case .measureDone(let index, let version):
            return [
                name("measureDone"), "\(index + 1)", words.care.detail.version(version + 1),
            ].joined(separator: " ")
        case .contacted(let contact):
            return [
                contact.on.map { words.strings.careSteps.on($0.shortText(on: school.now.day)) }
                    ?? "",
                words.name(contact.kind), words.name(contact.outcome),
                words.care.detail.minutes(contact.minutes), contact.note,
                contact.guardianInformed == true && contact.informsGuardian
                    ? words.strings.careLimits.toldGuardian : "",
            ].filter { !$0.isEmpty }.joined(separator: "  ")
        case .crisis(let step, let told):
            let name = words.care.detail.crisis + " " + words.name(step)
            guard let told, !told.isInMinute(of: event.at) else { return name }
            return words.strings.careSteps.on(words.time(told, on: event.at.day)) + "  " + name
        case .referred(let referral):
            let detail = words.care.detail
            let state = referral.guardianSigned ? detail.referralSigned : detail.referralUnsigned
            return [name("referred"), referral.to, referral.reason, "·", state]
                .joined(separator: " ")
        case .left(let reason, let kind, let day):
            let leave = kind.map(words.name) ?? name("left")
            guard let day, day != event.at.day else { return leave + " " + reason }
            return words.strings.careLimits.awaySince(leave, day.shortText(on: school.now.day))
                + " " + reason
        case .returned(let check, let day):
            let back = check == nil ? words.strings.careLimits.backAtSchool : name("returned")
            return [day.map { words.strings.careSteps.on($0.shortText(on: school.now.day)) }, back]
                .compactMap(\.self).joined(separator: "  ")
        case .closed(let reason, let seconder):
            return name("closed") + " " + reason + signed(event.actor, seconder)
        case .leftSchool(let leaving, let seconder):
            return text(of: leaving) + signed(event.actor, seconder)
        case .reopened(let level, let seconder, let check):
            return change("reopened", level) + (check == nil ? "" : " · " + name("returned"))
                + (seconder.map { signed(event.actor, $0) } ?? "")
        case .instructed(let teacher, let text):
            return [name("instructed"), school.name(of: teacher) ?? "", text]
                .joined(separator: " ")
        case .assigned(let assignment):
            return [
                name("assigned"), school.name(of: assignment.person) ?? "", assignment.text,
            ].joined(separator: " ")
        case .kept(let kept):
            return [
                words.strings.handover.kept(
                    kept.starts.shortText(on: school.now.day),
                    kept.ends.shortText(on: school.now.day)),
                school.name(of: kept.keeper) ?? "", kept.phone,
            ].joined(separator: " ")
        case .readerAdded(let person, let reason):
            return [name("readerAdded"), school.name(of: person) ?? "", reason]
                .joined(separator: " ")
        case .readerRemoved(let person, let reason):
            return [name("readerRemoved"), school.name(of: person) ?? "", reason]
                .compactMap(\.self).joined(separator: " ")
        case .handedOver(let person, let reason):
            return [name("handedOver"), school.name(of: person) ?? "", reason]
                .joined(separator: " ")
        case .amended(let amendment):
            return [
                name("amended"), amendment.classBand ?? "",
                amendment.tags.map(words.tags) ?? "",
                amendment.keepUntil.map { words.care.forms.keepUntil + " " + $0.text } ?? "",
            ].filter { !$0.isEmpty }.joined(separator: " ")
                + (amendment.seconder.map { signed(event.actor, $0) } ?? "")
        case .recovered(let person):
            return name("recovered") + " " + (school.name(of: person) ?? "")
        case .corrected(_, let note, _, _), .tickTakenBack(_, let note, _, _):
            return name("corrected") + " " + note
        }
    }

    /// Why and when the pupil has left, and who was told.
    private func text(of leaving: SchoolLeaving) -> String {
        let ending = words.strings.careEnding
        return [
            [
                ending.leftSchool, words.name(leaving.reason),
                leaving.day.shortText(on: school.now.day),
            ]
            .joined(separator: " "),
            leaving.isGuardianTold ? ending.guardianTold : ending.guardianNotTold,
            ending.receiverIs(words.name(leaving.receiver)),
        ].joined(separator: " · ")
    }

    /// Both names under two signatures.
    private func signed(_ first: Person.ID, _ second: Person.ID) -> String {
        let names = [first, second].compactMap { school.name(of: $0) }
        return " (" + names.joined(separator: " + ") + ")"
    }
}
