import Testing

@testable import Persistence

@Suite struct DataDirectoryTests {
    @Test(arguments: [
        ("/opt/a", ["WANGGE_DATA": "/b", "XDG_DATA_HOME": "/c", "HOME": "/d"], "/opt/a"),
        (nil, ["WANGGE_DATA": "/b", "XDG_DATA_HOME": "/c", "HOME": "/d"], "/b"),
        (nil, ["WANGGE_DATA": "", "XDG_DATA_HOME": "/c", "HOME": "/d"], "/c/wangge"),
        (nil, ["XDG_DATA_HOME": "relative", "HOME": "/d"], "/d/.local/share/wangge"),
        ("", ["HOME": "/d"], "/d/.local/share/wangge"),
    ])
    func firstThatIsSetWins(option: String?, environment: [String: String], path: String) {
        #expect(DataDirectory.resolve(option: option, environment: environment).path == path)
    }

    @Test(arguments: [
        ("/home/office", false), ("/mnt/share", true), ("/mnt/share/data", true),
        ("/mnt/shared", false), ("/mnt/share/local", false), ("/srv/two words/x", true),
    ])
    func networkShareIsKnownByTheInnermostMount(path: String, isShared: Bool) {
        let mounts = """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            40 22 0:35 / /mnt/share rw,relatime shared:20 - nfs4 server:/export rw
            41 40 8:2 / /mnt/share/local rw,relatime - xfs /dev/sdb1 rw
            42 22 0:36 / /srv/two\\040words rw,relatime - fuse.sshfs host:/ rw
            """
        #expect(MountTable.isOnNetworkShare(path, mounts: mounts) == isShared)
    }
}
