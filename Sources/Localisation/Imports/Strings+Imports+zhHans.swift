extension Strings {
    static let importsChinese = Imports(
        report: reportOfImportChinese, outcome: outcomeOfImportChinese,
        table: tableImportChinese, rows: rowFaultsChinese, map: mapImportChinese,
        mapFaults: mapFaultsChinese, refusals: importRefusalsChinese)

    private static let reportOfImportChinese = Imports.Report(
        hazards: "隐患台账", people: "人员名册", campus: "校园地图", duties: "护导安排",
        risks: "风险点清单",
        heading: { "\($0)  \($1)" }, standardInput: "标准输入", reading: "读取", writing: "处理",
        format: "格式", read: "读取", alreadyThere: "已有", skipped: "有问题",
        added: "新增", updated: "更新", wouldAdd: "将新增", wouldUpdate: "将更新",
        more: { "…… 另有 \($0) 项，加 --list-all 全部列出" },
        comma: "、", quoted: { "“\($0)”" }, cell: { "\($0)“\($1)”" }, colon: { "\($0)：\($1)" })

    private static let outcomeOfImportChinese = Imports.Outcome(
        written: { "已写入 \($0)。" },
        unchanged: { "没有新的内容，\($0) 没有改动。" },
        writtenWithout: { "已写入 \($0)；跳过了 \($1) 处有问题的内容。" },
        rehearsed: "试运行，未写入任何内容。去掉 --dry-run 即正式导入。",
        rehearsedWithout: { "试运行，未写入任何内容；正式导入会跳过 \($0) 处有问题的内容。" },
        rehearsedInVain: {
            "试运行，未写入任何内容。有 \($0) 处有问题，正式导入会被拒绝；请改好文件，或加 --skip-bad 跳过。"
        },
        refused: { "有 \($0) 处有问题，未写入任何内容。请改好文件，或加 --skip-bad 跳过。" },
        reportLost: { $0 ? "内容已写入，但报告没能全部输出。" : "报告没能全部输出；未写入任何内容。" })

    private static let tableImportChinese = Imports.Table(
        format: { "\($0) 编码，\($1)" }, byComma: "逗号分隔", bySemicolon: "分号分隔",
        byTab: "制表符分隔", byFullWidthComma: "全角逗号分隔", rows: { "\($0) 行" },
        hazards: { "\($0) 条" }, people: { "\($0) 人" }, duties: { "\($0) 项" },
        risks: { "\($0) 个" },
        knownHazards: { "\($0) 条" + ($0 > 0 ? "（以前导入过）" : "") },
        knownDuties: { "\($0) 项" + ($0 > 0 ? "（没有变化）" : "") },
        knownRows: { "\($0) 行" + ($0 > 0 ? "（没有变化）" : "") },
        dayGrid: "逐日表，每个星期几一列",
        createdPlaces: "新建场所", ignoredColumns: "未用的列", assumed: "补全",
        places: { "\($0) 处" },
        assumedYear: { "\($0) 行的日期没有年份，按上下文补上" },
        assumedCategory: { "\($0) 行没有隐患类型，从问题描述中认出" },
        assumedGrade: { "\($0) 行没有等级，按一般隐患" },
        assumedClosingDay: { "\($0) 行没有完成日期，按销号日期或检查日期" },
        assumedLeader: { "\($0) 行没有责任人，按所在网格的网格长" },
        assumedLevel: { "\($0) 行没有管控层级，按颜色应有的最低层级" },
        assumedReview: { "\($0) 行没有复评日期，按规则表的最晚日期" },
        assumedAbove: { "\($0) 行有空格，按上一行" },
        assumedWeeks: { "\($0) 行没有周次，按标题里的周次（\($1)）" },
        assumedDays: { "\($0) 行按标题或表头的日期（\($1) 至 \($2)）" },
        leftOutAsOver: { "\($0) 行里有已过的日子，这些日子没有录入" },
        assumedDeadline: { "\($0) 行没有整改期限，按检查后 \($1) 天" },
        unmatchedPlaces: {
            "没有对上的场所：\($0) 种写法，共 \($1) 行，都放在“\($2)”（加 --create-places 则各建一个场所）"
        },
        unmatchedPlacesCreated: { "没有对上、因此新建的场所：\($0) 种写法，共 \($1) 行" },
        unmatchedPeople: {
            "名册里没有或重名的人：\($0) 人，姓名原样记在过程里（先用 wangge import people 导入名册就能对上）"
        },
        badRows: { "有问题的行：\($0) 行" }, warnings: { "请留意：\($0) 处，已按说明处理" },
        lines: { named, count in
            let lines = named.map(String.init).joined(separator: "、")
            return named.count < count ? "第 \(lines) 行等 \(count) 行" : "第 \(lines) 行"
        })

    private static let rowFaultsChinese = Imports.Rows(
        ragged: { "应有 \($0) 格，实有 \($1) 格；请检查分隔符和引号" },
        cellTooLong: { "这一格有 \($0)，最多 \($1)" },
        textAfterQuote: "右引号之后还有文字；格内的引号要写成两个",
        charactersRemoved: { "去掉了看不见的控制字符 \($0)" }, missingValue: "没有填写",
        textTooLong: { "有 \($0) 字，最多 \($1) 字" },
        notADate: "看不懂这个日期，请写成 2025-3-8 或 2025年3月8日",
        impossibleDate: "日历上没有这一天", ambiguousDate: "分不清年、月、日，请写成 2025-3-8",
        dateInTheFuture: "这一天还没有到", deadlineBeforeFinding: { "早于检查日期 \($0)" },
        completedBeforeFinding: { "早于检查日期 \($0)" },
        closedBeforeCompletion: { "早于整改完成日期 \($0)" },
        unknownCategory: { "没有这个类型，归入“\($0)”" },
        categoryAssumed: { "没有写类型，文字里也看不出，归入“\($0)”" },
        noCategory: "看不出是什么类型，编码表里也没有可以归入的类型",
        unknownStatus: "看不出是否销号，请写 是、否 或日期；按未销号处理",
        ambiguousName: { "有 \($0) 人同名，请用工号区分" },
        staffNumberTaken: { "第 \($0) 行的另一个人已用了这个工号" },
        hasLeft: { "此人在册至 \($0)；如已回校，请先在人员页撤销离校" },
        privatePhone: "手机号是个人信息，不保存；请填办公电话", privateCard: "身份证号是个人信息，不保存",
        unknownGrid: "没有这个网格编号；请先在网格地图上建立网格",
        unknownRole: "看不懂，请写 网格长、副网格长 或 网格员",
        roleWithoutGrid: "写了职责，没有写网格编号",
        secondLeader: { "第 \($0) 行已写了这个网格的网格长" },
        notWeekdays: "看不懂，请写成 周一至周五、周一、周三 或 每天；按时段的星期则留空",
        notWeeks: "看不懂，请写成 1-8,10-16、单周 或 第3周；整个学期则留空",
        unknownPlace: "地图上没有这个场所，或有几个同名；请写全，例如 教学楼A 二层",
        unknownSlot: "那时没有这个时段；请先在时段表里设好",
        unknownPerson: "名册里没有这个人；先用 wangge import people 导入名册",
        unclearWeeks: "看不出标题说的是哪几周；请加一列 周次，或写成 第3周、第1-18周、2026年11月30日至12月4日",
        unclearDays: "表头的日期与星期或标题对不上，或不在同一周；请改好，或加 自、至 两列",
        notAPost: "看不出是哪个场所、哪个时段；请写成 校门 早入校",
        notAMark: "看不懂，请打 √，或者留空",
        notNamedPeople: "看不出谁在哪里；请写成 校门：张三、李四",
        notAScore: "看不懂，请写成 3×4（可能性×严重性，1 到 5）或 6×3×15（L×E×C）",
        unknownLevel: "看不懂，请写 校级、部门级、网格级 或 岗位级")

    private static let mapImportChinese = Imports.Map(
        degrees: "经纬度（WGS84）", webMercator: "Web 墨卡托（EPSG:3857），已换算成米",
        drawing: { "文本图，每列 \($0) 米" },
        extent: "范围", metres: { "东西 \($0) 米，南北 \($1) 米" }, naming: "名称",
        namedBy: { "取自属性 \($0)" }, namedByNothing: "都没有名称", placeholder: "未命名",
        buildings: "建筑", ground: "地面", features: { "\($0) 个要素" },
        buildingCounts: { "新增 \($0)，更新 \($1)，已有 \($2)" },
        buildingCountsToCome: { "将新增 \($0)，将更新 \($1)，已有 \($2)" }, road: "道路", path: "小路",
        water: "水面", green: "绿地", field: "场地", gate: "大门", wall: "围墙", label: "文字",
        groundCount: { "\($0) \($1 + $2)" + ($2 > 0 ? "（已有 \($2)）" : "") },
        erased: "取下", erasedCounts: { "建筑轮廓 \($0) 个，地面 \($1) 处" },
        leftOut: { "没有画上地图的要素：\($0) 个" }, omission: { "\($0) 个 \($1)" },
        tiny: "不到 15 平方米又没有名称（加 --keep-tiny 保留）", duplicate: "与另一座建筑重复",
        buildingPart: "是已画出的建筑里的局部",
        campusOutline: "是校园或校区的范围（图上已有围墙，或它只围着少数建筑）",
        pointInsideBuilding: "是建筑里的一个点", noGeometry: "没有坐标",
        takenOffTheMap: "已在本系统里撤销或并入别处",
        notOfTheMap: "不是建筑，也不是地面（树木、路灯、车站、停车位等）", aroundTheDrawing: "写在图外（上下或旁边）的文字",
        untagged: "既没有标签也没有名称，不知是什么；若是建筑，请在文件里加上 building 或名称",
        united: { "与别的要素合为一座画出：\($0) 个（同名相邻，或编号相同）" },
        outlines: { "校园的范围，画作围墙：\($0) 个" }, outside: { "在围墙以外的建筑：\($0) 座（照样画出，可在图上用 F8 移除）" },
        nameless: { "没有名称的 \($0) 个" },
        keptNames: { "在本系统里改过名的建筑：\($0) 座，保留现在的名称" },
        sameNames: { "几座建筑同名，请在图上写成不同的名称，或导入后改名：\($0) 个名称" },
        cleanedNames: { "名称有改动（空白、看不见的字符、手机号或过长）：\($0) 个" },
        badFeatures: { "有问题的要素：\($0) 个" },
        sameName: { "“\($0)” \($1) 座" }, keptName: { "“\($0)”，文件里是“\($1)”" },
        cleanedName: { "“\($0)”，记作“\($1)”" }, cleanedSigns: "去掉多余的空白或看不见的字符",
        cleanedNumber: "去掉手机号", cleanedLength: "过长，已截短", feature: { "第 \($0) 个要素" })

    private static let mapFaultsChinese = Imports.MapFaults(
        unknownGeometry: { "不认识的几何类型 \($0)" }, malformedCoordinates: "坐标写法不对",
        emptyLine: "线不足两个点", ringTooShort: "轮廓不足三个角，或没有面积",
        crossesItself: "轮廓自己相交", outOfRange: { "坐标 \($0) 超出范围" },
        swapped: { "坐标 \($0) 像是纬度写在了经度前面" },
        farOff: { "离校园 \($0) 公里，不像是同一个校园" },
        openBox: { "第 \($0) 行第 \($1) 列的线没有围成方框" },
        openWall: { "围着几座建筑的外墙没有围合，断在第 \($0) 行第 \($1) 列" },
        pushedWall: {
            $1 > 0
                ? "第 \($0) 行的竖线偏右 \($1) 列，与上下接不上：一个汉字占两列，请在它前面删去 \($1) 个空格"
                : "第 \($0) 行的竖线偏左 \(-$1) 列，与上下接不上：一个汉字占两列，请在它前面补上 \(-$1) 个空格"
        })

    private static let importRefusalsChinese = Imports.Refusals(
        missing: { "没有文件 \($0)。" }, isDirectory: { "\($0) 是一个目录，请给出文件。" },
        notAllowed: { "没有权限读取 \($0)。" },
        unreadable: { "读不出 \($0)：\($1)" }, tooLarge: { "\($0) 太大，最多 \($1)；请拆成几个文件。" },
        emptyTable: "文件是空的。", workbook: "这是 Excel 文件。请在 Excel 或 WPS 里另存为 CSV 再导入。",
        undecodable: {
            "文件不是 \($0) 编码：第 \($1) 行、第 \($2) 字节处读不下去。文件可能损坏；若是别的编码，用 --encoding 指明。"
        },
        converterMissing: { "本机没有 \($0) 编码表。请先把文件转成 UTF-8。" },
        unterminatedQuote: { "第 \($0) 行的左引号到文件结尾都没有配上右引号。文件可能不完整。" },
        missingColumns: { "没有找到这些列：\($0)。各列可用的名称见 \($1) --help。" },
        missingColumnsIn: {
            "没有找到这些列：\($0)。第 \($2) 行最像表头，它有：\($1)。各列可用的名称见 \($3) --help。"
        }, emptyMap: "文件是空的。",
        notText: { "文件不是文本，或已损坏：第 \($0) 行既不是 UTF-8 也不是 GB18030 编码。" },
        fullWidth: { lines in
            let named = lines.map(String.init).joined(separator: "、")
            return "第 \(named) 行有全角 ＋－｜，请改为半角 + - |。未写入任何内容。"
        },
        notUTF8: { "文件不是 UTF-8 编码：第 \($0) 行第 \($1) 个字符处读不下去。GeoJSON 须为 UTF-8。" },
        notJSON: { "文件在第 \($0) 行第 \($1) 个字符处断了，或者不是 JSON。请重新下载或导出。" },
        notGeoJSON: { "这不是 GeoJSON：它的类型是 \($0)，应为 FeatureCollection。" },
        notGeoJSONAtAll: "这是 JSON，但不是 GeoJSON：没有 type，应为 FeatureCollection。",
        unknownCoordinateSystem: {
            "坐标系 \($0) 不能导入，只能用经纬度（EPSG:4326）或 Web 墨卡托（EPSG:3857）。请先换算，例如在 QGIS 里另存为 EPSG:4326。"
        },
        noSuchProperty: { "没有要素有属性 \($0)。文件里有：\($1)。" },
        noProperties: { "没有要素有属性 \($0)；文件里的要素没有任何属性。" },
        nothingToDraw: { "读了 \($0) 个要素，没有一个能画成建筑或地面，未写入任何内容。" },
        namesElsewhere: "也没有一个认得出名称；名称若写在别的属性里，请用 --name-property 指明。",
        tooManyBuildings: { "有 \($0) 座建筑，最多 \($1) 座：这像是一座城，不是一个校园。请只导出校园。" },
        elsewhere: { "这张地图离已有的校园 \($0) 公里，不像是同一个校园。未写入任何内容；加 --replace-drawing 先取下原图。" },
        drawnWithoutCoordinates: {
            "这里已经画有一个校园（\($0) 处），没有经纬度，这张地图会压在它上面。未写入任何内容。请用 wangge init 另建学校（换一个 --data 目录），或者加 --replace-drawing 先取下原图；场所和隐患都会保留。"
        },
        drawnWithCoordinates:
            "校园图是带坐标导入的，文本图没有坐标，放不到同一张图上。请先用 --replace-drawing 清去已有的图。")
}
