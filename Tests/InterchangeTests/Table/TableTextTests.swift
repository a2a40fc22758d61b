import Testing

@testable import Interchange

struct TableTextTests {
    private let text = "检查时间,检查部位\n2025-3-8,教学楼㐀A\n"

    @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"])
    func everyEncodingIsRecognisedByItself(name: String) throws {
        let mark = name.hasPrefix("UTF-16") ? "\u{FEFF}" : ""

        let read = try TableText(decoding: Encoded.bytes(mark + text, as: name), as: nil)

        #expect(read.encoding.rawValue == name)
        #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    }

    @Test func byteOrderMarkIsNoPartOfTheText() throws {
        let read = try TableText(decoding: Array(("\u{FEFF}" + text).utf8), as: nil)

        #expect(read.bytes == Array(text.utf8))
    }

    @Test func gbkAndGB2312AreReadAsGB18030() throws {
        let plain = "检查时间,教学楼"
        for name in ["GBK", "GB2312"] {
            let read = try TableText(decoding: Encoded.bytes(plain, as: name), as: nil)
            #expect(String(decoding: read.bytes, as: UTF8.self) == plain)
        }
    }

    @Test func fileInNeitherEncodingIsRefusedWithOffsetAndLine() {
        let file = Encoded.bytes("检查,部位\r\n教学", as: "GBK") + [0xFF, 0x41]

        #expect(throws: TableRefusal.undecodable(.gb18030, offset: 15, line: 2)) {
            try TableText(decoding: file, as: nil)
        }
    }

    @Test func damagedUTF8IsRefusedRatherThanReadAsGB18030() {
        var file = Array("检查时间,检查部位\n消防通道堆放杂物,教学楼\n".utf8)
        file.insert(0xE6, at: 26)

        #expect(throws: TableRefusal.undecodable(.utf8, offset: 26, line: 2)) {
            try TableText(decoding: file, as: nil)
        }
    }

    @Test func encodingAskedForIsTheOnlyOneTried() throws {
        let file = Array("检查".utf8)
        let utf16 = Encoded.bytes("检查", as: "UTF-16LE")

        #expect(throws: TableRefusal.self) { try TableText(decoding: [0xD6], as: .utf8) }
        #expect(try TableText(decoding: utf16, as: .utf16LittleEndian).bytes == file)
    }

    @Test func workbooksAndEmptyFilesAreNamed() {
        #expect(throws: TableRefusal.isWorkbook) {
            try TableText(decoding: [0x50, 0x4B, 0x03, 0x04, 0x14], as: nil)
        }
        #expect(throws: TableRefusal.empty) { try TableText(decoding: [], as: nil) }
    }
}
