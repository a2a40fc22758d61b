/// What one cell shows: a scalar and up to two combining marks, as a terminal joins them.
public nonisolated struct Glyph: Hashable, Sendable {
    private let bits: UInt64

    public init(_ scalar: Unicode.Scalar) {
        bits = UInt64(scalar.value)
    }

    private init(bits: UInt64) {
        self.bits = bits
    }

    public static let blank = Glyph(" ")

    /// The glyph with a combining mark on it; a third mark is left out.
    public func adding(mark: Unicode.Scalar) -> Glyph {
        if bits >> 21 == 0 { return Glyph(bits: bits | UInt64(mark.value) << 21) }
        if bits >> 42 == 0 { return Glyph(bits: bits | UInt64(mark.value) << 42) }
        return self
    }

    /// One to three scalars.
    public var scalars: [Unicode.Scalar] {
        let values: [UInt64] = [bits & 0x1F_FFFF, (bits >> 21) & 0x1F_FFFF, bits >> 42]
        let shown = values.prefix { $0 != 0 }
        return shown.compactMap { Unicode.Scalar(UInt32($0)) }
    }

    /// Columns that its base scalar takes.
    var columns: Int {
        Unicode.Scalar(UInt32(bits & 0x1F_FFFF)).map { DisplayText.cell(for: $0).columns } ?? 1
    }

    /// The base scalar's value, when there are no marks on it.
    public var loneScalar: UInt32? {
        bits >> 21 == 0 ? UInt32(bits) : nil
    }
}

/// One character cell of the screen. A wide glyph owns the cell after it as its trail.
public nonisolated struct Cell: Hashable, Sendable {
    public var glyph: Glyph
    public var role: Role
    /// What the cell was last filled with: gives the background where `role` has none of its own.
    public var ground: Role
    /// 1 or 2 columns; 0 marks the trail of the wide glyph before it.
    public var width: UInt8

    public init(glyph: Glyph, role: Role, ground: Role, width: UInt8 = 1) {
        self.glyph = glyph
        self.role = role
        self.ground = ground
        self.width = width
    }

    /// An empty cell, filled with `role`.
    public static func blank(_ role: Role) -> Cell {
        Cell(glyph: .blank, role: role, ground: role)
    }

    /// The same cell without its glyph.
    var blanked: Cell {
        Cell(glyph: .blank, role: role, ground: ground)
    }

    public var isTrail: Bool { width == 0 }
}
