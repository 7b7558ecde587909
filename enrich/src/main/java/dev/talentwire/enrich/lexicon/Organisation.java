package dev.talentwire.enrich.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A company or another employer that the lexicon knows.
 *
 * @param id     stable slug
 * @param name   canonical name
 * @param kind   what it is
 * @param parent id of the group it belongs to
 * @param sector industry, in the lexicon's words
 */
public record Organisation(
        String id, String name, Kind kind, @Nullable String parent, String sector) {

    /** What people can work for. */
    public enum Kind {
        COMPANY,
        UNIVERSITY,
        INSTITUTION,
        /** Recognised in order to be left out. */
        GOVERNMENT,
        FUND,
        /** Recognised as the voice of an article; a party to a move only when a move says so. */
        MEDIA
    }
}
