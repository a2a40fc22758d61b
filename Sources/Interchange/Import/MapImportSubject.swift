import Domain

/// What a feature is on the campus map.
enum MapImportSubject: Hashable {
    case building(PlaceKind)
    case buildingPart
    case ground(GroundFeature.Kind)
    /// The grounds of the school, or of a part of it.
    case campusOutline
    case nothing
    /// An area of a tagged file that has neither tags nor a name.
    case unknown

    /// The form of a feature's geometry, by the largest thing in it.
    enum Form { case point, line, area }

    /// `layer` is what the features of the file are that say nothing of themselves.
    init(
        properties: GeoJSONProperties, name: String?, form: Form, fileIsTagged: Bool,
        layer: MapImportWords.Meaning? = nil
    ) {
        let tags = MapImportTags(properties)
        if tags["building"] != nil {
            self = .building(Self.kind(name: name, properties: properties, tags: tags))
        } else if tags["building:part"] != nil {
            self = .buildingPart
        } else if let ground = Self.ground(tags, form: form) {
            self = .ground(ground)
        } else if !tags.isEmpty {
            self = Self.place(tags, name: name, form: form, properties: properties)
        } else if fileIsTagged, name == nil, !Self.hasStoreys(properties) {
            self = form == .area ? .unknown : .nothing
        } else {
            self = Self.untagged(name: name, form: form, properties: properties, layer: layer)
        }
    }

    // MARK: Tagged

    private static func ground(_ tags: MapImportTags, form: Form) -> GroundFeature.Kind? {
        if tags.has("barrier", "gate", "entrance", "lift_gate", "swing_gate", "sliding_gate")
            || tags.has("amenity", "gate", "entrance")
        {
            return .gate
        }
        guard form != .point else { return nil }
        if let highway = tags["highway"] { return road(highway) }
        if tags.has("barrier", "wall", "fence", "hedge", "retaining_wall", "city_wall") {
            return .wall
        }
        if tags.has("natural", "water", "bay") || tags["waterway"] != nil || tags["water"] != nil
            || tags.has("landuse", "basin", "reservoir") || tags.has("leisure", "swimming_pool")
        {
            return .water
        }
        if tags.has("leisure", "pitch", "track", "stadium", "sports_centre", "playground")
            || tags["sport"] != nil
        {
            return .field
        }
        let isGreen =
            tags.has("landuse", "grass", "forest", "meadow", "flowerbed", "village_green")
            || tags.has("landuse", "recreation_ground") || tags.has("leisure", "park", "garden")
            || tags.has("natural", "wood", "grassland", "scrub", "tree_row")
        return isGreen ? .green : nil
    }

    private static func road(_ highway: String) -> GroundFeature.Kind? {
        switch highway {
        case "motorway", "trunk", "primary", "secondary", "tertiary", "unclassified",
            "residential", "service", "living_street", "road", "busway", "motorway_link",
            "trunk_link", "primary_link", "secondary_link", "tertiary_link":
            .road
        case "footway", "path", "pedestrian", "steps", "cycleway", "track", "bridleway":
            .path
        default: nil
        }
    }

    /// What carries tags but neither a building's nor the ground's: a named gate, a canteen that
    /// is drawn without its building.
    private static func place(
        _ tags: MapImportTags, name: String?, form: Form, properties: GeoJSONProperties
    ) -> MapImportSubject {
        let isTraffic =
            tags["highway"] != nil || tags["railway"] != nil || tags["public_transport"] != nil
            || tags["shop"] != nil
        let meaning = name.flatMap(MapImportWords.meaning(of:))
        switch form {
        case .point: return meaning == .place(.gate) && !isTraffic ? .ground(.gate) : .nothing
        case .line: return .nothing
        case .area:
            let isCampus =
                tags.has("amenity", "school", "university", "college", "kindergarten")
                || tags.has("landuse", "education")
                || tags.has("boundary", "campus", "school", "university", "college", "wall")
            if isCampus { return .campusOutline }
            let house = MapImportSubject.building(
                kind(name: name, properties: properties, tags: tags))
            return isHouse(tags) || isNamedHouse(meaning, tags) ? house : .nothing
        }
    }

