import Glibc

@testable import Interchange

/// A table of three columns, for tests that care about rows and cells only.
enum SampleColumn: TableColumn {
    case day, place, text

    static let required: [SampleColumn] = [.day, .place]

    var titles: [String] {
        switch self {
        case .day: ["检查时间", "日期"]
        case .place: ["检查部位", "部位"]
        case .text: ["问题描述"]
        }
    }
}

enum Encoded {
    /// `text` in the encoding, through the system's own converter.
    static func bytes(_ text: String, as encoding: String) -> [UInt8] {
        guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1
        else { return [] }
        defer { iconv_close(converter) }
        var source = Array(text.utf8CString.dropLast())
        return [UInt8](unsafeUninitializedCapacity: source.count * 2 + 8) { output, written in
            source.withUnsafeMutableBufferPointer { source in
                var next = source.baseAddress
                var left = source.count
                var room = output.count
                var end = UnsafeMutableRawPointer(output.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                _ = iconv(converter, &next, &left, &end, &room)
                written = output.count - room
            }
        }
    }
}

extension TableReader {
    /// All rows of a text, as cells.
    static func rows(
        of text: String, delimiter: TableDelimiter = .comma
    ) throws -> [TableRecord] {
        var reader = TableReader(Array(text.utf8), delimiter: delimiter)
        var rows: [TableRecord] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }
}
