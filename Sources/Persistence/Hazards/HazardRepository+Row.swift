public import Domain

extension HazardRepository {
    /// The row that listings show of a hazard, with its place in them; nil where there is none.
    public func row(of id: Hazard.ID) throws(LedgerError) -> HazardRow? {
        try file.snapshot { db in try HazardRow.fetch(db, id: id.rawValue) }
    }
}
