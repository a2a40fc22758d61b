/// The row in hand of a model with a list.
public protocol RowCursor: AnyObject {
    var rowCount: Int { get }
    var selectedIndex: Int { get }
    /// The nearest row there is.
    func select(_ index: Int)
}
