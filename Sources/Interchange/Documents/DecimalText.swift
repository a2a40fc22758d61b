/// Numbers as styles and drawings write them: a point, and no more places than asked for.
enum DecimalText {
    static func text(_ number: Double, places: Int = 2) -> String {
        let scale = (0..<places).reduce(1) { value, _ in value * 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let (whole, fraction) = abs(scaled).quotientAndRemainder(dividingBy: scale)
        var digits = String(fraction)
        digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
        while digits.last == "0" { digits.removeLast() }
        return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
    }
}
