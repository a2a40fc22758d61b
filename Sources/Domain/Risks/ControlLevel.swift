/// 管控层级: who in the school keeps a risk under control, the highest first.
public enum ControlLevel: String, CaseIterable, Comparable, Sendable {
    /// 校级, 部门级, 网格级, 岗位级.
    case school, department, grid, post

    /// 风险越高管控层级越高: a red risk is the school's, an orange one a department's at least.
    public static func least(for colour: RiskColour) -> ControlLevel { allCases[colour.step] }

    /// The higher one is the greater.
    public static func < (left: Self, right: Self) -> Bool { left.rank > right.rank }

    private var rank: Int {
        switch self {
        case .school: 0
        case .department: 1
        case .grid: 2
        case .post: 3
        }
    }
}
