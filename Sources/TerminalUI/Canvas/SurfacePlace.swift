/// Where a surface lies on its canvas and what it shows for lines and marks: enough to draw, before
/// anybody looks, what will stand there.
public struct SurfacePlace: Equatable {
    private let canvas: Size
    private let frame: Rect
    private let symbols: Symbols

    fileprivate init(_ surface: Surface) {
        canvas = surface.canvas.size
        frame = surface.frame
        symbols = surface.symbols
    }

    /// A surface in the same place on a canvas that nobody sees.
    public func unseenSurface() -> Surface {
        Canvas(size: canvas).surface(symbols: symbols).part(frame)
    }
}

extension Surface {
    public var place: SurfacePlace { SurfacePlace(self) }
}
