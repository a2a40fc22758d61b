/// A scale that a school screens with: by what cut-off its own manual asks for a second interview,
/// and where that stands. Results never come into the program; the cut-off is printed, not computed.
public struct ScreeningInstrument: Hashable, Sendable, Identifiable {
    /// For example `MHT`.
    public let code: String
    public let name: String
    public let cutOff: String
    public let source: String

    public var id: String { code }

    public init(code: String, name: String, cutOff: String, source: String) {
        self.code = code
        self.name = name
        self.cutOff = cutOff
        self.source = source
    }

    public enum Refusal: Error, Hashable, Sendable {
        case badCode, noName, noCutOff, noSource
    }

    /// Why the table cannot have it; nil where it can.
    public var refusal: Refusal? {
        let isCode = code.utf8.allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        if !isCode || !(2...10).contains(code.count) { return .badCode }
        if name.isBlank { return .noName }
        if cutOff.isBlank { return .noCutOff }
        return source.isBlank ? .noSource : nil
    }

    /// What is widely used in schools, each with the cut-off of its own publication; a county that
    /// names another one writes it into the table.
    public static let defaults: [ScreeningInstrument] = [
        .init(
            code: "MHT", name: "心理健康诊断测验", cutOff: "总分 ≥65，或任一内容量表 ≥8",
            source: "周步成等，心理健康诊断测验手册，1991"),
        .init(
            code: "MSSMHS", name: "中学生心理健康量表", cutOff: "总均分或任一因子 ≥2",
            source: "王极盛等，社会心理科学，1997"),
        .init(
            code: "SDQ", name: "长处和困难问卷（自评）", cutOff: "困难总分 ≥20",
            source: "Goodman，1997；各地常模不一，以本地为准"),
        .init(
            code: "PHQ-9", name: "患者健康问卷抑郁量表", cutOff: "总分 ≥10",
            source: "Kroenke 等，J Gen Intern Med，2001"),
        .init(
            code: "GAD-7", name: "广泛性焦虑量表", cutOff: "总分 ≥10",
            source: "Spitzer 等，Arch Intern Med，2006"),
    ]
}
