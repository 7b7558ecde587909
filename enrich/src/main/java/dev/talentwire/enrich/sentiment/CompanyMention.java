package dev.talentwire.enrich.sentiment;

/**
 * A place in the normalised text where a company is named.
 *
 * @param company canonical id, the same for all names of one company
 * @param start   offset of the first character
 * @param end     offset behind the last one
 */
public record CompanyMention(String company, int start, int end) {

    public CompanyMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "mention of %s covers no text: start %d, end %d".formatted(company, start, end));
        }
    }
}
