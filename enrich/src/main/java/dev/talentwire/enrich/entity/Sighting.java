package dev.talentwire.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/** One name that may be an employer's, and how it shows in the article. */
final class Sighting {

    /** What the evidence of further places adds. */
    private static final double AGAIN = 0.3;

    private static final double MOST_AGAIN = 1.5;

    private final String name;
    private final List<NameCandidate> candidates = new ArrayList<>();
    private double best;
    private double more;
    private int ending;
    private float margin;
    private int readings;
    private boolean crossed;
    private boolean asked;

    Sighting(String name) {
        this.name = name;
    }

    void proposed(NameCandidate candidate) {
        if (candidates.isEmpty()) {
            best = candidate.score();
        } else {
            more += Math.max(0, Math.min(best, candidate.score()));
            best = Math.max(best, candidate.score());
        }
        candidates.add(candidate);
        ending = candidate.ending();
    }

    void read(float margin) {
        asked = true;
        this.margin = Math.max(this.margin, margin);
        readings++;
    }

    void ask() {
        asked = true;
    }

    void cross() {
        crossed = true;
    }

    String name() {
        return name;
    }

    List<NameCandidate> candidates() {
        return candidates;
    }

    boolean proposed() {
        return !candidates.isEmpty();
    }

    /** Whether the tagger has read a sentence with this name. */
    boolean asked() {
        return asked;
    }

    /** The rules' weight at the best place. */
    double best() {
        return best;
    }

    /** What the evidence at further places adds to it. */
    double again() {
        return Math.min(MOST_AGAIN, AGAIN * more);
    }

    /** Length of what the name ends in (科技, 有限公司); 0 without such an ending. */
    int ending() {
        return ending;
    }

    /** How sure the tagger is where it is surest; 0 when it reads no such name. */
    float margin() {
        return margin;
    }

    /** How often the tagger reads the name. */
    int readings() {
        return readings;
    }

    /** Whether the tagger reads another name across this one somewhere. */
    boolean crossed() {
        return crossed;
    }
}
