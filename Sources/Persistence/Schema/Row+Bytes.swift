internal import Foundation
internal import GRDB
import Security

extension Row {
    func bytes(_ index: Int) -> [UInt8]? {
        (self[index] as Data?).map { Array($0) }
    }

    func digest(_ index: Int) throws -> EventDigest {
        guard let bytes = bytes(index), let digest = EventDigest(bytes: bytes) else {
            throw DamagedRow(what: "digest")
        }
        return digest
    }
}

extension [UInt8] {
    /// As an argument of a statement: a BLOB.
    var blob: Data { Data(self) }
}
