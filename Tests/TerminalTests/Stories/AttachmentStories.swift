import Foundation
import Testing

extension Stories {
    /// An attachment leaves the program by way of the desktop, where there is one.
    @Suite struct AttachmentStories {
        @Test func aFileIsOpenedWithWhatTheDesktopHasForIt() async throws {
            let workplace = try Workplace.withSampleSchool()
            let folder = workplace.folder
            try "指示灯常亮".write(
                toFile: folder + "/现场.txt", atomically: true, encoding: .utf8)
            // A desktop that shows a file by copying it to a place where the test can look.
            let desktop = folder + "/xdg-open"
            try
                "#!/bin/sh\ncp \"$1\" \"$HOME/shown.part\" && mv \"$HOME/shown.part\" \"$HOME/shown\"\n"
                .write(toFile: desktop, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desktop)
            let clerk = try await workplace.openSchool(variables: [
                "DISPLAY": ":9", "PATH": folder + ":/usr/bin:/bin",
            ])
            try clerk.press("2", "Enter", "+")
            try await clerk.waitFor("┏━ 添加附件")
            try clerk.type(folder + "/现场.txt")
            try clerk.press("F2")
            try await clerk.waitFor("已添加附件")
            try clerk.press("O")
            try await workplace.waitForFile("shown")
            #expect(try workplace.text(of: "shown") == "指示灯常亮")
        }
    }
}
