import Domain
import Persistence
import Security

extension CareSchool {
    /// The ledger is told that the list is lost, so that another one may be begun.
    public func giveUpList() throws {
        let signer = try key(of: psychologist).signer
        try ledger.write(as: signer) { try $0.note(.lost(reason: "硬盘损坏，没有备份"), at: Self.now) }
    }
}
