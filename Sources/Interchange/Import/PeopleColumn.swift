/// The columns of a staff roster.
enum PeopleColumn: TableColumn {
    case number, name, staffNumber, position, officePhone, grid, role

    static let required: [PeopleColumn] = [.name]

    var titles: [String] {
        switch self {
        case .number: ["序号"]
        case .name: ["姓名", "教职工姓名", "教师姓名", "人员姓名", "名字"]
        case .staffNumber: ["工号", "编号", "教工号", "职工号", "员工编号", "人员编号"]
        case .position: ["职务", "岗位", "职称", "职务岗位", "职务/岗位", "工作岗位"]
        case .officePhone: ["办公电话", "电话", "办公室电话", "联系电话", "座机", "固定电话"]
        case .grid: ["网格编号", "网格", "所属网格", "网格代码", "网格号"]
        case .role: ["网格职责", "网格角色", "网格职务", "网格身份", "职责", "角色"]
        }
    }
}
