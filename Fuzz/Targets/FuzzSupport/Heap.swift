import CFuzzer

/// Bytes of the heap in use. The difference over a call tells what a value keeps, whatever its properties are called.
public func heapBytes() -> Int {
    Int(mallinfo2().uordblks)
}
