import Domain
import Persistence
import Security

/// A 普查 of any size for measuring: every class counted, and one pupil in twenty in the sealed queue, half
/// of them interviewed; nobody in it exists.
struct SyntheticScreening {
    let pupils: Int
    let now: Moment

    /// Pupils in a class; what is left over makes one more.
    private static let classSize = 50

    /// The classes with their numbers, twelve grades in turn.
    private var classes: [ScreeningClass] {
        stride(from: 0, to: pupils, by: Self.classSize).enumerated().map { index, first in
            let due = min(Self.classSize, pupils - first)
            return ScreeningClass(
                name: "\(index % 12 + 1)(\(index / 12 + 1))", due: due,
                tested: due - (index.isMultiple(of: 5) ? 1 : 0))
        }
    }

    func fill(
        _ care: CareFile, beside ledger: Ledger, by key: UnlockedKey,
        _ random: inout SeededGenerator
    ) throws {
        guard pupils > 0 else { return }
        let (classes, instrument) = (self.classes, ScreeningInstrument.defaults[0])
        let day = now.day.adding(days: -10)
        let entry = ScreeningEntry(
            instrument: instrument.code, cutOff: instrument.cutOff, day: day)
        let counted = Moment(day: day, hour: 17, minute: 30)
        let batch = try ledger.write(as: key.signer) { transaction in
            let batch = try transaction.take([.begun(entry)], on: nil, at: counted)
            return try transaction.take(
                classes.map { .counted($0) }, on: batch, at: counted)
        }
        let names = (0..<pupils / 20).map { index in
            let band = classes[index % classes.count].name
            return ScreeningQueue.Pupil(
                name: SamplePupils.draw(band, &random).name, className: band)
        }
        let count = try care.list(names, of: batch, by: key, at: counted)
        try care.hold(
            Array(0..<count / 2), of: batch, by: key,
            at: Moment(day: day.adding(days: 5), hour: 16, minute: 0))
    }
}
