package dev.talentwire.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.ArticleFiles.Line.Read;
import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.identity.Script;
import dev.talentwire.ingest.page.body.Paragraphs;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One article per line, as JSON. A line that is no article does not keep the others from being read. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Some exports write ids and years so. */
    private static final Set<String> MAY_BE_NUMBERS = Set.of("id", "published");

    private final ArticleDocuments documents;
    private final String name;
    private boolean failed;

    JsonLines(ArticleDocuments documents, String name) {
        this.documents = documents;
        this.name = name;
    }

    /** Lazily; the input is closed with the stream. Blank lines count but give nothing. */
    Stream<Line> read(InputStream in) {
        var lines = new ByteLines(in);
        return Stream.iterate(next(lines), line -> line.isPresent(), line -> next(lines))
                .flatMap(Optional::stream)
                .onClose(() -> close(in));
    }

    private Optional<Line> next(ByteLines lines) {
        try {
            Optional<ByteLines.Line> line = failed ? Optional.empty() : lines.next();
            while (line.isPresent() && line.get().isBlank()) {
                line = lines.next();
            }
            return line.map(this::read);
        } catch (IOException e) {
            // What was read so far stands, and other files can be read.
            failed = true;
            return Optional.of(new Unreadable(name, lines.count() + 1, "cannot be read from here on: " + e));
        }
    }

    private Line read(ByteLines.Line line) {
        if (line.cut()) {
            return new Unreadable(name, line.number(), "the line is longer than " + ByteLines.LONGEST + " bytes");
        }
        if (isUtf16(line.bytes())) {
            return new Unreadable(name, line.number(), "is UTF-16; JSON lines are expected in UTF-8");
        }
        try {
            JsonNode object = JSON.readTree(TextDecoder.decode(line.bytes(), "").text());
            if (!object.isObject()) {
                return new Unreadable(name, line.number(), "a JSON object was expected, and this is " + kind(object));
            }
            return article(object, line.number());
        } catch (JsonProcessingException e) {
            return new Unreadable(
                    name,
                    line.number(),
                    "is no JSON: " + e.getOriginalMessage() + " at character "
                            + (e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        } catch (WrongFieldException e) {
            return new Unreadable(name, line.number(), e.why);
        }
    }

    /** Told by its byte order mark; lines of UTF-16 cannot even be told apart byte by byte. */
    private static boolean isUtf16(byte[] line) {
        return line.length > 1
                && ((line[0] == (byte) 0xFF && line[1] == (byte) 0xFE)
                        || (line[0] == (byte) 0xFE && line[1] == (byte) 0xFF));
    }

    private Line article(JsonNode object, int line) throws WrongFieldException {
        String id = field(object, "id");
        String url = field(object, "url");
        String title = field(object, "title");
        String text = field(object, "text");
        String html = field(object, "html");
        Optional<PublicationDate> published = published(object);
        String key = id != null ? id : url != null ? canonical(url) : documents.idOf(name + "#" + line);
        String address = url != null ? url : key;
        if (text != null) {
            String body = Paragraphs.ofText(text);
            Article article = documents.article(
                    key,
                    address,
                    title,
                    field(object, "author"),
                    published.or(() -> Dateline.find(body)),
                    Script.languageOf(body),
                    body);
            return new Read(article, name, line);
        }
        if (html != null) {
            return documents.page(html, name, line, new ArticleDocuments.Fields(key, address, title, published));
        }
        return new Unreadable(name, line, "has neither \"text\" nor \"html\"; one of them must hold the article");
    }

    private static Optional<PublicationDate> published(JsonNode object) throws WrongFieldException {
        String text = field(object, "published");
        if (text == null) {
            return Optional.empty();
        }
        Optional<PublicationDate> date = DateText.parse(text, DateOrigin.PAGE);
        if (date.isEmpty()) {
            throw new WrongFieldException("\"published\" is \"" + text
                    + "\", and must be null or a date such as 2024, 2024-12, 2024-12-03 or 2024-12-03T08:00:00+08:00");
        }
        return date;
    }

    private static String canonical(String url) {
        return CanonicalUrl.resolve(ArticleDocuments.NOWHERE, url)
                .filter(found -> !ArticleDocuments.NOWHERE.getHost().equals(found.getHost()))
                .map(found -> CanonicalUrl.of(found).toString())
                .orElse(url);
    }

    /** A field's text; null when it is missing, null or blank. */
    private static @Nullable String field(JsonNode object, String field) throws WrongFieldException {
        JsonNode value = object.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())) {
            return null;
        }
        if (!value.isTextual() && !(value.isNumber() && MAY_BE_NUMBERS.contains(field))) {
            throw new WrongFieldException("\"" + field + "\" must be a string, and is " + kind(value));
        }
        return value.asText();
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "nothing"
                : "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing " + name + " failed", e);
        }
    }

    /** A field that cannot be what it should be. */
    private static final class WrongFieldException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        WrongFieldException(String why) {
            super(why);
            this.why = why;
        }
    }
}
