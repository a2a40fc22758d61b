/// Who is to step in and cannot.
extension GridInspection {
    private struct Presence {
        let post: DutyPost
        let duty: Duty
    }

    /// Duties of the week whose stand-in stands elsewhere at the same time, in an own duty or in somebody's
    /// place; each once.
    func standInFindings(_ posts: [DutyPost]) -> [GridFinding] {
        var present: [Person.ID: [Presence]] = [:]
        for post in posts {
            for shift in post.shifts {
                guard let person = shift.person else { continue }
                present[person, default: []].append(Presence(post: post, duty: shift.duty))
            }
        }
        var seen: Set<Duty.ID> = []
        return posts.flatMap { post in
            post.shifts.compactMap { shift -> GridFinding? in
                guard let standIn = shift.duty.standIn, !seen.contains(shift.duty.id) else {
                    return nil
                }
                let elsewhere = present[standIn]?.first {
                    $0.duty.id != shift.duty.id && $0.post.place != post.place
                        && $0.post.moments.overlaps(post.moments)
                }
                guard let elsewhere else { return nil }
                seen.insert(shift.duty.id)
                return .standInElsewhere(shift.duty, elsewhere.duty, on: post.day)
            }
        }
    }
}
