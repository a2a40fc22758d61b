/// 五落实 (责任 措施 资金 时限 预案), with the six parts that the plan of a 重大 hazard has besides.
public struct RectificationPlan: Hashable, Sendable {
    /// 五落实, in the order of the forms.
    public enum Measure: Int, CaseIterable, Sendable {
        case responsibility, action, funds, timeLimit, contingency
    }

    /// 治理方案 of a 重大 hazard: 目标任务 · 方法措施 · 经费物资 · 机构人员 · 时限要求 · 安全措施和应急预案.
    public enum Part: Int, CaseIterable, Sendable {
        case goals, methods, resources, organisation, schedule, safety
    }

    /// One text per measure, in the order of `Measure`.
    public private(set) var measures: [String]
    /// One text per part, in the order of `Part`.
    public private(set) var parts: [String]

    public init() {
        measures = Measure.allCases.map { _ in "" }
        parts = Part.allCases.map { _ in "" }
    }

    /// Nil unless there is one text per measure and one per part.
    public init?(measures: [String], parts: [String]) {
        guard measures.count == Measure.allCases.count, parts.count == Part.allCases.count else {
            return nil
        }
        self.measures = measures
        self.parts = parts
    }

    public subscript(measure: Measure) -> String {
        get { measures[measure.rawValue] }
        set { measures[measure.rawValue] = newValue }
    }

    public subscript(part: Part) -> String {
        get { parts[part.rawValue] }
        set { parts[part.rawValue] = newValue }
    }

    public var missingMeasures: [Measure] {
        Measure.allCases.filter { self[$0].allSatisfy(\.isWhitespace) }
    }

    public var missingParts: [Part] {
        Part.allCases.filter { self[$0].allSatisfy(\.isWhitespace) }
    }
}
