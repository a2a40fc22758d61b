/// The look of what a browser prints.
enum PaperStyle {
    /// Whatever the machine has: Noto and Source Han on Linux, YaHei and SimSun on Windows.
    static let fonts = """
        "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","SimSun",sans-serif
        """

    /// What a cell of a table takes beside its text, in ems.
    static let cellPadding = 1.3

    /// How wide a table is, in ems of its own font.
    static func room(isLandscape: Bool, isWide: Bool) -> Double {
        (isLandscape ? 267 : 180) / (isWide ? 3 : 3.7)
    }

    static func document(isLandscape: Bool) -> String {
        """
        @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: 14mm 15mm 16mm;
          @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 8pt \(fonts); } }
        * { box-sizing: border-box; }
        body { font: 10.5pt/1.5 \(fonts); color: #000; background: #fff; margin: 0 auto;
          max-width: \(isLandscape ? "267mm" : "180mm"); overflow-wrap: anywhere; }
        @media screen { body { padding: 12mm 15mm; max-width: \(isLandscape ? "297mm" : "210mm"); } }
        .school { text-align: center; font-size: 12pt; margin: 0; }
        h1 { text-align: center; font-size: 18pt; margin: 0 0 3mm; letter-spacing: .05em; }
        h2 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid; }
        h2 + p { break-inside: avoid; break-after: avoid; }
        .notes { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8mm;
          margin: 0 0 2mm; font-size: 9.5pt; }
        p { margin: 1.5mm 0; white-space: pre-line; }
        table { width: calc(100% - .4mm); border-collapse: collapse; table-layout: fixed; margin: 1mm 0 3mm; }
        th, td { border: .3mm solid #000; padding: 1mm 1.6mm; vertical-align: middle; text-align: left;
          white-space: pre-line; }
        th { background: #eee; font-weight: 600; text-align: center; print-color-adjust: exact;
          -webkit-print-color-adjust: exact; }
        thead { display: table-header-group; }
        thead { break-after: avoid; }
        tr { break-inside: avoid; }
        .wide { font-size: 8.5pt; line-height: 1.35; }
        pre { font: 8pt/1.15 "Noto Sans Mono CJK SC","Sarasa Mono SC","NSimSun",monospace; }
        .centred { text-align: center; }
        .form col:nth-child(odd) { width: 26mm; }
        .form td { min-height: 9mm; height: 9mm; }
        .signatures { display: flex; flex-wrap: wrap; gap: 7mm 10mm; margin: 8mm 0 4mm;
          break-inside: avoid; }
        .signature { flex: 1 1 74mm; white-space: nowrap; }
        .line { display: inline-block; min-width: 30mm; border-bottom: .3mm solid #000;
          text-align: center; padding: 0 2mm; }
        .seal { color: #555; }
        .cut { border-top: .3mm dashed #000; margin: 9mm 0 4mm; text-align: center;
          font-size: 8pt; height: 0; break-after: avoid; }
        .cut span { position: relative; top: -2.2mm; background: #fff; padding: 0 3mm; }
        .torn { text-align: center; font-size: 14pt; font-weight: 600; margin: 3mm 0; break-after: avoid; }
        footer { font-size: 8pt; color: #555; margin-top: 4mm; }
        .watermark { position: fixed; top: 45%; left: 0; right: 0; text-align: center; font-size: 22pt;
          color: #000; opacity: .13; transform: rotate(-28deg); pointer-events: none; }
        """
    }
}
