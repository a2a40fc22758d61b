import Foundation

/// Finds where a file stops being JSON.
enum GeoJSONFaultFinder {
    /// Why Foundation refuses `bytes`, with the line and column where reading stopped.
    static func refusal(of bytes: Data) -> MapImportRefusal {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            // It is JSON after all, so the shape was wrong: `features` is no list.
            return .notGeoJSON(found: "FeatureCollection")
        } catch {
            let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
            return .notJSON(position(ofByte: offset(in: reason, of: bytes), in: bytes))
        }
    }

    /// Foundation names the byte as "… around character 17."; without it the file ended too early
    /// or holds a number too large, which is then quoted.
    private static func offset(in reason: String, of bytes: Data) -> Int {
        if let found = reason.firstMatch(of: /around character (\d+)/), let byte = Int(found.1) {
            return min(byte, bytes.count)
        }
        if let found = reason.firstMatch(of: /Number (\S+) is/),
            let place = bytes.firstRange(of: Data(found.1.utf8))
        {
            return place.lowerBound - bytes.startIndex
        }
        return bytes.count
    }

    static func position(ofByte offset: Int, in bytes: Data) -> MapImportRefusal.Position {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
        // Bytes 10xxxxxx continue a character and are not counted.
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return MapImportRefusal.Position(line: before.count { $0 == 0x0A } + 1, column: column + 1)
    }

    /// The offset of the first byte that is not UTF-8.
    static func firstInvalidUTF8(in bytes: Data) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var input = CountingIterator(bytes.makeIterator())
        while true {
            let start = input.count
            switch decoder.decode(&input) {
            case .scalarValue: continue
            case .emptyInput: return nil
            case .error: return start
            }
        }
    }

    private struct CountingIterator: IteratorProtocol {
        private var base: Data.Iterator
        private(set) var count = 0

        init(_ base: Data.Iterator) { self.base = base }

        mutating func next() -> UInt8? {
            let byte = base.next()
            if byte != nil { count += 1 }
            return byte
        }
    }
}
