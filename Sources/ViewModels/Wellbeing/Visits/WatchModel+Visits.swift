public import Domain
import Persistence
import Security

extension WatchModel {
    /// The class of a line of some semester's home visits, by its code; nil where the keys in hand do not
    /// open that list, and then the code alone is told.
    public func className(ofVisit code: String) -> String? {
        guard let file, let key = session.unlockedKey else { return nil }
        let semester = session.school.calendar.semesters.first { semester in
            HomeVisitList.code(of: 0, in: semester).prefix { $0 != "-" }
                == code.prefix { $0 != "-" }
        }
        guard let semester else { return nil }
        do {
            let lines = try file.homeVisits(in: semester, for: key)?.lines ?? []
            let index = lines.indices.first { HomeVisitList.code(of: $0, in: semester) == code }
            return index.map { lines[$0].pupil.className }
        } catch {
            return nil
        }
    }
}
