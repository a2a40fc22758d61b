import Glibc
import Testing

@testable import NcursesTerminal

@Suite struct OneWriteTests {
    /// Keeps the pieces apart in which something was written.
    private struct Pieces {
        let writing: Int32
        private let reading: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            let kind = Int32(SOCK_SEQPACKET.rawValue)
            try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
            (writing, reading) = (ends[0], ends[1])
            _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        }

        func write(_ text: String) {
            _ = text.utf8CString.withUnsafeBytes {
                Glibc.write(writing, $0.baseAddress, $0.count - 1)
            }
        }

        func read() -> [String] {
            var pieces: [String] = []
            var piece = [UInt8](repeating: 0, count: 200_000)
            while case let count = Glibc.read(reading, &piece, piece.count), count > 0 {
                pieces.append(String(decoding: piece[..<count], as: UTF8.self))
            }
            return pieces
        }

        func close() {
            Glibc.close(writing)
            Glibc.close(reading)
        }
    }

    @Test func whatIsWrittenInBitsArrivesInOnePiece() throws {
        let pieces = try Pieces()
        defer { pieces.close() }
        let output = OneWrite(output: pieces.writing)
        output.gather { for bit in ["隐患", " ", "0231"] { pieces.write(bit) } }
        output.gather {}
        pieces.write("至此")
        output.gather { pieces.write("0239") }
        #expect(pieces.read() == ["隐患 0231", "至此", "0239"])
    }

    /// A frame may be larger than any before it, and the one behind it smaller.
    @Test func noFrameIsCutAndNothingOfItIsLeftForTheNext() throws {
        let pieces = try Pieces()
        defer { pieces.close() }
        let output = OneWrite(output: pieces.writing)
        let large = String(repeating: "格", count: 20_000)
        output.gather { pieces.write(large) }
        output.gather { pieces.write("小") }
        #expect(pieces.read() == [large, "小"])
    }
}
