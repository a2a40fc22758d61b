import CNcurses
import TerminalUI

/// What ncurses needs to draw each role of one theme on each ground: attributes and a colour pair,
/// found when first asked for.
final class RoleLooks {
    struct Look: Equatable {
        let attributes: attr_t
        let pair: Int32
        /// The background's number where a blank shows nothing else; nil where it shows a line or
        /// the foreground.
        let bareGround: Int?
    }

    private let theme: Theme
    private let depth: ColourDepth
    private var looks: [Look?]

    private static let roles = Role.allCases.count

    /// Wants a started ncurses screen.
    init(theme: Theme, depth: ColourDepth) {
        self.theme = depth == .none ? theme.withoutColour : theme
        self.depth = depth
        looks = Array(repeating: nil, count: Self.roles * Self.roles)
    }

    subscript(role: Role, on ground: Role) -> Look {
        let index = Int(role.rawValue) * Self.roles + Int(ground.rawValue)
        if let look = looks[index] { return look }
        let style = theme.style(of: role, on: ground)
        let numbers = depth.numbers(of: style)
        let isBare = style.attributes.isDisjoint(with: [.underline, .reverse])
        let look = Look(
            attributes: RoleLooks.attributes(style.attributes), pair: RoleLooks.pair(numbers),
            bareGround: isBare ? numbers.background : nil)
        looks[index] = look
        return look
    }

    private static func pair(_ numbers: (foreground: Int, background: Int)) -> Int32 {
        guard numbers != (-1, -1) else { return 0 }
        return max(0, alloc_pair(Int32(numbers.foreground), Int32(numbers.background)))
    }

    private static func attributes(_ attributes: Style.Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= cn_bold }
        if attributes.contains(.dim) { bits |= cn_dim }
        if attributes.contains(.underline) { bits |= cn_underline }
        if attributes.contains(.reverse) { bits |= cn_reverse }
        return bits
    }
}
