package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.FetchReport.Finding;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

    @Test
    void readsAnArchivedPageAsItWasReadWhenItWasFetched(@TempDir Path folder) throws IOException, InterruptedException {
        // Given a page whose label lies, fetched with an archive
        String page = "<html><head><title>海雁物流换帅</title></head><body><p>海雁物流今天宣布,首席财务官安若素因个人原因辞职,"
                + "由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。</p></body></html>";
        FetchReport live;
        try (var site = new TestSite()) {
            site.page("/a", TestSite.body("text/html; charset=utf-8", page.getBytes(Charset.forName("GBK"))));
            FetchSettings settings = site.settings().archivedIn(folder.resolve("warc"));
            try (var web = new WebClient(settings, InstantSource.system())) {
                web.get(site.url("/a"), Validators.NONE);
            }
            live = FetchReport.of(site.url("/a"), settings, InstantSource.system());
        }

        // When
        List<FetchReport> replayed = new ArrayList<>();
        FetchReport.replay(onlyFile(folder.resolve("warc")), FetchSettings.defaults(), replayed::add);

        // Then
        assertThat(replayed).singleElement().satisfies(report -> {
            assertThat(report.finding()).isInstanceOf(Finding.Article.class).isEqualTo(live.finding());
            assertThat(report.url()).isEqualTo(live.url());
        });
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("looking at a page writes no archive");
                    })
                    .orElseThrow();
        }
    }
}
