import Glibc

/// The memory of the running process, as the kernel shows it.
struct ProcessMemory {
    /// The flags and fields that `/proc/self/smaps` gives for the mapping that holds `address`.
    static func mapping(at address: UInt) -> [Substring]? {
        let lines = text(of: "/proc/self/smaps").split(separator: "\n")
        guard
            let start = lines.firstIndex(where: { range(in: $0)?.contains(address) == true })
        else { return nil }
        let rest = lines[(start + 1)...]
        return Array(rest.prefix { range(in: $0) == nil })
    }

    /// How often `secret` stands in writable memory, the place where it was given excepted.
    static func count(of secret: UnsafeRawBufferPointer) -> Int {
        let memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
        defer { close(memory) }
        let window = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { window.deallocate() }
        let ignored = [span(secret), span(UnsafeRawBufferPointer(window))]
        var found = 0
        for line in text(of: "/proc/self/maps").split(separator: "\n") {
            guard let range = range(in: line), line.split(separator: " ")[1].hasPrefix("rw")
            else { continue }
            var place = range.lowerBound
            while place < range.upperBound {
                let length = min(UInt(window.count), range.upperBound - place)
                let read = pread(memory, window.baseAddress, Int(length), Int(place))
                guard read > 0 else { break }
                var rest = UnsafeRawBufferPointer(rebasing: window[..<read])
                while let distance = Self.first(secret, in: rest) {
                    let offset = read - rest.count + distance
                    let address = place + UInt(offset)
                    if !ignored.contains(where: { $0.contains(address) }) { found += 1 }
                    rest = UnsafeRawBufferPointer(rebasing: rest[(distance + 1)...])
                }
                // Windows overlap, so that no secret lies across two of them unseen.
                let step = read > secret.count ? read - secret.count + 1 : read
                place += UInt(step == read || UInt(read) == range.upperBound - place ? read : step)
            }
        }
        window.initializeMemory(as: UInt8.self, repeating: 0)
        return found
    }

    /// With the C library's `memmem`, which Swift does not import: a loop here takes minutes.
    private static func first(
        _ secret: UnsafeRawBufferPointer, in memory: UnsafeRawBufferPointer
    ) -> Int? {
        typealias Search =
            @convention(c) (
                UnsafeRawPointer?, Int, UnsafeRawPointer?, Int
            ) -> UnsafeRawPointer?
        let search = unsafeBitCast(dlsym(nil, "memmem"), to: Search.self)
        guard let start = memory.baseAddress,
            let hit = search(start, memory.count, secret.baseAddress, secret.count)
        else { return nil }
        return hit - start
    }

    private static func span(_ bytes: UnsafeRawBufferPointer) -> Range<UInt> {
        let start = UInt(bitPattern: bytes.baseAddress)
        return start..<(start + UInt(bytes.count))
    }

    private static func range(in line: Substring) -> Range<UInt>? {
        guard let field = line.split(separator: " ").first else { return nil }
        let ends = field.split(separator: "-").map { UInt($0, radix: 16) }
        guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
        return start..<end
    }

    private static func text(of path: String) -> String {
        var bytes: [UInt8] = []
        let file = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &part, part.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += part[..<count]
        }
    }
}
