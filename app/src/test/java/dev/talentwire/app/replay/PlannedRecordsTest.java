package dev.talentwire.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.app.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedRecordsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAddedComesOutAsItWasAndLeavesNoFile() throws Exception {
        // Given a file that a killed process left
        Path file = Files.writeString(folder.resolve("swap.records"), "left behind");
        var value = new ProducerRecord<>("moves", 3, 17L, bytes("key"), bytes("value"));
        value.headers().add(new RecordHeader("traceparent", bytes("00-1")));
        value.headers().add(new RecordHeader("empty", null));
        var tombstone = new ProducerRecord<byte[], byte[]>("counts", 0, bytes("gone"), null);
        var out = new ArrayList<ProducerRecord<byte[], byte[]>>();

        // When
        try (var records = new PlannedRecords(file)) {
            records.add(value);
            records.add(tombstone);
            assertThat(records.size()).isEqualTo(2);
            records.complete();
            records.each(out::add);
        }

        // Then
        assertThat(out).usingRecursiveComparison().isEqualTo(List.of(value, tombstone));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFullDiskIsToldAsOneBeforeAnythingIsHandedOver() throws Exception {
        // Given a file on a device that takes nothing, by a link, because a file is deleted in the end
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no device that is always full here");
        Path file = Files.createSymbolicLink(folder.resolve("swap.records"), full);
        try (var records = new PlannedRecords(file)) {
            records.add(new ProducerRecord<>("moves", 3, 17L, bytes("key"), bytes("value")));

            // When, then
            assertThatThrownBy(records::complete)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Not swapped: cannot write " + file)
                    .hasMessageContaining("Is the disk full");
        }
        assertThat(file).doesNotExist();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
