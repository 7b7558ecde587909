package dev.talentwire.enrich.entity;

/** An employer named at a place of the normalised text. */
public record CompanyAt(int start, int end, Company company, boolean viaProduct) implements Span {

    /** Its canonical name. */
    public String name() {
        return company.name();
    }
}
