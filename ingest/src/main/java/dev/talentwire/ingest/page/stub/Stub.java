package dev.talentwire.ingest.page.stub;

import java.util.Locale;

/** Why a page is no article although the server gave it as one. */
public enum Stub {
    /** A check whether the reader is human: a captcha, a browser check, a block. */
    CHALLENGE,
    /** The article is gone or never was, told by a page with status 200. */
    NOT_FOUND,
    /** The site is out of order. */
    SITE_ERROR,
    /** Only a question for consent to cookies or to terms. */
    CONSENT,
    /** The text ends where one has to pay. */
    PAYWALL,
    /** The text is shown to those who are logged in. */
    LOGIN,
    /** Too little text for an article. */
    NO_TEXT;

    /** A short stable word for counting, such as no-text. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
