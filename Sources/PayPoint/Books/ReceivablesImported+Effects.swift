extension ReceivablesImported {
    func effects() -> BookEffects {
        var effects = BookEffects.none
        effects.keep(TakenImport(sequence: control.sequence, hash: hash))
        return effects
    }
}
