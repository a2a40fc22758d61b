internal import Glibc
internal import Synchronization

/// Keeps secrets of the running program from leaving it by the back door.
public enum ProcessHardening {
    /// No core file, no question of the Swift runtime on the terminal after a fault, with everything still in
    /// memory meanwhile, and no other process of the same person may look into this one; to be called first of
    /// all. False where the system refused a part of it.
    ///
    /// Root is not kept out. `/proc/self/fd` and `/proc/self/environ` become root's as well.
    @discardableResult
    public static func forbidCoreDumps() -> Bool {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        let limited = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0
        let hidden = control(.setDumpable, 0) == 0
        // The runtime has put its own handlers there before `main`, where its environment asks for them.
        for number in faults { signal(number, SIG_DFL) }
        return limited && hidden
    }

    /// What the runtime would handle.
    private static let faults = [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

    /// Whether others may look into the process; for tests.
    static var isDumpable: Bool { control(.getDumpable, 0) != 0 }

    /// From linux/prctl.h.
    private enum Control: Int32 {
        case getDumpable = 3
        case setDumpable = 4
    }

    /// `prctl` takes a variable number of arguments, which Swift does not import; on the machines
    /// that Linux runs Swift on it is called as one with five would be.
    private static func control(_ what: Control, _ value: UInt) -> Int32 {
        typealias Function = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
        guard let address = dlsym(nil, "prctl") else { return -1 }
        return unsafeBitCast(address, to: Function.self)(what.rawValue, value, 0, 0, 0)
    }

    /// From now on memory is overwritten when it is let go of, for as long as the program runs: what was
    /// read of a case is not left in it, but for the pieces that the C library keeps.
    public static func overwriteFreedMemory() {
        typealias Function = @convention(c) (Int32, Int32) -> Int32
        // Where the C library knows no such setting, freed memory stays as it is.
        guard let address = dlsym(nil, "mallopt") else { return }
        _ = unsafeBitCast(address, to: Function.self)(perturb, 0x5A)
        isOverwriting.store(true, ordering: .relaxed)
    }

    private static let isOverwriting = Atomic(false)

    /// Overwrites what is left of a case on the stack of this thread and in the pieces of memory that the C
    /// library keeps for it; nothing where no memory was to be overwritten so far.
    public static func overwriteLeftovers() {
        guard isOverwriting.load(ordering: .relaxed) else { return }
        overwriteLeftStack()
        overwriteKeptPieces()
    }

    /// The C library keeps some freed pieces of each small size for the next who asks: all of them are
    /// asked for, and given back empty.
    private static func overwriteKeptPieces() {
        withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: 16) { pieces in
            for size in stride(from: 24, through: 1032, by: 16) {
                for place in pieces.indices {
                    let piece = malloc(size)
                    if let piece { explicit_bzero(piece, size) }
                    pieces.initializeElement(at: place, to: piece)
                }
                for piece in pieces { free(piece) }
            }
        }
    }

    /// Overwrites what functions that have returned left on the stack of this thread: short texts lie
    /// there, such as names, which no memory is let go of for.
    @inline(never)
    public static func overwriteLeftStack() {
        // In one piece: between several the frames would keep what they lie on.
        var room = InlineArray<16_384, UInt64>(repeating: 0)
        withUnsafeMutableBytes(of: &room) { bytes in
            if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
    }

    /// `M_PERTURB` of malloc.h, which Swift's module of the C library leaves out.
    private static let perturb: Int32 = -6
}
