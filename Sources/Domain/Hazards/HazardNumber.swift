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
    public var text: String { text(as: .standard) }

    public func text(as pattern: HazardNumberPattern) -> String {
        pattern.text(of: self)
    }
}

/// How a school writes its numbers: the parts in its own order, with its own signs between them.
public struct HazardNumberPattern: Hashable, Sendable {
    public enum Placeholder: String, CaseIterable, Sendable {
        case school, year, category, serial

        /// Without these two, numbers of different years would be alike.
        public var isRequired: Bool { self == .year || self == .serial }
        fileprivate var mark: String { "{" + rawValue + "}" }
    }

    public let template: String
    private let pieces: [Piece]
    /// The serial is filled up with zeros to so many digits.
    public let serialWidth: Int

    /// 校代码-年-类别-流水.
    public static let standard = HazardNumberPattern()

    private init() {
        template = "{school}-{year}-{category}-{serial}"
        pieces = Piece.pieces(of: template)
        serialWidth = 4
    }

    /// Nil where `refusal(of:)` says why.
    public init?(template: String, serialWidth: Int) {
        guard Self.refusal(of: template) == nil, RuleName.serialWidth.range.contains(serialWidth)
        else { return nil }
        self.template = template
        pieces = Piece.pieces(of: template)
        self.serialWidth = serialWidth
    }

    func text(of number: HazardNumber) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .sign(let sign): text += sign
            case .part(let part): text += value(of: part, number)
            }
        }
    }

    private func value(of part: Placeholder, _ number: HazardNumber) -> String {
        switch part {
        case .school: number.schoolCode
        case .year: String(number.year)
        case .category: number.category
        case .serial: padded(number.serial, to: serialWidth)
        }
    }

    /// Why numbers cannot be written so; nil where they can.
    public static func refusal(of template: String) -> RuleRefusal? {
        let pieces = template.split(separator: "{", omittingEmptySubsequences: false)
        var found: [Placeholder] = []
        var signs = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: "}") else {
                return .unknownPlaceholder(String(piece))
            }
            let name = String(piece[..<end])
            guard let part = Placeholder(rawValue: name) else { return .unknownPlaceholder(name) }
            if found.contains(part) { return .placeholderTwice(part) }
            found.append(part)
            signs += piece[piece.index(after: end)...]
        }
        if let missing = Placeholder.allCases.first(where: { $0.isRequired && !found.contains($0) })
        {
            return .placeholderMissing(missing)
        }
        let stranger = signs.first { !($0.isLetter || $0.isNumber || "-_/.〔〕()（）第号".contains($0)) }
        return stranger.map { .characterNotAllowed($0) }
    }
}

/// A pattern taken apart once, for the many numbers that are written with it.
private enum Piece: Hashable, Sendable {
    case sign(String)
    case part(HazardNumberPattern.Placeholder)

    static func pieces(of template: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = template[...]
        while let first = rest.first {
            let parts = HazardNumberPattern.Placeholder.allCases
            if let part = parts.first(where: { rest.hasPrefix($0.mark) }) {
                pieces.append(.part(part))
                rest = rest.dropFirst(part.mark.count)
            } else {
                pieces.append(.sign(String(first)))
                rest = rest.dropFirst()
            }
        }
        return pieces
    }
}
