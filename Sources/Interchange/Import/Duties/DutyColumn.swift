/// The columns of a duty plan.
enum DutyColumn: TableColumn {
    case number, person, place, slot, weekdays, weeks, standIn, from, until

    static let required: [DutyColumn] = [.person, .place, .slot]

    var titles: [String] {
        switch self {
        case .number: ["序号", "no"]
        case .person: ["人员", "姓名", "值守人", "护导人", "护导教师", "值班人", "值班教师", "person", "name"]
        case .place: ["地点", "场所", "位置", "护导地点", "值守地点", "值班地点", "place"]
        case .slot: ["时段", "护导时段", "值守时段", "值班时段", "班次", "slot"]
        case .weekdays: ["星期", "周几", "星期几", "weekdays", "days"]
        case .weeks: ["周次", "教学周", "weeks"]
        case .standIn: ["替班", "替班人", "代班", "代班人", "备班", "stand-in", "substitute"]
        case .from: ["自", "开始日期", "起", "开始", "from", "starts"]
        case .until: ["至", "结束日期", "止", "结束", "until", "to", "ends"]
        }
    }
}
