/// A paper form with what the ledger puts into it, in the words of the form: Chinese, whatever
/// language the program speaks.
public struct Document: Hashable, Sendable {
    public var title: String
    /// The school's name, above the title.
    public var school: String
    /// On the left and right under the title: the day, the number, the year.
    public var notes: [String]
    public var isLandscape: Bool
    public var blocks: [Block]
    /// Who signs at the foot, in this order.
    public var signatures: [Signature]
    /// Who wrote it out and when, across every sheet; empty on papers that anybody may have.
    public var watermark = ""

    public enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        case table(DocumentTable)
        /// Labels with what is filled in.
        case form([FormRow])
        /// Signatures in the middle of a paper.
        case signatures([Signature])
        /// Drawn with characters of one width.
        case picture([String])
        /// 裁剪线: what follows is torn off and handed back.
        case cut(String)
    }

    public init(
        title: String, school: String, notes: [String] = [], isLandscape: Bool = false,
        blocks: [Block] = [], signatures: [Signature] = []
    ) {
        self.title = title
        self.school = school
        self.notes = notes
        self.isLandscape = isLandscape
        self.blocks = blocks
        self.signatures = signatures
    }

    /// What the logs call it where its writing stands there already and no file could be written.
    public var unwrittenTitle: String { title + "（未写成，没有文件）" }

    /// How many rows its tables have together.
    public var rowCount: Int {
        blocks.reduce(0) { count, block in
            if case .table(let table) = block { count + table.rows.count } else { count }
        }
    }
}

/// A place to sign: who, with what the ledger knows already, and whether the seal goes there.
public struct Signature: Hashable, Sendable {
    public var role: String
    /// The name where somebody has signed in the ledger; else the line stays blank.
    public var name: String
    /// The day of that signature.
    public var day: String
    public var hasSeal: Bool

    public init(_ role: String, name: String = "", day: String = "", hasSeal: Bool = false) {
        self.role = role
        self.name = name
        self.day = day
        self.hasSeal = hasSeal
    }
}

/// One line of a form: a label and its value, or two beside each other.
public struct FormRow: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public var label: String
        public var value: String
    }

    public var fields: [Field]

    public init(_ label: String, _ value: String) {
        fields = [Field(label: label, value: value)]
    }

    public init(
        _ label: String, _ value: String, _ otherLabel: String, _ otherValue: String
    ) {
        fields = [
            Field(label: label, value: value), Field(label: otherLabel, value: otherValue),
        ]
    }
}
