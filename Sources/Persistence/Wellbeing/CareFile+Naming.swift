import Domain
internal import GRDB
import Security

extension CareFile {
    /// Throws `CareRefusal.namesPupil` where a sentence for somebody who does not read the case says whose case
    /// it is, whoever writes it: a code and a sentence are all that leaves the seal.
    ///
    /// The name is opened in memory alone, and is no look for the log: nobody is shown anything, and whoever may
    /// write such a sentence leads the case. Where their keys do not open the identity nothing is compared; whoever
    /// cannot open a name does not know it from here.
    static func demandUnnamed(
        _ sentence: String?, of care: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        guard let sentence, let pupil = try identity(of: care, boxes) else { return }
        if pupil.isNamed(in: sentence) { throw CareRefusal.namesPupil }
    }

    /// The same of the reason for which a name out of a queue or a list is shown: the principal reads it in the
    /// log, and opens neither.
    static func demandUnnamed(_ words: String, _ name: String) throws {
        let pupil = PupilIdentity(name: name, className: "", guardian: "", emergencyContact: "")
        if pupil.isNamed(in: words) { throw CareRefusal.namesPupil }
    }
}
