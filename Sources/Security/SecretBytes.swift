internal import Glibc

/// Bytes that must not outlive their use: in pages that hold nothing else, overwritten when let go.
///
/// The pages are kept out of core files and, as far as the limit on locked memory allows, out of
/// swap. What no Swift program can promise: values pass through registers and stack slots, and the
/// cryptographic library keeps short-lived copies (it overwrites most of its own); hibernation
/// writes all memory to disk; root reads everything.
final class SecretBytes: Sendable {
    let count: Int
    /// The memory is written only before `init` returns and in `deinit`, when nobody else has it;
    /// in between all threads only read.
    nonisolated(unsafe) private let memory: UnsafeMutableRawBufferPointer

    /// Lets `fill` write straight into the locked memory, which holds zeros before.
    init<Failure: Error>(
        count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        self.count = count
        memory = count <= SecretPool.size ? SecretPool.take() : SecretPages.map(atLeast: count)
        try fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    }

    convenience init(copying bytes: UnsafeRawBufferPointer) {
        self.init(count: bytes.count) { $0.copyMemory(from: bytes) }
    }

    /// From the system's generator for cryptographic use.
    static func random(count: Int) -> SecretBytes {
        SecretBytes(count: count) { memory in
            var generator = SystemRandomNumberGenerator()
            for place in memory.indices { memory[place] = generator.next() }
        }
    }

    deinit {
        Self.overwrite(memory)
        if memory.count <= SecretPool.size {
            SecretPool.giveBack(memory)
        } else {
            munmap(memory.baseAddress, memory.count)
        }
    }

    /// The pointer is good only within `body`.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
    }

    /// Sets every byte to zero in a way that the compiler may not leave out.
    static func overwrite(_ memory: UnsafeMutableRawBufferPointer) {
        guard let start = memory.baseAddress else { return }
        explicit_bzero(start, memory.count)
    }

    /// Overwrites the buffer of an array that nobody else holds; a shared one would be copied.
    static func overwrite(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { overwrite($0) }
    }
}

enum SecretPages {
    /// Filled with zeros.
    static func map(atLeast count: Int) -> UnsafeMutableRawBufferPointer {
        let page = sysconf(Int32(_SC_PAGESIZE))
        let length = max(1, (count + page - 1) / page) * page
        let start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let start, start != MAP_FAILED else {
            // What Swift does itself where an object cannot be allocated.
            fatalError("no memory for \(length) bytes")
        }
        // All three are a bonus: an old kernel or a low limit must not lock the people out.
        mlock(start, length)
        madvise(start, length, MADV_DONTDUMP)
        madvise(start, length, MADV_WIPEONFORK)
        return UnsafeMutableRawBufferPointer(start: start, count: length)
    }
}
