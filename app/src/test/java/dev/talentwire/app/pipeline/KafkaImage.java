package dev.talentwire.app.pipeline;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The image of the brokers that tests run on; {@code -Dtalentwire.kafka.image} names another than the official one. */
public final class KafkaImage {

    private static final String OFFICIAL = "apache/kafka:4.3.1";

    private static final long PULL_MINUTES = 5;

    private KafkaImage() {}

    /** The image, present on this machine. Skips the test, loudly, when there is no Docker or no such image in reach. */
    public static DockerImageName orSkip() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw skipped("there is no Docker here");
        }
        DockerImageName image = DockerImageName.parse(System.getProperty("talentwire.kafka.image", OFFICIAL))
                .asCompatibleSubstituteFor("apache/kafka");
        if (!isHere(image) && !isPulled(image)) {
            throw skipped("Docker cannot get the image " + image.asCanonicalNameString()
                    + "; deploy/local-images/build kafka builds one");
        }
        return image;
    }

    private static boolean isHere(DockerImageName image) {
        try {
            DockerClientFactory.lazyClient()
                    .inspectImageCmd(image.asCanonicalNameString())
                    .exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean isPulled(DockerImageName image) {
        try {
            return DockerClientFactory.lazyClient()
                    .pullImageCmd(image.getUnversionedPart())
                    .withTag(image.getVersionPart())
                    .start()
                    .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
        } catch (DockerException | DockerClientException e) {
            System.out.println("Docker could not pull " + image.asCanonicalNameString() + ": " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException skipped(String why) {
        System.out.println("!! CONTAINER TESTS SKIPPED, so nothing was run on a real Kafka cluster: " + why);
        return Assumptions.abort(why);
    }
}
