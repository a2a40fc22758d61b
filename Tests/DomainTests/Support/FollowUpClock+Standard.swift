import Domain

extension FollowUpClock {
    /// By the limits of a school that has set none.
    init(calendar: SchoolCalendar) { self.init(calendar: calendar, limits: .standard) }
}
