package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Organisation;
import dev.talentwire.enrich.text.Sought;
import org.jspecify.annotations.Nullable;

/**
 * An employer, known or found in the text.
 *
 * @param id     the lexicon's id, or {@code x-} and the normalised name
 * @param name   canonical name in simplified script
 * @param parent id of the group it belongs to, when the lexicon knows
 * @param sector industry, when the lexicon knows
 * @param likelihood between 0 and 1, that this is an employer's name at all; 1 for those of the lexicon
 */
public record Company(
        String id,
        String name,
        @Nullable String parent,
        Organisation.Kind kind,
        @Nullable String sector,
        double likelihood) {

    private static final String UNKNOWN = "x-";

    private static final Sought MEDIA = Sought.of("(?:日报|晚报|新闻|通讯社|中央社|电视台|周刊|时报|新闻网|财经网)$");

    static Company of(Organisation organisation) {
        String sector = organisation.sector();
        return new Company(
                organisation.id(),
                organisation.name(),
                organisation.parent(),
                organisation.kind(),
                sector.isBlank() ? null : sector,
                1);
    }

    static Company unknown(String name, Organisation.Kind kind, double likelihood) {
        return new Company(UNKNOWN + name, name, null, kind, null, likelihood);
    }

    /** False for those that only the text names. */
    public boolean known() {
        return !id.startsWith(UNKNOWN);
    }

    /** False for those that are recognised in order to be left out. */
    public boolean employs() {
        return kind != Organisation.Kind.GOVERNMENT;
    }

    public boolean media() {
        return kind == Organisation.Kind.MEDIA || MEDIA.in(name);
    }
}
