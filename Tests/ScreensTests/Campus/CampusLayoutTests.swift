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
extension CampusLayoutTests {
    @Test func scores() {
        for (seed, count) in [(1, 12), (2, 30), (3, 60), (4, 100), (5, 150), (6, 200)] {
            let sample = CampusSample.generated(seed: UInt64(seed), count: count)
            for (c, r) in [(118, 36), (78, 16)] {
                for zoom in [0, 2, 4, 6] {
                    let start = Date()
                    let l = sample.layout(c, r, zoom: zoom)
                    let ms = Int(Date().timeIntervalSince(start) * 1000)
                    let s = CampusScore(l, of: sample)
                    print(
                        count, "\(c)x\(r) z\(zoom)", l.detail, l.canvas.width, l.canvas.height,
                        "order", (s.order * 1000).rounded() / 1000, "areas",
                        (s.areas * 100).rounded() / 100, "overlaps", s.overlaps, ms, "ms")
                }
            }
        }
    }
}
