/// What can go wrong.
enum Fault: String, CaseIterable {
    // The daemon's machine.
    case kill, killSoon = "kill-soon", killInWrite = "kill-in-write", powerCut = "power-cut"
    case powerCutSoon = "power-cut-soon", powerCutInWrite = "power-cut-in-write", stop
    // Its disk.
    case diskFull = "disk-full", syncFails = "sync-fails"
    // The lines.
    case cut, silence, stall, refusal, noise, unplug, interruption
    // The terminals.
    case reboot, message, endDay = "end-day", keypad
    // The printers.
    case paperOut = "paper-out", coverOpen = "cover-open", printerOff = "printer-off"
}
