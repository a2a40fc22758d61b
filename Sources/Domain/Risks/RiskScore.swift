/// How grave a risk is, by one of the two customary methods (GB/T 33000, 风险分级管控).
public enum RiskScore: Hashable, Sendable {
    /// 风险矩阵: R = L × S, each from 1 to 5.
    case matrix(likelihood: Int, severity: Int)
    /// 作业条件危险性评价: D = L × E × C.
    case lec(likelihood: RiskFactor, exposure: RiskFactor, consequence: RiskFactor)

    public enum Method: String, CaseIterable, Sendable {
        case matrix, lec
    }

    public static let matrixRange = 1...5

    public var method: Method {
        switch self {
        case .matrix: .matrix
        case .lec: .lec
        }
    }

    /// R or D, in thousandths.
    public var thousandths: Int {
        switch self {
        case .matrix(let likelihood, let severity): likelihood * severity * 1000
        case .lec(let likelihood, let exposure, let consequence):
            likelihood.tenths * exposure.tenths * consequence.tenths
        }
    }

    /// R or D without needless zeros, for example `12` or `0.05`.
    public var valueText: String {
        let fraction = thousandths % 1000
        guard fraction > 0 else { return "\(thousandths / 1000)" }
        var digits = padded(fraction, to: 3)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(thousandths / 1000).\(digits)"
    }

    /// `R=3×4=12` or `D=6×3×15=270`.
    public var formula: String {
        switch self {
        case .matrix(let likelihood, let severity):
            "R=\(likelihood)×\(severity)=\(valueText)"
        case .lec(let likelihood, let exposure, let consequence):
            "D=\(likelihood.text)×\(exposure.text)×\(consequence.text)=\(valueText)"
        }
    }

    /// How the ledger keeps it: `matrix 3 4` or `lec 6 3 15`.
    public var text: String {
        switch self {
        case .matrix(let likelihood, let severity): "matrix \(likelihood) \(severity)"
        case .lec(let likelihood, let exposure, let consequence):
            "lec \(likelihood.text) \(exposure.text) \(consequence.text)"
        }
    }

    public init?(text: String) {
        let parts = text.split(separator: " ")
        switch (parts.first, parts.count) {
        case ("matrix", 3):
            guard let likelihood = RuleSettings.number(parts[1]),
                let severity = RuleSettings.number(parts[2]),
                Self.matrixRange.contains(likelihood), Self.matrixRange.contains(severity)
            else { return nil }
            self = .matrix(likelihood: likelihood, severity: severity)
        case ("lec", 4):
            guard let likelihood = RiskFactor(text: parts[1]),
                let exposure = RiskFactor(text: parts[2]),
                let consequence = RiskFactor(text: parts[3])
            else { return nil }
            self = .lec(likelihood: likelihood, exposure: exposure, consequence: consequence)
        default: return nil
        }
    }
}
