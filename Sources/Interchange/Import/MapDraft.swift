import Domain

/// A feature as far as it is understood before it is put on the plan.
struct MapDraft {
    var note: MapImportReport.FeatureNote
    var key: String
    var number: String?
    var subject: MapImportSubject
    /// Longitude and latitude.
    var geometry: GeoJSONGeometry

    var name: String? { note.name }
}

/// A building of the file, ready for the ledger.
struct MapBuilding: Hashable {
    var note: MapImportReport.FeatureNote
    var key: String
    var number: String?
    var kind: PlaceKind
    var footprint: Footprint
    /// Drawn around a point: nothing is known of its size.
    var isPoint = false
    /// Tagged as part of a building.
    var isPart = false

    var name: String? { note.name ?? number }
}

/// A piece of ground of the file, ready for the ledger.
struct MapGround: Hashable {
    var key: String
    var kind: GroundFeature.Kind
    var name: String
    var shape: GroundFeature.Shape
}
