import Synchronization

/// What one cell shows: a scalar and up to two combining marks, as a terminal joins them.
///
/// Four bytes: a frame's cells are copied and compared with every key.
public nonisolated struct Glyph: Hashable, Sendable {
    /// A scalar's value, or beyond all of them the place among the joined ones.
    private let code: UInt32

    public init(_ scalar: Unicode.Scalar) {
        code = scalar.value
    }

    private init(code: UInt32) {
        self.code = code
    }

    public static let blank = Glyph(" ")

    /// The glyph with a combining mark on it; a third mark is left out.
    public func adding(mark: Unicode.Scalar) -> Glyph {
        let scalars = scalars
        guard scalars.count < 3 else { return self }
        return JoinedGlyphs.code(of: scalars + [mark]).map(Glyph.init(code:)) ?? self
    }

    /// One to three scalars.
    public var scalars: [Unicode.Scalar] {
        Unicode.Scalar(code).map { [$0] } ?? JoinedGlyphs.scalars(of: code)
    }

    /// Columns that its base scalar takes.
    var columns: Int {
        scalars.first.map { DisplayText.cell(for: $0).columns } ?? 1
    }

    /// The base scalar's value, when there are no marks on it.
    public var loneScalar: UInt32? {
        code < JoinedGlyphs.first ? code : nil
    }
}

/// Scalars with marks that were shown since the program began, each kept once.
private nonisolated enum JoinedGlyphs {
    /// The number of the first of them: no scalar has it.
    static let first: UInt32 = 0x11_0000
    /// More than any script has; what comes beyond is shown without the mark.
    private static let most = 65_536

    private static let known = Mutex(
        (all: [[Unicode.Scalar]](), codes: [[Unicode.Scalar]: UInt32]()))

    static func code(of scalars: [Unicode.Scalar]) -> UInt32? {
        known.withLock { known in
            if let code = known.codes[scalars] { return code }
            guard known.all.count < most else { return nil }
            let code = first + UInt32(known.all.count)
            known.all.append(scalars)
            known.codes[scalars] = code
            return code
        }
    }

    static func scalars(of code: UInt32) -> [Unicode.Scalar] {
        known.withLock { $0.all[Int(code - first)] }
    }
}

/// One character cell of the screen. A wide glyph owns the cell after it as its trail.
///
/// Eight bytes without a gap, so that rows are compared as memory.
public nonisolated struct Cell: Hashable, Sendable {
    public var glyph: Glyph
    public var role: Role
    /// What the cell was last filled with: gives the background where `role` has none of its own.
    public var ground: Role
    /// 1 or 2 columns; 0 marks the trail of the wide glyph before it.
    public var width: UInt16

    public init(glyph: Glyph, role: Role, ground: Role, width: UInt16 = 1) {
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
