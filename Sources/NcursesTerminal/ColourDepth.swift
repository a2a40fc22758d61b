import TerminalUI

/// How many colours a terminal can show.
nonisolated enum ColourDepth: Hashable, Sendable {
    case none, eight, sixteen, palette
    /// Every colour by its own red, green and blue.
    case direct

    /// From the terminal's own count; `hasRGB` says whether a colour number may hold 8 bits of each
    /// channel. A count beyond the palette without that leaves only its first eight certain.
    init(count: Int, hasRGB: Bool) {
        switch count {
        case ..<8: self = .none
        case 8..<16: self = .eight
        case 16..<256: self = .sixteen
        case 256: self = .palette
        default: self = hasRGB ? .direct : .eight
        }
    }
}

nonisolated extension ColourDepth {
    /// The colour numbers that stand for a foreground and a background; -1 is the terminal's own.
    ///
    /// Where few colours would make the two alike, the text becomes black or white.
    func numbers(of style: Style) -> (foreground: Int, background: Int) {
        let background = style.background.map(number) ?? -1
        guard let colour = style.foreground else { return (-1, background) }
        let foreground = number(of: colour)
        guard let ground = style.background, self == .eight || self == .sixteen,
            shown(foreground).contrast(with: shown(background))
                < min(3, colour.contrast(with: ground))
        else { return (foreground, background) }
        let bright = self == .sixteen ? 15 : 7
        let isDark = shown(background).luminance < 0.18
        return (isDark ? bright : 0, background)
    }

    /// The colour number that comes closest to `colour`.
    func number(of colour: Colour) -> Int {
        switch self {
        case .none: -1
        case .eight: nearest(to: colour, among: 0..<8)
        case .sixteen: nearest(to: colour, among: 0..<16)
        // The first sixteen are the user's own, and unknown to us.
        case .palette: nearest(to: colour, among: 16..<256)
        case .direct: directNumber(of: colour)
        }
    }

    /// Direct-colour terminals keep 1 to 7 for their palette: near-black blues give way.
    private func directNumber(of colour: Colour) -> Int {
        let number = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
        return number < 8 ? (number < 4 ? 0 : 8) : number
    }

    /// Among few colours a grey had rather be too light than become red.
    private func nearest(to colour: Colour, among numbers: Range<Int>) -> Int {
        let wanted = PerceivedColour(colour)
        let hueWeight: Float = numbers.count > 16 ? 1 : 8
        let palette = Palette.perceived
        var nearest = 0
        var least = Float.infinity
        for number in numbers {
            let distance = wanted.distance(to: palette[number], hueWeight: hueWeight)
            if distance < least { (nearest, least) = (number, distance) }
        }
        return nearest
    }

    private func shown(_ number: Int) -> Colour {
        Palette.colours[number]
    }
}
