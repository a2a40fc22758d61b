import Domain
internal import GRDB
import Security

extension CareFile {
    /// Throws `CareRefusal.alreadyLed` where whoever opens the case `new` leads another one of somebody of
    /// that name, open or closed. Nobody sees who that is: what is told is the code of an own case. One that
    /// somebody has changed, or that was opened by mistake, keeps no other from being opened.
    static func demandOnlyOne(
        of pupil: PupilIdentity, in classBand: String, but new: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        let led = try cases(ledBy: boxes.key.person, boxes.db).filter { $0 != new }
        let likely = try SealedPupil.read(led, boxes).likely(
            where: { $0.hasName(of: pupil) }, for: boxes.key)
        let namesakes = try likely.compactMap { care -> NamesakeCase? in
            guard let known = try ifWhole({ try identity(of: care, boxes) }),
                known.hasName(of: pupil),
                let watch = try fetchIfWhole(care, boxes)?.watch, !watch.isVoid
            else { return nil }
            return NamesakeCase(watch, of: known, beside: pupil, in: classBand)
        }
        if let closest = NamesakeCase.closest(among: namesakes) {
            throw CareRefusal.alreadyLed(closest)
        }
    }
}
