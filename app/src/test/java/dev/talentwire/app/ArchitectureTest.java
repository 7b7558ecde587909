package dev.talentwire.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The shape of the tree, kept by the build. */
@AnalyzeClasses(packages = "dev.talentwire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SIBLINGS_MEET_ONLY_AT_TOPICS = slices().matching("dev.talentwire.(ingest|enrich|aggregate)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_COMPOSITION_ROOT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.talentwire.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.talentwire.app..");

    @ArchTest
    static final ArchRule THE_VOCABULARY_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.talentwire.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.talentwire.ingest..", "dev.talentwire.enrich..", "dev.talentwire.aggregate..");

    /** What reads, extracts and counts is pure; only wiring in a module's own package and ingest's ledger speak to Kafka. */
    @ArchTest
    static final ArchRule PURE_CODE_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.talentwire.enrich.*..",
                    "dev.talentwire.aggregate.*..",
                    "dev.talentwire.ingest.page..",
                    "dev.talentwire.ingest.feed..",
                    "dev.talentwire.ingest.date..",
                    "dev.talentwire.ingest.decode..",
                    "dev.talentwire.ingest.identity..",
                    "dev.talentwire.ingest.web..",
                    "dev.talentwire.ingest.file..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule KAFKA_SERVER_INTERNALS_STAY_IN_THE_BROKER_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.talentwire.app.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..",
                    "scala..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.raft..",
                    "org.apache.kafka.storage..",
                    "org.apache.kafka.controller..");

    @ArchTest
    static final ArchRule TIME_IS_A_PARAMETER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.talentwire.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "system", ZoneId.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_FOR_WHAT_FLOWS_OR_IS_DONE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..",
                    "..util..",
                    "..utils..",
                    "..core..",
                    "..impl..",
                    "..manager..",
                    "..helper..",
                    "..misc..");

    @ArchTest
    static final ArchRule NO_BAGS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
