package dev.talentwire.aggregate.moves;

/** Which end of a move is looked at. */
enum Side {
    LEAVING("left"),
    ARRIVING("joined"),
    STAYING("role");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /** The word that stands for this side in the id of a move. */
    String word() {
        return word;
    }
}
