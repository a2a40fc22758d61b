/// The columns of a result file that are looked at; every other one is dropped unread.
enum ScreeningColumn: TableColumn {
    case className, name, followUp, tested
    /// By which pupils of one name in one class are told apart.
    case number, sex, born

    static let required: [ScreeningColumn] = [.className, .name, .followUp]
    static let marks: [ScreeningColumn] = [.number, .sex, .born]

    var titles: [String] {
        switch self {
        case .className: ["班级", "所在班级", "行政班", "班别"]
        case .name: ["姓名", "学生姓名", "名字"]
        case .followUp:
            ["是否需要跟进", "需要跟进", "跟进", "是否跟进", "二次访谈", "是否需要二次访谈", "需二次访谈", "是否关注", "需关注"]
        case .tested: ["是否参测", "参测", "是否完成", "已测"]
        case .number: ["学号", "学籍号", "考号", "准考证号", "学生编号"]
        case .sex: ["性别"]
        case .born: ["出生日期", "出生年月", "生日"]
        }
    }
}

/// The columns of a class list: a row for each pupil, or one for each class with its number. Names are
/// compared, so that nobody counts twice, and forgotten.
enum ClassListColumn: TableColumn {
    case className, count, name, number, sex, born

    static let required: [ClassListColumn] = [.className]
    static let marks: [ClassListColumn] = [.number, .sex, .born]

    var titles: [String] {
        switch self {
        case .className: ScreeningColumn.className.titles
        case .name: ScreeningColumn.name.titles
        case .count: ["人数", "应测人数", "应测", "学生人数", "班额"]
        case .number: ScreeningColumn.number.titles
        case .sex: ScreeningColumn.sex.titles
        case .born: ScreeningColumn.born.titles
        }
    }
}
