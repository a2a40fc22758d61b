extension HazardRules {
    /// The last day that an assignment made on `day` may give.
    ///
    /// 一般: the longest term of the settings; 重大: 60 days, in calendar days.
    public func latestDue(for hazard: Hazard, assignedOn day: Day) -> Day {
        switch hazard.grade {
        case .major: day.adding(days: settings[.majorDays])
        case .general, nil:
            DeadlineRule(
                count: settings.generalDeadlines.last ?? 0, unit: settings.deadlineUnit
            ).dueDay(from: day, in: calendar)
        }
    }

    /// The last day that any extension may give, counted from the assignment.
    public func latestExtendedDue(for hazard: Hazard) -> Day? {
        hazard.assignedOn?.adding(days: settings[.longestDays])
    }

    /// The days on which a rectification ordered on `day` may be due, as the settings offer them.
    public func offeredDueDays(for hazard: Hazard, from day: Day) -> [Day] {
        guard hazard.grade != .major else { return [latestDue(for: hazard, assignedOn: day)] }
        return settings.generalDeadlines.map {
            DeadlineRule(count: $0, unit: settings.deadlineUnit).dueDay(from: day, in: calendar)
        }
    }

    func fault(ofDeadline due: Day, _ deed: Deed) -> HazardRefusalReason? {
        let hazard = deed.hazard
        if let standing = hazard.due { return due == standing ? nil : .deadlineStays(standing) }
        // An assignment that was taken back has still promised its day: it may be kept, or be bettered.
        if let promised = hazard.promisedDue {
            if due == promised { return nil }
            if due > promised { return .deadlineStays(promised) }
        }
        if due < deed.day { return .deadlineInThePast }
        let latest = latestDue(for: hazard, assignedOn: deed.day)
        return due > latest ? .deadlineTooLong(max: latest) : nil
    }

    func fault(of request: ExtensionRequest, _ deed: Deed) -> HazardRefusalReason? {
        if request.reason.isBlank { return .reasonMissing }
        if request.protection.isBlank { return .protectionMissing }
        return fault(ofLaterDue: request.due, deed)
    }

    func fault(ofExtensionTo due: Day, _ deed: Deed) -> HazardRefusalReason? {
        if let asked = deed.hazard.extensionRequest?.due, due > asked {
            return .extensionLongerThanAsked(asked)
        }
        return fault(ofLaterDue: due, deed)
    }

    private func fault(ofLaterDue due: Day, _ deed: Deed) -> HazardRefusalReason? {
        if let standing = deed.hazard.due, due <= standing {
            return .extensionNotLater(due: standing)
        }
        if due < deed.day { return .deadlineInThePast }
        if let latest = latestExtendedDue(for: deed.hazard), due > latest {
            return .deadlineTooLong(max: latest)
        }
        return nil
    }
}
