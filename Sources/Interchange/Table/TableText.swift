/// The text of a file as UTF-8 without a byte order mark, and the encoding it was found in.
struct TableText {
    let encoding: TextEncoding
    let bytes: [UInt8]

    /// Decodes by strict validation: what a byte order mark says, else UTF-8 if valid, else GB18030.
    /// With `encoding` that one alone is tried.
    init(decoding file: [UInt8], as wanted: TextEncoding?) throws(TableRefusal) {
        guard !file.isEmpty else { throw .empty }
        guard !Self.workbookMarks.contains(where: { file.starts(with: $0) }) else {
            throw .isWorkbook
        }
        let marked = Self.byteOrderMarks.first { file.starts(with: $0.mark) }
        let encoding = wanted ?? marked?.encoding ?? Self.likelyEncoding(of: file)
        let start = marked?.encoding == encoding ? marked?.mark.count ?? 0 : 0
        self.encoding = encoding
        bytes = try Self.decode(file[start...], as: encoding)
    }

    private static let workbookMarks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    ]

    private static let byteOrderMarks: [(mark: [UInt8], encoding: TextEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]

    private static func decode(
        _ file: ArraySlice<UInt8>, as encoding: TextEncoding
    ) throws(TableRefusal) -> [UInt8] {
        if encoding == .utf8 {
            guard let offset = firstInvalidOffset(in: file) else { return Array(file) }
            let line = lineCount(before: offset, in: file)
            throw .undecodable(.utf8, offset: offset, line: line)
        }
        guard let converter = TextConverter(from: encoding) else {
            throw .converterMissing(encoding)
        }
        let text = converter.convert(file)
        if let offset = text.failedAt {
            let line = lineCount(before: text.bytes.endIndex, in: text.bytes[...])
            throw .undecodable(encoding, offset: file.startIndex + offset, line: line)
        }
        return text.bytes
    }

    /// UTF-8 when valid, and also when nearly all of it is: a damaged UTF-8 file may happen to be
    /// valid GB18030, and would then come out as wrong text.
    private static func likelyEncoding(of file: [UInt8]) -> TextEncoding {
        guard firstInvalidOffset(in: file[...]) != nil else { return .utf8 }
        var sequences = 0
        var strays = 0
        var offset = 0
        while offset < file.count {
            let length = sequenceLength(at: offset, in: file)
            if length > 1 { sequences += 1 }
            if length == 0 { strays += 1 }
            offset += max(length, 1)
        }
        return sequences > 4 * strays ? .utf8 : .gb18030
    }

    /// The length of the UTF-8 sequence that begins here; 0 when none does.
    private static func sequenceLength(at offset: Int, in file: [UInt8]) -> Int {
        let length =
            switch file[offset] {
            case ..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard offset + length <= file.count else { return 0 }
        let tail = file[offset..<offset + length].dropFirst()
        return tail.allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }

    private static func firstInvalidOffset(in file: ArraySlice<UInt8>) -> Int? {
        do {
            _ = try UTF8Span(validating: file.span)
            return nil
        } catch {
            return file.startIndex + error.byteOffsets.lowerBound
        }
    }

    /// The number, from 1, of the line that `offset` lies in.
    private static func lineCount(before offset: Int, in text: ArraySlice<UInt8>) -> Int {
        var line = 1
        var previous: UInt8 = 0
        for byte in text[..<offset] {
            if byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn {
                line += 1
            }
            previous = byte
        }
        return line
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
}
