package dev.talentwire.enrich.move;

/** How likely a tie is a live move in each direction: probabilities between 0 and 1, each by itself. */
record Likelihood(double out, double in, double within) {

    double of(Direction direction) {
        return switch (direction) {
            case OUT -> out;
            case IN -> in;
            case WITHIN -> within;
        };
    }
}
