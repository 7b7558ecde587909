package dev.talentwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Schemas evolve FULL_TRANSITIVE: every released version reads every other. A changed schema needs a row in the table;
 * {@code ./mvnw -Dquick -pl schemas test -Dtest=SchemaEvolutionTest -Dschemas.release=true} appends it.
 */
class SchemaEvolutionTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/talentwire/schemas");
    private static final int FIRST_ID = 100_001;

    static Stream<Schema> current() {
        return Stream.of(
                Article.getClassSchema(),
                EnrichedArticle.getClassSchema(),
                TalentMove.getClassSchema(),
                CompanyCounts.getClassSchema(),
                DepartureAlert.getClassSchema(),
                Rejected.getClassSchema(),
                FetchState.getClassSchema(),
                SourceStatus.getClassSchema(),
                AlertDelivery.getClassSchema());
    }

    private static List<BuiltInSchemaIds.Released> releasedAs(Schema schema) {
        return BuiltInSchemaIds.instance().released().stream()
                .filter(row -> row.record().equals(schema.getFullName()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("current")
    void theCurrentSchemaIsTheLatestReleasedOne(Schema schema) throws IOException {
        var released = releasedAs(schema);
        if (Boolean.getBoolean("schemas.release")
                && (released.isEmpty() || !released.getLast().schema().equals(schema))) {
            append(schema, released.size() + 1);
            return;
        }
        assertThat(released)
                .as("%s has no released schema; release it as this class's comment says", schema.getFullName())
                .isNotEmpty();
        assertThat(released.getLast().schema())
                .as("%s was changed without a release; release it as this class's comment says", schema.getFullName())
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("current")
    void everyReleasedVersionReadsEveryOther(Schema schema) {
        var versions = Stream.concat(
                        releasedAs(schema).stream().map(BuiltInSchemaIds.Released::schema), Stream.of(schema))
                .toList();
        assertThat(unreadable(versions)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A field without a default, and one less that had none
                "{'type':'record','name':'R','fields':[{'name':'a','type':'string'},{'name':'b','type':'int'}]}",
                "{'type':'record','name':'R','fields':[{'name':'e','type':{'type':'enum','name':'E','symbols':['X','Y']},'default':'X'}]}",
                // Another type, another name, a word more without one that stands for the unknown
                "{'type':'record','name':'R','fields':[{'name':'a','type':'long'}]}",
                "{'type':'record','name':'S','fields':[{'name':'a','type':'string'}]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'string'},"
                        + "{'name':'e','type':{'type':'enum','name':'E','symbols':['X','Y','Z']},'default':'X'}]}"
            })
    void aChangeThatBreaksReadersIsNoticed(String changed) {
        Schema released = schema("{'type':'record','name':'R','fields':[{'name':'a','type':'string'},"
                + "{'name':'e','type':{'type':'enum','name':'E','symbols':['X','Y']},'default':'X'}]}");

        assertThat(unreadable(List.of(released, schema(changed)))).isNotEmpty();
    }

    @Test
    void aFieldMoreWithADefaultIsReadByEverybody() {
        Schema released = schema("{'type':'record','name':'R','fields':[{'name':'a','type':'string'}]}");
        Schema changed = schema("{'type':'record','name':'R','fields':[{'name':'a','type':'string'},"
                + "{'name':'b','type':['null','int'],'default':null}]}");

        assertThat(unreadable(List.of(released, changed))).isEmpty();
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }

    /** Which version cannot read which, in words. */
    private static List<String> unreadable(List<Schema> versions) {
        List<String> unreadable = new ArrayList<>();
        for (Schema reader : versions) {
            for (Schema writer : versions) {
                var read = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
                if (read.getType() != SchemaCompatibilityType.COMPATIBLE) {
                    unreadable.add(reader + " cannot read " + writer + ": " + read.getDescription());
                }
            }
        }
        return unreadable;
    }

    @Test
    void idsAreGivenWithoutGapsFromTheFirst() {
        var ids = BuiltInSchemaIds.instance().released().stream()
                .map(BuiltInSchemaIds.Released::id)
                .toList();
        assertThat(ids)
                .isEqualTo(
                        Stream.iterate(FIRST_ID, id -> id + 1).limit(ids.size()).toList());
    }

    private static void append(Schema schema, int version) throws IOException {
        int id;
        try (Stream<Path> files = Files.list(RESOURCES.resolve("released"))) {
            id = files.map(file -> Integer.parseInt(
                                    file.getFileName().toString().replace(".avsc", "")))
                            .max(Comparator.naturalOrder())
                            .orElse(FIRST_ID - 1)
                    + 1;
        }
        Files.writeString(RESOURCES.resolve("released/" + id + ".avsc"), schema.toString() + "\n");
        Files.writeString(
                RESOURCES.resolve("schema-ids.tsv"),
                id + "\t" + schema.getFullName() + "\t" + version + "\n",
                StandardOpenOption.APPEND);
    }
}
