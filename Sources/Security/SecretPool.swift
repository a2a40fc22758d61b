internal import Glibc
import Synchronization

/// Places for short secrets, many to a page that is kept out of core files and of swap: a page of its own
/// for each key of two thousand boxes takes longer to get and give back than the key to be opened.
///
/// Places are given back overwritten; pages are kept for the next secrets.
enum SecretPool {
    /// In bytes; no key is longer.
    static let size = 64

    /// Addresses, because a pointer may not be handed from one thread to another.
    private static let free = Mutex<[UInt]>([])

    static func take() -> UnsafeMutableRawBufferPointer {
        let address = free.withLock { free in
            if let last = free.popLast() { return last }
            let page = UnsafeRawBufferPointer(SecretPages.map(atLeast: 1))
            let first = UInt(bitPattern: page.baseAddress)
            free = stride(from: first, to: first + UInt(page.count), by: size).map { $0 }
            return free.removeLast()
        }
        return UnsafeMutableRawBufferPointer(
            start: UnsafeMutableRawPointer(bitPattern: address), count: size)
    }

    /// `place` was overwritten before.
    static func giveBack(_ place: UnsafeMutableRawBufferPointer) {
        let address = UInt(bitPattern: place.baseAddress)
        free.withLock { $0.append(address) }
    }
}
