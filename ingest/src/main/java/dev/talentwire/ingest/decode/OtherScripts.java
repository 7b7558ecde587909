package dev.talentwire.ingest.decode;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Charsets of pages without a label that are not Chinese, told by the letters that their languages are full of: Japanese by hiragana,
 * Korean by Hangul, and those in Cyrillic by small letters, which the wrong charset makes capitals.
 */
enum OtherScripts {
    SHIFT_JIS("windows-31j", 0x3041, 0x3096, 0.2),
    EUC_JP("EUC-JP", 0x3041, 0x3096, 0.2),
    EUC_KR("x-windows-949", 0xAC00, 0xD7A3, 0.6),
    WINDOWS_1251("windows-1251", 0x0430, 0x044F, 0.6),
    KOI8_R("KOI8-R", 0x0430, 0x044F, 0.6);

    private static final int SAMPLE = 20_000;

    private final Charset charset;
    private final int first;
    private final int last;
    private final double share;

    OtherScripts(String charset, int first, int last, double share) {
        this.charset = Charset.forName(charset);
        this.first = first;
        this.last = last;
        this.share = share;
    }

    static Optional<Charset> charset(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        return Arrays.stream(values())
                .filter(script -> script.fits(new String(sample, script.charset)))
                .map(script -> script.charset)
                .findFirst();
    }

    /** The share is of the characters beyond ASCII; one that cannot be is as bad as ten that fit. */
    private boolean fits(String text) {
        long beyond = text.chars().filter(c -> c >= 0x80).count();
        long typical = text.chars().filter(c -> c >= first && c <= last).count();
        long impossible =
                text.chars().filter(c -> c == 0xFFFD || (c >= 0x80 && c < 0xA0)).count();
        return typical - 10 * impossible >= share * beyond;
    }
}
