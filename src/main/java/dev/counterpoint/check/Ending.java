package dev.counterpoint.check;

/** Why a check ended before the state space did. */
enum Ending {
    BUDGET("the time budget ended"),
    STATES("the budget of states was used up"),
    DISK("the disk budget was used up"),
    MEMORY("the engine's memory was used up"),
    ASKED("it was stopped"),
    ITSELF("the search ended");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
