/// 隐患编号: school code, year, category and a running number within the year.
public struct HazardNumber: Hashable, Sendable {
    public let schoolCode: String
    public let year: Int
    public let category: HazardCategory.ID
    /// Counts through all categories of a year, from 1; never reused.
    public let serial: Int

    public init(schoolCode: String, year: Int, category: HazardCategory.ID, serial: Int) {
        self.schoolCode = schoolCode
        self.year = year
        self.category = category
        self.serial = serial
    }

    /// For example `SY-2026-XF-0231`.
    public var text: String {
        "\(schoolCode)-\(year)-\(category)-\(padded(serial, to: 4))"
    }
}