    /// Drawn without its building: nobody runs a clinic in the open.
    private static func isHouse(_ tags: MapImportTags) -> Bool {
        tags.has(
            "amenity", "library", "canteen", "restaurant", "cafe", "food_court", "theatre",
            "clinic", "fast_food", "hospital", "doctors", "pharmacy", "bank", "post_office",
            "community_centre", "arts_centre", "events_venue", "conference_centre", "dormitory",
            "toilets", "shower", "public_bath", "police", "place_of_worship")
            || tags["shop"] != nil || tags["office"] != nil
            || tags.has("tourism", "museum", "hotel", "hostel", "guest_house", "gallery")
    }

    /// By its name, where no tag makes an estate of it, or a district.
    private static func isNamedHouse(
        _ meaning: MapImportWords.Meaning?, _ tags: MapImportTags
    ) -> Bool {
        let isEstate = ["landuse", "natural", "leisure", "place", "highway", "railway"].contains {
            tags[$0] != nil
        }
        guard !isEstate else { return false }
        switch meaning {
        case .place, .building: return true
        case .ground, .outline, .nothing, nil: return false
        }
    }

    // MARK: Untagged

    private static func untagged(
        name: String?, form: Form, properties: GeoJSONProperties, layer: MapImportWords.Meaning?
    ) -> MapImportSubject {
        let meaning = meaning(name: name, properties: properties) ?? layer
        switch (form, meaning) {
        case (.point, .place(.gate)): return .ground(.gate)
        case (.point, .ground(.field)): return .building(.publicArea)
        case (.point, .ground(.water)), (.point, .ground(.green)), (.point, .nothing),
            (.point, .outline):
            return .nothing
        case (.point, nil) where name == nil: return .nothing
        case (.line, .ground(let kind)): return .ground(kind)
        case (.line, .nothing): return .nothing
        case (_, .outline): return .campusOutline
        case (.line, _): return .ground(.path)
        // A street in the name of what is no line is an address.
        case (_, .ground(.road)): return .building(.otherBuilding)
        // No field has storeys.
        case (.area, .ground(.field)) where hasStoreys(properties): return .building(.otherBuilding)
        case (.area, .ground(let kind)): return .ground(kind)
        case (.area, .nothing): return .nothing
        case (_, .place(let kind)): return .building(kind)
        case (.point, _), (.area, _): return .building(.otherBuilding)
        }
    }

    private static let storeyProperties = [
        "levels", "building:levels", "floors", "storeys", "stories", "num_floors", "楼层", "层数",
    ]

    private static func hasStoreys(_ properties: GeoJSONProperties) -> Bool {
        storeyProperties.contains { name in
            properties[name].flatMap { Double($0) }.map { $0 > 0 } ?? false
        }
    }

    /// The properties that say of what type something is, in the order they are believed.
    private static let typeProperties = [
        "type", "Type", "TYPE", "category", "Category", "CATEGORY", "kind", "class", "fclass",
        "use", "Use", "USE", "BLDG_TYPE", "BLDG_USE", "BldgType", "BldgUse", "building_type",
        "类型", "类别", "用途",
    ]

    private static func meaning(
        name: String?, properties: GeoJSONProperties
    ) -> MapImportWords.Meaning? {
        let named = name.flatMap(MapImportWords.meaning(of:))
        if let named, named != .building { return named }
        let typed = typeProperties.lazy.compactMap { properties[$0] }
            .compactMap(MapImportWords.meaning(of:)).first
        return typed == .nothing ? named ?? typed : typed ?? named
    }

    /// The kind of a building by its name, else by its type, else by its tags.
    private static func kind(
        name: String?, properties: GeoJSONProperties, tags: MapImportTags
    ) -> PlaceKind {
        if case .place(let kind)? = meaning(name: name, properties: properties) { return kind }
        if tags.has("amenity", "canteen", "restaurant", "cafe", "fast_food", "food_court") {
            return .canteen
        }
        if tags.has("amenity", "library") { return .library }
        switch tags["building"] {
        case "dormitory", "residential", "apartments", "house": return .dormitory
        case "school", "university", "college", "kindergarten", "classroom": return .teaching
        case "office": return .office
        case "gatehouse", "guardhouse", "gate": return .gate
        case _ where tags.has("amenity", "security_booth"): return .gate
        case "library": return .library
        case "laboratory": return .laboratory
        default: return .otherBuilding
        }
    }
}
