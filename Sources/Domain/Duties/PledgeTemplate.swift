/// The text of a 责任状, with marks that the person's own facts take the place of.
public struct PledgeTemplate: Hashable, Sendable {
    /// What a text may ask for; written `{姓名}`.
    public enum Mark: String, CaseIterable, Sendable {
        case school = "学校"
        case schoolYear = "学年"
        case person = "姓名"
        case position = "职务"
        /// 甲方: with whom the person signs.
        case party = "甲方"
        case grids = "网格"
        case places = "场所"
        case duties = "值守"

        public var text: String { "{" + rawValue + "}" }
    }

    public let layer: PledgeLayer
    public let text: String
    /// Where the text comes from.
    public let source: String

    public init(layer: PledgeLayer, text: String, source: String) {
        self.layer = layer
        self.text = text
        self.source = source
    }

    /// Why no template can have this text; nil where one can.
    public static func refusal(of text: String) -> DutyRefusal? {
        guard text.contains(where: { !$0.isWhitespace }) else { return .emptyText }
        let known = Set(Mark.allCases.map(\.rawValue))
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}"), known.contains(String(part[..<end])) else {
                return .unknownPlaceholder("{" + part.prefix(8))
            }
        }
        return nil
    }

    /// The text with every mark replaced; a fact that is missing leaves a blank line to write on.
    public func filled(with facts: [Mark: String]) -> String {
        Mark.allCases.reduce(text) { text, mark in
            let fact = facts[mark].flatMap { $0.isEmpty ? nil : $0 } ?? "________"
            return text.split(separator: mark.text, omittingEmptySubsequences: false)
                .joined(separator: fact)
        }
    }
}

extension PledgeTemplate {
    private static let source = "默认文本，依据“谁主管谁负责、一岗双责”的通行责任状写成，可改为本校文本"

    /// What a school begins with.
    public static func standard(_ layer: PledgeLayer) -> PledgeTemplate {
        let text =
            switch layer {
            case .bureauPrincipal:
                """
                {学年}学年学校安全工作责任状

                甲方：教育主管部门
                乙方：{学校} {职务} {姓名}

                一、乙方是学校安全工作第一责任人，任安全网格化管理领导小组组长、网格总负责人。
                二、定级、定格、定人、定责，网格无空白、无重叠，责任到人员、到地点、到时段。
                三、组织定期排查，隐患逐级上报、分析研判、台账管理、挂牌督办、整改销号。
                四、重大隐患立即管控并上报，不瞒报、不迟报。
                五、落实心理健康教育管理各项要求。

                责任范围：{网格}
                本责任状一式两份，双方各执一份，{学年}学年内有效。
                """
            case .principalLeader:
                """
                {学年}学年安全网格责任状

                甲方：{学校}校长 {甲方}
                乙方：网格长 {姓名}（{职务}）

                一、乙方对{网格}的安全工作负责，责任场所：{场所}。
                二、组织网格员按时排查，谁排查、谁签字、谁负责；隐患当日核实、当日上报。
                三、督促整改，复查合格后签字销号。
                四、因事离岗由AB角代行职责，不得脱岗。
                五、乙方本人的值守：
                {值守}

                本责任状一式两份，双方各执一份，{学年}学年内有效。
                """
            case .leaderMember:
                """
                {学年}学年安全网格责任状

                甲方：网格长 {甲方}
                乙方：网格员 {姓名}（{职务}）

                一、乙方在{网格}履行网格员职责，责任场所：{场所}。
                二、自查、自纠、自报、自改；发现隐患先管控，并立即上报网格长。
                三、按时到岗，到岗即记录，无异常也要签字；因事不能到岗应事先替班。
                四、乙方的值守：
                {值守}

                本责任状一式两份，双方各执一份，{学年}学年内有效。
                """
            case .teacherFamilies:
                """
                {学年}学年家校安全责任书

                甲方：{学校} {姓名}
                乙方：学生家长

                一、家长履行监护责任，教育孩子遵守交通、消防、防溺水、用电和网络安全规定。
                二、孩子因故不能到校，家长当日向班主任说明。
                三、孩子身心异常，家长及时告知班主任，家校共同关心。

                本责任书一式两份，双方各执一份，{学年}学年内有效。
                """
            }
        return PledgeTemplate(layer: layer, text: text, source: source)
    }
}
