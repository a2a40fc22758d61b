/// How much work and memory one try at a passphrase takes: the parameters of scrypt (RFC 7914).
public struct PassphraseCost: Hashable, Sendable {
    /// N, a power of two; with `blockSize` it gives the memory, 128 · N · r bytes.
    public let rounds: Int
    /// r.
    public let blockSize: Int
    /// p.
    public let parallelism: Int

    /// 32 MiB for every unlocking: what OWASP's Password Storage Cheat Sheet asks for with this N.
    public static let interactive = PassphraseCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)

    /// For a school to practise in, whose passphrase stands on its screen.
    public static let practice = PassphraseCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)

    /// Next to no work, hence no protection: for tests, never for the program.
    public static let forTests = PassphraseCost(rounds: 1 << 4, blockSize: 8, parallelism: 1)

    private init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// N as its logarithm, as a sealed identity holds it; nil outside of what one machine may be
    /// asked to do, for whoever can change a record could otherwise halt every unlocking.
    init?(exponent: UInt8, blockSize: UInt8, parallelism: UInt8) {
        guard (1...20).contains(exponent), (1...16).contains(blockSize),
            (1...4).contains(parallelism),
            // Section 2: N is less than 2^(128 · r / 8).
            Int(exponent) < 16 * Int(blockSize)
        else { return nil }
        self.init(
            rounds: 1 << Int(exponent), blockSize: Int(blockSize), parallelism: Int(parallelism))
        guard work <= Self.mostWork else { return nil }
    }

    var exponent: UInt8 { UInt8(rounds.trailingZeroBitCount) }

    /// Bytes that are written, and read again, with every try.
    public var work: Int { 128 * rounds * blockSize * parallelism }

    /// Bytes written in all: a few seconds of work, and at most this much memory.
    private static let mostWork = 1 << 30
}
