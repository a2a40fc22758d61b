import Domain

/// Public holidays and the working days made up for them (调休).
///
/// 2024 to 2026 as the State Council's notices gave them; of other years only the days that the
/// regulation on holidays ties to a date of the Gregorian calendar.
enum SampleHolidays {
    static func exceptions(ofYear year: Int) -> [(day: Day, exception: DayException)] {
        guard let notice = notices[year] else {
            return days(["01-01", "05-01/05-02", "10-01/10-03"], of: year, as: .holiday)
        }
        return days(notice.holidays, of: year, as: .holiday)
            + days(notice.makeUpDays, of: year, as: .makeUpDay)
    }

    /// The first day of the lunar year.
    static func springFestival(ofYear year: Int) -> Day? {
        let known = springFestivals[year] ?? "02-04"
        return Day(text: "\(year)-\(known)")
    }

    private static let notices: [Int: (holidays: [String], makeUpDays: [String])] = [
        2024: (
            [
                "01-01", "02-10/02-17", "04-04/04-06", "05-01/05-05", "06-08/06-10",
                "09-15/09-17", "10-01/10-07",
            ],
            ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
        ),
        2025: (
            ["01-01", "01-28/02-04", "04-04/04-06", "05-01/05-05", "05-31/06-02", "10-01/10-08"],
            ["01-26", "02-08", "04-27", "09-28", "10-11"]
        ),
        2026: (
            [
                "01-01/01-03", "02-15/02-23", "04-04/04-06", "05-01/05-05", "06-19/06-21",
                "09-25/09-27", "10-01/10-07",
            ],
            ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
        ),
    ]

    private static let springFestivals: [Int: String] = [
        2020: "01-25", 2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10", 2025: "01-29",
        2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-03", 2031: "01-23",
        2032: "02-11", 2033: "01-31", 2034: "02-19", 2035: "02-08", 2036: "01-28", 2037: "02-15",
        2038: "02-04", 2039: "01-24", 2040: "02-12",
    ]

    private static func days(
        _ ranges: [String], of year: Int, as exception: DayException
    ) -> [(day: Day, exception: DayException)] {
        ranges.flatMap { range in
            let ends = range.split(separator: "/").compactMap { Day(text: "\(year)-\($0)") }
            guard let first = ends.first, let last = ends.last else { return [Day]() }
            return (first.ordinal...last.ordinal).map(Day.init(ordinal:))
        }.map { ($0, exception) }
    }
}
