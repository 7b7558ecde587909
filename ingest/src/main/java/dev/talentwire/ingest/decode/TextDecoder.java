package dev.talentwire.ingest.decode;

import dev.talentwire.ingest.decode.CharsetDecision.Decider;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Decides in which charset a document is. Byte order mark first; then the bytes themselves, for valid UTF-8 with Han characters is
 * UTF-8 whatever any label says; then labels, HTTP before the document's own, as long as the bytes do not contradict them; at last
 * the charset in which the characters look most like a text.
 */
public final class TextDecoder {

    /** A label is overruled by a charset that explains the bytes this much better (see {@link HanFrequency#score}). */
    private static final double CLEARLY_BETTER = 0.15;

    /** What scores less is hardly Chinese. */
    private static final double CHINESE = 0.2;

    private TextDecoder() {}

    /**
     * Decodes a document of any kind.
     *
     * @param contentType the HTTP header, or an empty string
     */
    public static DecodedText decode(byte[] bytes, String contentType) {
        return ByteOrderMark.of(bytes)
                .map(mark -> mark.decode(bytes))
                .orElseGet(() -> decodeUnmarked(bytes, contentType));
    }

    private static DecodedText decodeUnmarked(byte[] bytes, String contentType) {
        List<String> evidence = new ArrayList<>();
        SequencedSet<Charset> labels = new LinkedHashSet<>();
        note("HTTP header", CharsetLabels.ofHeader(contentType), labels, evidence);
        note("document", CharsetLabels.ofDocument(bytes), labels, evidence);
        Optional<Charset> utf16 = Utf16Scan.of(bytes);
        if (utf16.isPresent()) {
            return decoded(bytes, utf16.get(), Decider.VALIDITY, evidence, "every other byte is zero");
        }
        Utf8Scan utf8 = Utf8Scan.of(bytes);
        if (utf8.ascii()) {
            return decoded(bytes, StandardCharsets.UTF_8, Decider.ASCII, evidence, "only ASCII");
        }
        if (isUtf8(utf8, labels)) {
            Decider decider = labels.contains(StandardCharsets.UTF_8) ? Decider.LABEL : Decider.VALIDITY;
            return decoded(bytes, StandardCharsets.UTF_8, decider, evidence, "the bytes are UTF-8: " + utf8.told());
        }
        evidence.add("the bytes are not UTF-8: " + utf8.told());
        labels.remove(StandardCharsets.UTF_8);
        return decodeLegacy(bytes, utf8, labels, evidence);
    }

    /**
     * A few double-byte characters can be valid UTF-8 by chance, but nearly always as two-byte sequences. So where a Chinese label
     * speaks against UTF-8, wide sequences must prevail.
     */
    private static boolean isUtf8(Utf8Scan utf8, SequencedSet<Charset> labels) {
        boolean contradicted =
                !labels.contains(StandardCharsets.UTF_8) && labels.stream().anyMatch(TextDecoder::isChinese);
        boolean proven = utf8.wide() >= utf8.narrow();
        return (utf8.valid() && (proven || !contradicted)) || (utf8.damaged() && proven);
    }

    private static DecodedText decodeLegacy(
            byte[] bytes, Utf8Scan utf8, SequencedSet<Charset> labels, List<String> evidence) {
        Optional<Charset> foreign = labels.stream()
                .filter(label -> !isChinese(label) && !label.equals(CharsetLabels.WINDOWS_1252))
                .findFirst();
        if (foreign.isPresent() && labels.stream().noneMatch(TextDecoder::isChinese)) {
            return decoded(bytes, foreign.get(), Decider.LABEL, evidence, "the only label left is " + foreign.get());
        }
        Charset labelled = labels.isEmpty() ? null : labels.getFirst();
        if (utf8.sparse() && (labelled == null || !isChinese(labelled))) {
            return decoded(
                    bytes, CharsetLabels.WINDOWS_1252, Decider.FREQUENCY, evidence, "single letters beyond ASCII");
        }
        double gb = HanFrequency.score(new String(bytes, CharsetLabels.GB18030));
        double big5 = HanFrequency.score(new String(bytes, CharsetLabels.BIG5));
        evidence.add(String.format(Locale.ROOT, "looks like a text: GB18030 %.2f, Big5 %.2f", gb, big5));
        Charset best = gb >= big5 ? CharsetLabels.GB18030 : CharsetLabels.BIG5;
        boolean close = Math.abs(gb - big5) < CLEARLY_BETTER;
        if (labelled != null && (labelled.equals(best) || (close && isChinese(labelled)))) {
            return decoded(bytes, labelled, Decider.LABEL, evidence, "the label fits");
        }
        Optional<Charset> other = Math.max(gb, big5) < CHINESE ? OtherScripts.charset(bytes) : Optional.empty();
        return decoded(
                bytes,
                other.orElse(best),
                Decider.FREQUENCY,
                evidence,
                other.orElse(best) + " explains the bytes best");
    }

    private static boolean isChinese(Charset charset) {
        return charset.equals(CharsetLabels.GB18030) || charset.equals(CharsetLabels.BIG5);
    }

    private static void note(
            String where, Optional<String> label, SequencedSet<Charset> labels, List<String> evidence) {
        label.ifPresent(name -> {
            Optional<Charset> charset = CharsetLabels.charset(name);
            charset.ifPresent(labels::add);
            evidence.add(where + " says " + name + (charset.isPresent() ? "" : ", which is no charset known here"));
        });
    }

    private static DecodedText decoded(
            byte[] bytes, Charset charset, Decider decider, List<String> evidence, String last) {
        List<String> all = new ArrayList<>(evidence);
        all.add(last);
        return new DecodedText(new String(bytes, charset), new CharsetDecision(charset, decider, all));
    }
}
