import Testing

@testable import Updates

/// Names of kernels, as systemd-boot reads them (UAPI.1, boot counting).
@Suite struct BootEntryTests {
    @Test(
        arguments: [
            ("zahlstelle_1.0.0.efi", "1.0.0", BootEntry.Standing.good),
            ("zahlstelle_1.0.0+3-0.efi", "1.0.0", .trial(left: 3)),
            ("zahlstelle_1.0.0+2.efi", "1.0.0", .trial(left: 2)), ("zahlstelle_1.0.0~rc1+0-3.efi", "1.0.0~rc1", .bad),
        ])
    func `what it says`(_ file: String, _ version: String, _ standing: BootEntry.Standing) {
        let entry = BootEntry(file: file)
        #expect(entry?.version.text == version && entry?.standing == standing)
    }

    @Test(arguments: [
        "debian.efi", "zahlstelle_.efi", "zahlstelle_1.0.0", "zahlstelle_1.0.0+x.efi", "zahlstelle_1.0.0+1-1-1.efi",
        "zahlstelle_1+1+1.efi",
    ])
    func `others are left alone`(_ file: String) {
        #expect(BootEntry(file: file) == nil)
    }
}
