package dev.talentwire.enrich.move;

import dev.talentwire.enrich.text.Sentence;

/** Is told why things were decided, for people who ask. */
public interface Trace {

    /** Takes no notes. */
    Trace NONE = (sentence, note) -> {};

    void note(Sentence sentence, String note);
}
