extension Strings {
    /// The true-scale view of the campus, and the editor of its map.
    public struct Canvas: Sendable {
        public var schematic, trueScale: String
        public var switchView, shortView: String
        /// Metres to a column, such as 2.5.
        public var scale: @Sendable (String) -> String
        /// Metres on the map: two columns more than the number.
        public var distance: @Sendable (Int) -> String
        /// A place, who took it away, what it became part of, and what is shown instead.
        public var sentOut: @Sendable (String, String, String?, String) -> String
        /// Where a place would be added now.
        public var addsElsewhere: @Sendable (String) -> String
        /// What was taken back, what was not, and who has changed that.
        public var takenBackInPart: @Sendable (String, String, String) -> String
        public var editor: MapEditor
        public var corners: Corners
    }

    public struct MapEditor: Sendable {
        public var title, open, shortOpen: String
        /// The states of the hand in which the keys do different things.
        public var keysIdle, keysDrawing, keysCorners, keysInside: String
        /// By the kind's name in the ledger.
        public var ground: [String: String]
        /// What else people call a field.
        public var fieldAlso: String
        public var snapping, notSnapping, emptyHere, saving: String
        public var drawing, moving, resizing: @Sendable (String) -> String
        /// How the size of what is in hand changes.
        public var stretch: String
        /// How it is carried.
        public var carry: String
        /// Metres across and down.
        public var measure: @Sendable (Int, Int) -> String
        public var floors: @Sendable (Int) -> String
        /// The name of floor 1, 2, …
        public var floorName: @Sendable (Int) -> String

        public var cursor, bigCursor, add, shortAdd, finish, shortFinish, corner: String
        public var move, shortMove, resize, shortResize, rename, shortRename: String
        public var drop, shortDrop, undo, shortUndo, redo, snap, shortSnap, closer, farther: String
        public var next, previous, inside, shortInside, cancel, close: String
        public var addFloors, addRooms, shortFloors, shortRooms, copyUp, shortCopyUp: String
        public var leave: String
        /// Of a line that is drawn.
        public var cornerBack, shortCornerBack, noCornerYet: String

        public var kindTitle, nameTitle, name, kind, floorCount, roomCount: String
        public var floorsTitle, roomsTitle, rooms, roomsHint, optional: String
        /// Beside the kinds that are no places.
        public var noPlace: String
        public var noName, noNumber, nothingInHand, nothingToUndo, nothingToRedo: String
        public var noBuilding, noFloor, pointHasNoSize, noLength: String
        public var saved, undid, redid, dropped: @Sendable (String) -> String
        /// The floor, and how many rooms were made of it.
        public var copied: @Sendable (String, Int) -> String
        /// Who was first, and when.
        public var changedMeanwhile: @Sendable (String, String, String) -> String
        /// The same of what is not in hand, as a merge or a name given in the list.
        public var changedFirst: @Sendable (String, String, String) -> String
        /// What was to be undone, somebody else has changed since.
        public var changedSince: @Sendable (String, String, String) -> String
        public var somebody: String
        public var hasOpenHazards, hasOpenRiskPoints: @Sendable (String, Int) -> String
        public var hasPosts, hasPlacesInside: @Sendable (String, Int) -> String
        /// What, by whom, when.
        public var removed: @Sendable (String, String, String) -> String
        public var gone: @Sendable (String) -> String
        public var emptyInside: String
        /// The buildings over which another one would stand.
        public var overlaps: @Sendable (String) -> String
        public var outOfSight: String
        /// Of the place that is called so already.
        public var sameName: @Sendable (String) -> String
    }
}
