/// Where the texts of one run of a statement lie until it has run: SQLite would else ask for memory
/// for each of them, and a bulk import binds millions.
final class BindingShelf {
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8192, alignment: 8)
    private var used = 0

    deinit {
        memory.deallocate()
    }

    /// The place of a copy that stays as it is until `clear`; nil where there is no room for it.
    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        guard bytes.count <= memory.count - used, let start = memory.baseAddress else { return nil }
        let place = start + used
        if let source = bytes.baseAddress { place.copyMemory(from: source, byteCount: bytes.count) }
        used += bytes.count
        return UnsafeRawPointer(place)
    }

    /// Whatever was kept may be written over from now on.
    func clear() {
        used = 0
    }
}
