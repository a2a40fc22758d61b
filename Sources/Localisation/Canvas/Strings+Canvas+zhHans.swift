extension Strings {
    static let canvasChinese = Canvas(
        schematic: "示意", trueScale: "实比", switchView: "切换示意图与实际比例", shortView: "实比",
        scale: { "一列 \($0) 米" }, distance: { "\($0)米" },
        sentOut: { place, person, other, now in
            other.map { "\(place) 已被 \(person) 并入 \($0)，回到\(now)" }
                ?? "\(place) 已被 \(person) 撤下，回到\(now)"
        },
        addsElsewhere: { "刚才所在的场所已不在，再按一次 A 就添加到\($0)" },
        takenBackInPart: { "已撤销：\($0)；\($1) 未撤销：\($2)后来又改过" },
        editor: mapEditorChinese, corners: cornersChinese)

    private static let mapEditorChinese = MapEditor(
        title: "绘制校园图", open: "绘制校园图", shortOpen: "绘制",
        keysIdle: "手里没有东西时", keysDrawing: "绘制、移动或改大小时",
        keysCorners: "改轮廓时", keysInside: "在楼层与房间中",
        ground: [
            "road": "道路", "path": "小路", "water": "水面", "green": "绿地树木", "field": "场地",
            "gate": "大门标记", "wall": "围墙", "label": "文字",
        ], fieldAlso: "操场、球场",
        snapping: "对齐 开", notSnapping: "对齐 关", emptyHere: "空地", saving: "正在保存…",
        drawing: { "正在画 \($0)" }, moving: { "正在移动 \($0)" }, resizing: { "正在改大小 \($0)" },
        stretch: "方向键拉伸，Shift+方向键大步", carry: "方向键移动，Shift+方向键大步",
        measure: { "\($0)×\($1) 米" }, floors: { "\($0) 层" },
        floorName: { MapEditor.chineseFloor($0) },
        cursor: "移动光标", bigCursor: "大步移动", add: "画新的", shortAdd: "新画", finish: "完成",
        shortFinish: "完成", corner: "转角", move: "移动", shortMove: "移动", resize: "改大小",
        shortResize: "大小", rename: "改名或改类别", shortRename: "改名", drop: "从图上移除",
        shortDrop: "移除", undo: "撤销", shortUndo: "撤销", redo: "重做", snap: "对齐开关", shortSnap: "对齐",
        closer: "放大", farther: "缩小", next: "下一处", previous: "上一处", inside: "楼层与房间",
        shortInside: "楼层", cancel: "放弃", close: "返回",
        addFloors: "添加楼层", addRooms: "添加房间", shortFloors: "加层", shortRooms: "加房间",
        copyUp: "把本层房间复制到以上各层", shortCopyUp: "上复制", leave: "回到图上",
        cornerBack: "撤回上一个转角", shortCornerBack: "退一角", noCornerYet: "还没有转角；Esc 放弃",
        kindTitle: "画什么", nameTitle: "名称", name: "名称", kind: "类别", floorCount: "层数",
        roomCount: "每层房间", floorsTitle: "添加几层", roomsTitle: "添加房间", rooms: "房间",
        roomsHint: "例如 101-108 办公室", optional: "可不填", noPlace: "不能划网格、记隐患",
        noName: "请填写名称", noNumber: "请填 0 到 60 的数字", nothingInHand: "光标下没有东西",
        nothingToUndo: "没有可撤销的", nothingToRedo: "没有可重做的", noBuilding: "先把光标移到建筑上",
        noFloor: "先选一层", pointHasNoSize: "标记没有大小", noLength: "先移动光标拉出长度",
        saved: { "已保存 \($0) · u 撤销" }, undid: { "已撤销：\($0)" }, redid: { "已重做：\($0)" },
        dropped: { "已移除 \($0) · u 撤销" },
        copied: { "已把 \($0) 的房间复制到以上各层：新增 \($1) 间 · u 撤销" },
        changedMeanwhile: { "\($1) \($2) 先改了“\($0)”，已显示新的样子；您手里的还在，再按一次即保存" },
        changedFirst: { "没有保存：\($1) \($2) 先改了“\($0)”，已显示新的样子，请核对后再做" },
        changedSince: { "\($1) \($2) 又改了“\($0)”：这一步不能撤销，再按一次到前一步" },
        somebody: "有人",
        hasOpenHazards: { "“\($0)”还有 \($1) 条未销号隐患，先销号或作废，再移除" },
        hasOpenRiskPoints: { "“\($0)”有 \($1) 个风险点在管控，先到清单（R）关闭" },
        hasPosts: { "“\($0)”有 \($1) 个值守岗位，先在护导表或时段里结束" },
        hasPlacesInside: { "“\($0)”里有刚添加的 \($1) 个场所，请看过再移除" },
        removed: { "没有保存：“\($0)”已被\($1)移除（\($2)）" },
        gone: { "“\($0)”或它所在的地方已被移除" }, emptyInside: "还没有楼层和房间：a 加楼层，r 加房间。",
        overlaps: { "会压在“\($0)”上面；按 Enter 或 F2 就放在这里" },
        outOfSight: "离建筑太远，地图上显示不出来：请画近些，或先画那边的建筑",
        sameName: { "已有“\($0)”；再按 F2 仍用此名" })
}

extension Strings.MapEditor {
    /// 一层, 十二层, 二十层.
    fileprivate static func chineseFloor(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = (number / 10 % 10, number % 10)
        let ten = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
        return ten + digits[ones] + "层"
    }
}
