package dev.talentwire.enrich.words;

/**
 * A word as the tokenizer cuts it.
 *
 * @param start  offset of the first character
 * @param end    offset behind the last one
 * @param nature part of speech in HanLP's letters: n noun, v verb, nr Chinese person, nrf transliterated person, ns place …
 */
public record Word(int start, int end, String nature) {

    public int length() {
        return end - start;
    }

    public boolean person() {
        return nature.startsWith("nr");
    }
}
