extension Strings {
    static let canvasEnglish = Canvas(
        schematic: "diagram", trueScale: "to scale", switchView: "Diagram or true to scale",
        shortView: "to scale", scale: { "\($0) m/col" }, distance: { "\($0) m" },
        sentOut: { place, person, other, now in
            other.map { "\(person) merged \(place) into \($0): back to \(now)" }
                ?? "\(person) dropped \(place): back to \(now)"
        },
        addsElsewhere: { "Where you were is no longer there; A again adds to \($0)" },
        takenBackInPart: { "Taken back: \($0); not \($1), which \($2) has changed since" },
        editor: mapEditorEnglish,
        corners: cornersEnglish)

    private static let mapEditorEnglish = MapEditor(
        title: "Draw the campus", open: "Draw the campus map", shortOpen: "Draw",
        keysIdle: "Nothing in hand", keysDrawing: "While drawing, moving or resizing",
        keysCorners: "While changing an outline", keysInside: "Among floors and rooms",
        ground: [
            "road": "road", "path": "path", "water": "water", "green": "green, trees",
            "field": "field", "gate": "gate mark", "wall": "wall", "label": "words",
        ], fieldAlso: "playground, pitch",
        snapping: "snap on", notSnapping: "snap off", emptyHere: "Nothing here",
        saving: "saving…",
        drawing: { "Drawing \($0)" }, moving: { "Moving \($0)" }, resizing: { "Resizing \($0)" },
        stretch: "arrows stretch it, Shift in big steps",
        carry: "arrows move it, Shift in big steps",
        measure: { "\($0)×\($1) m" }, floors: { "\($0) floors" }, floorName: { "Floor \($0)" },
        cursor: "Move the cursor", bigCursor: "Big steps", add: "Draw something new",
        shortAdd: "New", finish: "Finish", shortFinish: "Finish", corner: "Corner",
        move: "Move", shortMove: "Move", resize: "Resize", shortResize: "Size",
        rename: "Rename or change its kind", shortRename: "Name", drop: "Take it off the map",
        shortDrop: "Drop", undo: "Undo", shortUndo: "Undo", redo: "Redo",
        snap: "Snapping on or off", shortSnap: "Snap", closer: "Look closer", farther: "See more",
        next: "Next thing", previous: "Previous thing", inside: "Floors and rooms",
        shortInside: "Floors", cancel: "Let go", close: "Back",
        addFloors: "Add floors", addRooms: "Add rooms", shortFloors: "Floors",
        shortRooms: "Rooms", copyUp: "Copy the rooms of this floor to the floors above",
        shortCopyUp: "CopyUp", leave: "Back to the map",
        cornerBack: "Take the last corner back", shortCornerBack: "Corner back",
        noCornerYet: "No corner yet; Esc lets go",
        kindTitle: "Draw what", nameTitle: "Name", name: "Name", kind: "Kind",
        floorCount: "Floors", roomCount: "Rooms a floor", floorsTitle: "How many floors",
        roomsTitle: "Add rooms", rooms: "Rooms", roomsHint: "such as 101-108 office",
        optional: "may be left empty", noPlace: "no grid, no hazards",
        noName: "Give it a name", noNumber: "A number from 0 to 60",
        nothingInHand: "Nothing under the cursor", nothingToUndo: "Nothing to undo",
        nothingToRedo: "Nothing to redo", noBuilding: "Put the cursor on a building first",
        noFloor: "Choose a floor first", pointHasNoSize: "A mark has no size",
        noLength: "Draw it out with the cursor first",
        saved: { "Saved \($0) · u undoes" }, undid: { "Undone: \($0)" },
        redid: { "Done again: \($0)" }, dropped: { "Taken off: \($0) · u undoes" },
        copied: { "Rooms of \($0) copied up: \($1) new · u undoes" },
        changedMeanwhile: {
            "\($1) changed “\($0)” first (\($2)); press again to keep yours"
        },
        changedFirst: {
            "Not saved: \($1) changed “\($0)” first (\($2)); look at the new state and do it again"
        },
        changedSince: {
            "\($1) changed “\($0)” since (\($2)): that step is lost"
        },
        somebody: "somebody",
        hasOpenHazards: { "“\($0)”: close or void its \(many($1, "open hazard")) first" },
        hasOpenRiskPoints: { "“\($0)”: close its \(many($1, "risk point")) first (R)" },
        hasPosts: { "“\($0)”: end its \(many($1, "post")) first (roster or slots)" },
        hasPlacesInside: { "“\($0)”: look at its \(many($1, "new place")) inside first" },
        removed: { "Not saved: \($1) took “\($0)” off the map at \($2)" },
        gone: { "“\($0)”, or what it lies in, was taken off the map" },
        emptyInside: "No floors or rooms yet: a adds floors, r adds rooms.",
        overlaps: { "It would lie over “\($0)”; Enter or F2 puts it there" },
        outOfSight: "Too far out for the map: draw it nearer, or first the buildings there",
        sameName: { "There is a “\($0)” already; F2 once more takes the name" })
}

/// "1 post", "2 posts"; names of places and the count leave room for all of it in sixty columns.
private func many(_ count: Int, _ one: String) -> String {
    count == 1 ? "1 " + one : "\(count) \(one)s"
}
