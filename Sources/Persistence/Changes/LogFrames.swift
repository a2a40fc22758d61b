import Glibc

/// The frames of a write-ahead log, read as SQLite reads them: up to the first one whose sum is not right. What
/// comes after that was left by an earlier log or a transaction that was taken back, or is being written.
struct LogFrames {
    struct Frame {
        let page: UInt32
        let isCommit: Bool
        /// How the page begins.
        let head: FileHead
    }

    private static let headerSize = 32
    private static let frameHeaderSize = 24
    private static let pageSizes = 512...65_536

    private let descriptor: CInt
    private let salts: [UInt8]
    private let pageSize: Int
    private var sum: LogSum
    private var offset = Self.headerSize

    /// Nil where a log does not even begin.
    static func header(of descriptor: CInt) -> [UInt8]? {
        guard let header = bytes(headerSize, at: 0, of: descriptor),
            header.number(at: 0) & ~1 == 0x377F_0682
        else { return nil }
        return header
    }

    static func salts(in header: [UInt8]) -> [UInt8] { Array(header[16..<24]) }

    /// Nil where the header itself is not whole.
    init?(_ header: [UInt8], of descriptor: CInt) {
        self.descriptor = descriptor
        salts = Self.salts(in: header)
        pageSize = Int(header.number(at: 8))
        sum = LogSum(isBigEndian: header.number(at: 0) & 1 == 1)
        sum.add(header[..<24])
        guard Self.pageSizes.contains(pageSize), sum.stands(in: header[24..<32]) else {
            return nil
        }
    }

    mutating func next() -> Frame? {
        guard
            let frame = Self.bytes(Self.frameHeaderSize + pageSize, at: offset, of: descriptor),
            frame[8..<16].elementsEqual(salts)
        else { return nil }
        let page = frame[Self.frameHeaderSize...]
        sum.add(frame[..<8])
        sum.add(page)
        guard sum.stands(in: frame[16..<24]) else { return nil }
        offset += Self.frameHeaderSize + pageSize
        return Frame(
            page: frame.number(at: 0), isCommit: frame.number(at: 4) > 0,
            head: FileHead(Array(page.prefix(FileHead.size))))
    }

    /// Nil where so many are not there.
    private static func bytes(_ count: Int, at offset: Int, of descriptor: CInt) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
    }
}

/// The sum that goes through a log, over its header and each frame (section 4.2).
private struct LogSum {
    let isBigEndian: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// Takes eight bytes at a time: so many more or less are never in a log.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        var (first, second) = (first, second)
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset + 8 <= raw.count {
                first = first &+ word(of: raw, at: offset) &+ second
                second = second &+ word(of: raw, at: offset + 4) &+ first
                offset += 8
            }
        }
        (self.first, self.second) = (first, second)
    }

    /// Written with the highest byte first, whatever way the words are read.
    func stands(in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.number(at: 0) == first && bytes.number(at: 4) == second
    }

    private func word(of raw: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
}
