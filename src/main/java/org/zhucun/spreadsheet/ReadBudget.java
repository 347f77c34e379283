package org.zhucun.spreadsheet;

/** What one reading of one file has used of its {@link ReadLimits}; refuses the file at the first excess. */
final class ReadBudget {

    private final ReadLimits limits;
    private final long deadline;
    private long cells;
    private long characters;
    private long inflated;
    private int sheets;

    ReadBudget(ReadLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.maxSeconds() * 1_000_000_000L;
    }

    ReadLimits limits() {
        return limits;
    }

    void useSheet() {
        if (++sheets > limits.maxSheets()) {
            throw new FileRefusedException(FileRule.TOO_MANY_SHEETS, limits.maxSheets());
        }
    }

    void useCells(int count) {
        cells += count;
        if (cells > limits.maxCells()) {
            throw new FileRefusedException(FileRule.TOO_MANY_CELLS, limits.maxCells());
        }
    }

    void useCharacters(int count) {
        characters += count;
        if (characters > limits.maxCharacters()) {
            throw new FileRefusedException(FileRule.TOO_MANY_CELLS, limits.maxCells());
        }
    }

    void useInflated(int count) {
        inflated += count;
        if (inflated > limits.maxInflated().toBytes()) {
            throw new FileRefusedException(FileRule.BOMB);
        }
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() > deadline) {
            throw new FileRefusedException(FileRule.TOO_SLOW, limits.maxSeconds());
        }
    }
}
