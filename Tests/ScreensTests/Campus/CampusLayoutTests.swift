import Domain
import Foundation
import TerminalUI
import Testing

@testable import Screens

struct CampusLayoutTests {
    @Test func look() {
        func show(_ sample: CampusSample, _ c: Int, _ r: Int, zoom: Int = 0) {
            let start = Date()
            let l = sample.layout(c, r, zoom: zoom)
            let ms = Date().timeIntervalSince(start) * 1000
            print("== \(c)x\(r) zoom \(zoom) detail \(l.detail) canvas \(l.canvas) \(Int(ms)) ms")
            print(CampusPicture(l, names: sample.names).text)
        }
        show(.school, 62, 20)
        show(.school, 118, 36)
        show(.school, 78, 16)
        show(.generated(seed: 1, count: 30), 118, 36)
        show(.generated(seed: 2, count: 100), 118, 36)
        show(.generated(seed: 2, count: 100), 78, 16)
        show(.generated(seed: 1, count: 30), 118, 36, zoom: 2)
    }
}
