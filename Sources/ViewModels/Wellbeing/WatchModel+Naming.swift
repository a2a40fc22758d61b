import Domain
import Persistence
import Security

extension WatchModel: NameKeeper {
    /// Whether the list is open or locked: whoever can sign holds the keys. Where it cannot be read nothing is
    /// compared, because the work around the cases goes on.
    func demandNobodyNamed(in texts: [String]) async throws {
        guard texts.contains(where: { !$0.isEmpty }), let file, let key = session.unlockedKey,
            session.standing?.has(.psychologist) == true
        else { return }
        let staff = session.school.organisation.people
        // The names are opened for a moment, to be compared.
        ProcessHardening.overwriteFreedMemory()
        do {
            try await Self.run { try file.demandNobodyNamed(in: texts, besides: staff, by: key) }
        } catch CareRefusal.namesPupil {
            throw CareRefusal.namesPupil()
        } catch {
            // The pane says what is wrong with it.
        }
    }
}
